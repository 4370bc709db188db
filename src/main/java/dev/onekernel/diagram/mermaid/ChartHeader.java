package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Flowchart.Direction;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes before the first statement: front matter and the line that names the kind of chart.
 *
 * @param text the source with front matter, comments and directives blanked out, so that every index still fits
 * @param end where the statements start
 */
record ChartHeader(String text, int end, String title, Direction direction) {

    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A\\s*---[ \\t]*\\n(.*?)(?<=\\n)[ \\t]*---[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("^\\s*title[ \\t]*:[ \\t]*(.*?)[ \\t]*$", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("^[ \\t]*%%[^\\n]*", Pattern.MULTILINE);
    private static final Pattern HEADER = Pattern.compile(
            "\\s*(?:flowchart-elk|flowchart|graph)(?=[\\s;]|$)[ \\t]*(?:(TB|TD|BT|RL|LR|<|>|\\^|v)(?=[\\s;]|$))?");
    private static final Pattern OTHER = Pattern.compile("\\s*([A-Za-z][\\w-]*)[ \\t]*:?[ \\t]*(?:\\n|$)");

    /** The other diagrams of Mermaid by the words they start with. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("sequenceDiagram", "a sequence diagram"),
            Map.entry("classDiagram", "a class diagram"),
            Map.entry("stateDiagram", "a state diagram"),
            Map.entry("erDiagram", "an entity relationship diagram"),
            Map.entry("journey", "a user journey"),
            Map.entry("gantt", "a Gantt chart"),
            Map.entry("pie", "a pie chart"),
            Map.entry("quadrantChart", "a quadrant chart"),
            Map.entry("requirementDiagram", "a requirement diagram"),
            Map.entry("gitGraph", "a Git graph"),
            Map.entry("mindmap", "a mind map"),
            Map.entry("timeline", "a timeline"),
            Map.entry("zenuml", "a ZenUML diagram"),
            Map.entry("sankey", "a Sankey diagram"),
            Map.entry("xychart", "an XY chart"),
            Map.entry("block", "a block diagram"),
            Map.entry("packet", "a packet diagram"),
            Map.entry("kanban", "a Kanban board"),
            Map.entry("architecture", "an architecture diagram"),
            Map.entry("radar", "a radar chart"),
            Map.entry("treemap", "a treemap"),
            Map.entry("C4Context", "a C4 diagram"),
            Map.entry("C4Container", "a C4 diagram"),
            Map.entry("C4Component", "a C4 diagram"),
            Map.entry("C4Dynamic", "a C4 diagram"),
            Map.entry("C4Deployment", "a C4 diagram"));

    static ChartHeader of(String source, FaultCollector faults) {
        String title = "";
        String text = source;
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.find()) {
            Matcher titled = TITLE.matcher(front.group(1));
            title = titled.find() ? unquoted(titled.group(1)) : "";
            text = blank(front.group()) + text.substring(front.end());
        }
        text = withoutDirectives(text);
        text = COMMENT.matcher(text).replaceAll(found -> blank(found.group()));
        Matcher header = HEADER.matcher(text);
        if (header.lookingAt()) {
            return new ChartHeader(text, header.end(), title, direction(header.group(1)));
        }
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        Matcher other = OTHER.matcher(text);
        if (other.lookingAt()) {
            String kind = KINDS.get(other.group(1).replaceFirst("-(?:beta|v2)$", ""));
            faults.add(
                    start,
                    kind == null
                            ? "Expected 'flowchart' or 'graph' and a direction, found '" + other.group(1) + "'."
                            : "This is " + kind + "; only flowcharts are drawn.");
            return new ChartHeader(text, text.length(), title, Direction.DOWN);
        }
        faults.add(start, "Expected 'flowchart' or 'graph' and a direction in the first line.");
        return new ChartHeader(text, start, title, Direction.DOWN);
    }

    static Direction direction(String written) {
        return switch (written == null ? "TB" : written) {
            case "BT", "^" -> Direction.UP;
            case "LR", ">" -> Direction.RIGHT;
            case "RL", "<" -> Direction.LEFT;
            default -> Direction.DOWN;
        };
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
