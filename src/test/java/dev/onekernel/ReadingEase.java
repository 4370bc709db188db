package dev.onekernel;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How easily a text reads: Flesch, "A new readability yardstick", 1948. 60 is plain English, 30 is hard. Syllables are counted as
 * groups of vowels, less a silent e at the end, which is right for most English words and about right for a text.
 */
final class ReadingEase {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z']*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?<![aeiouyl])(e|es|ed)$");
    private static final Pattern SOUNDED = Pattern.compile("([td]ed|([sxz]|ch|sh|[cg])es)$");
    private static final Pattern STOP = Pattern.compile("(?<=[.!?])[\"')]*\\s+(?=[\"'(]?[A-Z0-9/-])");

    private ReadingEase() {}

    /** @param paragraphs each ends a sentence, whether or not it ends with a full stop */
    static double of(List<String> paragraphs) {
        double sentences =
                paragraphs.stream().mapToInt(text -> sentences(text).size()).sum();
        double words = words(paragraphs).count();
        double syllables = words(paragraphs).mapToLong(ReadingEase::syllables).sum();
        return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
    }

    private static Stream<String> words(List<String> paragraphs) {
        return paragraphs.stream().flatMap(text -> WORD.matcher(text).results()).map(MatchResult::group);
    }

    static List<String> sentences(String text) {
        return STOP.splitAsStream(text)
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
    }

    static long syllables(String word) {
        String spoken = word.toLowerCase(Locale.ROOT);
        if (!SOUNDED.matcher(spoken).find()) {
            spoken = SILENT.matcher(spoken).replaceFirst("");
        }
        return Math.max(1, VOWELS.matcher(spoken).results().count());
    }
}
