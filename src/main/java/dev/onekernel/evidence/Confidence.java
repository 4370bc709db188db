package dev.onekernel.evidence;

import java.util.Locale;

/** How far a piece of evidence, or a verdict, can be trusted. */
public enum Confidence {
    /** The kernel says so, and nothing on this machine could make it say otherwise by accident. */
    CERTAIN,
    /** It is wrong in rare cases, which are known. */
    STRONG,
    /** A hint: it is often right, and easily wrong. */
    WEAK,
    /** It could not be read, or it says nothing here. */
    UNKNOWN;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
