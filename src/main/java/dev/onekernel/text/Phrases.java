package dev.onekernel.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program's sentences as the author of a course wants them said, usually in the language of the course. What is not among them is said
 * in English.
 *
 * <p>A sentence is found by its English text, so that an author writes down what they see. Where a text differs from time to time, as a
 * number does, the phrase has a gap.
 */
public final class Phrases {

    /** Everything is said in English. */
    public static final Phrases NONE = new Phrases(List.of());

    /** With fewer characters than these beside its gaps, a phrase would be found in half of all sentences if a gap held more than a word. */
    private static final int SHORT = 8;

    /** What may be said within a gap of a gap; further in there are only names and numbers. */
    private static final int DEEPEST = 3;

    /**
     * A sentence.
     *
     * @param english as the program says it, with <code>{}</code> for a gap
     * @param say what is said instead, with the same gaps or fewer
     */
    public record Phrase(String english, String say) {

        /** A gap in what is said: {@code {}} is the next one, {@code {2}} the second. */
        private static final Pattern GAP = Pattern.compile("\\{([1-9]?)\\}");

        /** Whether {@link #say} has no gap that {@link #english} does not have. */
        public boolean isComplete() {
            int gaps = english.split("\\{\\}", -1).length - 1;
            int next = 0;
            for (Matcher gap = GAP.matcher(say); gap.find(); ) {
                int number = gap.group(1).isEmpty() ? ++next : Integer.parseInt(gap.group(1));
                if (number > gaps) {
                    return false;
                }
            }
            return true;
        }

        private List<String> literals() {
            return List.of(english.split("\\{\\}", -1));
        }

        private int length() {
            return String.join("", literals()).replace(" ", "").length();
        }
    }

    private final List<Phrase> phrases;
    private final Map<String, Phrase> whole = new HashMap<>();
    private final List<Phrase> withGaps;

    public Phrases(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        phrases.forEach(phrase -> whole.putIfAbsent(phrase.english(), phrase));
        withGaps = phrases.isEmpty()
                ? List.of()
                : longestFirst(phrases); // most courses have none, and a start waits for this
    }

    private static List<Phrase> longestFirst(List<Phrase> phrases) {
        return phrases.stream()
                .filter(phrase -> phrase.literals().size() > 1 && phrase.length() > 0)
                .sorted(Comparator.comparingInt(Phrase::length).reversed())
                .toList();
    }

    /** All of them, in the author's order. */
    public List<Phrase> all() {
        return phrases;
    }

    /** A line of the program's; its gaps keep their styles. */
    public Line in(Line line) {
        if (phrases.isEmpty() || line.isBlank()) {
            return line;
        }
        Optional<Line> said = said(line, 0);
        return said.orElseGet(() -> bySpan(line));
    }

    private Line bySpan(Line line) {
        Line all = Line.EMPTY;
        for (Span span : line.spans()) {
            Line alone = new Line(List.of(span));
            all = all.plus(span.text().isBlank() ? alone : said(alone, 0).orElse(alone));
        }
        return all;
    }

    /** A text of the program's. */
    public String in(String text) {
        return phrases.isEmpty() ? text : in(Line.of(text)).text();
    }

    /** The English word that something typed stands for. */
    public Optional<String> english(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        return phrases.stream()
                .filter(phrase -> phrase.say().toLowerCase(Locale.ROOT).equals(word))
                .map(Phrase::english)
                .findFirst();
    }

    /** The line as a whole; without the mark or the blanks before it; or sentence by sentence. */
    private Optional<Line> said(Line line, int depth) {
        String text = line.text();
        return matched(line, text, depth)
                .or(() -> {
                    int start = firstLetter(text);
                    int end = text.stripTrailing().length();
                    return start == 0 && end == text.length() || start >= end
                            ? Optional.empty()
                            : matched(cut(line, start, end), text.substring(start, end), depth)
                                    .map(inner ->
                                            cut(line, 0, start).plus(inner).plus(cut(line, end, text.length())));
                })
                .or(() -> bySentence(line, text, depth));
    }

