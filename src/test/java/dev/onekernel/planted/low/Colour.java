package dev.onekernel.planted.low;

/** Constants in lower case. */
enum Colour {
    red
}
