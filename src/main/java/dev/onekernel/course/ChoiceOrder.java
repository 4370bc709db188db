package dev.onekernel.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The order in which a question's choices stand on the screen.
 *
 * @param order for each place on the screen, from the top, the author's index
 */
public record ChoiceOrder(List<Integer> items) {

    public ChoiceOrder {
        items = List.copyOf(items);
    }

    /** As the author wrote them. */
    public static ChoiceOrder asWritten(int choices) {
        return new ChoiceOrder(IntStream.range(0, choices).boxed().toList());
    }

    static ChoiceOrder shuffled(int choices, long seed) {
        var order = new ArrayList<>(asWritten(choices).items());
        // Random's sequence is part of its specification, so a stored seed gives the same letters everywhere.
        Collections.shuffle(order, new Random(seed));
        return new ChoiceOrder(order);
    }

    public int size() {
        return items.size();
    }

    /** The author's index of what stands at {@code place} (0 is the top). */
    public int itemAt(int place) {
        return items.get(place);
    }

    /** Where the author's choice {@code item} stands. */
    public int positionOf(int item) {
        return items.indexOf(item);
    }

    /** The letter of a place: a, b, c ... */
    public static String letter(int place) {
        return String.valueOf((char) ('a' + place));
    }
}
