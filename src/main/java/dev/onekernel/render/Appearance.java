package dev.onekernel.render;

import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.OptionalInt;

/**
 * How a learner wants things shown.
 *
 * @param width columns to use instead of the window's
 * @param plain true for sentences instead of drawings
 * @param colour true when roles may be told apart by colour as well
 */
public record Appearance(OptionalInt width, Glyphs glyphs, boolean plain, boolean colour) {

    /** The line as it is sent out. */
    public String rendered(Line line) {
        return colour ? AnsiEncoder.encode(line) : line.text();
    }
}
