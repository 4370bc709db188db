package dev.onekernel.diagram;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads nodes: {@code id}, {@code id[text]} in every kind of bracket, {@code id@{ shape: ... }}, {@code id:::class}. */
final class NodeReader {

    /** What no name holds. */
    private static final String PUNCTUATION = "[](){}<>|&;\"~^";

    private static final Pattern ARROW_BEHIND_ID = Pattern.compile("@(?:\\{|[xo<]?(?:--|==|-?\\.))");
    private static final Pattern AND = Pattern.compile("\\s*&\\s*");
    private static final Pattern CLASS =
            Pattern.compile("[ \\t]*:::[ \\t]*[\\w\\p{L}]*(?:-(?![-.>])[\\w\\p{L}]*){0,9}");
    private static final Pattern SHAPE_KEY = Pattern.compile("\\bshape\\s*:\\s*[\"']?([\\w-]+)");
    private static final Pattern LABEL_KEY =
            Pattern.compile("\\blabel\\s*:\\s*(?:\"([^\"]*)\"|'([^']*)'|([^,}\\n]+))", Pattern.DOTALL);

    private record Bracket(String opening, String closing, Shape shape) {}

    /** Longer openings first; of two with the same opening, the one that closes first is meant. */
    private static final List<Bracket> BRACKETS = List.of(
            new Bracket("(((", ")))", Shape.DOUBLE_CIRCLE),
            new Bracket("((", "))", Shape.CIRCLE),
            new Bracket("([", "])", Shape.STADIUM),
            new Bracket("(-", "-)", Shape.STADIUM),
            new Bracket("[[", "]]", Shape.SUBROUTINE),
            new Bracket("[(", ")]", Shape.CYLINDER),
            new Bracket("[/", "/]", Shape.LEAN_RIGHT),
            new Bracket("[/", "\\]", Shape.TRAPEZOID),
            new Bracket("[\\", "\\]", Shape.LEAN_LEFT),
            new Bracket("[\\", "/]", Shape.INVERSE_TRAPEZOID),
            new Bracket("[|", "]", Shape.RECTANGLE),
            new Bracket("{{", "}}", Shape.HEXAGON),
            new Bracket("[", "]", Shape.RECTANGLE),
            new Bracket("(", ")", Shape.ROUNDED),
            new Bracket("{", "}", Shape.DIAMOND),
            new Bracket(">", "]", Shape.FLAG));

    private final Cursor cursor;
    private final Faults faults;
    private final ChartBuilder chart;

    NodeReader(Cursor cursor, Faults faults, ChartBuilder chart) {
        this.cursor = cursor;
        this.faults = faults;
        this.chart = chart;
    }

    /** Reads {@code A & B & C}; empty if no node stands here. */
    List<String> group() {
        var ids = new LinkedHashSet<String>();
        String id = node();
        while (id != null) {
            ids.add(id);
            if (cursor.take(AND) == null) {
                break;
            }
            int at = cursor.at();
            id = node();
            if (id == null) {
                faults.add(at, "Expected a node behind '&', found " + cursor.quote() + ".");
            }
        }
        return List.copyOf(ids);
    }

    /** The id of the node read here, or null. */
    private String node() {
        String id = id();
        if (id.isEmpty()) {
            return null;
        }
        if (cursor.sees("@{") && chart.isEdge(id)) { // e1@{ animate: true } speaks of an arrow
            properties("");
            return id;
        }
        chart.mention(id);
        brackets(id);
        if (cursor.sees("@{")) {
            properties(id);
        }
        cursor.take(CLASS);
        return id;
    }

    /**
     * Reads a name: letters of any script and most punctuation. A dash, an equals sign or a colon belongs to it unless an
     * arrow or a class starts there.
     */
    private String id() {
        int start = cursor.at();
        while (!cursor.atEnd() && continuesId()) {
            cursor.moveTo(cursor.at() + 1);
        }
        int end = cursor.at();
        cursor.moveTo(start);
        String id = cursor.upTo(end);
        cursor.moveTo(end);
        return id;
    }

