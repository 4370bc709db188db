package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.NodeShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads nodes: {@code id}, {@code id[text]} in every kind of bracket, {@code id@{ shape: ... }}, {@code id:::class}. */
final class NodeReader {

    /** What no name holds. */
    private static final String PUNCTUATION = "[](){}<>|&;\"~^";

    private static final Pattern ARROW_BEHIND_ID = Pattern.compile("@(?:\\{|[xo<]?(?:--|==|-?\\.))");
    private static final Pattern AND = Pattern.compile("\\s*&\\s*");
    /** As in {@code A&B}, which Mermaid takes for the name of one node. */
    private static final Pattern AND_IN_NAME = Pattern.compile("&[^\\s\\[\\](){}<>|&;\"~^]");

    private static final Pattern AND_IN_BLANKS = Pattern.compile("[ \\t]+&[ \\t]+");
    private static final Pattern CLASS =
            Pattern.compile("([ \\t]*):::([ \\t]*[\\w.\\p{L}]*(?:-(?![-.>])[\\w.\\p{L}]*){0,9})");
    private static final Pattern SHAPE_KEY = Pattern.compile("\\bshape\\s*:\\s*[\"']?([\\w-]+)");
    private static final Pattern LABEL_KEY = Pattern.compile(
            "\\blabel\\s*:\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,500}+)\"|'((?:[^']|'')*+)'|([^,}\\n]+))",
            Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\([n\"\\\\])");

    /** The start of a text over several lines: {@code |} keeps its line ends, {@code >} folds them. */
    private static final Pattern LABEL_BLOCK = Pattern.compile("\\blabel\\s*:[ \\t]*([|>])[-+]?[ \\t]*\\n");

    private record Bracket(String opening, String closing, NodeShape shape) {
        boolean isSlanted() {
            return opening.equals("[/") || opening.equals("[\\");
        }

        /** True if the text ends at the next bracket or is none of this kind: {@code [/var/log]} is no slanted box. */
        boolean endsAtNext() {
            return isSlanted() || opening.equals("(-");
        }
    }

    /** Longer openings first; of two with the same opening, the one that closes first is meant. */
    private static final List<Bracket> BRACKETS = List.of(
            new Bracket("(((", ")))", NodeShape.DOUBLE_CIRCLE),
            new Bracket("((", "))", NodeShape.CIRCLE),
            new Bracket("([", "])", NodeShape.STADIUM),
            new Bracket("(-", "-)", NodeShape.STADIUM),
            new Bracket("[[", "]]", NodeShape.SUBROUTINE),
            new Bracket("[(", ")]", NodeShape.CYLINDER),
            new Bracket("[/", "/]", NodeShape.LEAN_RIGHT),
            new Bracket("[/", "\\]", NodeShape.TRAPEZOID),
            new Bracket("[\\", "\\]", NodeShape.LEAN_LEFT),
            new Bracket("[\\", "/]", NodeShape.INVERSE_TRAPEZOID),
            new Bracket("[|", "]", NodeShape.RECTANGLE),
            new Bracket("{{", "}}", NodeShape.HEXAGON),
            new Bracket("[", "]", NodeShape.RECTANGLE),
            new Bracket("(", ")", NodeShape.ROUNDED),
            new Bracket("{", "}", NodeShape.DIAMOND),
            new Bracket(">", "]", NodeShape.FLAG));

    private final Scanner scanner;
    private final FaultCollector faults;
    private final RefusedSpelling refused;
    private final ChartBuilder chart;

    NodeReader(Scanner scanner, FaultCollector faults, ChartBuilder chart) {
        this.scanner = scanner;
        this.faults = faults;
        refused = new RefusedSpelling(faults);
        this.chart = chart;
    }

    /** Reads {@code A & B & C}; empty if no node stands here. */
    List<String> group() {
        var ids = new LinkedHashSet<String>();
        String id = node();
        while (id != null) {
            ids.add(id);
            int and = scanner.at();
            boolean inBlanks = scanner.look(AND_IN_BLANKS);
            if (scanner.take(AND) == null) {
                break;
            }
            if (!inBlanks) {
                faults.add(and, "Expected '&' between blanks, on one line with what it joins.");
            }
            int at = scanner.at();
            id = node();
            if (id == null) {
                faults.add(at, "Expected a node behind '&', found " + scanner.quote() + ".");
            }
        }
        return List.copyOf(ids);
    }

    /** The id of the node read here, or null. */
    private String node() {
        int start = scanner.at();
        String id = id();
        if (id.isEmpty()) {
            return null;
        }
        faults.checkLength(start, id);
        refused.name(start, id, scanner.here());
        if (scanner.sees("@{") && chart.isEdge(id)) { // e1@{ animate: true } speaks of an arrow
            properties("");
            return id;
        }
        chart.mention(id);
        brackets(id);
        if (scanner.sees("@{")) {
            properties(id);
        }
        className();
        return id;
    }

    private void className() {
        int at = scanner.at();
        Matcher found = scanner.take(CLASS);
        if (found != null && (!found.group(1).isEmpty() || found.group(2).isBlank())) {
            faults.add(at, "Expected the name of a class, as in 'A:::name'.");
        }
    }

    /**
     * Reads a name: letters of any script and most punctuation. A dash, an equals sign or a colon belongs to it unless an
     * arrow or a class starts there.
     */
    private String id() {
        int start = scanner.at();
        while (!scanner.atEnd() && continuesId()) {
            scanner.moveTo(scanner.at() + 1);
        }
        int end = scanner.at();
        scanner.moveTo(start);
        String id = scanner.upTo(end);
        scanner.moveTo(end);
        return id;
    }

    private boolean continuesId() {
        char c = scanner.here();
        return switch (c) {
            case '-' -> !scanner.sees("--") && !scanner.sees("-.") && !scanner.sees("->");
            case '=' -> !scanner.sees("==");
            case ':' -> !scanner.sees(":::");
            case '@' -> !scanner.look(ARROW_BEHIND_ID);
            case '&' -> scanner.look(AND_IN_NAME);
            default -> !Character.isWhitespace(c) && PUNCTUATION.indexOf(c) < 0;
        };
    }

    private void brackets(String id) {
        Bracket found = null;
        int end = -1;
        int start = scanner.at();
        for (Bracket bracket : BRACKETS) {
            if (found != null && !bracket.opening().equals(found.opening())) {
                break;
            }
            if (scanner.sees(bracket.opening())) {
                int close = closing(start + bracket.opening().length(), bracket);
                if (close >= 0 && (end < 0 || close < end)) {
                    found = bracket;
                    end = close;
                }
            }
        }
        if (found != null) {
            scanner.moveTo(start + found.opening().length());
            String text = scanner.upTo(end);
            if (found.opening().equals("[|")) {
                text = text.substring(text.indexOf('|') + 1);
            } else {
                refused.start(scanner.at(), found.opening(), text);
                refused.text(
                        scanner.at(), text, found.isSlanted() ? RefusedSpelling.SLANTED : RefusedSpelling.BRACKETS);
            }
            scanner.moveTo(end + found.closing().length());
            label(id, start, text, LabelText::lines);
            chart.shape(id, found.shape());
        } else if ("[({>".indexOf(scanner.here()) >= 0 && !scanner.atEnd()) {
            String wanted = closing(scanner.here());
            faults.add(start, "The text of '" + id + "' is never closed: expected '" + wanted + "'.");
            scanner.restOfLine();
        }
    }

    private static String closing(char opening) {
        return switch (opening) {
            case '(' -> ")";
            case '{' -> "}";
            default -> "]";
        };
    }

    /** Where the text that starts at {@code from} is closed, or -1; what stands in quotes closes nothing. */
    private int closing(int from, Bracket bracket) {
        String closing = bracket.closing();
        int back = scanner.at();
        scanner.moveTo(from);
        scanner.skipGap();
        int end = -1;
        if (scanner.take("\"")) {
            int quote = scanner.find("\"");
            if (quote >= 0) {
                scanner.moveTo(quote + 1);
                scanner.skipGap();
                end = scanner.sees(closing) ? scanner.at() : -1;
            }
        }
        if (end < 0) { // no quotes, or more text behind them
            scanner.moveTo(from);
            end = bracket.endsAtNext() ? scanner.find(closing.substring(1)) - 1 : scanner.find(closing);
            scanner.moveTo(Math.max(from, end));
            end = scanner.at() == end && scanner.sees(closing) ? end : -1;
        }
        scanner.moveTo(back);
        return end;
    }

    /** Reads {@code @{ shape: x, label: "y" }}; an empty id means an arrow, whose properties change no drawing. */
    private void properties(String id) {
        int start = scanner.at();
        scanner.take("@{");
        int end = scanner.at();
        boolean quoted = false;
        while (!scanner.atEnd() && (quoted || scanner.here() != '}')) {
            boolean escaped = quoted && scanner.here() == '\\' && scanner.sees("\\\"");
            quoted ^= scanner.here() == '"';
            scanner.moveTo(scanner.at() + (escaped ? 2 : 1));
        }
        int close = scanner.at();
        scanner.moveTo(end);
        String body = scanner.upTo(close);
        scanner.moveTo(close);
        if (!scanner.take("}")) {
            faults.add(start, "The properties opened with '@{' are never closed: expected '}'.");
        }
        if (id.isEmpty()) {
            return;
        }
        Matcher shape = SHAPE_KEY.matcher(body);
        if (shape.find()) {
            chart.shape(id, NodeShape.named(shape.group(1)).orElse(NodeShape.RECTANGLE));
            if (NodeShape.named(shape.group(1)).isEmpty()) {
                faults.add(
                        end + shape.start(1), "The shape '" + shape.group(1) + "' is not known: drawn as a rectangle.");
            }
        }
        Matcher block = LABEL_BLOCK.matcher(body);
        Matcher label = LABEL_KEY.matcher(body);
        if (block.find()) {
            String text = indented(body.substring(block.end()));
            label(id, end, block.group(1).equals(">") ? text.replace('\n', ' ') : text, LabelText::markdown);
        } else if (label.find()) {
            label(id, end, labelText(label), LabelText::markdown);
        }
    }

    /** The label that {@link #LABEL_KEY} found: in double quotes with escapes, in single quotes with doubled ones, or in none. */
    private static String labelText(Matcher label) {
        if (label.group(1) != null) {
            return unescaped(label.group(1));
        }
        return label.group(2) != null ? label.group(2).replace("''", "'") : label.group(3);
    }

    /** A text in double quotes, in which YAML knows escapes. */
    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
    }

    /** The lines that are indented as far as the first of them, without that. */
    private static String indented(String text) {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        String margin = " ".repeat(Math.max(1, indent));
        return text.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith(margin))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private void label(String id, int at, String written, Function<String, List<String>> lines) {
        faults.checkLength(at, written);
        chart.label(id, lines.apply(written));
    }
}
