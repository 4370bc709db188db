package dev.onekernel.planted.right;

/** Uses its twin on the left, which uses it. */
public final class Twin {
    dev.onekernel.planted.left.Twin other;
}
