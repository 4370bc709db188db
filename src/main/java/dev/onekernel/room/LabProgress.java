package dev.onekernel.room;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who has reached which goals of a lab. It is what attendees say: their machines cannot be seen from a session.
 *
 * @param reached the ids of attendees, by the fact of the goal
 */
record LabProgress(Map<String, Set<String>> reached) {

    static final LabProgress NONE = new LabProgress(Map.of());

    LabProgress {
        reached = Map.copyOf(reached);
    }

    LabProgress with(String who, String fact, boolean on) {
        var ids = new HashSet<>(reached.getOrDefault(fact, Set.of()));
        if (on) {
            ids.add(who);
        } else {
            ids.remove(who);
        }
        var changed = new HashMap<>(reached);
        changed.put(fact, Set.copyOf(ids));
        return new LabProgress(changed);
    }

    boolean has(String who, String fact) {
        return reached.getOrDefault(fact, Set.of()).contains(who);
    }

    /** Everybody who has reached a goal. */
    Set<String> people() {
        var all = new HashSet<String>();
        reached.values().forEach(all::addAll);
        return all;
    }
}
