package dev.onekernel.tutor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words reduced to their stems, so that {@code throttle} finds {@code throttled} and {@code throttling}.
 *
 * @param alternatives lists of stems; a text matches when it holds all stems of one of the lists
 */
record WordStems(List<List<String>> alternatives) {

    /** Words that say nothing about what is looked for. */
    private static final Set<String> COMMON = Set.of(
            "a", "an", "and", "as", "at", "by", "for", "from", "how", "in", "into", "is", "it", "of", "on", "or", "the",
            "to", "what", "why", "with");

    private static final List<String> ENDINGS =
            List.of("ions", "ion", "ings", "ing", "ies", "ers", "er", "ed", "es", "ly", "s", "e", "y");

    /** Endings that are spelled in two ways: {@code virtualisation}, {@code neighbour}, {@code defence}, {@code centre}. */
    private static final Map<Pattern, String> SPELLINGS = Map.of(
            Pattern.compile("([iy])s(ation|ations|e|ed|es|er|ers|ing)$"), "$1z$2",
            Pattern.compile("(?<=...)our(|s|ed|ing|al)$"), "or$1",
            Pattern.compile("(?<=..)ence(|s)$"), "ense$1",
            Pattern.compile("(?<=..)tre(|s)$"), "ter$1");

    private static final int SHORTEST_STEM = 3;

    /** A title that holds the words says what the screen is about. */
    private static final int TITLE = 1000;

    static WordStems of(String text) {
        return new WordStems(List.of(stems(text)));
    }

    /** These words or those of one of the texts. */
    WordStems or(List<String> texts) {
        var all = new ArrayList<>(alternatives);
        texts.forEach(text -> all.add(stems(text)));
        return new WordStems(all);
    }

    private static List<String> stems(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                words.stream().filter(word -> !COMMON.contains(word)).toList();
        return (telling.isEmpty() ? words : telling)
                .stream().map(WordStems::stem).toList();
    }

    private static String stem(String spelled) {
        String word = spelled;
        for (Map.Entry<Pattern, String> spelling : SPELLINGS.entrySet()) {
            word = spelling.getKey().matcher(word).replaceFirst(spelling.getValue());
        }
        return stemOf(word);
    }

    private static String stemOf(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM)
                .findFirst()
                .map(ending -> single(word.substring(0, word.length() - ending.length())))
                .orElseGet(() -> single(word));
    }

    /** {@code mapping} has a letter more than {@code map}. */
    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > SHORTEST_STEM - 1 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }

    /** Whether a text holds all of these words. */
    boolean areIn(WordStems text) {
        return alternatives.stream()
                .anyMatch(stems -> !stems.isEmpty() && text.alternatives.get(0).containsAll(stems));
    }

    /** Which text says most of what {@code wanted} says: a word counts the more, the fewer of the texts have it. */
    static Optional<Integer> closest(String wanted, List<String> texts) {
        Set<String> looked = Set.copyOf(stems(wanted));
        List<Set<String>> found = texts.stream()
                .map(text -> stems(text).stream().filter(looked::contains).collect(Collectors.toSet()))
                .toList();
        ToDoubleFunction<Integer> likeness = place -> found.get(place).stream()
                .mapToDouble(stem -> 1.0
                        / found.stream().filter(stems -> stems.contains(stem)).count())
                .sum();
        return IntStream.range(0, texts.size())
                .boxed()
                .max(Comparator.comparingDouble(likeness).thenComparing(Comparator.reverseOrder()));
    }

    /** How much a screen says about these words; 0 when it does not mention them. */
    int score(String title, String text) {
        List<String> head = stems(title);
        List<String> body = stems(text);
        int best = 0;
        for (List<String> wanted : alternatives) {
            int mentions = wanted.stream()
                    .mapToInt(stem -> (int) (head.stream().filter(stem::equals).count()
                            + body.stream().filter(stem::equals).count()))
                    .min()
                    .orElse(0);
            best = Math.max(best, mentions == 0 ? 0 : mentions + (head.containsAll(wanted) ? TITLE : 0));
        }
        return best;
    }
}
