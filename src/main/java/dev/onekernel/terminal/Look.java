package dev.onekernel.terminal;

import dev.onekernel.text.Glyphs;
import java.util.OptionalInt;

/**
 * How a learner wants things shown.
 *
 * @param width columns to use instead of the window's
 * @param plain true for sentences instead of drawings
 * @param colour true when roles may be told apart by colour as well
 */
public record Look(OptionalInt width, Glyphs glyphs, boolean plain, boolean colour) {}
