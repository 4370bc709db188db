package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.text.Console;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever keys are pressed, there is a prompt afterwards that takes an answer. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "this needs a pseudo-terminal of a Unix")
@Timeout(180)
class LineEditorTest {

    private static final Prompt PROMPT =
            new Prompt(Line.of("Enter goes on").plus(" > "), "help, map, next", () -> List.of("map", "mapping"));

    private PseudoTerminal terminal;
    private final BlockingQueue<Optional<String>> said = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() throws Exception {
        terminal = new PseudoTerminal(80, 24);
        terminal.run(this::askUntilTheEnd);
        terminal.await("Enter goes on >", 0);
    }

    private void askUntilTheEnd(Console console) {
        Optional<String> line = console.ask(PROMPT);
        said.add(line);
        while (line.isPresent()) {
            line = console.ask(PROMPT);
            said.add(line);
        }
    }

    @AfterEach
    void close() throws Exception {
        terminal.close();
    }

    private String next() throws InterruptedException {
        Optional<String> line = said.poll(60, TimeUnit.SECONDS);
        return line == null ? "nothing was said" : line.orElse("the end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b5\u001b5\u001b5\u001b5\u001b5", // a numeric argument
                "\u001b-\u001b9\u001b9",
                "\u0018\u0005", // an external editor
                "\u0018\u0016", // the modes of vi
                "\u0018(abc\u0018)\u0018e", // a macro
                "\u0018\u0012\u0018\u0015\u0018\u000b",
                "\u001c", // SIGQUIT
                "\u0016\u001b[A", // the next key as text
                "\u0012abc\u0007", // a search
                "\u0013\u000f\u001d\u0000\u0014", // Ctrl-S, Ctrl-O, Ctrl-], NUL, Ctrl-T
                "\u001bx\u001b<\u001b=\u001ba\u001bt",
                "\u001b[99~\u001b[1;9Z\u001bOq\u001b[M !!", // function keys and a mouse
                "\u001b]0;title\u0007",
                "\u009b31m\u202e\u2066", // control characters and marks beyond ASCII
                "\u001b[200~\u001b[31mred\u0007\r\nsecond\u001b[201~", // a paste with escapes and a line end
                "\t\t\t\t"
            })
    void keys_with_no_meaning_here_leave_a_prompt_that_takes_an_answer(String keys) throws Exception {
        terminal.type(keys);
        terminal.type("\u0015answer\r"); // Ctrl-U deletes what they left
        assertEquals("answer", next());
        terminal.type("\u0004");
        assertEquals("the end", next());
        terminal.awaitEnd();
        assertEquals(List.of(), terminal.modesLeftOn());
        assertEquals(terminal.attributesBefore(), terminal.attributes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ud83d\ude00", "\u754c", "\ud83c\udde9\ud83c\uddea", "\ud83d\udc68\u200d\ud83d\udc69", "e\u0301"
            })
    void wide_characters_can_fill_the_line_and_the_next(String character) throws Exception {
        for (int count : new int[] {19, 20, 21, 22, 25, 29, 30, 40, 90}) {
            String line = character.repeat(count);
            terminal.type(line + "\r");
            assertEquals(line, next());
        }
    }

    @Test
    void a_key_of_several_characters_leaves_none_of_them_as_text() throws Exception {
        terminal.type("a\u001b[15~b\u001bOPc\u001b[1;9Ad\u001bxe\r");
        assertEquals("abcde", next());
    }

    @Test
    void what_is_pasted_is_one_line_of_text() throws Exception {
        terminal.type("\u001b[200~one\r\ntwo\u001b[31m\r\n\u001b[201~\r");
        assertEquals("one  two[31m", next());
    }

    @Test
    void a_paste_that_never_ends_is_taken_as_it_is() throws Exception {
        terminal.type("\u001b[200~one");
        terminal.await("one", 0);
        terminal.type(" two\r");
        assertEquals("one two", next());
    }

    @Test
    void a_line_without_end_is_cut() throws Exception {
        terminal.type("\u001b[200~" + "word ".repeat(30_000) + "\u001b[201~\r");
        assertEquals(500, next().length());
    }
}
