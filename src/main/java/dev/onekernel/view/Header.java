package dev.onekernel.view;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.text.Wrap;
import java.util.ArrayList;
import java.util.List;

/**
 * The first line of a screen, which says where one is. It is a rule across the screen, and the heavy part of the rule is the part
 * of the unit that lies behind.
 *
 * <pre>
 * ━━ 4/11 ━━ Processes, not machines ━━━━━━━────────────── What a container is ──
 * </pre>
 *
 * <p>A title that does not fit stands below the rule, which then names the unit.
 */
final class Header {

    private Header() {}

    static List<Line> lines(Display display, String unit, String title, String position, double done) {
        if (display.plain()) {
            String place = position.isEmpty() ? "" : ", " + display.phrases().in(position.replace("/", " of "));
            return Wrap.lines(Line.of(unit + place + ": " + title), display.width());
        }
        int width = display.width();
        var rule = new HeaderRule(display.glyphs(), width, (int) Math.round(done * width));
        int room = rule.room(position);
        if (Width.of(title) <= room) {
            return List.of(rule.draw(unit, title, position));
        }
        // A title that is too long for the rule stands below it, whole.
        var lines = new ArrayList<Line>();
        lines.add(rule.draw("", unit, position));
        lines.addAll(Wrap.lines(Line.of(title, Style.TITLE), width));
        return lines;
    }

    /** A rule with words in it. */
    private record HeaderRule(Glyphs glyphs, int width, int done) {

        Line draw(String unit, String title, String position) {
            String start = position.isEmpty() ? "" : " " + position + " ";
            String name = " " + cut(title, room(position)) + " ";
            int rest = room(position) + 4 - Width.of(name);
            String end = unit.isEmpty() || rest < Width.of(unit) + 6 ? "" : " " + unit + " ";
            Line line = stroke(Line.EMPTY, 2);
            if (!start.isEmpty()) {
                line = stroke(line.plus(start, Style.MUTED), 2);
            }
            line = line.plus(name, Style.TITLE);
            line = stroke(line, rest - Width.of(end) - (end.isEmpty() ? 0 : 2));
            return end.isEmpty() ? line : stroke(line.plus(end, Style.MUTED), 2);
        }

        /** The columns that a title can have. */
        int room(String position) {
            return width - 6 - (position.isEmpty() ? 0 : Width.of(position) + 4);
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
