package dev.onekernel.course;

import java.util.List;

/**
 * Questions whose first answers are scored.
 *
 * @param pass the percentage it needs
 */
public record Quiz(String name, String title, int minutes, String about, int pass, List<Question> questions)
        implements Unit {}
