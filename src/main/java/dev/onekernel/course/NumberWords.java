package dev.onekernel.course;

import java.util.List;
import java.util.Optional;

/** Reads whole numbers up to 999 that are written as words: {@code three}, {@code twenty-one}, {@code two hundred and five}. */
final class NumberWords {

    private static final List<String> SMALL = List.of(
            ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
                            + " eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

    private NumberWords() {}

    /** @param typed in lower case */
    static Optional<Integer> value(String typed) {
        String[] parts = typed.strip().split("\\s+hundred(\\s+(and\\s+)?|$)", 2);
        if (parts.length == 1) {
            return belowHundred(typed.strip());
        }
        Optional<Integer> hundreds = parts[0].equals("a") ? Optional.of(1) : small(parts[0], 1, 9);
        Optional<Integer> rest = parts[1].isEmpty() ? Optional.of(0) : belowHundred(parts[1]);
        return hundreds.flatMap(hundred -> rest.map(more -> 100 * hundred + more));
    }

    private static Optional<Integer> belowHundred(String typed) {
        String[] words = typed.split("[\\s-]+");
        int tens = words.length == 0 ? -1 : TENS.indexOf(words[0]);
        if (tens < 0) {
            return words.length == 1 ? small(words[0], 0, 19) : Optional.empty();
        }
        int ten = 20 + 10 * tens;
        return switch (words.length) {
            case 1 -> Optional.of(ten);
            case 2 -> small(words[1], 1, 9).map(one -> ten + one);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> small(String word, int from, int to) {
        return Optional.of(SMALL.indexOf(word)).filter(value -> value >= from && value <= to);
    }
}
