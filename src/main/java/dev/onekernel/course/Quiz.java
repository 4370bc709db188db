package dev.onekernel.course;

import java.util.List;

/**
 * Questions whose first answers are scored.
 *
 * @param pass the percentage it needs
 * @param selection which of the questions an attempt asks
 */
public record Quiz(
        String name, String title, int minutes, String about, int pass, Selection selection, List<Question> questions)
        implements Unit {

    /** The same quiz with some of its questions, all of which are asked. */
    public Quiz with(List<Question> some) {
        return new Quiz(name, title, minutes, about, pass, Selection.ALL, some);
    }
}
