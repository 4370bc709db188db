package dev.onekernel.course;

/** A way to pass a test without knowing anything. */
public enum Strategy {
    PICK_THE_LONGEST,
    PICK_THE_SHORTEST,
    SAY_TRUE,
    SAY_FALSE
}
