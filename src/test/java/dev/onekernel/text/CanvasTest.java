package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.text.Canvas.Weight;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CanvasTest {

    private static String text(Canvas canvas) {
        return canvas.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static Canvas crossroads(Glyphs glyphs) {
        var canvas = new Canvas(3, 7, glyphs);
        canvas.box(0, 0, 2, 6, Weight.LIGHT, Weight.LIGHT, Style.NODE);
        canvas.line(0, 2, 2, 2, Weight.HEAVY, Style.EDGE);
        canvas.line(1, 0, 1, 6, Weight.LIGHT, Style.EDGE);
        canvas.line(1, 4, 2, 4, Weight.LIGHT, Style.EDGE);
        return canvas;
    }

    @Test
    void lines_that_meet_join() {
        assertEquals("┌─┰───┐\n├─╂─┬─┤\n└─┸─┴─┘", text(crossroads(Glyphs.UNICODE)));
    }

    @Test
    void in_ascii_one_line_passes_behind_the_other() {
        assertEquals("+-+---+\n+-#-+-+\n+-+-+-+", text(crossroads(Glyphs.ASCII)));
    }

    @Test
    void double_borders_take_light_lines() {
        var canvas = new Canvas(3, 5, Glyphs.UNICODE);
        canvas.box(0, 0, 2, 4, Weight.DOUBLE, Weight.DOUBLE, Style.NODE);
        canvas.line(2, 2, 2, 2, Weight.LIGHT, Style.EDGE);
        canvas.put(1, 2, "x", Style.NODE_LABEL);
        assertEquals("╔═══╗\n║ x ║\n╚═══╝", text(canvas));
    }

    @Test
    void dotted_lines_are_dotted_where_they_run_straight() {
        var canvas = new Canvas(2, 4, Glyphs.UNICODE);
        canvas.line(0, 0, 0, 3, Weight.DOTTED, Style.EDGE);
        canvas.line(0, 3, 1, 3, Weight.DOTTED, Style.EDGE);
        assertEquals("╶┄┄┐\n   ╵", text(canvas));
    }

    @Test
    void wide_characters_take_two_cells_and_marks_none() {
        var canvas = new Canvas(1, 8, Glyphs.UNICODE);
        canvas.line(0, 0, 0, 7, Weight.LIGHT, Style.EDGE);
        canvas.put(0, 1, "日e\u0301", Style.EDGE_LABEL);
        assertEquals("╶日e\u0301───╴", text(canvas));
        assertEquals(8, canvas.lines().get(0).width());
    }

    @Test
    void what_leaves_the_canvas_is_lost() {
        var canvas = new Canvas(1, 3, Glyphs.UNICODE);
        canvas.put(0, 1, "日本", Style.PLAIN);
        assertEquals(List.of(" 日"), canvas.lines().stream().map(Line::text).toList());
    }
}
