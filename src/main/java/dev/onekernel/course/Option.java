package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.List;
import java.util.stream.IntStream;

/** Something to choose, and why it is right or wrong. */
public record Option(Line text, boolean correct, Line why) {

    /** The remark on the option at {@code index}; its verdict says whether choosing it is right. */
    static Feedback remark(List<Option> options, int index) {
        Option option = options.get(index);
        return new Feedback(option.correct() ? Verdict.RIGHT : Verdict.WRONG, index, option.text(), option.why());
    }

    static List<Feedback> remarks(List<Option> options) {
        return IntStream.range(0, options.size())
                .mapToObj(index -> remark(options, index))
                .toList();
    }
}
