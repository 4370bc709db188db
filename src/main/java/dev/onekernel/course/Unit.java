package dev.onekernel.course;

/** Something a learner works through in one go. */
public sealed interface Unit permits Lesson, Quiz {

    /** Its path without the ending, such as {@code lessons/03-what-a-container-is}. */
    String name();

    String title();

    /** How long it takes, or 0 when its author does not say. */
    int minutes();
}
