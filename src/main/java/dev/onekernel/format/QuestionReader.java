package dev.onekernel.format;

import dev.onekernel.course.Blanks;
import dev.onekernel.course.Block;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.SimpleQuestion;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.source.Problem;
import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** One question, of whatever type. */
final class QuestionReader {

    /** Choices are typed as one digit or one letter. */
    private static final int MOST_CHOICES = 9;

    private final CourseFile file;
    private final YamlNode node;
    private final String type;
    private final MappingReader fields;

    private QuestionReader(CourseFile file, YamlNode node, String type, MappingReader fields) {
        this.file = file;
        this.node = node;
        this.type = type;
        this.fields = fields;
    }

    /** The question, or nothing when it has problems, which are then noted in the file. */
    static Optional<Question> read(YamlNode node, CourseFile file) {
        int before = file.problems().size();
        if (!(node instanceof Mapping mapping)) {
            return MappingReader.of(node, MappingSchema.QUESTIONS.get(0).shape(), file)
                    .flatMap(fields -> Optional.empty());
        }
        Optional<MappingSchema.QuestionShape> kind = kindOf(mapping, file);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return MappingReader.of(node, kind.get().shape(), file)
                .flatMap(fields -> new QuestionReader(file, node, kind.get().type(), fields).ofAnyType())
                .filter(question -> file.problems().stream().skip(before).noneMatch(Problem::isError));
    }

    private static Optional<MappingSchema.QuestionShape> kindOf(Mapping mapping, CourseFile file) {
        var types = MappingSchema.QUESTIONS.stream()
                .map(MappingSchema.QuestionShape::type)
                .toList();
        YamlNode.Entry entry = mapping.entries().get("type");
        String typed = entry != null && entry.value() instanceof Scalar scalar ? scalar.value() : "";
        if (!types.contains(typed)) {
            file.error(
                    "question-type",
                    entry == null ? mapping.position() : entry.value().position(),
                    entry == null ? "This question has no `type`." : "`" + typed + "` is not a type of question.",
                    Suggestion.to(typed, types)
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("The types are: " + String.join(", ", types) + "."));
        }
        return MappingSchema.QUESTIONS.stream()
                .filter(kind -> kind.type().equals(typed))
                .findFirst();
    }

    private Optional<Question> ofAnyType() {
        return switch (type) {
            case "reach" -> simulation(reader -> new ReachReader(reader).read());
            case "quota" -> simulation(reader -> new QuotaReader(reader).read());
            default -> Optional.of(question());
        };
    }

    private Question question() {
        return switch (type) {
            case "choice" -> simple(new SingleChoice(options(fields, "options", 1, 1)));
            case "several" -> simple(new MultipleResponse(options(fields, "options", 1, MOST_CHOICES)));
            case "true-false" -> trueFalse();
            case "order" -> simple(new Ordering(steps()));
            case "match" -> simple(new Matching(pairs(), extra()));
            case "text" -> simple(new ShortTextReader(fields).read());
            case "number" -> simple(number());
            case "blanks" -> blanks();
            default -> throw new AssertionError(type);
        };
    }

    private Question simple(Part part) {
        return new SimpleQuestion(header(), part);
    }

    private QuestionHeader header() {
        return new QuestionHeaderReader(file, node, fields).read();
    }

    private Question trueFalse() {
        boolean reasoned = fields.has("reasons");
        var statement = new Statement(fields.flag("answer"), fields.line("if-true"), fields.line("if-false"), reasoned);
        return reasoned
                ? new TrueFalse(
                        header(),
                        statement,
                        new SingleChoice(SingleChoice.Role.REASON, options(fields, "reasons", 1, 1)))
                : simple(statement);
    }

    /** Where nothing else is said, only the answer itself is right. */
    private Numeric number() {
        BigDecimal answer = fields.decimal("answer");
        BigDecimal tolerance = fields.decimal("tolerance").abs();
        return new Numeric(
                answer,
                fields.has("from") ? fields.decimal("from") : answer.subtract(tolerance),
                fields.has("to") ? fields.decimal("to") : answer.add(tolerance),
                fields.title("unit"),
                fields.line("why"),
                fields.line("low"),
                fields.line("high"));
    }

