package dev.onekernel.remote;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import java.util.OptionalInt;

/**
 * How one person wants things drawn.
 *
 * @param window as it is now
 * @param colour whether roles may be told apart by colour
 * @param width columns to use instead of the window's
 */
public record TerminalSettings(Display window, boolean plain, boolean ascii, boolean colour, OptionalInt width) {

    /** Whatever the terminal can do. */
    public static TerminalSettings of(Display window, boolean colour) {
        return new TerminalSettings(
                window, window.plain(), window.glyphs() == Glyphs.ASCII, colour, OptionalInt.empty());
    }

    public Display display() {
        if (window.flows()) {
            return window; // a page sets its text by itself, whatever is wished for a terminal
        }
        return new Display(width.orElse(window.width()), window.height(), ascii ? Glyphs.ASCII : Glyphs.UNICODE, plain);
    }

    public TerminalSettings resized(int columns, int rows) {
        return new TerminalSettings(
                new Display(columns, rows, window.glyphs(), window.plain()), plain, ascii, colour, width);
    }

    public TerminalSettings withPlain(boolean on) {
        return new TerminalSettings(window, on, ascii, colour, width);
    }

    public TerminalSettings withAscii(boolean on) {
        return new TerminalSettings(window, plain, on, colour, width);
    }

    public TerminalSettings withColour(boolean on) {
        return new TerminalSettings(window, plain, ascii, on, width);
    }

    public TerminalSettings withWidth(OptionalInt columns) {
        return new TerminalSettings(window, plain, ascii, colour, columns);
    }
}
