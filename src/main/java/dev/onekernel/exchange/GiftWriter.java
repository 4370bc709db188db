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
import dev.onekernel.text.Span;
import dev.onekernel.text.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bank in Moodle's GIFT format. What GIFT has no place for is put into tags where a tag can say it, so that {@link GiftReader} finds
 * it again.
 *
 * @see <a href="https://docs.moodle.org/en/GIFT_format">GIFT format, in Moodle's documentation</a>
 */
public final class GiftWriter implements QuestionVisitor {

    private final Losses losses = new Losses();
    private final StringBuilder file = new StringBuilder();

    private GiftWriter() {}

    /** The file, and what it could not take. */
    public static ExportedBank of(QuestionBank bank) {
        var writer = new GiftWriter();
        writer.file.append("// ").append(oneLine(bank.title())).append("\n\n");
        for (BankSection section : bank.sections()) {
            writer.file
                    .append("$CATEGORY: ")
                    .append(category(bank.title()))
                    .append('/')
                    .append(category(section.title()))
                    .append("\n\n");
            section.questions().forEach(writer::visit);
        }
        return new ExportedBank(writer.file.toString(), writer.losses.lines(bank.size()));
    }

    static String oneLine(String text) {
        return Line.of(text).text();
    }

    /** A slash would begin a category inside the category. Nothing is escaped here. */
    private static String category(String title) {
        return oneLine(title).replace("/", "//").replace('\\', '/').strip();
    }

    private void write(GiftFrame frame, String opening, List<String> answers) {
        frame.write(opening, answers, file, losses);
    }

    /** An answer in Markdown with its feedback. */
    private static String answer(String mark, String markdown, Line why) {
        String text = markdown.startsWith("%") || markdown.startsWith("[") ? "\\" + markdown : markdown;
        return mark + GiftText.escaped(text) + feedback(why);
    }

    static String feedback(Line why) {
        return why.isBlank() ? "" : "#" + GiftText.escaped(BankMarkdown.of(why));
    }

    @Override
    public void choice(QuestionHeader header, SingleChoice choice) {
        write(GiftFrame.of(header), "", choices(choice.options()));
    }

    private static List<String> choices(List<Option> options) {
        return options.stream()
                .map(option -> answer(option.correct() ? "=" : "~", BankMarkdown.of(option.text()), option.why()))
                .toList();
    }

