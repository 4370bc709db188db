package dev.onekernel.compiled;

import dev.onekernel.course.Blanks;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SimpleQuestion;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TextComparison;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.List;

/** Questions, of every kind. */
final class CompiledQuestion {

    private static final int SIMPLE = 0;
    private static final int TRUE_FALSE = 1;
    private static final int BLANKS = 2;

    private static final int SINGLE_CHOICE = 0;
    private static final int MULTIPLE_RESPONSE = 1;
    private static final int STATEMENT = 2;
    private static final int ORDERING = 3;
    private static final int MATCHING = 4;
    private static final int SHORT_TEXT = 5;
    private static final int NUMERIC = 6;

    private CompiledQuestion() {}

    static void write(Question question, ByteWriter to) {
        write(question.header(), to);
        if (question instanceof SimpleQuestion simple) {
            write(simple.part(), to.number(SIMPLE));
        } else if (question instanceof TrueFalse two) {
            write(two.statement(), to.number(TRUE_FALSE));
            write(two.reasons(), to);
        } else if (question instanceof Blanks blanks) {
            to.number(BLANKS).list(blanks.gaps(), gap -> write(gap, to));
        } else {
            throw new AssertionError(question);
        }
    }

    static Question read(ByteReader from) {
        QuestionHeader header = header(from);
        int kind = from.number();
        return switch (kind) {
            case SIMPLE -> new SimpleQuestion(header, part(from));
            case TRUE_FALSE -> new TrueFalse(header, (Statement) part(from), (SingleChoice) part(from));
            case BLANKS -> new Blanks(header, from.list(() -> part(from)));
            default -> throw new IndexOutOfBoundsException(kind);
        };
    }

    private static void write(QuestionHeader header, ByteWriter to) {
        to.text(header.id());
        CompiledText.writeBlocks(header.prompt(), to);
        CompiledText.writeLines(header.hints(), to);
        to.text(header.objective())
                .number(header.difficulty())
                .text(header.topic())
                .number(header.weight())
                .texts(header.sources())
                .flag(header.predict());
        CompiledText.writeBlocks(header.explanation(), to);
        to.text(header.digest());
    }

    private static QuestionHeader header(ByteReader from) {
        return new QuestionHeader(
                from.text(),
                CompiledText.blocks(from),
                CompiledText.lines(from),
                from.text(),
                from.number(),
                from.text(),
                from.number(),
                from.texts(),
                from.flag(),
                CompiledText.blocks(from),
                from.text());
    }

    private static void write(Part part, ByteWriter to) {
        if (part instanceof SingleChoice choice) {
            writeOptions(choice.options(), to.number(SINGLE_CHOICE).constant(choice.role()));
        } else if (part instanceof MultipleResponse choices) {
            writeOptions(choices.options(), to.number(MULTIPLE_RESPONSE));
        } else if (part instanceof Statement statement) {
            to.number(STATEMENT).flag(statement.truth());
            CompiledText.writeLines(List.of(statement.ifTrue(), statement.ifFalse()), to);
            to.flag(statement.reasoned());
        } else if (part instanceof Ordering ordering) {
            to.number(ORDERING)
                    .list(ordering.steps(), item -> CompiledText.writeLines(List.of(item.text(), item.why()), to));
        } else if (part instanceof Matching matching) {
            to.number(MATCHING)
                    .list(
                            matching.pairs(),
                            pair -> CompiledText.writeLines(List.of(pair.left(), pair.right(), pair.why()), to))
                    .list(matching.extra(), extra -> CompiledText.writeLines(List.of(extra.text(), extra.why()), to));
        } else if (part instanceof ShortText text) {
            write(text, to.number(SHORT_TEXT));
        } else if (part instanceof Numeric number) {
            to.number(NUMERIC)
                    .texts(List.of(number.answer() + "", number.from() + "", number.to() + "", number.unit()));
            CompiledText.writeLines(List.of(number.why(), number.low(), number.high()), to);
        } else {
            throw new AssertionError(part);
        }
    }

    private static Part part(ByteReader from) {
        int kind = from.number();
        return switch (kind) {
            case SINGLE_CHOICE -> new SingleChoice(from.constant(SingleChoice.Role.values()), options(from));
            case MULTIPLE_RESPONSE -> new MultipleResponse(options(from));
            case STATEMENT -> statement(from);
            case ORDERING -> new Ordering(from.list(() -> item(CompiledText.lines(from))));
            case MATCHING ->
                new Matching(
                        from.list(() -> pair(CompiledText.lines(from))),
                        from.list(() -> extra(CompiledText.lines(from))));
            case SHORT_TEXT -> shortText(from);
            case NUMERIC -> numeric(from.texts(), from);
            default -> throw new IndexOutOfBoundsException(kind);
        };
    }

    private static void writeOptions(List<Option> options, ByteWriter to) {
        to.list(options, option -> {
            CompiledText.write(option.text(), to);
            CompiledText.write(option.why(), to.flag(option.correct()));
        });
    }

    private static List<Option> options(ByteReader from) {
        return from.list(() -> new Option(CompiledText.line(from), from.flag(), CompiledText.line(from)));
    }

    private static Statement statement(ByteReader from) {
        boolean truth = from.flag();
        var said = CompiledText.lines(from);
        return new Statement(truth, said.get(0), said.get(1), from.flag());
    }

    private static Ordering.Item item(List<Line> lines) {
        return new Ordering.Item(lines.get(0), lines.get(1));
    }

    private static Matching.Pair pair(List<Line> lines) {
        return new Matching.Pair(lines.get(0), lines.get(1), lines.get(2));
    }

    private static Matching.Extra extra(List<Line> lines) {
        return new Matching.Extra(lines.get(0), lines.get(1));
    }

    private static void write(ShortText text, ByteWriter to) {
        to.texts(text.accept()).constant(text.comparison()).text(text.example());
        CompiledText.write(text.why(), to);
        to.list(text.wrong(), mistake -> CompiledText.write(mistake.why(), to.texts(mistake.texts())));
        CompiledText.write(text.otherwise(), to);
    }

    private static ShortText shortText(ByteReader from) {
        return new ShortText(
                from.texts(),
                from.constant(TextComparison.values()),
                from.text(),
                CompiledText.line(from),
                from.list(() -> new ShortText.Mistake(from.texts(), CompiledText.line(from))),
                CompiledText.line(from));
    }

    private static Numeric numeric(List<String> numbers, ByteReader from) {
        var said = CompiledText.lines(from);
        return new Numeric(
                new BigDecimal(numbers.get(0)),
                new BigDecimal(numbers.get(1)),
                new BigDecimal(numbers.get(2)),
                numbers.get(3),
                said.get(0),
                said.get(1),
                said.get(2));
    }
}
