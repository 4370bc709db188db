package dev.onekernel.course;

import dev.onekernel.text.Line;

/**
 * What there is to say about one choice.
 *
 * @param target where on the screen the choice is
 * @param what the choice itself
 * @param why it is right or wrong; empty where saying so would give the answer away
 */
public record Feedback(Verdict verdict, Target target, Line what, Line why) {

    /** The same, with the name of what it is about before it. */
    Feedback named(String name) {
        return new Feedback(verdict, target, Line.of(name + ": ").plus(what), why);
    }

    Feedback inPart(int part) {
        return new Feedback(verdict, new Target(part, target.kind(), target.index()), what, why);
    }
}
