package dev.onekernel.course;

import dev.onekernel.course.Answer.Text;
import dev.onekernel.text.Line;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A word or two to type. Compared after folding case, blanks and punctuation and never by similarity: "containers don't share
 * the kernel" is one small word away from its opposite.
 *
 * @param accept what counts as right, the one to show first
 * @param otherwise what to say to anything that is neither right nor a known mistake
 */
public record ShortText(QuestionHeader header, List<String> accept, Line why, List<Mistake> wrong, Line otherwise)
        implements Question {

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
    public int choices() {
        return 0;
    }

    @Override
    public String usage(boolean half) {
        return "Type your answer in a word or two.";
    }

    @Override
    public String form(boolean half) {
        return "a word or two";
    }

    @Override
    public ParsedResponse read(String typed, ChoiceOrder order, Optional<Answer> soFar) {
        return folded(typed).isEmpty()
                ? new ParsedResponse.Invalid("A word or two is asked for.")
                : new ParsedResponse.Valid(new Text(typed.trim()));
    }

    @Override
    public Outcome grade(Answer answer) {
        if (!(answer instanceof Text words)) {
            throw new IllegalArgumentException("not words: " + answer);
        }
        Line what = Line.of(words.text());
        if (holds(accept, words.text())) {
            return Outcome.of(1, new Feedback(Verdict.RIGHT, -1, what, why));
        }
        Line whyNot = wrong.stream()
                .filter(mistake -> holds(mistake.texts(), words.text()))
                .map(Mistake::why)
                .findFirst()
                .orElse(otherwise);
        return Outcome.of(0, new Feedback(Verdict.WRONG, -1, what, whyNot));
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
        return List.of(new Feedback(Verdict.RIGHT, -1, Line.of(accept.get(0)), why));
    }

    @Override
    public List<Feedback> explanations() {
        var all = new ArrayList<>(solution());
        wrong.forEach(mistake ->
                all.add(new Feedback(Verdict.WRONG, -1, Line.of(String.join(", ", mistake.texts())), mistake.why())));
        return all;
    }
}
