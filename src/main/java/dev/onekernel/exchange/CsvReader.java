package dev.onekernel.exchange;

import dev.onekernel.exchange.Csv.CsvRow;
import dev.onekernel.exchange.ImportedBank.ImportNote;
import dev.onekernel.text.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a bank from a table whose first row names the columns, as {@link CsvWriter} writes it; columns may be missing and in any order. */
public final class CsvReader {

    private static final List<String> TYPES = List.of(
            "choice",
            "several",
            "true-false",
            "order",
            "match",
            "text",
            "number",
            "blanks",
            CsvWriter.TYPED_GAP,
            CsvWriter.CHOSEN_GAP);

    private final List<ImportNote> notes = new ArrayList<>();
    private final DraftQuizzes quizzes;
    private final Map<String, Integer> columns = new HashMap<>();

    /** The numbers of the numbered columns. */
    private List<Integer> numbers = List.of();

    private List<String> cells = List.of();

    /** The columns whose cells of this row were looked at. */
    private final Set<String> used = new HashSet<>();

    /** How many cells the first row has. */
    private int width;

    private int line = 1;

    /** The text with gaps that the next rows of gaps belong to. */
    private QuestionDraft blanks;

    private CsvReader(String title, Set<String> objectives) {
        quizzes = new DraftQuizzes(title, objectives, notes);
    }

    /**
     * Reads a bank.
     *
     * @param title of the questions that name no quiz
     * @param objectives the numbers of the objectives that the course has; others become comments
     */
    public static ImportedBank read(String text, String title, Set<String> objectives) {
        var reader = new CsvReader(title, objectives);
        try {
            List<CsvRow> rows = Csv.parse(text);
            if (!rows.isEmpty() && reader.head(rows.get(0))) {
                rows.stream().skip(1).filter(row -> !row.isEmpty()).forEach(reader::row);
            }
        } catch (Csv.UnclosedQuoteException problem) {
            reader.line = problem.line();
            reader.note(problem.getMessage() + " Close it with another quote; a quote that is text is written twice.");
        }
        return reader.quizzes.bank();
    }

    private void note(String sentence) {
        notes.add(new ImportNote(line, sentence));
    }