    private boolean continuesId() {
        char c = cursor.here();
        return switch (c) {
            case '-' -> !cursor.sees("--") && !cursor.sees("-.") && !cursor.sees("->");
            case '=' -> !cursor.sees("==");
            case ':' -> !cursor.sees(":::");
            case '@' -> !cursor.look(ARROW_BEHIND_ID);
            default -> !Character.isWhitespace(c) && PUNCTUATION.indexOf(c) < 0;
        };
    }

    private void brackets(String id) {
        Bracket found = null;
        int end = -1;
        int start = cursor.at();
        for (Bracket bracket : BRACKETS) {
            if (found != null && !bracket.opening().equals(found.opening())) {
                break;
            }
            if (cursor.sees(bracket.opening())) {
                int close = closing(start + bracket.opening().length(), bracket.closing());
                if (close >= 0 && (end < 0 || close < end)) {
                    found = bracket;
                    end = close;
                }
            }
        }
        if (found != null) {
            cursor.moveTo(start + found.opening().length());
            String text = cursor.upTo(end);
            if (found.opening().equals("[|")) {
                text = text.substring(text.indexOf('|') + 1);
            }
            cursor.moveTo(end + found.closing().length());
            chart.label(id, LabelText.lines(text));
            chart.shape(id, found.shape());
        } else if ("[({>".indexOf(cursor.here()) >= 0 && !cursor.atEnd()) {
            String wanted = cursor.sees("(") ? ")" : cursor.sees("{") ? "}" : "]";
            faults.add(start, "The text of '" + id + "' is never closed: expected '" + wanted + "'.");
            cursor.restOfLine();
        }
    }

    /** Where the text that starts at {@code from} is closed, or -1; what stands in quotes closes nothing. */
    private int closing(int from, String closing) {
        int back = cursor.at();
        cursor.moveTo(from);
        cursor.skipGap();
        int end = -1;
        if (cursor.take("\"")) {
            int quote = cursor.find("\"");
            if (quote >= 0) {
                cursor.moveTo(quote + 1);
                cursor.skipGap();
                end = cursor.sees(closing) ? cursor.at() : -1;
            }
        }
        if (end < 0) { // no quotes, or more text behind them
            cursor.moveTo(from);
            end = cursor.find(closing);
        }
        cursor.moveTo(back);
        return end;
    }

    /** Reads {@code @{ shape: x, label: "y" }}; an empty id means an arrow, whose properties change no drawing. */
    private void properties(String id) {
        int start = cursor.at();
        cursor.take("@{");
        int end = cursor.at();
        boolean quoted = false;
        while (!cursor.atEnd() && (quoted || cursor.here() != '}')) {
            quoted ^= cursor.here() == '"';
            cursor.moveTo(cursor.at() + 1);
        }
        int close = cursor.at();
        cursor.moveTo(end);
        String body = cursor.upTo(close);
        cursor.moveTo(close);
        if (!cursor.take("}")) {
            faults.add(start, "The properties opened with '@{' are never closed: expected '}'.");
        }
        if (id.isEmpty()) {
            return;
        }
        Matcher shape = SHAPE_KEY.matcher(body);
        if (shape.find()) {
            chart.shape(id, Shape.named(shape.group(1)).orElse(Shape.RECTANGLE));
            if (Shape.named(shape.group(1)).isEmpty()) {
                faults.add(end + shape.start(1), "There is no shape '" + shape.group(1) + "': drawn as a rectangle.");
            }
        }
        Matcher label = LABEL_KEY.matcher(body);
        if (label.find()) {
            String text =
                    label.group(1) != null ? label.group(1) : label.group(2) != null ? label.group(2) : label.group(3);
            chart.label(id, LabelText.lines(text));
        }
    }
}
