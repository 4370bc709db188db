package dev.onekernel.course;

import java.util.Locale;
import java.util.regex.Pattern;

/** How names are compared: case, hyphens, underscores and the number of spaces do not matter. */
public final class FoldedName {

    private static final Pattern SEPARATORS = Pattern.compile("[-_\\s]+");

    private FoldedName() {}

    /** The form that is the same for all spellings of a name: {@code Page-Cache } becomes {@code page cache}. */
    public static String of(String name) {
        return spaced(name).toLowerCase(Locale.ROOT).strip();
    }

    /** The name with spaces where it has hyphens or underscores, and otherwise as it was typed. */
    public static String spaced(String name) {
        return SEPARATORS.matcher(name).replaceAll(" ");
    }
}
