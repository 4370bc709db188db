package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Flowchart.Direction;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What comes before the first statement: front matter and the line that names the kind of chart.
 *
 * @param kind a flowchart if the first line names no kind
 * @param text the source with front matter, comments and directives blanked out, so that every index still fits
 * @param end where the statements start
 */
record ChartHeader(Kind kind, String text, int end, String title, Direction direction) {

    /** What the first line says that the source is. */
    enum Kind {
        FLOWCHART,
        SEQUENCE,
        /** A diagram that is not drawn. */
        OTHER
    }

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\s*---[ \\t]*\\n(.*?)(?<=\\n)[ \\t]*---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("^[ \\t]*title[ \\t]*:(.*)$", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("^[ \\t]*%%[^\\n]*", Pattern.MULTILINE);
    private static final Pattern HEADER = Pattern.compile(
            "\\s*(?:flowchart-elk|flowchart|graph)(?=[\\s;]|$)[ \\t]*(?:(TB|TD|BT|RL|LR|<|>|\\^|v)(?=[\\s;]|$))?");
    /** A word of letters at the end of the first line, where the direction stands. */
    private static final Pattern NO_DIRECTION = Pattern.compile("[ \\t]*([A-Za-z]{1,20})[ \\t]*(?=[;\\n]|$)");

    /** A comment has a fault of its own. */
    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t]*(?:[;\\n]|%%|$)");

    private static final Pattern SEQUENCE = Pattern.compile("\\s*sequenceDiagram(?=[\\s;]|$)(?:[ \\t]*%%[^\\n]*)?");

    static ChartHeader of(String source, FaultCollector faults) {
        String title = "";
        String text = source;
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            Matcher titled = TITLE.matcher(front.group(1));
            title = titled.find() ? unquoted(titled.group(1).strip()) : "";
            text = blank(front.group()) + text.substring(front.end());
        }
        text = withoutDirectives(text);
        text = COMMENT.matcher(text).replaceAll(found -> blank(found.group()));
        Matcher header = HEADER.matcher(text);
        if (header.lookingAt()) {
            int end = header.group(1) == null ? endOfNoDirection(text, header.end(), faults) : header.end();
            if (!END_OF_LINE.matcher(text).region(end, text.length()).lookingAt()) {
                faults.add(end, "Expected the end of the line, or ';', before the first statement.");
            }
            return new ChartHeader(Kind.FLOWCHART, text, end, title, direction(header.group(1)));
        }
        Matcher sequence = SEQUENCE.matcher(text);
        if (sequence.lookingAt()) {
            return new ChartHeader(Kind.SEQUENCE, text, sequence.end(), title, Direction.DOWN);
        }
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        Optional<String> kind = OtherDiagrams.named(text, start);
        if (kind.isPresent()) {
            faults.add(start, "This is " + kind.get() + "; flowcharts and sequence diagrams are drawn.");
            return new ChartHeader(Kind.OTHER, text, text.length(), title, Direction.DOWN);
        }
        Optional<String> foreign = foreignLine(text, start);
        if (foreign.isPresent()) {
            faults.add(
                    start,
                    "Expected 'flowchart' or 'graph' and a direction, or 'sequenceDiagram', found "
                            + StatementReader.quoted(foreign.get()) + ".");
            return new ChartHeader(Kind.OTHER, text, text.length(), title, Direction.DOWN);
        }
        faults.add(start, "Expected 'flowchart' or 'graph' and a direction in the first line.");
        return new ChartHeader(Kind.FLOWCHART, text, start, title, Direction.DOWN);
    }

    /** Where the statements start behind a word that is no direction, which is noted as a fault; or {@code start} if there is no such word. */
    private static int endOfNoDirection(String text, int start, FaultCollector faults) {
        Matcher word = NO_DIRECTION.matcher(text).region(start, text.length());
        if (!word.lookingAt()) {
            return start;
        }
        faults.add(word.start(1), "Expected TB, TD, BT, LR or RL as the direction, found '" + word.group(1) + "'.");
        return word.end();
    }

    static Direction direction(String written) {
        return switch (written == null ? "TB" : written) {
            case "BT", "^" -> Direction.UP;
            case "LR", ">" -> Direction.RIGHT;
            case "RL", "<" -> Direction.LEFT;
            default -> Direction.DOWN;
        };
    }

    /** The first line of a text that is no flowchart, even one without a header: it does not join one node with another. */
    private static Optional<String> foreignLine(String text, int start) {
        int end = text.indexOf('\n', start);
        String line = text.substring(start, end < 0 ? text.length() : end).strip();
        boolean joins = Stream.of("--", "==", "-.").anyMatch(line::contains);
        boolean isFlowchart = line.isEmpty() || Character.isLetterOrDigit(line.codePointAt(0)) && joins;
        return isFlowchart ? Optional.empty() : Optional.of(line);
    }

    private static String withoutDirectives(String text) {
        var kept = new StringBuilder(text);
        int start = text.indexOf("%%{");
        while (start >= 0) {
            int end = text.indexOf("}%%", start);
            if (end < 0) {
                break;
            }
            kept.replace(start, end + 3, blank(text.substring(start, end + 3)));
            start = text.indexOf("%%{", end + 3);
        }
        return kept.toString();
    }

    /** As many blanks, with the line ends kept: positions behind do not move. */
    private static String blank(String text) {
        return text.replaceAll("[^\\n]", " ");
    }

    private static String unquoted(String value) {
        boolean quoted =
                value.length() >= 2 && "\"'".indexOf(value.charAt(0)) >= 0 && value.endsWith(value.substring(0, 1));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
