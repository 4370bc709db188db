package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlainConsoleTest {

    private static final Prompt PROMPT = new Prompt(Line.of("Answer > "), "", List::of);
    private static final Appearance LOOK = new Appearance(OptionalInt.empty(), Glyphs.UNICODE, true, false);

    private final StringWriter out = new StringWriter();

    private PlainConsole reading(String input) {
        var writer = new PrintWriter(out);
        return new PlainConsole(new StringReader(input), writer, writer, LOOK, true);
    }

    @Test
    void writes_what_was_read_behind_the_prompt() {
        assertEquals(Optional.of("b"), reading("b\n").ask(PROMPT));
        assertEquals("Answer > b\n\n", out.toString().replace("\r", ""));
    }

    @Test
    void the_end_of_a_pipe_is_the_end() {
        assertEquals(Optional.empty(), reading("").ask(PROMPT));
    }

    @Test
    void a_last_line_without_an_end_counts() {
        assertEquals(Optional.of("quit"), reading("quit").ask(PROMPT));
    }

    @Test
    void drops_what_is_beyond_any_answer() {
        var console = reading("x".repeat(1_000_000) + "\nnext\n");
        assertEquals(10_000, console.ask(PROMPT).orElseThrow().length());
        assertEquals(Optional.of("next"), console.ask(PROMPT));
    }

    @Test
    void strips_what_could_drive_a_terminal_from_what_it_repeats() {
        reading("a\u001b[31mb\n").ask(PROMPT);
        assertEquals("Answer > a[31mb\n\n", out.toString().replace("\r", ""));
    }

    @Test
    void a_long_prompt_is_broken_between_words_and_keeps_its_mark() {
        var narrow = new Appearance(OptionalInt.of(40), Glyphs.UNICODE, true, false);
        var writer = new PrintWriter(out);
        var prompt =
                new Prompt(Line.of("try again, choose all that apply, a to d").plus(" > "), "", List::of);
        new PlainConsole(new StringReader("b\n"), writer, writer, narrow, true).ask(prompt);
        assertEquals(
                "try again, choose all that apply,\na to d > b\n\n",
                out.toString().replace("\r", ""));
    }

    @Test
    void a_long_notice_is_broken_between_words() {
        reading("").announce(Line.of("word ".repeat(30).strip()));
        assertEquals(2, out.toString().lines().count());
    }
}
