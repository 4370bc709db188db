package dev.onekernel.tutor;

import dev.onekernel.progress.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from something a learner said.
 *
 * @param scene what is on stage afterwards
 * @param drawing what is shown now
 * @param events what is to be remembered
 */
record Move(Scene scene, Drawing drawing, List<Event> events) {

    Move {
        events = List.copyOf(events);
    }

    /** The scene is shown whole. */
    static Move to(Scene scene) {
        return new Move(scene, scene::draw, List.of());
    }

    /** The scene goes on, and something is added to what is on the screen. */
    static Move saying(Scene scene, Drawing drawing) {
        return new Move(scene, drawing, List.of());
    }

    static Move saying(Scene scene, String sentence) {
        return saying(scene, Drawing.of(sentence));
    }

    Move after(List<? extends Event> earlier) {
        var all = new ArrayList<Event>(earlier);
        all.addAll(events);
        return new Move(scene, drawing, all);
    }

    Move after(Event earlier) {
        return after(List.of(earlier));
    }
}
