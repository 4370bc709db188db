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
 * @param attributes true when roles may be told apart by bold, italic, faint and underlined text
 */
public record Appearance(OptionalInt width, Glyphs glyphs, boolean plain, boolean colour, boolean attributes) {

    /** With colours and attributes, or with neither. */
    public Appearance(OptionalInt width, Glyphs glyphs, boolean plain, boolean colour) {
        this(width, glyphs, plain, colour, colour);
    }

    /** The line as it is sent out. */
    public String rendered(Line line) {
        if (colour) {
            return AnsiEncoder.encode(line);
        }
        return attributes ? AnsiEncoder.encodeWithoutColour(line) : line.text();
    }
}
