package dev.onekernel.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads letters and numbers that point at places on the screen: {@code b}, {@code A C}, {@code a,c}, {@code 2 1 3}. */
final class ChoiceParser {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;.)(\\]\\[/+&-]+|\\band\\b");

    private ChoiceParser() {}

    /** The places in {@code typed}, from 0, in the order given; empty when something in it is no place at all. */
    static Optional<List<Integer>> in(String typed, int places) {
        var found = new ArrayList<Integer>();
        for (String word : BETWEEN.split(typed.toLowerCase(Locale.ROOT).trim())) {
            if (word.isEmpty()) {
                continue;
            }
            Optional<List<Integer>> more = inWord(word, places);
            if (more.isEmpty()) {
                return Optional.empty();
            }
            found.addAll(more.get());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** One letter or number, or several run together: {@code ac}, {@code 213}. */
    private static Optional<List<Integer>> inWord(String word, int places) {
        Optional<Integer> whole = place(word, places);
        if (whole.isPresent()) {
            return Optional.of(List.of(whole.get()));
        }
        var each = new ArrayList<Integer>();
        for (int i = 0; i < word.length(); i++) {
            Optional<Integer> one = place(word.substring(i, i + 1), places);
            if (one.isEmpty() || each.contains(one.get())) {
                return Optional.empty();
            }
            each.add(one.get());
        }
        return Optional.of(each);
    }

    /** The place a letter or a number from 1 points at. */
    static Optional<Integer> place(String mark, int places) {
        int place = -1;
        if (mark.length() == 1 && mark.charAt(0) >= 'a' && mark.charAt(0) <= 'z') {
            place = mark.charAt(0) - 'a';
        } else if (mark.matches("[1-9][0-9]?")) {
            place = Integer.parseInt(mark) - 1;
        }
        return place >= 0 && place < places ? Optional.of(place) : Optional.empty();
    }

    /** {@code a to d}, for sentences. */
    static String range(int places) {
        return "a to " + ChoiceOrder.letter(places - 1);
    }
}
