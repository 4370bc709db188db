package dev.onekernel.view;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.text.Wrap;
import java.util.List;

/**
 * The first line of a screen, which says where one is. It is a rule across the screen, and the heavy part of the rule is the part
 * of the unit that lies behind.
 *
 * <pre>
 * ━━ 4/11 ━━ Processes, not machines ━━━━━━━────────────── What a container is ──
 * </pre>
 */
final class Header {

    /** A rule wider than this is only ink. */
    private static final int WIDEST = 100;

    private Header() {}

    static List<Line> lines(Display display, String unit, String title, String position, double done) {
        if (display.plain()) {
            String place = position.isEmpty() ? "" : ", " + position.replace("/", " of ");
            return Wrap.lines(Line.of(unit + place + ": " + title), display.width());
        }
        int width = Math.min(WIDEST, display.width());
        return List.of(new Header.HeaderRule(display.glyphs(), width, (int) Math.round(done * width))
                .draw(unit, title, position));
    }

    /** A rule with words in it. */
    private record HeaderRule(Glyphs glyphs, int width, int done) {

        Line draw(String unit, String title, String position) {
            String start = position.isEmpty() ? "" : " " + position + " ";
            int room = width - 2 - Width.of(start) - (start.isEmpty() ? 0 : 2);
            String name = " " + cut(title, room - 4) + " ";
            int rest = room - Width.of(name);
            String end = unit.isEmpty() || rest < Width.of(unit) + 6 ? "" : " " + unit + " ";
            Line line = stroke(Line.EMPTY, 2);
            if (!start.isEmpty()) {
                line = stroke(line.plus(start, Style.MUTED), 2);
            }
            line = line.plus(name, Style.TITLE);
            line = stroke(line, rest - Width.of(end) - (end.isEmpty() ? 0 : 2));
            return end.isEmpty() ? line : stroke(line.plus(end, Style.MUTED), 2);
        }

        private String cut(String text, int columns) {
            if (Width.of(text) <= columns) {
                return text;
            }
            int room = columns - Width.of(glyphs.ellipsis());
            return text.substring(0, Width.indexAt(text, room)).stripTrailing() + glyphs.ellipsis();
        }

        private Line stroke(Line line, int columns) {
            int heavy = Math.max(0, Math.min(columns, done - line.width()));
            return line.plus(glyphs.done().repeat(heavy), Style.PROMPT)
                    .plus(glyphs.open().repeat(Math.max(0, columns - heavy)), Style.FRAME);
        }
    }
}
