package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void loses_what_could_drive_a_terminal() {
        assertEquals(
                "[31mred]0;title",
                Span.of("\u001b[31mred\u001b]0;title\u0007\u009b").text());
    }

    @Test
    void loses_overrides_of_the_writing_direction() {
        assertEquals("abc", Span.of("a\u202eb\u2066c").text());
    }

    @Test
    void turns_tabs_and_line_ends_into_blanks() {
        assertEquals("a b c", Span.of("a\tb\nc").text());
    }

    @Test
    void counts_wide_combining_and_plain_characters_as_a_terminal_does() {
        assertEquals(2 + 1 + 2, Span.of("中e\u0301😀").width());
    }
}
