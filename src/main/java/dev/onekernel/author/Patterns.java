package dev.onekernel.author;

import java.util.regex.Pattern;

/** The turns of phrase that rules look for. */
final class Patterns {

    /** The first word of an answer to somebody who was right. */
    static final Pattern PRAISES =
            Pattern.compile("(?i)^(yes|right|correct|exactly|indeed|true|well done)\\b(?=[,.!:;]| -)");

    /** The first word of an answer to somebody who was not. */
    static final Pattern CORRECTS = Pattern.compile("(?i)^(no|wrong|incorrect|false|not quite|sorry)\\b(?=[,.!:;]| -)");

    /** What authors leave behind to come back to. */
    static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|TBD)\\b|(?i:\\blorem ipsum\\b)");

    private Patterns() {}
}
