package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.SequenceChart;
import dev.onekernel.diagram.model.SequenceEvent.FragmentEnd;
import dev.onekernel.diagram.model.SequenceEvent.FragmentStart;
import dev.onekernel.diagram.model.SequenceEvent.OperandStart;
import dev.onekernel.diagram.model.SequenceEvent.Operator;
import dev.onekernel.diagram.model.SequenceEvent.Placement;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sequence diagrams of Mermaid 11, one statement after the other. Colours, links and properties are set aside. */
final class SequenceParser {

    /** So many lifelines leave no room on any screen. */
    private static final int MOST_PARTICIPANTS = 1_000;

    /** More than anybody reads to the end. */
    private static final int MOST_EVENTS = 50_000;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s;]+");

    /** A word is no keyword where an arrow follows: then it is the name of a participant. */
    private static final Pattern KEYWORD = Pattern.compile(
            "(?i)(participant|actor|create|destroy|box|loop|rect|opt|alt|else|par_over|par|and|critical|option|break|end|note"
                    + "|activate|deactivate|autonumber|title|links|link|properties|details)\\b"
                    + "(?![ \\t]*(?:\\(\\))?[ \\t]*(?:<<-|--?(?:[>)|]|x\\b|//|\\\\\\\\)))[ \\t]*");

    private static final Pattern PLACEMENT = Pattern.compile("(?i)(left[ \\t]of|right[ \\t]of|over)\\b[ \\t]*");
    private final Scanner scanner;
    private final String text;
    private final FaultCollector faults;
    private final SequenceBuilder chart;
    private final StatementReader statements;
    private final RefusedSpelling refused;
    private final ParticipantReader participants;
    private final Deque<Open> open = new ArrayDeque<>();

    /** A fragment that waits for its {@code end}. */
    private record Open(Operator operator, String keyword, int at) {}

    SequenceParser(ChartHeader header, FaultCollector faults) {
        text = header.text();
        scanner = new Scanner(text);
        scanner.moveTo(header.end());
        this.faults = faults;
        chart = new SequenceBuilder(faults);
        chart.title = header.title();
        refused = new RefusedSpelling(faults);
        statements = new StatementReader(text, scanner, faults);
        participants = new ParticipantReader(scanner, statements, faults, chart);
    }

    SequenceChart chart() {
        while (true) {
            scanner.take(SEPARATORS);
            if (scanner.atEnd()) {
                break;
            }
            if (chart.eventCount() >= MOST_EVENTS || chart.participantCount() >= MOST_PARTICIPANTS) {
                faults.add(
                        scanner.at(),
                        "What comes after " + MOST_PARTICIPANTS + " participants or " + MOST_EVENTS
                                + " steps is not drawn.");
                break;
            }
            statement();
        }
        closeAll();
        return chart.build();
    }

    private void closeAll() {
        if (chart.inGroup()) {
            faults.add(chart.groupOpenedAt(), "This 'box' is never closed: expected 'end'.");
        }
        while (!open.isEmpty()) {
            Open fragment = open.pop();
            faults.add(fragment.at(), "This '" + fragment.keyword() + "' is never closed: expected 'end'.");
            chart.event(new FragmentEnd());
        }
    }

    private void statement() {
        int start = scanner.at();
        Matcher found;
        if ((found = scanner.take(FlowchartParser.ACC_TITLE)) != null) {
            chart.accTitle = found.group(1).strip();
        } else if ((found = scanner.take(FlowchartParser.ACC_DESCR)) != null) {
            String written = found.group(1) == null ? found.group(2) : found.group(1);
            chart.accDescr = written.strip().replaceAll("\\s+", " ");
        } else if ((found = scanner.take(KEYWORD)) != null) {
            keyword(found.group(1).toLowerCase(Locale.ROOT), start);
        } else {
            message(start);
        }
    }

    private void keyword(String keyword, int start) {
        boolean inBox =
                List.of("participant", "actor", "create", "destroy", "end").contains(keyword);
        if (chart.inGroup() && !inBox) {
            notInBox(start);
        }
        switch (keyword) {
            case "participant", "actor" -> participants.participant(keyword, false);
            case "create" -> participants.create();
            case "destroy" -> known().ifPresent(id -> chart.destroy(id, start));
            case "activate" -> known().ifPresent(chart::activate);
            case "deactivate" -> known().ifPresent(id -> chart.deactivate(id, start));
            case "box" -> chart.openGroup(statements.text(CssColors.removed(statements.rest()), start), start);
            case "rect" -> openRect(start);
            case "par_over" -> openFragment(Operator.PAR, keyword, start);
            case "loop", "opt", "alt", "par", "critical", "break" ->
                openFragment(Operator.valueOf(keyword.toUpperCase(Locale.ROOT)), keyword, start);
            case "else", "and", "option" -> operand(keyword, start);
            case "end" -> end(start);
            case "note" -> note(start);
            case "autonumber" -> number();
            case "title" -> title();
            default -> setAside();
        }
    }

    private void openFragment(Operator operator, String keyword, int start) {
        open.push(new Open(operator, keyword, start));
        chart.event(new FragmentStart(operator, statements.restAsText()));
    }

    /** What stands behind {@code rect} is a colour. */
    private void openRect(int start) {
        statements.rest();
        open.push(new Open(Operator.RECT, "rect", start));
        chart.event(new FragmentStart(Operator.RECT, List.of()));
    }

    private void operand(String keyword, int start) {
        List<String> guard = statements.restAsText();
        if (open.isEmpty() || !open.peek().operator().next().equals(keyword)) {
            faults.add(
                    start, "This '" + keyword + "' continues nothing, because no fragment of its kind is open here.");
            return;
        }
        chart.event(new OperandStart(guard));
    }

    private void end(int start) {
        int behind = scanner.at();
        String extra = statements.rest().strip();
        if (!extra.isEmpty() && !extra.startsWith("%%")) {
            faults.add(
                    behind, "Expected the end of the line behind 'end', found " + StatementReader.quoted(extra) + ".");
        }
        if (chart.inGroup()) {
            chart.closeGroup();
        } else if (open.isEmpty()) {
            faults.add(start, "There is nothing open here for this 'end' to close.");
        } else {
            open.pop();
            chart.event(new FragmentEnd());
        }
    }

    private void note(int start) {
        Matcher found = scanner.take(PLACEMENT);
        if (found == null) {
            faults.add(
                    scanner.at(),
                    "Expected 'left of', 'right of' or 'over' behind 'note', found " + scanner.quote() + ".");
            statements.rest();
            return;
        }
        String where = found.group(1).toLowerCase(Locale.ROOT);
        Placement placement = where.startsWith("left")
                ? Placement.LEFT
                : where.startsWith("right") ? Placement.RIGHT : Placement.OVER;
        int end = statements.end();
        int namesAt = scanner.at();
        int colon = statements.colon(namesAt, end);
        boolean withText = colon < end;
        List<String> names = Arrays.stream(text.substring(namesAt, colon).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        scanner.moveTo(end);
        if (!withText || names.isEmpty() || !names.stream().allMatch(StatementReader::isName)) {
            faults.add(start, "Expected a note such as 'note over A,B: text'.");
            return;
        }
        names.forEach(name -> refused.participant(namesAt, name));
        if (names.size() > 2) {
            faults.add(namesAt, "A note lies over one participant or over two: the first and the last.");
        }
        if (placement != Placement.OVER && names.size() > 1) {
            faults.add(namesAt, "A note over several participants is written 'note over A,B: text'.");
            placement = Placement.OVER;
        }
        chart.note(placement, names, statements.text(text.substring(colon + 1, end), colon + 1));
    }

    private void number() {
        int start = scanner.at();
        String written = statements.rest().strip();
        if (!chart.numbers.read(written)) {
            faults.add(
                    start,
                    "Expected 'off', or a first number and a step, found " + StatementReader.quoted(written) + ".");
        }
    }

    private void title() {
        scanner.take(":");
        chart.title = String.join(" ", statements.restAsText());
    }

    /** {@code link}, {@code links}, {@code properties} and {@code details} name a participant, and something for a mouse. */
    private void setAside() {
        String written = statements.rest();
        int colon = written.indexOf(':');
        String name = (colon < 0 ? written : written.substring(0, colon)).strip();
        if (StatementReader.isName(name)) {
            chart.mention(name);
        }
    }

    private void message(int start) {
        int end = statements.end();
        if (end == start) { // a comment
            scanner.restOfLine();
            return;
        }
        Optional<MessageArrow> found = MessageArrow.find(text, start, end);
        if (found.isEmpty() || text.substring(start, found.get().start()).isBlank()) {
            faults.add(
                    start,
                    "Expected a message such as 'A->>B: text', or a keyword such as 'participant' or 'loop', found "
                            + scanner.quote() + ".");
            scanner.moveTo(end);
            return;
        }
        if (chart.inGroup()) {
            notInBox(start);
        }
        MessageArrow arrow = found.get();
        String from = text.substring(start, arrow.start()).strip();
        int colon = statements.colon(arrow.end(), end);
        boolean withText = colon < end;
        String to = text.substring(arrow.end(), colon).strip();
        scanner.moveTo(end);
        if (!StatementReader.isName(to)) {
            faults.add(
                    arrow.end(), "Expected a participant behind the arrow, found " + StatementReader.quoted(to) + ".");
            return;
        }
        if (!withText) {
            faults.add(end, "Expected ':' and a text behind '" + to + "'.");
        }
        faults.checkLength(start, from);
        faults.checkLength(arrow.end(), to);
        refused.participant(start, from);
        refused.participant(arrow.end(), to);
        String words = withText ? text.substring(colon + 1, end) : "";
        chart.message(from, to, statements.text(words, colon + 1), arrow.arrow(), start);
        if (arrow.activates()) {
            chart.activate(to);
        }
        if (arrow.deactivates()) {
            chart.deactivate(from, arrow.start());
        }
    }

    private void notInBox(int at) {
        faults.add(at, "A box holds participants only: expected 'end' before this.");
        chart.closeGroup();
    }

    /** The rest of the statement as the id of a participant; nothing, with a fault, if no participant has this id. */
    private Optional<String> known() {
        int start = scanner.at();
        String id = statements.rest().strip();
        if (chart.knows(id)) {
            return Optional.of(id);
        }
        faults.add(start, "The participant " + StatementReader.quoted(id) + " is not known yet.");
        return Optional.empty();
    }
}
