package dev.onekernel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.terminal.VirtualScreen;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import dev.onekernel.text.Key.Control;
import dev.onekernel.text.Key.Printable;
import dev.onekernel.text.KeyDecoder;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal shows after the bytes have been played into it. */
class TerminalEncoderTest {

    private static final Line PROMPT = Line.of("answer", Style.PROMPT).plus(" > ");

    private static Field typed(String keys) {
        Field field = Field.EMPTY;
        for (Key key : new KeyDecoder().decode(keys.getBytes(StandardCharsets.UTF_8))) {
            field = field.press(key);
        }
        return field;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_screen_takes_the_place_of_the_prompt() throws IOException {
        try (var screen = new VirtualScreen(40, 10)) {
            var encoder = TerminalEncoder.ansi(Line::text);
            screen.play(encoder.screen(List.of(Line.of("One"))));
            screen.play(encoder.prompt(PROMPT, typed("abc"), 40));
            assertEquals(List.of("One", "answer > abc"), screen.lines().subList(0, 2));
            screen.play(encoder.screen(List.of(Line.of("Two"), Line.EMPTY)));
            screen.play(encoder.prompt(PROMPT, Field.EMPTY, 40));
            assertEquals(List.of("One", "Two", "", "answer >"), screen.lines().subList(0, 4));
        }
    }

    @Test
    void the_cursor_stands_behind_what_was_typed() throws IOException {
        try (var screen = new VirtualScreen(40, 10)) {
            var encoder = TerminalEncoder.ansi(Line::text);
            screen.play(encoder.prompt(PROMPT, typed("abc"), 40));
            assertEquals(new VirtualScreen.Point(12, 0), screen.cursor());
            screen.play(encoder.prompt(PROMPT, typed("abc\u001b[D\u001b[D"), 40));
            assertEquals(new VirtualScreen.Point(10, 0), screen.cursor());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 22, 23, 40})
    void a_wide_character_at_the_right_edge_stays_on_its_line(int columns) throws IOException {
        try (var screen = new VirtualScreen(columns, 5)) {
            var encoder = TerminalEncoder.ansi(Line::text);
            Field field = Field.EMPTY;
            for (int i = 0; i < 30; i++) {
                field = field.press(new Printable(0x4e2d)).press(new Printable('a'));
                screen.play(encoder.prompt(PROMPT, field, columns));
                assertEquals("", screen.lines().get(1), "the prompt ran over its line");
                assertTrue(screen.lines().get(0).startsWith("answer > "));
                assertTrue(screen.lines().get(0).endsWith("a"), screen.text());
            }
        }
    }

    @Test
    void whatever_is_typed_the_prompt_keeps_to_its_line() throws IOException {
        var random = new Random(11);
        int[] alphabet = {'a', ' ', 0x4e2d, 'é', '1', 0x6587, 0x301};
        try (var screen = new VirtualScreen(24, 3)) {
            var encoder = TerminalEncoder.ansi(Line::text);
            Field field = Field.EMPTY;
            for (int i = 0; i < 3_000; i++) {
                field = field.press(
                        random.nextInt(5) > 0
                                ? new Printable(alphabet[random.nextInt(alphabet.length)])
                                : Control.values()[random.nextInt(Control.values().length)]);
                screen.play(encoder.prompt(PROMPT, field, 24));
                var visible = field.visible(24 - PROMPT.width());
                assertEquals("", screen.lines().get(1), "the prompt ran over its line");
                assertEquals(new VirtualScreen.Point(9 + visible.cursor(), 0), screen.cursor());
            }
        }
    }

    @Test
    void a_long_prompt_is_cut_to_leave_room_for_the_answer() throws IOException {
        try (var screen = new VirtualScreen(20, 5)) {
            var encoder = TerminalEncoder.ansi(Line::text);
            screen.play(encoder.prompt(Line.of("b is recorded, a to d changes it > "), typed("c"), 20));
            assertEquals("b is recorc", screen.lines().get(0));
            assertEquals("", screen.lines().get(1));
        }
    }

    @Test
    void lines_get_their_colours_and_the_prompt_does_too() {
        var encoder = TerminalEncoder.ansi(line -> "<" + line.text() + ">");
        assertEquals("\r\u001b[J<One>\r\n", text(encoder.screen(List.of(Line.of("One")))));
        assertEquals("\r\u001b[K<answer > >b", text(encoder.prompt(PROMPT, typed("b"), 80)));
    }

    @Test
    void sends_nothing_when_the_terminal_shows_it_already() {
        for (var encoder : List.of(TerminalEncoder.ansi(Line::text), TerminalEncoder.dumb())) {
            encoder.prompt(PROMPT, typed("b"), 80);
            assertEquals("", text(encoder.prompt(PROMPT, typed("b"), 80)));
            encoder.screen(List.of());
            assertFalse(text(encoder.prompt(PROMPT, typed("b"), 80)).isEmpty());
        }
    }

    @Test
    void a_dumb_terminal_is_never_sent_an_escape() {
        var encoder = TerminalEncoder.dumb();
        var sent = new StringBuilder();
        sent.append(text(encoder.screen(List.of(Line.of("One", Style.TITLE)))));
        String[] states = {"", "a", "ab", "a", "中", "", "xyz\u001b[D", "xyz\u001b[Dw"};
        for (String state : states) {
            sent.append(text(encoder.prompt(PROMPT, typed(state), 80)));
        }
        sent.append(text(encoder.screen(List.of(Line.of("Two")))));
        assertEquals("One\r\nanswer > ab\b \b\r\nanswer > 中\b \b\b \bxyz\r\nanswer > xywz\r\nTwo\r\n", sent.toString());
    }

    @Test
    void a_full_screen_is_painted_over_without_anything_left_from_before() throws IOException {
        try (var screen = new VirtualScreen(20, 5)) {
            var encoder = new FullScreenEncoder(Line::text);
            screen.play(FullScreenEncoder.enter());
            List<Line> full =
                    List.of(Line.of("x".repeat(20)), Line.of("x"), Line.of("x"), Line.of("x"), Line.of("left out"));
            screen.play(encoder.frame(full, Line.of("Enter > "), typed("go"), 20, 5));
            assertEquals(List.of("x".repeat(20), "x", "x", "x", "Enter > go"), screen.lines());
            assertEquals(new VirtualScreen.Point(10, 4), screen.cursor());
            screen.play(encoder.frame(List.of(Line.of("short")), Line.of("Enter > "), Field.EMPTY, 20, 5));
            assertEquals(List.of("short", "", "", "", "Enter >"), screen.lines());
        }
    }
}
