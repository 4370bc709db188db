package dev.onekernel.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for other programs, as RFC 4180 describes it. A cell that a spreadsheet could take for a formula begins with an apostrophe, and
 * no cell holds a control character.
 */
public final class CsvTable {

    private static final String FORMULA = "=+-@";
    private static final String QUOTED = ",\"";

    private final StringBuilder text = new StringBuilder();

    /** @param head the names of the columns */
    public CsvTable(List<String> head) {
        row(head);
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    public void row(List<String> cells) {
        text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String value) {
        String harmless = Span.of(value).text();
        String safe = begins(harmless) ? "'" + harmless : harmless;
        return safe.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0) ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static boolean begins(String cell) {
        String visible = cell.stripLeading(); // a spreadsheet may skip blanks as well
        return !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0;
    }

    /** The table so far, each row with the line end of the format. */
    public String text() {
        return text.toString();
    }
}
