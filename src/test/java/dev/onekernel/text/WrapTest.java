package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {

    private static List<String> wrap(String text, int columns) {
        return texts(Wrap.lines(Line.of(text), columns));
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    @Test
    void breaks_between_words() {
        assertEquals(List.of("one two", "three"), wrap("one two three", 8));
    }

    @Test
    void never_breaks_a_word_that_fits_on_a_line_of_its_own() {
        assertEquals(List.of("a", "hypervisor"), wrap("a hypervisor", 10));
    }

    @Test
    void cuts_a_word_wider_than_a_whole_line() {
        assertEquals(List.of("abcd", "efgh", "ij"), wrap("abcdefghij", 4));
    }

    /** A copy of the rest for each line would take hours. */
    @Test
    void cuts_a_word_of_a_million_characters() {
        assertEquals(1_000_000, wrap("x".repeat(1_000_000), 1).size());
    }

    @Test
    void folds_blanks_and_drops_them_at_the_ends_of_lines() {
        assertEquals(List.of("a b", "c"), wrap("  a  b   c ", 3));
    }

    @Test
    void breaks_between_wide_characters_but_not_before_their_punctuation() {
        assertEquals(List.of("你好", "世", "界。"), wrap("你好世界。", 5));
    }

    @Test
    void keeps_a_short_piece_of_code_together() {
        var line = Line.of(Span.of("try "), new Span("uname -r", Style.CODE), Span.of(" now"));
        assertEquals(List.of("try", "uname -r", "now"), texts(Wrap.lines(line, 9)));
    }

    @Test
    void keeps_the_roles_of_the_spans_and_words_that_change_role_in_the_middle() {
        var line = Line.of(new Span("name", Style.STRONG), Span.of("spaces: see"));
        var wrapped = Wrap.lines(line, 11);
        assertEquals(List.of("namespaces:", "see"), texts(wrapped));
        assertEquals(Style.STRONG, wrapped.get(0).spans().get(0).style());
    }

    @Test
    void the_words_of_one_role_are_one_span() {
        var line = Line.of(Span.of("see "), new Span("one kernel", Style.TERM), Span.of(" and its processes"));
        assertEquals(
                List.of(
                        Line.of(Span.of("see "), new Span("one kernel", Style.TERM), Span.of(" and")),
                        Line.of("its processes")),
                Wrap.lines(line, 18));
    }

    @Test
    void a_blank_paragraph_is_one_empty_line() {
        assertEquals(List.of(""), wrap("  ", 10));
    }

    @Test
    void hangs_the_lines_below_the_first_behind_a_bullet() {
        assertEquals(List.of("- one", "  two"), texts(Wrap.hanging(Line.of("- "), Line.of("one two"), 6)));
    }
}
