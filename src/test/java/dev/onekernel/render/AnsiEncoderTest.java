package dev.onekernel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsiEncoderTest {

    private static final Line LINE = Line.of("a ").plus("b", Style.RIGHT).plus(" c", Style.NODE_LABEL);

    @Test
    void a_style_is_a_sequence_before_its_span_and_a_reset_behind_it() {
        assertEquals("a \u001b[1;32mb\u001b[0m c", AnsiEncoder.encode(LINE));
    }

    @ParameterizedTest
    @EnumSource
    void every_style_leaves_the_text_and_no_colour_behind(Style style) {
        String encoded = AnsiEncoder.encode(Line.of("text", style));
        assertTrue(encoded.equals("text") || encoded.matches("\u001b\\[[0-9;]+mtext\u001b\\[0m"), encoded);
    }

    @Test
    void escape_sequences_in_a_text_are_never_sent() {
        assertEquals("\u001b[1;31m[2Jx\u001b[0m", AnsiEncoder.encode(Line.of("\u001b[2Jx", Style.WRONG)));
    }

    @Test
    void without_colour_a_line_is_its_text() {
        assertEquals("a b c", new Appearance(OptionalInt.empty(), Glyphs.UNICODE, false, false).rendered(LINE));
    }
}
