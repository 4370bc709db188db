package dev.onekernel.diagram.mermaid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the statements of a sequence diagram have in common: where they end, and what names and texts look like. */
final class StatementReader {

    private static final Pattern ENTITY = Pattern.compile("[#&]#?\\w+;");
    /** Texts are wrapped as the width demands it, not as this asks for. */
    private static final Pattern WRAP = Pattern.compile("(?i)^\\s*:?(?:no)?wrap:");

    private static final String NOT_IN_NAMES = "<>:,;";

    private final String source;
    private final Scanner scanner;
    private final FaultCollector faults;

    StatementReader(String source, Scanner scanner, FaultCollector faults) {
        this.source = source;
        this.scanner = scanner;
        this.faults = faults;
    }

    /** Where the statement ends: at a line feed, a semicolon or a comment. {@code #59;} is a character and ends nothing. */
    int end() {
        Matcher entity = ENTITY.matcher(source);
        int i = scanner.at();
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '\n' || c == ';') {
                break;
            }
            boolean mark = c == '#' || c == '&';
            if (mark && entity.region(i, source.length()).lookingAt()) {
                i = entity.end();
            } else if (c == '#') {
                break;
            } else {
                i++;
            }
        }
        return i;
    }

    /** Passes the rest of the statement. */
    String rest() {
        String rest = scanner.upTo(end());
        scanner.moveTo(scanner.at() + rest.length());
        return rest;
    }

    /** Passes the rest of the statement, which is a text. */
    List<String> restAsText() {
        int start = scanner.at();
        return text(rest(), start);
    }

    /**
     * The lines of a text.
     *
     * @param at where it is written
     */
    List<String> text(String written, int at) {
        faults.checkLength(at, written);
        return LabelText.literal(WRAP.matcher(written).replaceFirst(""));
    }

    /** Where the colon stands between two places; {@code end} if there is none. */
    int colon(int start, int end) {
        int i = start;
        while (i < end && source.charAt(i) != ':') {
            i++;
        }
        return i;
    }

    /** False for what cannot be the name of a participant. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> NOT_IN_NAMES.indexOf(c) >= 0);
    }

    /** What was found, short enough for a sentence. */
    static String quoted(String found) {
        return found.isBlank() ? "nothing" : "'" + (found.length() > 20 ? found.substring(0, 20) : found).strip() + "'";
    }
}
