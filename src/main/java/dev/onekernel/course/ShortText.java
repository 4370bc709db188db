package dev.onekernel.course;

import dev.onekernel.course.Answer.Text;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A word or two to type. Compared after folding case, blanks and punctuation. Similarity never makes an answer right: "containers don't
 * share the kernel" is one small word away from its opposite. An answer that is one typing mistake away from a right one is given back
 * to be corrected, which costs nothing.
 *
 * @param accept what counts as right, the one to show first
 * @param otherwise what to say to anything that is neither right nor a known mistake
 */
public record ShortText(List<String> accept, Line why, List<Mistake> wrong, Line otherwise) implements Part {

    /** A shorter word is one letter away from too many others. */
    private static final int SHORTEST_MISSPELT = 5;

    /** Words of a natural language: a number, a path or an option is right or wrong to the letter. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}+([ '\u2019-]\\p{L}+)*");

    /** Answers that are typically given, and why they are wrong. */
    public record Mistake(List<String> texts, Line why) {
        public Mistake {
            texts = List.copyOf(texts);
        }
    }

    public ShortText {
        accept = List.copyOf(accept);
        wrong = List.copyOf(wrong);
    }

    @Override
    public String usage() {
        return "Type your answer in a word or two.";
    }

    @Override
    public String form() {
        return "a word or two";
    }

    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        if (folded(typed).isEmpty()) {
            return new ParsedResponse.Invalid("Type a word or two.");
        }
        return isMisspelt(typed.trim())
                ? new ParsedResponse.Invalid(
                        "Check the spelling of \"" + typed.trim() + "\" and try again. This did not count.")
                : new ParsedResponse.Valid(new Text(typed.trim()));
    }

    /** Whether an answer is one typing mistake away from a right one and nothing else, which only words can be. */
    private boolean isMisspelt(String typed) {
        List<String> wrongs =
                wrong.stream().flatMap(mistake -> mistake.texts().stream()).toList();
        return WORDS.matcher(typed).matches()
                && !holds(accept, typed)
                && wrongs.stream().noneMatch(known -> isSlip(typed, known))
                && accept.stream()
                        .filter(answer -> WORDS.matcher(answer).matches())
                        .filter(answer -> wrongs.stream().noneMatch(known -> isSlip(answer, known)))
                        .anyMatch(answer -> isSlip(typed, answer));
    }

    private static boolean isSlip(String a, String b) {
        String one = folded(a);
        String other = folded(b);
        return Math.min(one.length(), other.length()) >= SHORTEST_MISSPELT && Suggestion.mistakes(one, other) <= 1;
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        return answer.written();
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Text.restore(written);
    }

    @Override
    public Outcome grade(Answer answer) {
        if (!(answer instanceof Text words)) {
            throw new IllegalArgumentException("not words: " + answer);
        }
        Line what = Line.of(words.text());
        if (holds(accept, words.text())) {
            return Outcome.of(1, new Feedback(Verdict.RIGHT, Target.WHOLE, what, why));
        }
        Line whyNot = wrong.stream()
                .filter(mistake -> holds(mistake.texts(), words.text()))
                .map(Mistake::why)
                .findFirst()
                .orElse(otherwise);
        return Outcome.of(0, new Feedback(Verdict.WRONG, Target.WHOLE, what, whyNot));
    }

    private static boolean holds(List<String> texts, String typed) {
        return texts.stream().map(ShortText::folded).anyMatch(folded(typed)::equals);
    }

    /** The text in lower case, in Unicode's compatibility form, every run of blanks and punctuation one blank. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{Punct}\\p{P}\\s]+", " ")
                .trim();
    }

    @Override
    public List<Answer> accepted() {
        return accept.stream().<Answer>map(Text::new).toList();
    }

    @Override
    public List<Answer> mistakes() {
        return wrong.stream()
                .flatMap(mistake -> mistake.texts().stream())
                .<Answer>map(Text::new)
                .toList();
    }

    @Override
    public List<Feedback> solution() {
        return List.of(new Feedback(Verdict.RIGHT, Target.WHOLE, Line.of(accept.get(0)), why));
    }

    @Override
    public List<Feedback> explanations() {
        var all = new ArrayList<>(solution());
        wrong.forEach(mistake -> all.add(
                new Feedback(Verdict.WRONG, Target.WHOLE, Line.of(String.join(", ", mistake.texts())), mistake.why())));
        return all;
    }

    @Override
    public List<FeedbackSite> feedback() {
        var sites = new ArrayList<FeedbackSite>();
        sites.add(FeedbackSite.of(why, true, "why"));
        for (int i = 0; i < wrong.size(); i++) {
            sites.add(FeedbackSite.of(wrong.get(i).why(), false, "wrong", i, "why"));
        }
        sites.add(FeedbackSite.of(otherwise, false, "otherwise"));
        return sites;
    }

    @Override
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        for (TextSite site : typedTexts()) {
            if (folded(site.text()).isEmpty()) {
                flaws.add(new Flaw(
                        "answer-fails",
                        site.at(),
                        "No learner can answer with `" + site.text() + "`: nothing is left of it when"
                                + " punctuation is set aside.",
                        "Ask for a word, or use the type `choice`."));
            }
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wrong.size(); i++) {
            List<String> texts = wrong.get(i).texts();
            for (int j = 0; j < texts.size(); j++) {
                mistakeFlaw(texts.get(j), Pointer.to("wrong", i, "text", j), seen)
                        .ifPresent(flaws::add);
            }
        }
        return flaws;
    }

    /** @param seen the mistakes before this one, folded; it is added to them */
    private Optional<Flaw> mistakeFlaw(String mistake, Pointer at, Set<String> seen) {
        if (holds(accept, mistake)) {
            return Optional.of(new Flaw(
                    "mistake-passes",
                    at,
                    "`" + mistake + "` is listed as wrong, but it is accepted as right.",
                    "Case, blanks and punctuation do not tell answers apart. Remove it from one of the lists."));
        }
        return seen.add(folded(mistake))
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "wrong-twice",
                        at,
                        "`" + mistake + "` already has its feedback above; no learner will see this one.",
                        "Keep one of the two."));
    }

    @Override
    public List<String> giveaways() {
        return accept;
    }

    @Override
    public List<TextSite> typedTexts() {
        return IntStream.range(0, accept.size())
                .mapToObj(i -> new TextSite(Pointer.to("accept", i), accept.get(i)))
                .toList();
    }

    @Override
    public boolean acceptsAnyText() {
        return true;
    }
}
