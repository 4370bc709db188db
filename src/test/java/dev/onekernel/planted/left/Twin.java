package dev.onekernel.planted.left;

/** Uses its twin on the right, which uses it. */
public final class Twin {
    dev.onekernel.planted.right.Twin other;
}
