package dev.onekernel.room;

import java.util.List;

/**
 * What is projected, whole: whoever missed an earlier one needs nothing but the newest. Names never stand here.
 *
 * @param on whether anything is shown at all
 * @param shared what everybody has in front of them
 * @param facts how to join, how many are here, and how many have answered
 */
public record ProjectorScreen(boolean on, SharedScreen shared, JoinNotice joining, List<String> facts) {

    public ProjectorScreen {
        facts = List.copyOf(facts);
    }
}
