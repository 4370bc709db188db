package dev.onekernel.diagram;

import dev.onekernel.diagram.model.NodeShape;
import dev.onekernel.diagram.model.SequenceChart.Role;
import dev.onekernel.diagram.model.SequenceEvent.Arrow;
import dev.onekernel.diagram.model.SequenceEvent.ArrowHead;
import dev.onekernel.diagram.sequence.SequencePicture;
import dev.onekernel.diagram.sequence.SequencePicture.Cells;
import dev.onekernel.diagram.sequence.SequencePicture.FragmentBox;
import dev.onekernel.diagram.sequence.SequencePicture.GroupBox;
import dev.onekernel.diagram.sequence.SequencePicture.Head;
import dev.onekernel.diagram.sequence.SequencePicture.LifelineEnd;
import dev.onekernel.diagram.sequence.SequencePicture.LifelineSegment;
import dev.onekernel.diagram.sequence.SequencePicture.MessageLine;
import dev.onekernel.diagram.sequence.SequencePicture.NoteBox;
import dev.onekernel.diagram.sequence.SequencePicture.PlacedText;
import dev.onekernel.diagram.sequence.SequencePicture.SelfMessage;
import dev.onekernel.text.Canvas;
import dev.onekernel.text.Canvas.Weight;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import java.util.List;

/** Draws a sequence picture with the characters at hand. */
final class SequencePainter {

    private final Glyphs glyphs;
    private final Canvas canvas;

    private SequencePainter(SequencePicture picture, Glyphs glyphs) {
        this.glyphs = glyphs;
        canvas = new Canvas(picture.rows() + 1, picture.columns(), glyphs);
    }

    static List<Line> paint(SequencePicture picture, Glyphs glyphs) {
        var painter = new SequencePainter(picture, glyphs);
        picture.groups().forEach(painter::group);
        picture.heads().forEach(painter::border);
        picture.lifelines().forEach(painter::lifeline);
        picture.fragments().forEach(painter::fragment);
        picture.messages().forEach(painter::line);
        picture.selfMessages().forEach(painter::loop);
        picture.groups().forEach(group -> painter.title(group.title()));
        picture.heads().forEach(painter::label);
        picture.fragments().forEach(fragment -> fragment.titles().forEach(painter::title));
        picture.notes().forEach(painter::note);
        picture.messages().forEach(painter::tips);
        picture.selfMessages().forEach(painter::tips);
        picture.messages().forEach(message -> painter.text(message.text(), Style.EDGE_LABEL));
        picture.selfMessages().forEach(message -> painter.text(message.text(), Style.EDGE_LABEL));
        picture.ends().forEach(painter::end);
        return painter.canvas.lines().subList(0, picture.rows());
    }

    private void box(Cells cells, Weight weight, Style style) {
        canvas.box(cells.top(), cells.left(), cells.bottom(), cells.right(), weight, weight, style);
    }

    private void group(GroupBox group) {
        box(group.cells(), Weight.LIGHT, Style.FRAME);
    }

    private void fragment(FragmentBox fragment) {
        Cells cells = fragment.cells();
        box(cells, fragment.dotted() ? Weight.DOTTED : Weight.LIGHT, Style.FRAME);
        for (int row : fragment.dividers()) {
            canvas.line(row, cells.left(), row, cells.right(), Weight.DOTTED, Style.FRAME);
        }
    }

    /** The first line stands in the border, the others below it. */
    private void title(PlacedText title) {
        int row = title.row();
        for (String line : title.lines()) {
            canvas.put(row++, title.column() - 1, " " + line + " ", Style.FRAME_TITLE);
        }
    }

    private void border(Head head) {
        NodeBorder.of(shape(head.role()), glyphs)
                .paint(
                        canvas,
                        head.cells().top(),
                        head.cells().left(),
                        head.cells().bottom(),
                        head.cells().right());
    }

    private static NodeShape shape(Role role) {
        return switch (role) {
            case PARTICIPANT -> NodeShape.RECTANGLE;
            case ACTOR -> NodeShape.ROUNDED;
            case BOUNDARY, CONTROL, ENTITY -> NodeShape.CIRCLE;
            case DATABASE -> NodeShape.CYLINDER;
            case COLLECTIONS -> NodeShape.SUBROUTINE;
            case QUEUE -> NodeShape.STADIUM;
        };
    }

