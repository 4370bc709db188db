package dev.onekernel.planted.low;

/** Uses a package above it without an import line. */
final class FullName {
    dev.onekernel.planted.high.Roof roof;
}
