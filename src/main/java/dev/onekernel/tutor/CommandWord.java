package dev.onekernel.tutor;

import java.util.List;

/** A word that can be typed at a prompt and is an order, not an answer. */
public interface CommandWord {

    /** What is typed, in lower case. */
    String word();

    /** Other words for the same, which help does not list. */
    default List<String> otherWords() {
        return List.of();
    }

    /** What may follow the word, as the help names it; or empty. */
    String argument();

    /** What it does, in one line. */
    String does();

    /** Whether the word is still an order when something stands behind it. */
    boolean mayBeFollowed();
}
