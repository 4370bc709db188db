package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.text.Key.Control;
import dev.onekernel.text.Key.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyDecoderTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Key> keys(String text) {
        return new KeyDecoder().decode(bytes(text));
    }

    /** Printable keys as their characters, the others by their names. */
    private static String told(List<Key> keys) {
        return keys.stream()
                .map(key -> key instanceof Printable typed ? Character.toString(typed.codePoint()) : "<" + key + ">")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "A, UP",
        "B, DOWN",
        "C, RIGHT",
        "D, LEFT",
        "F, END",
        "H, HOME",
        "1~, HOME",
        "7~, HOME",
        "4~, END",
        "8~, END",
        "3~, DELETE",
        "5~, PAGE_UP",
        "6~, PAGE_DOWN",
        "1;5C, RIGHT",
        "1;2A, UP",
        "6;5~, PAGE_DOWN"
    })
    void control_sequences_are_the_keys_of_xterm(String sequence, Control key) {
        assertEquals(List.of(key), keys("\u001b[" + sequence));
    }

    @ParameterizedTest
    @CsvSource({"A, UP", "B, DOWN", "C, RIGHT", "D, LEFT", "F, END", "H, HOME", "M, ENTER"})
    void single_shifts_are_keys_in_application_mode(String sequence, Control key) {
        assertEquals(List.of(key), keys("\u001bO" + sequence));
    }

    @Test
    void control_characters_are_the_keys_of_a_line_editor() {
        assertEquals(
                "<HOME><LEFT><CLEAR><LEAVE><END><RIGHT><ERASE><TAB><REDRAW><ENTER><DOWN><UP><CLEAR><ERASE_WORD><ERASE>",
                told(keys("\u0001\u0002\u0003\u0004\u0005\u0006\b\t\u000c\r\u000e\u0010\u0015\u0017\u007f")));
    }

    @Test
    void the_other_control_characters_are_nothing() {
        assertEquals(
                "", told(keys("\u0000\u0007\u000b\u0011\u0013\u0014\u0016\u0018\u0019\u001a\u001c\u001f\u0085\u009b")));
    }

    @Test
    void return_and_line_feed_together_are_one_enter() {
        assertEquals("a<ENTER>b<ENTER>c<ENTER>", told(keys("a\r\nb\nc\r")));
        var decoder = new KeyDecoder();
        assertEquals("<ENTER>", told(decoder.decode(bytes("\r"))));
        assertEquals("b", told(decoder.decode(bytes("\nb"))));
    }

    @Test
    void interrupt_stays_behind_the_text_before_it() {
        assertEquals("abc<CLEAR>d", told(keys("abc\u0003d")));
    }

    @Test
    void a_pasted_text_presses_no_key_but_its_characters() {
        assertEquals("one two <ENTER>", told(keys("\u001b[200~one\r\ntwo\t\u0003\u0004\u001b[A\u001bOA\u001b[201~\r")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[[A", // F1 of the Linux console
                "\u001b[15~", // F5
                "\u001b[Z", // Shift-Tab
                "\u001b[<0;12;5M", // a mouse
                "\u001b[?1;2c", // a terminal tells what it is
                "\u001b[38;5;123;1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27m",
                "\u001b]11;rgb:0000/0000/0000\u0007",
                "\u001b]11;rgb:0000/0000/0000\u001b\\",
                "\u001bPq#0;2;0;0;0\u001b\\",
                "\u001bx", // Alt-x
                "\u001bé",
                "\u001b😀",
                "\u001b\u001b[15~"
            })
    void unknown_sequences_give_nothing_and_end_where_they_end(String sequence) {
        assertEquals("a<ENTER>", told(keys(sequence + "a\r")));
    }

    @Test
    void a_lone_escape_swallows_neither_enter_nor_the_next_sequence() {
        assertEquals("<ENTER>", told(keys("\u001b\r")));
        assertEquals("<UP>", told(keys("\u001b\u001b[A")));
        assertEquals("<UP>", told(keys("\u001b[1\u001b[A")));
        assertEquals("<UP>", told(keys("\u001bO\u001b[A")));
        assertEquals("<ERASE_WORD>", told(keys("\u001b\u007f")));
    }

    @Test
    void a_sequence_that_never_ends_is_cut_off() {
        assertEquals("<ENTER>", told(keys("\u001b]" + "x".repeat(1001) + "\r")));
        assertEquals("a", told(keys("\u001b[" + "1;".repeat(100_000) + "ma")));
        assertEquals("a", told(keys("\u001b[" + "9".repeat(100_000) + "~a")));
    }

    @Test
    void every_split_over_two_packets_gives_the_same_keys() {
        byte[] all = bytes(
                "é中😀e\u0301\u001b[A\u001bOB\u001b[6;5~\u001b[200~x\r\ny\u001b[201~\r\n\u001b[[Az\u001bx\u001b]0;t\u001b\\q");
        String whole = told(new KeyDecoder().decode(all));
        assertEquals("é中😀e\u0301<UP><DOWN><PAGE_DOWN>x y<ENTER>zq", whole);
        for (int at = 0; at <= all.length; at++) {
            var decoder = new KeyDecoder();
            var keys = new ArrayList<>(decoder.decode(Arrays.copyOf(all, at)));
            keys.addAll(decoder.decode(Arrays.copyOfRange(all, at, all.length)));
            assertEquals(whole, told(keys), "split after byte " + at);
        }
    }

    @Test
    void what_is_not_utf_8_becomes_what_the_jdk_makes_of_it() {
        var random = new Random(11);
        int[] likely = {0x41, 0x7e, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2, 0xe0, 0xe1, 0xf0, 0xf4, 0xf5};
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[1 + random.nextInt(8)];
            for (int at = 0; at < noise.length; at++) {
                noise[at] = (byte) likely[random.nextInt(likely.length)];
            }
            String expected = new String(noise, StandardCharsets.UTF_8)
                    .codePoints()
                    .filter(codePoint -> !Span.isHarmful(codePoint))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            byte[] ended =
                    Arrays.copyOf(noise, noise.length + 1); // an unfinished character is finished by what follows
            ended[noise.length] = '\r';
            assertEquals(expected + "<ENTER>", told(new KeyDecoder().decode(ended)), Arrays.toString(noise));
        }
    }

    @Test
    void half_of_a_surrogate_pair_is_no_character() {
        byte[] surrogate = {(byte) 0xed, (byte) 0xa0, (byte) 0x80, '\r'};
        assertEquals("\ufffd\ufffd\ufffd<ENTER>", told(new KeyDecoder().decode(surrogate)));
    }

    @Test
    void noise_never_gives_a_control_character_and_always_ends() {
        var random = new Random(12);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[200];
            random.nextBytes(noise);
            var decoder = new KeyDecoder();
            decoder.decode(noise); // Printable refuses control characters
            decoder.decode(bytes("\u0018\u001b\\\u001b[201~"));
            assertEquals("ok<ENTER>", told(decoder.decode(bytes("ok\r"))));
        }
    }
}
