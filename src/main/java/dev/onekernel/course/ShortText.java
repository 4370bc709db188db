package dev.onekernel.course;

import dev.onekernel.course.Answer.Text;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A word or two to type, or a command. Compared as its author says. Similarity never makes an answer right: "containers don't share the
 * kernel" is one small word away from its opposite. An answer in words that is one typing mistake away from a right one is given back to
 * be corrected, which costs nothing.
 *
 * @param accept what counts as right
 * @param example the answer to show
 * @param otherwise what to say to anything that is neither right nor a known mistake
 */
public record ShortText(
        List<String> accept, TextComparison comparison, String example, Line why, List<Mistake> wrong, Line otherwise)
        implements Part {

    /** What stands between two answers, if they were written as one. */
    private static final Pattern SEVERAL = Pattern.compile("\\w(?:, |; | or | / )\\w");

    private static final Pattern ARTICLE = Pattern.compile("^(an?|the) ");

    /** One letter of a shorter word replaced by another one makes too many other words: "host" and "post". */
    private static final int SHORTEST_REPLACED = 5;

    /** A letter more or less, or two that are swapped, seldom makes another word of this length. */
    private static final int SHORTEST_MISSPELT = 4;

    /** Words of a natural language: a number, a path or an option is right or wrong to the letter. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}++(?:[ '\u2019-]\\p{L}++)*+");

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

    /** Answers that are compared as suits them, the one to show first. */
    public ShortText(List<String> accept, Line why, List<Mistake> wrong, Line otherwise) {
        this(accept, TextComparison.suiting(accept), accept.isEmpty() ? "" : accept.get(0), why, wrong, otherwise);
    }

    private boolean isCode() {
        return comparison != TextComparison.WORDS;
    }

    @Override
    public String usage() {
        return switch (comparison) {
            case WORDS -> "Type your answer in a word or two.";
            case EXACT -> "Type your answer exactly as it is written.";
            case CASE, PATTERN -> "Type your answer.";
        };
    }

    @Override
    public String form() {
        return isCode() ? "your answer" : "a word or two";
    }

    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        if (comparison.key(typed).isEmpty()) {
            return new ParsedResponse.Invalid("Type a word or two.");
        }
        return comparison == TextComparison.WORDS && isMisspelt(typed.trim())
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

    private static boolean isSlip(String typed, String known) {
        String one = TextComparison.folded(typed);
        String other = TextComparison.folded(known);
        boolean isLong = Math.min(one.length(), other.length()) >= SHORTEST_REPLACED;
        return Suggestion.mistakes(one, other) <= 1
                && (isLong || other.length() >= SHORTEST_MISSPELT && !isReplaced(one, other));
    }

    /** Whether one letter stands in the place of another one, where two texts are one mistake apart. */
    private static boolean isReplaced(String one, String other) {
        return one.length() == other.length()
                && !Arrays.equals(
                        one.chars().sorted().toArray(), other.chars().sorted().toArray());
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        return answer.written();
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Text.restore(written);
    }

    /** Whether an answer is one of the known mistakes. */
    public boolean isMistake(Mistake mistake, Answer answer) {
        return answer instanceof Text given && holds(mistake.texts(), given.text());
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

    private boolean holds(List<String> texts, String typed) {
        return texts.stream().anyMatch(text -> comparison.matches(text, typed));
    }

    @Override
    public List<Answer> accepted() {
        return typedTexts().stream().<Answer>map(site -> new Text(site.text())).toList();
    }

    @Override
    public List<Answer> mistakes() {
        return isPattern()
                ? List.of()
                : wrong.stream()
                        .flatMap(mistake -> mistake.texts().stream())
                        .<Answer>map(Text::new)
                        .toList();
    }

    private boolean isPattern() {
        return comparison == TextComparison.PATTERN;
    }

    @Override
    public List<Feedback> solution() {
        return List.of(new Feedback(Verdict.RIGHT, Target.WHOLE, Line.of(example), why));
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
            if (parse(site.text(), ChoiceOrder.asWritten(0)) instanceof ParsedResponse.Invalid) {
                flaws.add(new Flaw(
                        "answer-fails",
                        site.at(),
                        "`" + site.text() + "` can never be the answer: nothing is left of it when punctuation is set"
                                + " aside.",
                        "Write `compare: exact` if the punctuation is the answer, or use the type `choice`."));
            } else if (!holds(accept, site.text())) {
                flaws.add(new Flaw(
                        "answer-fails",
                        site.at(),
                        "The answer that is shown, `" + site.text() + "`, matches no pattern of `accept`.",
                        "Correct the answer or the pattern; a pattern has to match the whole answer."));
            }
        }
        if (accept.size() == 1
                && comparison == TextComparison.WORDS
                && SEVERAL.matcher(accept.get(0)).find()) {
            flaws.add(new Flaw(
                    "accept-list",
                    Pointer.to("accept"),
                    "This is one answer, so learners would have to type all of `" + accept.get(0) + "`.",
                    "Where several answers are right, write them as a list: `accept: [one, another]`."));
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

    /** @param seen the mistakes before this one; it is added to them */
    private Optional<Flaw> mistakeFlaw(String mistake, Pointer at, Set<String> seen) {
        if (isPattern() ? accept.contains(mistake) : holds(accept, mistake)) {
            return Optional.of(new Flaw(
                    "mistake-passes",
                    at,
                    "`" + mistake + "` is listed as wrong, but it is accepted as right.",
                    isCode()
                            ? "Remove it from one of the lists."
                            : "Case, blanks and punctuation do not tell answers apart. Remove it from one of the lists, or"
                                    + " write `compare: exact`."));
        }
        if (comparison.key(mistake).isEmpty()) {
            return Optional.of(new Flaw(
                    "wrong-never-matches",
                    at,
                    "Typing `" + mistake
                            + "` is never compared with this: nothing is left of it when punctuation is set"
                            + " aside.",
                    "Remove it, or write `compare: exact`."));
        }
        if (!isCode() && holds(accept.stream().map(ShortText::bare).toList(), bare(mistake))) {
            return Optional.of(new Flaw(
                    "wrong-by-article",
                    at,
                    "`" + mistake + "` is listed as wrong, but it differs from an accepted answer only by its article.",
                    "Move it to `accept`, or remove it."));
        }
        return seen.add(comparison.key(mistake))
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "wrong-twice",
                        at,
                        "`" + mistake + "` already has its feedback above; this one is never shown.",
                        "Keep one of the two."));
    }

    private static String bare(String answer) {
        return ARTICLE.matcher(TextComparison.folded(answer)).replaceFirst("");
    }

    @Override
    public List<String> giveaways() {
        return isPattern() ? List.of(example) : accept;
    }

    /** Only the example can be typed as it is written where the accepted answers are patterns. */
    @Override
    public List<TextSite> typedTexts() {
        return isPattern()
                ? List.of(new TextSite(Pointer.to("answer"), example))
                : IntStream.range(0, accept.size())
                        .mapToObj(i -> new TextSite(Pointer.to("accept", i), accept.get(i)))
                        .toList();
    }

    @Override
    public boolean acceptsAnyText() {
        return true;
    }
}
