package dev.onekernel.course;

/** How right something is. */
public enum Verdict {
    RIGHT,
    PARTLY,
    WRONG
}
