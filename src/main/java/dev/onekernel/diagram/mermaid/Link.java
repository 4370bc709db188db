package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.Flowchart.Edge;
import dev.onekernel.diagram.model.Flowchart.Stroke;
import dev.onekernel.diagram.model.Flowchart.Tip;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arrow between two nodes as it is written: {@code -->}, {@code -- text -->}, {@code -->|text|}, {@code e1@==>}.
 *
 * @param length ranks spanned: one, and one more for every extra dash, dot or equals sign
 */
record Link(String id, List<String> label, Stroke stroke, Tip start, Tip end, int length) {

    private static final Pattern ID = Pattern.compile("\\s*+([^\\s\"@&;|]{1,200}+)@(?=[xo<]?(?:--|==|-?\\.|~~~))");
    private static final Pattern WHOLE =
            Pattern.compile("\\s*([xo<]?(?:--+[-xo>]|==+[=xo>]|-?\\.+-[xo>]?)|~~~+)[ \\t]*");

    /** An arrow that is cut open to hold its text, and how each kind ends. */
    private static final List<Opening> OPENINGS = List.of(
            new Opening("\\s*([xo<]?--)[ \\t]*", "(--+[-xo>])\\s*", "-->"),
            new Opening("\\s*([xo<]?==)[ \\t]*", "(==+[=xo>])\\s*", "==>"),
            new Opening("\\s*([xo<]?-\\.)[ \\t]*", "(\\.+-[xo>]?)\\s*", ".->"));

    /** More ranks than this are not kept free for one arrow. */
    private static final int LONGEST = 12;

    /**
     * @param usualEnd how such an arrow mostly ends
     */
    private record Opening(Pattern start, Pattern end, String usualEnd) {
        Opening(String start, String end, String usualEnd) {
            this(Pattern.compile(start), Pattern.compile(end), usualEnd);
        }
    }

    Edge between(String from, String to) {
        return new Edge(from, to, label, stroke, start, end, length);
    }

    /**
     * Reads the arrow that comes next, blanks and line ends before it included; nothing, with the scanner where it was, if none
     * comes next.
     */
    static Optional<Link> read(Scanner scanner, FaultCollector faults) {
        int start = scanner.at();
        Matcher named = scanner.take(ID);
        String id = named == null ? "" : named.group(1);
        Matcher whole = scanner.take(WHOLE);
        if (whole != null) {
            String arrow = whole.group(1);
            return Optional.of(of(id, labelBehind(scanner, faults), "", arrow));
        }
        for (Opening opening : OPENINGS) {
            Matcher opened = scanner.take(opening.start());
            if (opened != null) {
                String before = opened.group(1);
                Optional<Link> link = cutOpen(scanner, faults, id, before, opening);
                if (link.isEmpty()) {
                    scanner.moveTo(start);
                }
                return link;
            }
        }
        scanner.moveTo(start);
        return Optional.empty();
    }

    /** Reads on behind {@code --}, where the text of an arrow starts. */
    private static Optional<Link> cutOpen(
            Scanner scanner, FaultCollector faults, String id, String before, Opening opening) {
        int textStart = scanner.at();
        if (scanner.take("\"")) { // quoted text may hold dashes and line ends
            int quote = scanner.find("\"");
            scanner.moveTo(quote < 0 ? textStart : quote + 1);
        }
        Matcher closed = scanner.find(opening.end(), Math.max(scanner.at(), scanner.lineEnd()));
        if (closed == null) {
            faults.add(
                    textStart,
                    "The arrow opened with '" + before + "' is not closed on its line: expected '" + opening.usualEnd()
                            + "'.");
            return Optional.empty();
        }
        String after = closed.group(1);
        int textEnd = closed.start();
        int behind = closed.end();
        scanner.moveTo(textStart);
        String text = scanner.upTo(textEnd);
        scanner.moveTo(behind);
        faults.checkLength(textStart, text);
        new RefusedSpelling(faults).text(textStart, text, "\"");
        return Optional.of(of(id, LabelText.lines(text), before, after));
    }

    private static List<String> labelBehind(Scanner scanner, FaultCollector faults) {
        if (!scanner.take("|")) {
            return List.of();
        }
        int start = scanner.at();
        scanner.skipGap();
        if (scanner.take("\"")) {
            int quote = scanner.find("\"");
            scanner.moveTo(quote < 0 ? start : quote + 1);
        } else {
            scanner.moveTo(start);
        }
        int bar = scanner.find("|");
        scanner.moveTo(start);
        if (bar < 0) {
            faults.add(start, "The label of this arrow is not closed: expected '|'.");
            return LabelText.lines(scanner.restOfLine());
        }
        String text = scanner.upTo(bar);
        faults.checkLength(start, text);
        new RefusedSpelling(faults).text(start, text, RefusedSpelling.BRACKETS);
        scanner.moveTo(bar + 1);
        scanner.skipBlanks();
        boolean lineEnds = scanner.here() == '\n'; // Mermaid allows that behind an arrow without a label
        scanner.skipGap();
        if (lineEnds && !scanner.atEnd()) {
            faults.add(bar + 1, "Expected a node behind the label of the arrow, on the same line.");
        }
        return LabelText.lines(text);
    }

    private static Link of(String id, List<String> label, String before, String after) {
        String arrow = before + after;
        char first = arrow.charAt(0);
        Tip start = tip(first == '<' ? '>' : first);
        char last = after.charAt(after.length() - 1);
        int tipless = after.length() - (before.isEmpty() && start != Tip.NONE ? 1 : 0);
        Stroke stroke = Stroke.LIGHT;
        int length = tipless - 2;
        if (after.startsWith("~")) {
            stroke = Stroke.INVISIBLE;
        } else if (after.contains("=")) {
            stroke = Stroke.HEAVY;
        } else if (after.contains(".")) {
            stroke = Stroke.DOTTED;
            length = (int) after.chars().filter(c -> c == '.').count();
        }
        return new Link(id, label, stroke, start, tip(last), Math.max(1, Math.min(length, LONGEST)));
    }

    private static Tip tip(char written) {
        return switch (written) {
            case '>' -> Tip.ARROW;
            case 'o' -> Tip.CIRCLE;
            case 'x' -> Tip.CROSS;
            default -> Tip.NONE;
        };
    }
}