    private boolean head(CsvRow row) {
        width = row.cells().size();
        line = row.line();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = row.cells().get(i).strip().toLowerCase(Locale.ROOT);
            boolean numbered = CsvWriter.NUMBERED.contains(name.replaceAll(" [0-9]{1,2}$", ""));
            if (numbered || CsvWriter.FIRST.contains(name) || CsvWriter.LAST.contains(name)) {
                columns.putIfAbsent(name, i);
            } else if (!name.isEmpty()) {
                var known = new ArrayList<>(CsvWriter.FIRST);
                known.addAll(CsvWriter.LAST);
                note("The column \"" + shortened(name) + "\" is not known, so it is left out."
                        + Suggestion.to(name, known)
                                .map(near -> " Did you mean " + near + "?")
                                .orElse(""));
            }
        }
        numbers = columns.keySet().stream()
                .filter(column -> column.matches("(?:option|match) [0-9]{1,2}"))
                .map(column -> Integer.valueOf(column.substring(column.indexOf(' ') + 1)))
                .distinct()
                .sorted()
                .toList();
        boolean usable = columns.containsKey("type") && columns.containsKey("ask");
        if (!usable) {
            note("The first row has to name the columns, of which `type` and `ask` are needed.");
        }
        return usable;
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "...";
    }

    private String cell(String column) {
        used.add(column);
        int at = columns.getOrDefault(column, -1);
        return at < 0 || at >= cells.size()
                ? ""
                : cells.get(at).replace("\r\n", "\n").strip();
    }

    private String line(String column) {
        return BankMarkdown.oneLine(cell(column));
    }

    /** The lines of a cell. */
    private List<String> list(String column) {
        return cell(column)
                .lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void row(CsvRow row) {
        used.clear();
        question(row);
        used.addAll(List.of("quiz", "id"));
        List<String> left = columns.keySet().stream()
                .filter(column -> !used.contains(column) && !cell(column).isEmpty())
                .sorted(Comparator.comparing(columns::get))
                .toList();
        if (!left.isEmpty()) {
            note("Nothing of this question is in these columns, so their cells are left out: " + String.join(", ", left)
                    + ". The guide says which columns belong to the type of the question.");
        }
        if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            note(
                    "This row has more cells than the first row names, so the last ones are left out. A cell with a comma or a"
                            + " semicolon in it needs quotes.");
        }
    }

    private void question(CsvRow row) {
        cells = row.cells();
        line = row.line();
        String type = cell("type").toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            note((type.isEmpty() ? "This row has no type" : "\"" + shortened(type) + "\" is not a type of question")
                    + ", so it is left out. The types are: " + String.join(", ", TYPES) + ".");
            used.addAll(columns.keySet());
            return;
        }
        if (type.equals(CsvWriter.TYPED_GAP) || type.equals(CsvWriter.CHOSEN_GAP)) {
            gap(type);
            return;
        }
        var draft = new QuestionDraft(line);
        draft.keys().put("id", cell("id"));
        draft.keys().put("type", type);
        draft.keys().put("ask", cell("ask"));
        answers(draft, type);
        draft.with("hints", list("hints")).with("explain", cell("explain"));
        String objective = cell("objective");
        if (!objective.isEmpty()) {
            draft.tags().add("objective " + objective);
        }
        draft.with("difficulty", cell("difficulty"))
                .with("topic", cell("topic"))
                .with("weight", cell("weight"))
                .with("predict", cell("predict").toLowerCase(Locale.ROOT));
        sources(draft);
        blanks = type.equals("blanks") ? draft : null;
        quizzes.begin(cell("quiz"), List.of());
        quizzes.add(draft);
    }

    /** A source that the course does not have would be an error, so sources go with the objectives of their own course. */
    private void sources(QuestionDraft draft) {
        String sources = cell("sources");
        if (!sources.isEmpty()) {
            draft.comments().add("Sources: " + sources);
        }
    }

    private void gap(String type) {
        if (blanks == null) {
            note("This gap stands behind no text with gaps, so it is left out.");
            used.addAll(columns.keySet());
            return;
        }
        var gap = new QuestionDraft(line);
        if (type.equals(CsvWriter.TYPED_GAP)) {
            text(gap);
        } else {
            gap.with("options", options(cell("answer")));
        }
        var all = new ArrayList<Object>(blanks.keys().get("blanks") instanceof List<?> before ? before : List.of());
        all.add(gap.keys());
        blanks.keys().put("blanks", all);
    }

    private void answers(QuestionDraft draft, String type) {
        String answer = cell("answer");
        switch (type) {
            case "choice", "several" -> draft.with("options", options(answer));
            case "true-false" -> {
                String[] words = answer.toLowerCase(Locale.ROOT).split("\\s+", 2);
                draft.with("answer", words[0])
                        .with("if-true", line("if-true"))
                        .with("if-false", line("if-false"))
                        .with("reasons", options(words.length > 1 ? words[1] : ""));
            }
            case "order" -> draft.with("steps", options(""));
            case "match" -> match(draft);
            case "text" -> text(draft);
            case "number" ->
                draft.with("answer", answer)
                        .with("from", cell("from"))
                        .with("to", cell("to"))
                        .with("unit", line("unit"))
                        .with("why", line("why"))
                        .with("low", line("low"))
                        .with("high", line("high"));
            default -> {
                // the gaps of a text stand in rows of their own
            }
        }
    }

    /** @param right the numbers of the right ones */
    private List<Map<String, Object>> options(String right) {
        var correct = new ArrayList<>(List.of(right.split("[\\s,;]+")));
        correct.remove("");
        var rightOnes = Set.copyOf(correct);
        var options = new ArrayList<Map<String, Object>>();
        for (int number : numbers) {
            String text = line("option " + number);
            if (!text.isEmpty()) {
                options.add(QuestionDraft.mapping(
                        "text",
                        text,
                        "correct",
                        rightOnes.contains(String.valueOf(number)) ? "true" : "",
                        "why",
                        line("why " + number)));
                correct.removeAll(List.of(String.valueOf(number)));
            }
        }
        correct.forEach(answer -> note("The answer \"" + shortened(answer)
                + "\" is not the number of an option of this row. Write 1 if the first option is right."));
        return options;
    }

    private void match(QuestionDraft draft) {
        var pairs = new ArrayList<Map<String, Object>>();
        var extra = new ArrayList<Map<String, Object>>();
        for (int number : numbers) {
            String left = line("option " + number);
            String right = line("match " + number);
            String why = line("why " + number);
            if (!left.isEmpty()) {
                pairs.add(QuestionDraft.mapping("left", left, "right", right, "why", why));
            } else if (!right.isEmpty()) {
                extra.add(QuestionDraft.mapping("text", right, "why", why));
            }
        }
        draft.with("pairs", pairs).with("extra", extra);
    }

    private void text(QuestionDraft draft) {
        var wrong = new ArrayList<Map<String, Object>>();
        for (int number : numbers) {
            List<String> texts = list("option " + number);
            if (!texts.isEmpty()) {
                Map<String, Object> mistake = QuestionDraft.mapping("text", texts.get(0), "why", line("why " + number));
                if (texts.size() > 1) {
                    mistake.put("text", texts);
                }
                wrong.add(mistake);
            }
        }
        draft.with("compare", cell("compare"))
                .with("accept", list("answer"))
                .with("answer", cell("example"))
                .with("why", line("why"))
                .with("wrong", wrong)
                .with("otherwise", line("otherwise"));
    }
}
