package dev.onekernel.course;

import java.util.List;
import java.util.Map;

/**
 * Screens to read, with checkpoints between them.
 *
 * @param objectives what the learner can do afterwards, by number, in the author's order
 */
public record Lesson(
        String name, String title, int minutes, String about, Map<String, String> objectives, List<Step> steps)
        implements Unit {}
