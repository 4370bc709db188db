package dev.onekernel.diagram;

import dev.onekernel.diagram.layout.Picture;
import dev.onekernel.diagram.layout.Picture.Area;
import dev.onekernel.text.Canvas;
import dev.onekernel.text.Canvas.Weight;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import java.util.List;

/** Draws a picture with the characters at hand. */
final class FlowchartPainter {

    private final Glyphs glyphs;
    private final Canvas canvas;

    private FlowchartPainter(Picture picture, Glyphs glyphs) {
        this.glyphs = glyphs;
        canvas = new Canvas(picture.rows(), picture.columns(), glyphs);
    }

    static List<Line> paint(Picture picture, Glyphs glyphs) {
        var painter = new FlowchartPainter(picture, glyphs);
        picture.frames().forEach(painter::frame);
        picture.boxes().forEach(painter::border);
        picture.lines().forEach(painter::line);
        picture.frames().forEach(painter::title);
        picture.boxes().forEach(painter::label);
        picture.tips().forEach(painter::tip);
        picture.captions().forEach(painter::caption);
        return painter.canvas.lines();
    }

    private void frame(Picture.Frame frame) {
        Area area = frame.area();
        canvas.box(area.top(), area.left(), area.bottom(), area.right(), Weight.LIGHT, Weight.LIGHT, Style.FRAME);
    }

    private void title(Picture.Frame frame) {
        int row = frame.titleRow();
        boolean inBorder = row == frame.area().top();
        for (String line : frame.title()) {
            if (inBorder && !line.isEmpty()) {
                canvas.put(row, frame.titleColumn() - 1, " " + line + " ", Style.FRAME_TITLE);
            } else {
                canvas.put(row, frame.titleColumn(), line, Style.FRAME_TITLE);
            }
            row++;
        }
    }

    private void border(Picture.Box box) {
        Area area = box.area();
        NodeBorder.of(box.shape(), glyphs).paint(canvas, area.top(), area.left(), area.bottom(), area.right());
    }

    private void label(Picture.Box box) {
        Area area = box.area();
        int row = area.top() + (area.height() - box.label().size()) / 2;
        for (String line : box.label()) {
            int free = area.width() - 2 - Width.of(line);
            canvas.put(row++, area.left() + 1 + free / 2, line, Style.NODE_LABEL);
        }
    }

    private void line(Picture.LineSegment line) {
        Area area = line.area();
        Weight weight = switch (line.stroke()) {
            case HEAVY -> Weight.HEAVY;
            case DOTTED -> Weight.DOTTED;
            case LIGHT, INVISIBLE -> Weight.LIGHT;
        };
        canvas.line(area.top(), area.left(), area.bottom(), area.right(), weight, Style.EDGE);
    }

    private void tip(Picture.ArrowTip tip) {
        String glyph = switch (tip.tip()) {
            case CIRCLE -> glyphs.circle();
            case CROSS -> glyphs.cross();
            default -> glyphs.head(tip.rows(), tip.columns());
        };
        canvas.put(tip.row(), tip.column(), glyph, Style.EDGE);
    }

    private void caption(Picture.Caption caption) {
        int row = caption.row();
        for (String line : caption.text()) {
            canvas.put(row++, caption.column(), line, Style.EDGE_LABEL);
        }
    }
}