    private void label(Head head) {
        Cells cells = head.cells();
        int row = cells.top() + (cells.height() - head.label().size()) / 2;
        for (String line : head.label()) {
            int free = cells.width() - 2 - Width.of(line);
            canvas.put(row++, cells.left() + 1 + free / 2, line, Style.NODE_LABEL);
        }
    }

    private void lifeline(LifelineSegment segment) {
        Weight weight = segment.active() ? Weight.HEAVY : Weight.LIGHT;
        canvas.line(segment.top(), segment.column(), segment.bottom(), segment.column(), weight, Style.NODE);
    }

    private static Weight weight(Arrow arrow) {
        return arrow.dotted() ? Weight.DOTTED : Weight.LIGHT;
    }

    /** The line ends before a head, so that it does not join the lifeline behind it. */
    private void line(MessageLine message) {
        int step = Integer.signum(message.to() - message.from());
        int from = message.from() + (message.arrow().start() == ArrowHead.NONE ? 0 : step);
        int to = message.to() - (message.arrow().end() == ArrowHead.NONE ? 0 : step);
        canvas.line(
                message.row(),
                Math.min(from, to),
                message.row(),
                Math.max(from, to),
                weight(message.arrow()),
                Style.EDGE);
    }

    private void loop(SelfMessage message) {
        Weight weight = weight(message.arrow());
        int column = message.column();
        int start = column + (message.arrow().start() == ArrowHead.NONE ? 0 : 1);
        int end = column + (message.arrow().end() == ArrowHead.NONE ? 0 : 1);
        canvas.line(message.top(), start, message.top(), message.reach(), weight, Style.EDGE);
        canvas.line(message.top(), message.reach(), message.bottom(), message.reach(), weight, Style.EDGE);
        canvas.line(message.bottom(), end, message.bottom(), message.reach(), weight, Style.EDGE);
    }

    private void tips(MessageLine message) {
        int step = Integer.signum(message.to() - message.from());
        tip(
                message.row(),
                message.from(),
                -step,
                message.arrow().start(),
                message.arrow().circleAtStart());
        tip(
                message.row(),
                message.to(),
                step,
                message.arrow().end(),
                message.arrow().circleAtEnd());
    }

    private void tips(SelfMessage message) {
        tip(
                message.top(),
                message.column(),
                -1,
                message.arrow().start(),
                message.arrow().circleAtStart());
        tip(
                message.bottom(),
                message.column(),
                -1,
                message.arrow().end(),
                message.arrow().circleAtEnd());
    }

    /** What stands at the end of a line that leads by {@code step} columns to {@code column}. */
    private void tip(int row, int column, int step, ArrowHead head, boolean circle) {
        String glyph = switch (head) {
            case NONE -> "";
            case FILLED -> glyphs.head(0, step);
            case OPEN -> glyphs.openHead(step);
            case CROSS -> glyphs.cross();
            case UPPER_HALF -> glyphs.halfHead(step, true);
            case LOWER_HALF -> glyphs.halfHead(step, false);
        };
        canvas.put(row, column - step, glyph, Style.EDGE);
        if (circle) {
            canvas.put(row, column, glyphs.circle(), Style.EDGE);
        }
    }

    /** A note lies over what is below it: its border joins nothing. */
    private void note(NoteBox note) {
        Cells cells = note.cells();
        String across = glyphs.horizontal().repeat(cells.width() - 2);
        boolean drawn = glyphs == Glyphs.UNICODE;
        canvas.put(cells.top(), cells.left(), (drawn ? "╭" : ".") + across + (drawn ? "╮" : "."), Style.NODE);
        for (int row = cells.top() + 1; row < cells.bottom(); row++) {
            canvas.put(
                    row,
                    cells.left(),
                    glyphs.vertical() + " ".repeat(cells.width() - 2) + glyphs.vertical(),
                    Style.NODE);
        }
        canvas.put(cells.bottom(), cells.left(), (drawn ? "╰" : "'") + across + (drawn ? "╯" : "'"), Style.NODE);
        text(note.text(), Style.PLAIN);
    }

    /** Text with a blank at both sides, so that no line touches it. */
    private void text(PlacedText text, Style style) {
        int row = text.row();
        for (String line : text.lines()) {
            canvas.put(row, text.column() - 1, line.isEmpty() ? "" : " " + line + " ", style);
            row++;
        }
    }

    private void end(LifelineEnd end) {
        canvas.put(end.row(), end.column(), glyphs.cross(), Style.NODE);
    }
}
