package dev.onekernel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderTest {

    private static List<String> head(int width, String title) {
        var screen = new ScreenBuilder(new Display(width, 24, Glyphs.ASCII, false));
        screen.head("A lesson", title, "4/8", 0.5);
        screen.text("word ".repeat(100));
        return screen.lines().stream().map(Line::text).toList();
    }

    @Test
    void the_heavy_part_of_the_rule_is_what_is_done() {
        assertEquals("== 4/8 == Kernels ---- A lesson --", head(34, "Kernels").get(0));
    }

    @Test
    void a_title_that_is_too_long_for_the_rule_stands_below_it_whole() {
        List<String> lines = head(40, "Checkpoint: which program was there first?");
        assertTrue(lines.get(0).startsWith("== 4/8 == A lesson ="), lines::toString);
        assertEquals("Checkpoint: which program was there", lines.get(1));
        assertEquals("first?", lines.get(2));
    }

    @Test
    void in_a_wide_window_text_and_rule_end_in_the_same_column() {
        List<String> lines = head(200, "Kernels");
        assertEquals(Display.TEXT_END, lines.get(0).length());
        int longest = lines.stream().skip(1).mapToInt(String::length).max().orElseThrow();
        assertTrue(longest <= Display.TEXT_END && longest > Display.TEXT_END - 5, lines::toString);
    }
}
