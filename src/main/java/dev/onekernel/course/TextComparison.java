package dev.onekernel.course;

import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a typed answer is compared with the accepted ones. */
public enum TextComparison {
    /** Case, blanks and punctuation do not matter. */
    WORDS,
    /** Every character matters; only the number of blanks does not. */
    EXACT,
    /** As {@link #EXACT}, but upper and lower case are the same. */
    CASE,
    /** The accepted answers are regular expressions in the syntax of RE2, each for a whole answer. */
    PATTERN;

    /**
     * Signs that a text is code, in which case and punctuation are a part of the answer: operators, flags, paths, names of files,
     * calls, and names that are joined by an underscore or by a capital letter.
     */
    private static final Pattern CODE =
            Pattern.compile("[<>|={}\\[\\];\\\\^*+#@~$`\"]|&&|(^| )&( |$)|::|:/|%[a-zA-Z]|\\(\\)"
                    + "|(^| )--?[\\p{L}\\p{N}]|(^| )(\\.{0,2}|~)/|(^| )\\.{1,2}(?=$| |\\p{L})|\\w/\\w+/\\w|\\w\\.\\w|\\w\\(|\\w_\\w"
                    + "|\\b\\p{Ll}{2,}\\p{Lu}\\p{Ll}");

    /** A word of prose, which has a capital only where a sentence begins. */
    private static final Pattern WORD = Pattern.compile("\\p{L}\\p{Ll}{3,}");

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}\\p{P}\\s]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** As it is written in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The comparison that a file calls by this word; empty when none is. */
    public static Optional<TextComparison> of(String word) {
        return List.of(values()).stream()
                .filter(comparison -> comparison.word().equals(word))
                .findFirst();
    }

    /** What suits the accepted answers where an author says nothing: {@link #EXACT} when one of them looks like code. */
    public static TextComparison suiting(List<String> accepted) {
        return accepted.stream().anyMatch(TextComparison::looksLikeCode) ? EXACT : WORDS;
    }

    static boolean looksLikeCode(String text) {
        return CODE.matcher(text).find() || folded(text).isEmpty() && !text.isBlank();
    }

    boolean matches(String accepted, String typed) {
        return this == PATTERN
                ? LinearPattern.matches(accepted, typed.strip())
                : key(accepted).equals(key(typed));
    }

    /** What two texts have in common when one is as good as the other. */
    String key(String text) {
        return switch (this) {
            case WORDS -> folded(text);
            case EXACT, PATTERN -> exact(text);
            case CASE -> exact(text).toLowerCase(Locale.ROOT);
        };
    }

    private static String exact(String text) {
        return BLANKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFC))
                .replaceAll(" ");
    }

    /** The text in lower case, in Unicode's compatibility form, every run of blanks and punctuation one blank. */
    public static String folded(String text) {
        return PUNCTUATION
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .trim();
    }

    /** The same for two texts between which a reader sees no difference: the words of prose, every character of anything else. */
    static String asRead(Line line) {
        String text = line.text();
        boolean code = line.spans().stream().anyMatch(span -> span.style() == Style.CODE);
        boolean prose = !code
                && !looksLikeCode(text)
                && (text.strip().indexOf(' ') > 0 || WORD.matcher(text.strip()).matches());
        return prose ? folded(text) : exact(text);
    }

    /** What is wrong with an accepted answer, in the words of those who read patterns; empty when it can be compared. */
    public Optional<String> fault(String accepted) {
        return this == PATTERN ? LinearPattern.fault(accepted) : Optional.empty();
    }
}
