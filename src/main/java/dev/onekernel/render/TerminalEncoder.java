package dev.onekernel.render;

import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/**
 * What to send to one terminal, as bytes, so that it shows lines and below them a prompt with what is being typed. Everything stays in
 * the terminal's normal screen and scrolls, so that it can be read again and copied.
 *
 * <p>An encoder remembers what its terminal shows and belongs to one terminal; it is not for several threads.
 */
public sealed interface TerminalEncoder permits ScrollingEncoder, DumbEncoder {

    /**
     * For a terminal that understands ECMA-48, as all of today's do.
     *
     * @param rendered gives a line its colours
     */
    static TerminalEncoder ansi(Function<Line, String> rendered) {
        return new ScrollingEncoder(rendered);
    }

    /** For a terminal that can do no more than show text ({@code TERM=dumb}): it is never sent an escape sequence. */
    static TerminalEncoder dumb() {
        return new DumbEncoder();
    }

    /** The lines in place of the prompt, each with its end. The prompt is gone afterwards. */
    byte[] screen(List<Line> lines);

    /**
     * The prompt and the field behind it, on the terminal's last line. Nothing, where the terminal shows just that already.
     *
     * @param columns the terminal's width
     */
    byte[] prompt(Line prompt, Field field, int columns);

    /** The bytes of a text that has been made for a terminal. */
    static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
