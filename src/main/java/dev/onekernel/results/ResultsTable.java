package dev.onekernel.results;

import dev.onekernel.log.LogRecord;
import dev.onekernel.text.CsvTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A row for each answer, as CSV or as a JSON object on a line. Both have the same columns. */
public record ResultsTable(Results results) {

    /** Digits behind the point: points are shares of a whole, such as a third. */
    private static final int DIGITS = 4;

    /** In UTF-8, as RFC 4180 says, with the names of the columns in the first row. */
    public String csv() {
        List<LogRecord> rows = rows();
        var table = new CsvTable(
                rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).fields().keySet()));
        rows.forEach(row -> table.row(
                row.fields().values().stream().map(ResultsTable::written).toList()));
        return table.text();
    }

    private static String written(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number)
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }

    /** In ASCII alone, a line for each answer. */
    public String jsonLines() {
        return rows().stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }

    private List<LogRecord> rows() {
        return results.answers().stream().map(this::row).toList();
    }

    private LogRecord row(AnswerResult answer) {
        var outline = results.course().outline();
        int weight = results.weight(answer);
        return new LogRecord.Builder()
                .put("course", outline.title())
                .put("course_id", outline.id())
                .put("course_version", outline.edition().version())
                .put("unit", answer.unit())
                .put("question", answer.question().id())
                .put("digest", answer.question().digest())
                .put("asked", answer.answered().occasion().name().toLowerCase(Locale.ROOT))
                .put("attempt", answer.attempt())
                .put("answer", answer.answered().nth())
                .put("given", answer.answered().given())
                .put("given_in_words", results.inWords(answer))
                .put("verdict", answer.verdict().name().toLowerCase(Locale.ROOT))
                .put("points", answer.answered().points() * weight)
                .put("max_points", weight)
                .put("scored", answer.scored())
                .put("hints", answer.hints())
                .put("at", answer.at())
                .build();
    }
}
