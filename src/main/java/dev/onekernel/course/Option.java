package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Something to choose, and why it is right or wrong. */
public record Option(Line text, boolean correct, Line why) {

    static List<Line> texts(List<Option> options) {
        return options.stream().map(Option::text).toList();
    }

    /** The indexes of the options that are correct, or of those that are not. */
    static Stream<Integer> indexes(List<Option> options, boolean correct) {
        return IntStream.range(0, options.size())
                .filter(item -> options.get(item).correct() == correct)
                .boxed();
    }

    /** The texts of the correct options. */
    static List<String> correctTexts(List<Option> options) {
        return options.stream()
                .filter(Option::correct)
                .map(option -> option.text().text())
                .toList();
    }

    /** The remark on the option at {@code index}; its verdict says whether choosing it is right. */
    static Feedback remark(List<Option> options, int index) {
        Option option = options.get(index);
        return new Feedback(
                option.correct() ? Verdict.RIGHT : Verdict.WRONG, Target.choice(index), option.text(), option.why());
    }

    static List<Feedback> remarks(List<Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> remark(options, index))
                .toList();
    }

    /** The remarks on the correct options. */
    static List<Feedback> solution(List<Option> options) {
        return indexes(options, true).map(index -> remark(options, index)).toList();
    }

    /** @param key the key of the list of options */
    static List<FeedbackSite> feedback(String key, List<Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> new FeedbackSite(
                        Pointer.to(key, index, "why"),
                        options.get(index).why(),
                        options.get(index).text(),
                        options.get(index).correct() ? FeedbackSite.Audience.RIGHT : FeedbackSite.Audience.WRONG))
                .toList();
    }

    /** What is wrong with any list of options. */
    static List<Flaw> flaws(String key, List<Option> options) {
        var flaws = new ArrayList<>(Flaw.repeated(
                key, "text", texts(options), "same-options", "Whoever picks one of the two cannot know which."));
        for (int i = 0; i < options.size(); i++) {
            if (OrderReference.isOption(options.get(i).text().text())) {
                flaws.add(new Flaw(
                        "depends-on-order",
                        Pointer.to(key, i, "text"),
                        "This option refers to others by their place, but options are shuffled.",
                        "Say what is meant; for several right options use the type `several`."));
            }
        }
        return flaws;
    }

    /** What is wrong with a number of options that invites a guess, or that is not read to the end. */
    static List<Flaw> countFlaws(String key, List<Option> options) {
        if (options.size() >= 3 && options.size() <= 5) {
            return List.of();
        }
        return List.of(
                new Flaw(
                        "option-count",
                        Pointer.to(key),
                        "This question has " + options.size() + " options.",
                        "Three to five are best: fewer invite a guess, with more, some are filled with what no one would choose."));
    }
}
