package dev.onekernel.tutor;

import java.util.List;
import java.util.Locale;

/** A word that can be typed at a prompt and is an order, not an answer: a constant of an enum. */
public interface CommandWord {

    /** The name of the constant, as every enum has it. */
    String name();

    /** What is typed, in lower case. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Other words for the same, which help does not list. */
    default List<String> otherWords() {
        return List.of();
    }

    /** What may follow the word, as the help names it; or empty. */
    String argument();

    /** What it does, in one line. */
    String does();

    /** Whether the word is still an order when something stands behind it. */
    default boolean mayBeFollowed() {
        return !argument().isEmpty();
    }
}
