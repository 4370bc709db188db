package dev.onekernel.planted.low;

/** Uses a library that belongs to another package. */
final class Borrower {
    org.jline.keymap.KeyMap<String> keys;
}
