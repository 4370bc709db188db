package dev.onekernel.room;

import dev.onekernel.text.Line;
import java.util.List;

/**
 * What is projected, whole: whoever missed an earlier one needs nothing but the newest. Names never stand here.
 *
 * @param on whether anything is shown at all
 * @param shared what everybody has in front of them
 * @param lines the same, drawn; the lobby's lines in the lobby
 * @param facts how to join, how many are here, and how many have answered
 */
public record ProjectorScreen(
        boolean on, SharedScreen shared, List<Line> lines, JoinNotice joining, List<String> facts) {

    public ProjectorScreen {
        lines = List.copyOf(lines);
        facts = List.copyOf(facts);
    }
}
