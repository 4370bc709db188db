package dev.onekernel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlEncoderTest {

    @Test
    void text_stays_text_whatever_it_looks_like() {
        assertEquals(
                "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp;lt;",
                HtmlEncoder.text("<img src=x onerror=\"alert('1')\"> &lt;"));
    }

    @Test
    void control_characters_and_marks_that_turn_text_around_do_not_reach_a_page() {
        assertEquals("ab c", HtmlEncoder.text("a\u0000b\u202e\nc\u001b"));
    }

    @Test
    void a_role_becomes_a_class() {
        assertEquals(
                "Type <span class=\"key\">b &amp; c</span><span class=\"frame-title\">x</span>",
                HtmlEncoder.line(Line.of("Type ").plus("b & c", Style.KEY).plus("x", Style.FRAME_TITLE)));
    }

    @Test
    void a_drawing_has_a_line_for_each_row() {
        assertEquals("a\n\nb", HtmlEncoder.drawing(List.of(Line.of("a"), Line.EMPTY, Line.of("b"))));
    }

    @ParameterizedTest
    @EnumSource(Style.class)
    void every_role_but_plain_text_and_labels_has_its_looks(Style style) {
        boolean plain = style == Style.PLAIN || style == Style.NODE_LABEL;
        assertTrue(
                plain || HtmlEncoder.styleSheet().contains("." + HtmlEncoder.className(style)),
                style + " has no rule in roles.css");
    }
}
