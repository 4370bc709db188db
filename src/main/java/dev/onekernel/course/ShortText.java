package dev.onekernel.course;

import dev.onekernel.course.Answer.Words;
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
public record ShortText(Stem stem, List<String> accept, Line why, List<Mistake> wrong, Line otherwise)
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
    public Reading read(String typed, Deal deal, Optional<Answer> soFar) {
        return folded(typed).isEmpty()
                ? new Reading.Unclear("A word or two is asked for.")
                : new Reading.Understood(new Words(typed.trim()));
    }

    @Override
    public Mark grade(Answer answer) {
        if (!(answer instanceof Words words)) {
            throw new IllegalArgumentException("not words: " + answer);
        }
        Line what = Line.of(words.text());
        if (holds(accept, words.text())) {
            return Mark.of(1, new Remark(Verdict.RIGHT, -1, what, why));
        }
        Line whyNot = wrong.stream()
                .filter(mistake -> holds(mistake.texts(), words.text()))
                .map(Mistake::why)
                .findFirst()
                .orElse(otherwise);
        return Mark.of(0, new Remark(Verdict.WRONG, -1, what, whyNot));
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
        return accept.stream().<Answer>map(Words::new).toList();
    }

    @Override
    public List<Answer> mistakes() {
        return wrong.stream()
                .flatMap(mistake -> mistake.texts().stream())
                .<Answer>map(Words::new)
                .toList();
    }

    @Override
    public List<Remark> solution() {
        return List.of(new Remark(Verdict.RIGHT, -1, Line.of(accept.get(0)), why));
    }

    @Override
    public List<Remark> explanations() {
        var all = new ArrayList<>(solution());
        wrong.forEach(mistake ->
                all.add(new Remark(Verdict.WRONG, -1, Line.of(String.join(", ", mistake.texts())), mistake.why())));
        return all;
    }
}