    private List<Option> options(MappingReader fields, String key, int leastCorrect, int mostCorrect) {
        var options = fields.list(
                key,
                MappingSchema.OPTION,
                option -> new Option(option.line("text"), option.flag("correct"), option.line("why")));
        count(fields, key, options, 2);
        long correct = options.stream().filter(Option::correct).count();
        if (!options.isEmpty() && isMarkClear(fields, key) && (correct < leastCorrect || correct > mostCorrect)) {
            file.error(
                    "correct-options",
                    fields.positionOf(key),
                    (correct == 0 ? "None" : correct) + " of these " + options.size()
                            + (correct > 1 ? " are" : " is") + " marked `correct: true`; "
                            + (mostCorrect == 1 ? "exactly one" : "at least one") + " should be.",
                    type.equals("choice") ? "Where several are right, the type is `several`." : "Mark the right one.");
        }
        return options;
    }

    /** Whether the options are marked as the format says; if not, that has been reported, and how many are correct is not known. */
    private static boolean isMarkClear(MappingReader fields, String key) {
        boolean byLetter = key.equals("options") && fields.has("answer");
        return !byLetter
                && fields.items(key).stream()
                        .filter(Mapping.class::isInstance)
                        .map(option -> ((Mapping) option).entries().get("correct"))
                        .filter(Objects::nonNull)
                        .allMatch(mark -> mark.value() instanceof Scalar scalar
                                && MappingReader.FLAGS.contains(scalar.value().strip()));
    }

    private List<Ordering.Item> steps() {
        var steps = fields.list(
                "steps", MappingSchema.ITEM, step -> new Ordering.Item(step.line("text"), step.line("why")));
        count(fields, "steps", steps, 3);
        return steps;
    }

    private List<Matching.Pair> pairs() {
        var pairs = fields.list(
                "pairs",
                MappingSchema.PAIR,
                pair -> new Matching.Pair(pair.line("left"), pair.line("right"), pair.line("why")));
        count(fields, "pairs", pairs, 2);
        return pairs;
    }

    private List<Matching.Extra> extra() {
        return fields.list(
                "extra", MappingSchema.EXTRA, extra -> new Matching.Extra(extra.line("text"), extra.line("why")));
    }

    private Blanks blanks() {
        var gaps = new ArrayList<Part>();
        List<YamlNode> items = fields.items("blanks");
        for (YamlNode item : items) {
            boolean chosen =
                    item instanceof Mapping mapping && mapping.entries().containsKey("options");
            MappingReader.of(item, chosen ? MappingSchema.BLANK_TO_CHOOSE : MappingSchema.BLANK_TO_TYPE, file)
                    .map(gap -> chosen
                            ? new SingleChoice(SingleChoice.Role.GAP, options(gap, "options", 1, 1))
                            : new ShortTextReader(gap).read())
                    .ifPresent(gaps::add);
        }
        QuestionHeader header = header();
        if (!items.isEmpty()) {
            count(fields, "blanks", gaps, 1);
            markers(header.prompt(), items.size());
        }
        return new Blanks(header, gaps);
    }

    private Optional<Question> simulation(Function<ModelReader, Optional<ModelReader.ReadModel>> read) {
        var reader = new ModelReader(fields);
        Optional<ModelReader.ReadModel> model = read.apply(reader);
        QuestionHeader header = header().citing(reader.sources());
        return model.map(each ->
                new Simulation(header, each.model(), each.asked(), each.predicted(), each.prediction(), each.goals()));
    }

    /** Each blank is marked in the text once. */
    private void markers(List<Block> ask, int blanks) {
        var marked = Blanks.numbers(ask);
        for (int number = 1; number <= blanks; number++) {
            if (Collections.frequency(marked, number) != 1) {
                file.error(
                        "blank-marker",
                        fields.positionOf("ask"),
                        "This text should hold `{" + number + "}` once, where blank " + number + " is, but it holds it "
                                + (marked.contains(number) ? "more than once." : "nowhere."),
                        "Number the blanks from 1 in the order of the list `blanks`.");
            }
        }
        marked.stream()
                .distinct()
                .filter(number -> number > blanks)
                .forEach(number -> file.error(
                        "blank-marker",
                        fields.positionOf("ask"),
                        "This text marks a blank `{" + number + "}`, but the list `blanks` has only " + blanks
                                + (blanks == 1 ? " item." : " items."),
                        "Add the blank to the list, or remove the mark."));
    }

    private void count(MappingReader fields, String key, List<?> found, int least) {
        int written = fields.items(key).size();
        if (written > 0 && found.size() == written && (written < least || written > MOST_CHOICES)) {
            file.error(
                    "choice-count",
                    fields.positionOf(key),
                    "There " + (written == 1 ? "is" : "are") + " " + written + " of `" + key
                            + "` here; there should be " + least + " to " + MOST_CHOICES + ".");
        }
    }
}
