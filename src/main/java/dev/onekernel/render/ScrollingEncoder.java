package dev.onekernel.render;

import dev.onekernel.text.Field;
import dev.onekernel.text.Line;
import dev.onekernel.text.Span;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws the prompt's line again with each key, and moves the cursor along that line only. */
final class ScrollingEncoder implements TerminalEncoder {

    private static final String ERASE_BELOW = "\r\u001b[J";
    private static final String ERASE_LINE = "\r\u001b[K";

    /** A long prompt leaves at least this much of a narrow terminal to what is typed. */
    private static final int NARROWEST_FIELD = 10;

    private record ShownPrompt(Line prompt, Field field, int columns) {}

    private final Function<Line, String> rendered;
    private Optional<ShownPrompt> shown = Optional.empty();

    ScrollingEncoder(Function<Line, String> rendered) {
        this.rendered = rendered;
    }

    @Override
    public byte[] screen(List<Line> lines) {
        shown = Optional.empty();
        var text = new StringBuilder(ERASE_BELOW);
        lines.forEach(line -> text.append(rendered.apply(line)).append("\r\n"));
        return TerminalEncoder.bytes(text);
    }

    @Override
    public byte[] prompt(Line prompt, Field field, int columns) {
        var wanted = Optional.of(new ShownPrompt(prompt, field, columns));
        if (wanted.equals(shown)) {
            return new byte[0];
        }
        shown = wanted;
        return TerminalEncoder.bytes(promptLine(rendered, prompt, field, columns));
    }

    static String promptLine(Function<Line, String> rendered, Line prompt, Field field, int columns) {
        Line cut = cut(prompt, Math.max(0, columns - NARROWEST_FIELD));
        Field.Visible visible = field.visible(Math.max(3, columns - cut.width()));
        int back = Width.of(visible.text()) - visible.cursor();
        return ERASE_LINE + rendered.apply(cut) + visible.text() + (back > 0 ? "\u001b[" + back + "D" : "");
    }

    private static Line cut(Line line, int columns) {
        var spans = new ArrayList<Span>();
        int left = columns;
        for (Span span : line.spans()) {
            String text = span.text().substring(0, Width.indexAt(span.text(), left));
            spans.add(new Span(text, span.style()));
            left -= span.width();
            if (left <= 0) {
                break;
            }
        }
        return new Line(spans);
    }
}
