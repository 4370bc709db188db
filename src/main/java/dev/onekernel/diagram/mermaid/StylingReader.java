package dev.onekernel.diagram.mermaid;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the statements that give a flowchart colours and links. They change no drawing, but a style may name a node. */
final class StylingReader {

    /** Such a word is the name of a node where an arrow follows. */
    private static final Pattern STATEMENT =
            Pattern.compile("(style|classDef|class|linkStyle|click)[ \\t]+(?![-=<]|[xo]--)([^\\s;]+)([^\\n]*)");

    private static final Pattern OF_EDGES = Pattern.compile("default|\\d{1,6}(?:,\\d{1,6})*+");
    private static final Pattern NAME_OF_CLASS = Pattern.compile("[ \\t]+[^\\s;]+(?:;.*)?");

    private static final Map<String, String> EXAMPLES = Map.of(
            "style", "style A fill:#eee",
            "classDef", "classDef name fill:#eee",
            "class", "class A,B name",
            "linkStyle", "linkStyle 0,1 stroke:red",
            "click", "click A \"https://example.com\"");

    private final Scanner scanner;
    private final FaultCollector faults;
    private final ChartBuilder chart;

    StylingReader(Scanner scanner, FaultCollector faults, ChartBuilder chart) {
        this.scanner = scanner;
        this.faults = faults;
        this.chart = chart;
    }

    /** Passes such a statement; false if none stands here. */
    boolean read() {
        int start = scanner.at();
        Matcher found = scanner.take(STATEMENT);
        if (found == null) {
            return false;
        }
        String keyword = found.group(1);
        String subject = found.group(2);
        int at = found.start(2);
        if (!isComplete(keyword, subject, found.group(3))) {
            faults.add(start, "Expected a statement such as '" + EXAMPLES.get(keyword) + "'.");
        } else if (keyword.equals("linkStyle") && !subject.equals("default")) {
            List.of(subject.split(",")).forEach(number -> styled(Integer.parseInt(number), at));
        }
        if (keyword.equals("style")) {
            List.of(subject.split(",")).forEach(chart::name);
        }
        return true;
    }

    private static boolean isComplete(String keyword, String subject, String rest) {
        boolean hasMore = !rest.isBlank() && Character.isWhitespace(rest.charAt(0));
        return switch (keyword) {
            case "class" -> NAME_OF_CLASS.matcher(rest).matches();
            case "linkStyle" -> hasMore && OF_EDGES.matcher(subject).matches();
            default -> hasMore;
        };
    }

    private void styled(int edge, int at) {
        if (edge >= chart.edgeCount()) {
            faults.add(
                    at,
                    "There is no arrow " + edge + " before this line: arrows are counted from 0, and "
                            + chart.edgeCount() + " are written above.");
        }
    }
}