    private static int firstLetter(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start)) && text.charAt(start) != '"') {
            start++;
        }
        return start;
    }

    private Optional<Line> bySentence(Line line, String text, int depth) {
        Line all = Line.EMPTY;
        boolean found = false;
        int start = 0;
        for (int end = sentenceEnd(text, 0); start < text.length(); end = sentenceEnd(text, start)) {
            Line sentence = cut(line, start, end);
            Optional<Line> said =
                    start == 0 && end == text.length() ? Optional.empty() : matched(sentence, sentence.text(), depth);
            found |= said.isPresent();
            int next = end < text.length() ? end + 1 : end;
            all = all.plus(said.orElseGet(() -> sentence.spans().size() > 1 ? bySpan(sentence) : sentence))
                    .plus(cut(line, end, next));
            start = next;
        }
        return found ? Optional.of(all) : Optional.empty();
    }

    private static int sentenceEnd(String text, int from) {
        for (int at = from; at + 1 < text.length(); at++) {
            if (".?!".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ') {
                return at + 1;
            }
        }
        return text.length();
    }

    private Optional<Line> matched(Line line, String text, int depth) {
        Phrase exact = whole.get(text);
        if (exact != null) {
            return Optional.of(Line.of(exact.say(), style(line)));
        }
        return withGaps.stream()
                .flatMap(phrase -> gaps(phrase, text).map(gaps -> filled(phrase, line, gaps, depth)).stream())
                .findFirst();
    }

    /** Where the gaps begin and end in a text that is this phrase; empty when it is another one. */
    private static Optional<List<int[]>> gaps(Phrase phrase, String text) {
        List<String> literals = phrase.literals();
        int last = literals.size() - 1;
        if (!text.startsWith(literals.get(0))) {
            return Optional.empty();
        }
        var gaps = new ArrayList<int[]>();
        int at = literals.get(0).length();
        for (int i = 1; i <= last; i++) {
            String literal = literals.get(i);
            int end = i == last ? text.length() - literal.length() : text.indexOf(literal, at);
            if (end <= at || !text.startsWith(literal, end) || !isGap(text.substring(at, end), phrase)) {
                return Optional.empty();
            }
            gaps.add(new int[] {at, end});
            at = end + literal.length();
        }
        return Optional.of(gaps);
    }

    private static boolean isGap(String text, Phrase phrase) {
        return sentenceEnd(text, 0) == text.length() && (phrase.length() >= SHORT || text.indexOf(' ') < 0);
    }

    private Line filled(Phrase phrase, Line line, List<int[]> gaps, int depth) {
        Style style = style(line);
        Line all = Line.EMPTY;
        int next = 0;
        int from = 0;
        Matcher gap = Phrase.GAP.matcher(phrase.say());
        while (gap.find()) {
            int number = gap.group(1).isEmpty() ? ++next : Integer.parseInt(gap.group(1));
            int[] bounds = gaps.get(Math.min(number, gaps.size()) - 1);
            Line inner = cut(line, bounds[0], bounds[1]);
            all = all.plus(phrase.say().substring(from, gap.start()), style)
                    .plus(
                            depth < DEEPEST && !inner.isBlank()
                                    ? said(inner, depth + 1).orElse(inner)
                                    : inner);
            from = gap.end();
        }
        return all.plus(phrase.say().substring(from), style);
    }

    private static Style style(Line line) {
        return line.spans().get(0).style();
    }

    /** The characters of a line from one place to another, with their styles. */
    private static Line cut(Line line, int start, int end) {
        var spans = new ArrayList<Span>();
        int at = 0;
        for (Span span : line.spans()) {
            int from = Math.max(start, at);
            int to = Math.min(end, at + span.text().length());
            if (from < to) {
                spans.add(new Span(span.text().substring(from - at, to - at), span.style()));
            }
            at += span.text().length();
        }
        return new Line(spans);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrases others && phrases.equals(others.phrases);
    }

    @Override
    public int hashCode() {
        return Objects.hash(phrases);
    }
}
