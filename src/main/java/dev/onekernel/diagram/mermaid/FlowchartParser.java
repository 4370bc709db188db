package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Flowchart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the flowchart language of Mermaid 11. What is not understood is told by its place and left out; the rest is still
 * read. Styles, classes and clicks are read and set aside.
 */
public final class FlowchartParser {

    /** What was read, and what was not understood, in the order of the source. */
    public record Parsed(Flowchart chart, List<Fault> faults) {
        public Parsed {
            faults = List.copyOf(faults);
        }
    }

    /** {@code A & B --> C & D} multiplies: a short source must not ask for a drawing without end. */
    private static final int MOST_EDGES = 20_000;

    /** So many subgraphs leave no room on any screen. */
    private static final int MOST_SUBGRAPHS = 2_000;

    /** The frame of each subgraph takes four columns of a screen. */
    private static final int DEEPEST = 60;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s;]+");
    private static final Pattern SUBGRAPH = Pattern.compile("subgraph(?=[\\s\"\\[;]|$)[ \\t]*");
    private static final Pattern HEAD_WITH_TITLE = Pattern.compile("([^\\[\"]+)\\[(.*)\\]", Pattern.DOTALL);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\[\\](){}|\"]*+\\]");
    private static final Pattern END = Pattern.compile("end\\b(?=[ \\t]*(?:[\\n;]|$)|[ \\t]+\\w)");
    private static final Pattern DIRECTION = Pattern.compile("direction[ \\t]+(TB|TD|BT|RL|LR)\\b[^\\n;]*");
    static final Pattern ACC_TITLE = Pattern.compile("accTitle[ \\t]*:[ \\t]*([^\\n]*)");
    static final Pattern ACC_DESCR = Pattern.compile("accDescr[ \\t]*(?::[ \\t]*([^\\n]*)|\\{([^}]*)\\}?)");

    private final String source;
    private final Scanner scanner;
    private final FaultCollector faults;
    private final ChartBuilder chart = new ChartBuilder();
    private final NodeReader nodes;
    private final StylingReader styling;
    private final RefusedSpelling refused;

    FlowchartParser(String source, ChartHeader header, FaultCollector faults) {
        this.source = source;
        this.faults = faults;
        chart.title = header.title();
        chart.direction = header.direction();
        scanner = new Scanner(header.text());
        scanner.moveTo(header.end());
        nodes = new NodeReader(scanner, faults, chart);
        styling = new StylingReader(scanner, faults, chart);
        refused = new RefusedSpelling(faults);
    }

    /** Reads a source that can only be a flowchart; any other diagram is a fault, and an empty chart. */
    public static Parsed parse(String written) {
        String source = MermaidParser.normalized(written);
        var faults = new FaultCollector(source);
        var header = ChartHeader.of(source, faults);
        var parser = new FlowchartParser(source, header, faults);
        if (header.kind() == ChartHeader.Kind.SEQUENCE) {
            faults.add(0, "This is a sequence diagram; expected a flowchart.");
            return new Parsed(parser.chart.build(), faults.all());
        }
        return new Parsed(parser.chart(), faults.all());
    }

    Flowchart chart() {
        statements();
        return chart.build();
    }

    private void statements() {
        while (true) {
            scanner.take(SEPARATORS);
            if (scanner.atEnd()) {
                break;
            }
            int start = scanner.at();
            if (scanner.sees("%%")) {
                comment(); // behind the header or a semicolon
            } else {
                statement();
            }
            if (scanner.at() == start) { // nothing here is a statement
                faults.add(
                        start,
                        "Expected a node, an arrow or a keyword such as 'subgraph', found " + scanner.quote() + ".");
                scanner.restOfLine();
            }
        }
        while (chart.inSubgraph()) {
            faults.add(chart.openedAt(), "The subgraph '" + chart.openName() + "' is never closed: expected 'end'.");
            chart.close();
        }
    }

    private void statement() {
        Matcher found;
        if (scanner.take(SUBGRAPH) != null) {
            subgraph();
        } else if (scanner.look(END)) {
            end();
        } else if ((found = scanner.take(DIRECTION)) != null) {
            chart.turn(ChartHeader.direction(found.group(1)));
        } else if ((found = scanner.take(ACC_TITLE)) != null) {
            chart.accTitle = found.group(1).strip();
        } else if ((found = scanner.take(ACC_DESCR)) != null) {
            String text = found.group(1) == null ? found.group(2) : found.group(1);
            chart.accDescr = text.strip().replaceAll("\\s+", " ");
        } else if (!styling.read()) {
            chain();
        }
    }

    private void end() {
        if (chart.inSubgraph()) {
            chart.close();
        } else {
            faults.add(scanner.at(), "This 'end' closes nothing, because no subgraph is open here.");
        }
        scanner.take("end");
    }

    private void subgraph() {
        int start = scanner.at();
        String written = subgraphHead();
        String head = written.strip();
        if (chart.subgraphCount() >= MOST_SUBGRAPHS) {
            faults.add(start, "More than " + MOST_SUBGRAPHS + " subgraphs are not drawn.");
            scanner.moveTo(source.length());
            return;
        }
        if (chart.depth() >= DEEPEST) {
            faults.add(
                    start, "Subgraphs nested deeper than " + DEEPEST + " are drawn as a part of what is around them.");
            chart.openAgain();
            return;
        }
        faults.checkLength(start, head);
        String made = "subgraph " + (chart.subgraphCount() + 1);
        Matcher titled = HEAD_WITH_TITLE.matcher(head);
        if (head.isEmpty()) {
            faults.add(start, "Expected a name or a title behind 'subgraph'.");
            chart.open(made, List.of(), start);
        } else if (titled.matches()) {
            refused.text(start + titled.start(2), titled.group(2), RefusedSpelling.BRACKETS);
            if (!written.endsWith("]")) {
                faults.add(start + head.length(), "Expected the end of the line behind ']', found a blank.");
            }
            refused.title(start, titled.group(1));
            chart.open(titled.group(1).strip(), LabelText.lines(titled.group(2)), start);
        } else {
            refused.title(start, head);
            List<String> title = LabelText.lines(head);
            String name = String.join(" ", title);
            boolean isId = !name.isBlank() && !name.contains(" ");
            chart.open(isId ? name : made, title, start);
        }
    }

    /** Up to the end of the line or a semicolon, neither of which ends a title in quotes or brackets. */
    private String subgraphHead() {
        int start = scanner.at();
        boolean quoted = false;
        while (!scanner.atEnd()) {
            char c = scanner.here();
            if (!quoted && scanner.take(IN_BRACKETS) != null) {
                continue;
            }
            if (c == '"') {
                quoted = !quoted && closesLater();
            } else if (!quoted && (c == '\n' || c == ';' && !entityEndsHere(start))) {
                break;
            }
            scanner.moveTo(scanner.at() + 1);
        }
        return source.substring(start, scanner.at());
    }

    /** True if a second quote follows the one here. */
    private boolean closesLater() {
        int here = scanner.at();
        scanner.moveTo(here + 1);
        boolean closes = scanner.find("\"") >= 0;
        scanner.moveTo(here);
        return closes;
    }

    private boolean entityEndsHere(int start) {
        int i = scanner.at() - 1;
        while (i > start && Character.isLetterOrDigit(source.charAt(i))) {
            i--;
        }
        return i > start && i < scanner.at() - 1 && (source.charAt(i) == '#' || source.charAt(i) == '&');
    }

    /** {@code A & B --> C -- text --> D}: every node of a group is linked with every node of the next. */
    private void chain() {
        List<String> left = nodes.group();
        while (!left.isEmpty()) {
            int at = scanner.at();
            Optional<Link> read = Link.read(scanner, faults);
            if (read.isEmpty()) {
                afterChain();
                return;
            }
            Link link = read.get();
            if (!link.id().isEmpty()) {
                chart.edgeId(link.id());
            }
            scanner.skipGap();
            int nodeAt = scanner.at();
            List<String> right = scanner.look(END) ? List.of() : nodes.group();
            if (right.isEmpty()) {
                faults.add(nodeAt, "Expected a node behind the arrow, found " + scanner.quote() + ".");
                return;
            }
            connect(left, link, right, at);
            left = right;
        }
    }

    private void afterChain() {
        scanner.skipBlanks();
        if (scanner.sees("%%")) {
            comment();
        }
        if (!scanner.atEnd() && scanner.here() != '\n' && scanner.here() != ';') {
            faults.add(
                    scanner.at(),
                    "Expected an arrow such as '-->', or the end of the line, found " + scanner.quote() + ".");
            scanner.restOfLine();
        }
    }

    /** Passes a comment behind something else; those with a line of their own were taken away with the header. */
    private void comment() {
        refused.comment(scanner.at());
        scanner.restOfLine();
    }

    private void connect(List<String> left, Link link, List<String> right, int at) {
        if ((long) left.size() * right.size() + chart.edgeCount() > MOST_EDGES) {
            faults.add(at, "More than " + MOST_EDGES + " arrows are not drawn.");
            return;
        }
        var edges = new ArrayList<Flowchart.Edge>();
        for (String from : left) {
            for (String to : right) {
                edges.add(link.between(from, to));
            }
        }
        edges.forEach(chart::edge);
    }
}