    @Override
    public void several(QuestionHeader header, MultipleResponse several) {
        long correct = several.options().stream().filter(Option::correct).count();
        String share = BigDecimal.valueOf(100)
                .divide(BigDecimal.valueOf(correct), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        write(
                GiftFrame.of(header),
                "",
                several.options().stream()
                        .map(option -> answer(
                                "~%" + (option.correct() ? "" : "-") + share + "%",
                                BankMarkdown.of(option.text()),
                                option.why()))
                        .toList());
    }

    @Override
    public void statement(QuestionHeader header, Statement statement, Optional<SingleChoice> reasons) {
        Line right = statement.truth() ? statement.ifTrue() : statement.ifFalse();
        Line wrong = statement.truth() ? statement.ifFalse() : statement.ifTrue();
        String feedback = (wrong.isBlank() && !right.isBlank() ? "#" : feedback(wrong)) + feedback(right);
        GiftFrame frame = GiftFrame.of(header);
        write(frame, (statement.truth() ? "TRUE" : "FALSE") + feedback, List.of());
        reasons.ifPresent(choice -> {
            losses.add(
                    "The reason for a verdict becomes a question of its own, whose name ends in -reason; put it on a"
                            + " later page, as it tells the verdict.",
                    header.id());
            write(
                    frame.part("-reason", "This is " + statement.truth() + ". Why?", "reason"),
                    "",
                    choices(choice.options()));
        });
    }

    @Override
    public void order(QuestionHeader header, Ordering order) {
        losses.add("An order becomes a matching question, of each step with its place.", header.id());
        var pairs = new ArrayList<String>();
        for (int i = 0; i < order.steps().size(); i++) {
            pairs.add("=" + left(header, order.steps().get(i).text()) + " -> " + (i + 1));
        }
        write(
                GiftFrame.of(header)
                        .tagged("order")
                        .explaining(whys(header, order.steps(), Ordering.Item::text, Ordering.Item::why)),
                "",
                pairs);
    }

    @Override
    public void match(QuestionHeader header, Matching match) {
        var pairs = new ArrayList<String>();
        match.pairs()
                .forEach(pair -> pairs.add("=" + left(header, pair.left()) + " -> " + right(header, pair.right())));
        match.extra().forEach(extra -> pairs.add("= -> " + right(header, extra.text())));
        write(
                GiftFrame.of(header).explaining(whys(header, match.pairs(), Matching.Pair::left, Matching.Pair::why)),
                "",
                pairs);
        if (match.extra().stream().anyMatch(extra -> !extra.why().isBlank())) {
            losses.add("Why an extra right side matches nothing is left out.", header.id());
        }
    }

    /** The left side of a pair ends at the first arrow, which Markdown can hide everywhere but in code. */
    private String left(QuestionHeader header, Line line) {
        String markdown = withoutArrow(header, line);
        return GiftText.escaped(markdown.startsWith("[") ? "\\" + markdown : markdown);
    }

    private String withoutArrow(QuestionHeader header, Line line) {
        var spans = new ArrayList<Span>();
        for (Span span : line.spans()) {
            boolean lost = span.style() == Style.CODE && span.text().contains("->");
            if (lost) {
                losses.add(
                        "Code with an arrow -> becomes plain text, as GIFT takes the arrow for the sign of a pair.",
                        header.id());
            }
            spans.add(lost ? Span.of(span.text()) : span);
        }
        return BankMarkdown.of(new Line(spans)).replace("->", "-\\>");
    }

    private String right(QuestionHeader header, Line line) {
        if (line.spans().stream().anyMatch(span -> span.style() != Style.PLAIN)) {
            losses.add("Right sides of pairs lose code and emphasis: in GIFT they are plain text.", header.id());
        }
        return GiftText.escaped(line.text());
    }

    private interface LineOf<T> {
        Line of(T item);
    }

    /** The explanations that have no place beside their answers. */
    private <T> List<String> whys(QuestionHeader header, List<T> items, LineOf<T> what, LineOf<T> why) {
        List<String> explained = items.stream()
                .filter(item -> !why.of(item).isBlank())
                .map(item ->
                        BankMarkdown.paragraph(BankMarkdown.of(what.of(item)) + ": " + BankMarkdown.of(why.of(item))))
                .toList();
        if (!explained.isEmpty()) {
            losses.add(
                    "What explains each pair or step becomes a list at the end of the general feedback.", header.id());
        }
        return explained;
    }

    @Override
    public void text(QuestionHeader header, ShortText text) {
        text(GiftFrame.of(header), text);
    }

    private void text(GiftFrame frame, ShortText text) {
        String id = frame.header().id();
        boolean pattern = text.comparison() == TextComparison.PATTERN;
        if (pattern) {
            losses.add("Of a pattern, only the answer to show is accepted, as GIFT knows no patterns.", id);
        } else {
            losses.add(
                    "Typed answers are compared as Moodle does it: upper and lower case are the same, and punctuation counts.",
                    id);
        }
        List<String> accepted = pattern ? List.of(text.example()) : text.accept();
        var answers = new ArrayList<String>();
        accepted.forEach(answer -> typed(frame, "=%100%", answer, text.why()).ifPresent(answers::add));
        if (answers.isEmpty()) {
            losses.add("This question is left out, as none of its answers can be written in GIFT.", id);
            return;
        }
        text.wrong()
                .forEach(mistake -> mistake.texts().stream()
                        .filter(answer -> !pattern)
                        .forEach(answer ->
                                typed(frame, "=%0%", answer, mistake.why()).ifPresent(answers::add)));
        if (!text.otherwise().isBlank()) {
            answers.add("=%0%*" + arrowless(frame.header(), text.otherwise()));
        }
        boolean unusual = !pattern && text.comparison() != TextComparison.suiting(text.accept());
        write(unusual ? frame.tagged("compare " + text.comparison().word()) : frame, "", answers);
    }

    /** An answer to type; a star in it is not the one that stands for anything. */
    private Optional<String> typed(GiftFrame frame, String mark, String answer, Line why) {
        if (answer.contains("->")) {
            losses.add(
                    "Typed answers with an arrow -> are left out, as GIFT takes it for the sign of a pair.",
                    frame.header().id());
            return Optional.empty();
        }
        return Optional.of(mark + GiftText.escaped(answer.replace("*", "\\*")) + arrowless(frame.header(), why));
    }

    private String arrowless(QuestionHeader header, Line why) {
        return why.isBlank() ? "" : "#" + GiftText.escaped(withoutArrow(header, why));
    }

    @Override
    public void number(QuestionHeader header, Numeric number) {
        if (!number.unit().isEmpty()) {
            losses.add("Units of numbers are left out.", header.id());
        }
        write(GiftFrame.of(header), "#", GiftRange.answers(number));
    }

    @Override
    public void blanks(QuestionHeader header, List<Part> gaps) {
        losses.add("A text with gaps becomes a question for each gap.", header.id());
        for (int gap = 1; gap <= gaps.size(); gap++) {
            GiftFrame frame = GiftFrame.of(header)
                    .part("-gap-" + gap, "What belongs in gap {" + gap + "}?", "gap " + gap + " of " + gaps.size());
            if (gaps.get(gap - 1) instanceof ShortText text) {
                text(frame, text);
            } else {
                write(frame, "", choices(((SingleChoice) gaps.get(gap - 1)).options()));
            }
        }
    }

    @Override
    public void simulation(Simulation simulation) {
        losses.add("Of a model, only the prediction is exported: nothing can be tried out in Moodle.", simulation.id());
        visit(simulation.shared());
    }
}
