package dev.onekernel.source;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
    /** The file cannot be taught from as it is. */
    ERROR,
    /** It can, but its author would rather know. */
    WARNING;

    /** In lower case, for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
