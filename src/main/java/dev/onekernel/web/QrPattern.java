package dev.onekernel.web;

import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An address as a QR code, with the white border that readers need (ISO/IEC 18004, 6.3.8). */
final class QrPattern {

    private static final int BORDER = 4;
    private static final int NARROW_BORDER = 2;

    private final QrCode code;

    QrPattern(String address) {
        this.code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    }

    /** For a page. The colours are fixed: readers expect dark on light. */
    String svg(String label) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * BORDER;
        return "<svg class=\"qr\" role=\"img\" aria-label=\"" + label + "\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }

    /** For a terminal: two modules in each cell, one above the other. */
    List<Line> lines() {
        int side = code.size + 2 * NARROW_BORDER;
        return IntStream.range(0, (side + 1) / 2)
                .mapToObj(row -> IntStream.range(0, side)
                        .mapToObj(column -> cell(dark(column, 2 * row), dark(column, 2 * row + 1)))
                        .collect(Collectors.joining()))
                .map(row -> Line.of(row, Style.PATTERN))
                .toList();
    }

    private static String cell(boolean upper, boolean lower) {
        return upper ? lower ? "\u2588" : "\u2580" : lower ? "\u2584" : " ";
    }

    private boolean dark(int column, int row) {
        return code.getModule(column - NARROW_BORDER, row - NARROW_BORDER); // what lies outside is light
    }
}
