package dev.onekernel.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables as comma-separated values, as RFC 4180 describes them. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, which is taken off again when it is read.
 */
final class Csv {

    /** What a spreadsheet computes; the wide signs are those of keyboards in East Asia. */
    private static final Pattern FORMULA = Pattern.compile("\\A'*+[=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20]");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}(?:[.][0-9]{1,18})?");
    private static final Pattern QUOTED = Pattern.compile("[,;\"\\t\\r\\n]|\\A\\s|\\s\\z");

    private Csv() {}

    /** A row of a table, and where it begins. */
    record CsvRow(int line, List<String> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** A row with its end. */
    static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches();
        String harmless = formula ? "'" + text : text;
        return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).find() ? cell.substring(1) : cell;
    }

    /** A quote that is never closed. */
    static final class UnclosedQuoteException extends Exception {
        private static final long serialVersionUID = 1;
        private final int line;

        private UnclosedQuoteException(int line) {
            super("The cell that begins with a quote in line " + line + " is never closed.");
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * The rows of a table. Some programs separate cells by semicolons or tabs, which the first row shows, or a line {@code sep=;} above
     * it.
     */
    static List<CsvRow> parse(String text) throws UnclosedQuoteException {
        boolean named = text.matches("(?s)sep=[^\\r\\n][\\r\\n].*");
        char separator = named ? text.charAt(4) : separator(text);
        var rows = new ArrayList<CsvRow>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int line = named ? 2 : 1;
        int begun = line;
        int quotedAt = 0;
        int head = text.startsWith("\r\n", 5) ? 7 : 6;
        for (int i = named ? head : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnds = c == '\n' || c == '\r' && i + 1 < text.length() && text.charAt(i + 1) != '\n';
            line += lineEnds ? 1 : 0;
            if (quotedAt > 0) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quotedAt = 0;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quotedAt = line;
            } else if (c == separator) {
                cells.add(read(cell.toString()));
                cell.setLength(0);
            } else if (lineEnds) {
                cells.add(read(cell.toString()));
                rows.add(new CsvRow(begun, List.copyOf(cells)));
                cells.clear();
                cell.setLength(0);
                begun = line;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quotedAt > 0) {
            throw new UnclosedQuoteException(quotedAt);
        }
        if (!cells.isEmpty() || !cell.isEmpty()) {
            cells.add(read(cell.toString()));
            rows.add(new CsvRow(begun, List.copyOf(cells)));
        }
        return rows;
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
