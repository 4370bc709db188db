package dev.onekernel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    /** A line for each character; a dot stands for an empty one. */
    private static List<Line> page(String lines) {
        return lines.chars()
                .mapToObj(c -> c == '.' ? Line.EMPTY : Line.of(Character.toString(c)))
                .toList();
    }

    private static String written(List<Line> lines) {
        return lines.stream()
                .map(line -> line.spans().isEmpty() ? "." : line.text())
                .collect(Collectors.joining());
    }

    /** The screenfuls of a page in a window of so many rows, with a bar between two. */
    private static String screenfuls(String page, int rows) {
        var shown = new ArrayList<String>();
        Pages pages = Pages.of(page(page), rows);
        shown.add(written(pages.screenful()));
        while (pages.hasMore()) {
            pages = Pages.of(pages.rest(), rows);
            shown.add(written(pages.screenful()));
        }
        return String.join("|", shown);
    }

    @Test
    void a_page_that_fits_is_shown_whole_with_a_row_left_for_the_prompt() {
        Pages pages = Pages.of(page("abc."), 5);
        assertEquals("abc.", written(pages.screenful()));
        assertFalse(pages.hasMore());
    }

    @Test
    void the_empty_line_at_the_end_costs_no_screenful() {
        assertEquals("abc", screenfuls("abc.", 4));
    }

    @Test
    void the_last_screenful_keeps_its_empty_line_where_there_is_room_for_it() {
        assertEquals("abcdef.|ghij.", screenfuls("abcdef.ghij.", 10));
        assertEquals("abcdef.|ghijklmno", screenfuls("abcdef.ghijklmno.", 10));
    }

    @Test
    void a_screenful_ends_behind_an_empty_line() {
        assertEquals("abcdef.|ghijkl", screenfuls("abcdef.ghijkl", 10));
    }

    @Test
    void a_block_that_no_screen_can_hold_is_cut_where_the_screen_ends() {
        assertEquals("ab.cdefgh|ijklmnopq|rstuvwxyz", screenfuls("ab.cdefghijklmnopqrstuvwxyz", 10));
    }

    @Test
    void a_title_is_never_left_alone() {
        assertEquals(".a.bcd|efghi", screenfuls(".a.bcdefghi", 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 24, Integer.MAX_VALUE})
    void nothing_is_lost_and_nothing_shown_twice_whatever_the_height(int rows) {
        String page = IntStream.range(0, 60)
                .mapToObj(i -> i % 7 == 6 ? "." : String.valueOf((char) ('a' + i % 26)))
                .collect(Collectors.joining());
        assertEquals(page, screenfuls(page, rows).replace("|", ""));
    }

    @Test
    void the_window_may_change_its_height_in_between() {
        Pages pages = Pages.of(page("abcdefghij"), 4);
        assertEquals("abc", written(pages.screenful()));
        assertEquals("defghij", written(Pages.of(pages.rest(), 24).screenful()));
    }

    @Test
    void an_empty_page_is_one_empty_screenful() {
        assertTrue(Pages.of(List.of(), 1).screenful().isEmpty());
        assertFalse(Pages.of(List.of(), 1).hasMore());
    }
}
