package dev.onekernel.exchange;

import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TextComparison;
import dev.onekernel.exchange.QuestionBank.BankSection;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A bank as a table for spreadsheets: a row for each question, and for each gap of a text. {@link CsvReader} reads it again. */
public final class CsvWriter implements QuestionVisitor {

    /** The columns that stand before the numbered ones, and those behind them. */
    static final List<String> FIRST = List.of(
            "quiz",
            "id",
            "type",
            "ask",
            "answer",
            "compare",
            "example",
            "from",
            "to",
            "unit",
            "why",
            "low",
            "high",
            "otherwise",
            "if-true",
            "if-false");

    static final List<String> NUMBERED = List.of("option", "match", "why");

    static final List<String> LAST =
            List.of("hints", "explain", "objective", "difficulty", "topic", "weight", "predict", "sources");

    static final String TYPED_GAP = "gap to type";
    static final String CHOSEN_GAP = "gap to choose";

    private final Losses losses = new Losses();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private Map<String, String> row = new LinkedHashMap<>();
    private String quiz = "";
    private int numbers;

    private CsvWriter() {}

    /** The table with its head, and what it could not take. */
    public static ExportedBank of(QuestionBank bank) {
        var writer = new CsvWriter();
        for (BankSection section : bank.sections()) {
            writer.quiz = section.title();
            section.questions().forEach(writer::visit);
        }
        return new ExportedBank(writer.table(), writer.losses.lines(bank.size()));
    }

    private String table() {
        var columns = new ArrayList<>(FIRST);
        for (int number = 1; number <= numbers; number++) {
            for (String column : NUMBERED) {
                columns.add(column + " " + number);
            }
        }
        columns.addAll(LAST);
        return Csv.row(columns)
                + rows.stream()
                        .map(each -> Csv.row(columns.stream()
                                .map(column -> each.getOrDefault(column, ""))
                                .toList()))
                        .collect(Collectors.joining());
    }

    private void begin(String type) {
        row = new LinkedHashMap<>();
        rows.add(row);
        row.put("quiz", quiz);
        row.put("type", type);
    }

    private void begin(QuestionHeader header, String type) {
        begin(type);
        DrawnBlocks.note(header, losses);
        row.put("id", header.id());
        row.put("ask", BankMarkdown.of(header.prompt()));
        row.put("hints", header.hints().stream().map(BankMarkdown::of).collect(Collectors.joining("\n")));
        row.put("explain", BankMarkdown.of(header.explanation()));
        row.put("objective", header.objective());
        row.put("difficulty", header.difficulty() == 1 ? "" : String.valueOf(header.difficulty()));
        row.put("topic", header.topic());
        row.put("weight", header.weight() == 1 ? "" : String.valueOf(header.weight()));
        row.put("predict", header.predict() ? "true" : "");
        row.put("sources", String.join(" ", header.sources()));
    }

    private void put(String column, Line line) {
        row.put(column, BankMarkdown.of(line));
    }

    /** Fills the next numbered columns. */
    private void choice(int number, String option, String match, Line why) {
        row.put("option " + number, option);
        row.put("match " + number, match);
        put("why " + number, why);
        numbers = Math.max(numbers, number);
    }

    private void options(List<Option> options) {
        for (int i = 0; i < options.size(); i++) {
            choice(
                    i + 1,
                    BankMarkdown.of(options.get(i).text()),
                    "",
                    options.get(i).why());
        }
    }

    /** The numbers of the right options. */
    private static String right(List<Option> options) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).correct())
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void choice(QuestionHeader header, SingleChoice choice) {
        begin(header, "choice");
        row.put("answer", right(choice.options()));
        options(choice.options());
    }

    @Override
    public void several(QuestionHeader header, MultipleResponse several) {
        begin(header, "several");
        row.put("answer", right(several.options()));
        options(several.options());
    }

    @Override
    public void statement(QuestionHeader header, Statement statement, Optional<SingleChoice> reasons) {
        begin(header, "true-false");
        row.put(
                "answer",
                statement.truth()
                        + reasons.map(choice -> " " + right(choice.options())).orElse(""));
        put("if-true", statement.ifTrue());
        put("if-false", statement.ifFalse());
        reasons.ifPresent(choice -> options(choice.options()));
    }

    @Override
    public void order(QuestionHeader header, Ordering order) {
        begin(header, "order");
        for (int i = 0; i < order.steps().size(); i++) {
            Ordering.Item step = order.steps().get(i);
            choice(i + 1, BankMarkdown.of(step.text()), "", step.why());
        }
    }

    @Override
    public void match(QuestionHeader header, Matching match) {
        begin(header, "match");
        int number = 0;
        for (Matching.Pair pair : match.pairs()) {
            choice(++number, BankMarkdown.of(pair.left()), BankMarkdown.of(pair.right()), pair.why());
        }
        for (Matching.Extra extra : match.extra()) {
            choice(++number, "", BankMarkdown.of(extra.text()), extra.why());
        }
    }

    @Override
    public void text(QuestionHeader header, ShortText text) {
        begin(header, "text");
        text(text);
    }

    private void text(ShortText text) {
        row.put("answer", String.join("\n", text.accept()));
        boolean usual = text.comparison() == TextComparison.suiting(text.accept());
        row.put("compare", usual ? "" : text.comparison().word());
        row.put("example", text.comparison() == TextComparison.PATTERN ? text.example() : "");
        put("why", text.why());
        put("otherwise", text.otherwise());
        for (int i = 0; i < text.wrong().size(); i++) {
            ShortText.Mistake mistake = text.wrong().get(i);
            choice(i + 1, String.join("\n", mistake.texts()), "", mistake.why());
        }
    }

    @Override
    public void number(QuestionHeader header, Numeric number) {
        begin(header, "number");
        row.put("answer", plain(number.answer()));
        boolean exact =
                number.from().compareTo(number.answer()) == 0 && number.to().compareTo(number.answer()) == 0;
        row.put("from", exact ? "" : plain(number.from()));
        row.put("to", exact ? "" : plain(number.to()));
        row.put("unit", number.unit());
        put("why", number.why());
        put("low", number.low());
        put("high", number.high());
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    @Override
    public void blanks(QuestionHeader header, List<Part> gaps) {
        begin(header, "blanks");
        for (Part gap : gaps) {
            begin(gap instanceof ShortText ? TYPED_GAP : CHOSEN_GAP);
            if (gap instanceof ShortText text) {
                text(text);
            } else {
                List<Option> options = ((SingleChoice) gap).options();
                row.put("answer", right(options));
                options(options);
            }
        }
    }

    @Override
    public void simulation(Simulation simulation) {
        losses.add(
                "Of a model, only the prediction is exported: nothing can be tried out in a table.", simulation.id());
        visit(simulation.shared());
    }
}
