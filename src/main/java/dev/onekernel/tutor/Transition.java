package dev.onekernel.tutor;

import dev.onekernel.progress.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from something a learner said.
 *
 * @param scene what is on stage afterwards
 * @param content what is shown now
 * @param events what is to be remembered
 */
record Transition(Scene scene, Content content, List<Event> events) {

    Transition {
        events = List.copyOf(events);
    }

    /** The scene is shown whole. */
    static Transition to(Scene scene) {
        return new Transition(scene, scene::draw, List.of());
    }

    /** The scene goes on, and something is added to what is on the screen. */
    static Transition saying(Scene scene, Content content) {
        return new Transition(scene, new Content.Added(content), List.of());
    }

    static Transition saying(Scene scene, String sentence) {
        return saying(scene, Content.of(sentence));
    }

    /** The same on a learner's machine, which a lab looks at. */
    Transition on(Machine machine) {
        if (!(scene instanceof LabScene lab) || lab.machine().equals(machine)) {
            return this;
        }
        LabScene there = lab.on(machine);
        return new Transition(there, there::draw, events);
    }

    Transition after(List<? extends Event> earlier) {
        var all = new ArrayList<Event>(earlier);
        all.addAll(events);
        return new Transition(scene, content, all);
    }

    Transition after(Event earlier) {
        return after(List.of(earlier));
    }
}
