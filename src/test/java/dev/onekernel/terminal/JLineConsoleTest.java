package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Console;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person at the keys sees: each test types and looks at the screen. */
class JLineConsoleTest {

    private static final Prompt PROMPT = new Prompt(
            Line.of("Press Enter to continue").plus(" > "),
            "help",
            () -> List.of("map", "mapping", "term page cache", "term kernel"));

    private VirtualScreen screen;
    private final BlockingQueue<Optional<String>> said = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() throws IOException {
        screen = new VirtualScreen(80, 24);
        screen.run(this::askUntilTheEnd);
    }

    private void askUntilTheEnd(Console console) {
        console.show(List.of(Line.of("A page", Style.TITLE), Line.of("┌─┐")));
        Optional<String> line = console.ask(PROMPT);
        said.add(line);
        while (line.isPresent()) {
            line = console.ask(PROMPT);
            said.add(line);
        }
    }

    @AfterEach
    void close() throws IOException {
        screen.close();
    }

    private String next() throws InterruptedException {
        Optional<String> line = said.poll(60, TimeUnit.SECONDS);
        return line == null ? "nothing was said" : line.orElse("the end");
    }

    @Test
    void shows_the_page_the_prompt_and_a_tip() throws Exception {
        String text = screen.await("Press Enter to continue >");
        assertTrue(text.startsWith("A page"), text);
        screen.await("help");
    }

    @Test
    void a_tip_ends_in_the_column_where_the_text_ends() throws Exception {
        try (var wide = new VirtualScreen(80, 24)) {
            wide.run(console -> {
                ((JLineConsole) console).use(new Appearance(OptionalInt.of(60), Glyphs.UNICODE, false, false));
                console.ask(PROMPT);
            });
            String text = wide.await("help");
            String asked = text.lines()
                    .filter(line -> line.contains("help"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(60, asked.stripTrailing().length(), text);
        }
    }

    @Test
    void a_prompt_that_is_wider_than_the_window_is_broken_before_its_last_words() throws Exception {
        var prompt =
                new Prompt(Line.of("try again, choose all that apply, a to d").plus(" > "), "", List::of);
        var typed = new LinkedBlockingQueue<Optional<String>>();
        try (var narrow = new VirtualScreen(40, 24)) {
            narrow.run(console -> typed.add(console.ask(prompt)));
            String text = narrow.await("a to d >");
            assertTrue(text.startsWith("try again, choose all that apply,\na to d >"), text);
            narrow.type("bc\r");
            assertEquals(Optional.of("bc"), typed.poll(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void box_drawing_arrives_as_it_was_drawn() throws Exception {
        screen.await("┌─┐");
    }

    @Test
    void gives_what_was_typed_edited_with_the_usual_keys() throws Exception {
        screen.await("Press Enter to continue >");
        screen.type("xkernel\u0001\u0004\r"); // Ctrl-A to the beginning, Ctrl-D deletes the x
        assertEquals("kernel", next());
    }

    @Test
    void completes_a_word_and_a_phrase_with_blanks() throws Exception {
        screen.await("Press Enter to continue >");
        screen.type("term p\t");
        screen.await("term page cache");
        screen.type("\r");
        assertEquals("term page cache", next().strip());
    }

    @Test
    void ctrl_c_drops_the_line_and_asks_again() throws Exception {
        screen.await("Press Enter to continue >");
        screen.type("wrong");
        screen.await("wrong");
        screen.type("\u0003");
        screen.await("a fresh prompt", text -> text.lastIndexOf("Press Enter to continue >") > text.indexOf("wrong"));
        screen.type("right\r");
        assertEquals("right", next());
    }

    @Test
    void ctrl_d_on_an_empty_line_is_the_end() throws Exception {
        screen.await("Press Enter to continue >");
        screen.type("\u0004");
        assertEquals("the end", next());
        screen.awaitEnd();
    }

    @Test
    void the_key_for_up_brings_the_last_line_back() throws Exception {
        screen.await("Press Enter to continue >");
        screen.type("first\r");
        assertEquals("first", next());
        screen.await("a second prompt", text -> text.lastIndexOf("Press Enter to continue >") > text.indexOf("first"));
        screen.type("\u001bOA\r");
        assertEquals("first", next());
    }

    @Test
    void exclamation_marks_and_quotes_are_text() throws Exception {
        screen.await("Press Enter to continue >");
        screen.type("\"next\" !! it's\r");
        assertEquals("\"next\" !! it's", next());
    }

    @Test
    void a_resized_window_is_seen_at_the_next_page() throws Exception {
        try (var small = new VirtualScreen(80, 24)) {
            var widths = new LinkedBlockingQueue<Integer>();
            small.run(console -> {
                widths.add(console.display().width());
                console.ask(PROMPT);
                widths.add(console.display().width());
            });
            small.await("Press Enter to continue >");
            small.resize(40, 24);
            small.type("\r");
            assertEquals(80, widths.poll(60, TimeUnit.SECONDS));
            assertEquals(40, widths.poll(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void lines_come_above_a_waiting_prompt_which_changes_and_keeps_what_is_typed() throws Exception {
        var later = new Prompt(Line.of("Press Enter to end").plus(" > "), "", List::of);
        var insertions = new LinkedBlockingQueue<Console.Insertion>();
        var answers = new LinkedBlockingQueue<Optional<String>>();
        try (var watched = new VirtualScreen(80, 24)) {
            watched.run(console -> answers.add(console.ask(PROMPT, () -> Optional.ofNullable(insertions.poll()))));
            watched.await("Press Enter to continue >");
            watched.type("half a wo");
            watched.await("> half a wo");
            insertions.add(new Console.Insertion(List.of(Line.of("[x] A goal"), Line.EMPTY), later));
            watched.await("Press Enter to end > half a wo");
            List<String> rows =
                    watched.lines().stream().map(String::stripTrailing).toList();
            int goal = rows.indexOf("[x] A goal");
            assertEquals(List.of("", "Press Enter to end > half a wo"), rows.subList(goal + 1, goal + 3));
            watched.type("rd\r");
            assertEquals(Optional.of("half a word"), answers.poll(60, TimeUnit.SECONDS));
        }
    }
}
