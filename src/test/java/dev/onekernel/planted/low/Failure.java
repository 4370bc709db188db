package dev.onekernel.planted.low;

/** An exception whose name does not say so. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;
}
