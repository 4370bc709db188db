package dev.onekernel.tutor;

import java.util.Map;
import java.util.Optional;

/**
 * How far a learner may go in a course. In a guided session, a vote would be worth nothing if some attendees had read on.
 *
 * @param furthest the last step that is open, from 0, by unit; a unit that is missing is closed. Empty when everything is open
 */
public record SessionLimit(Optional<Map<String, Integer>> furthest) {

    public static final SessionLimit NONE = new SessionLimit(Optional.empty());

    public SessionLimit {
        furthest = furthest.map(Map::copyOf);
    }

    public static SessionLimit upTo(Map<String, Integer> furthest) {
        return new SessionLimit(Optional.of(furthest));
    }

    /** @param step a screen of a lesson or a question of a quiz, from 0; their number stands for the end of the unit */
    public boolean allows(String unit, int step) {
        return furthest.isEmpty() || step <= furthest.get().getOrDefault(unit, -1);
    }

    /** What is said instead of going there. */
    String refusal() {
        return "This part of the course is not open yet. You can go to every screen that has been shown in this session.";
    }
}
