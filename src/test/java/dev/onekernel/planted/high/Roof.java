package dev.onekernel.planted.high;

/** Stands above {@code low}. */
public final class Roof {}
