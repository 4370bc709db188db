package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleChoice;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Stem;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.source.Problem;
import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One question, of whatever type. */
final class QuestionReader {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

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
                .map(fields -> new QuestionReader(file, node, kind.get().type(), fields).question())
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
                    entry == null ? "This question has no `type`." : "There is no type of question `" + typed + "`.",
                    Nearest.to(typed, types)
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("The types are: " + String.join(", ", types) + "."));
        }
        return MappingSchema.QUESTIONS.stream()
                .filter(kind -> kind.type().equals(typed))
                .findFirst();
    }

    private Question question() {
        return switch (type) {
            case "choice" -> new SingleChoice(stem(), options("options", 1, 1));
            case "several" -> new MultipleChoice(stem(), options("options", 1, MOST_CHOICES));
            case "true-false" ->
                new TrueFalse(
                        stem(), fields.flag("answer"), fields.line("if-true"), fields.line("if-false"), reasons());
            case "order" -> new Ordering(stem(), steps());
            case "match" -> new Matching(stem(), pairs(), extra());
            case "text" ->
                new ShortText(stem(), fields.texts("accept"), fields.line("why"), mistakes(), fields.line("otherwise"));
            case "number" ->
                new Numeric(
                        stem(),
                        fields.decimal("answer"),
                        fields.decimal("from"),
                        fields.decimal("to"),
                        fields.text("unit"),
                        fields.line("why"),
                        fields.line("low"),
                        fields.line("high"));
            default -> throw new AssertionError(type);
        };
    }

    private Stem stem() {
        List<Block> ask = fields.blocks("ask");
        return new Stem(
                id(),
                ask,
                fields.linesOf("hints"),
                objective(),
                fields.whole("difficulty", 1, 3, 1),
                Citations.of(fields.sources("sources"), ask),
                fields.flag("predict"),
                QuestionHash.of(node));
    }

    private String id() {
        String id = fields.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            file.error(
                    "question-id",
                    fields.positionOf("id"),
                    "An id is made of letters, digits and hyphens, such as `host-kernel`; this is `" + id + "`.");
        }
        if (!id.isEmpty()) {
            file.refer(Reference.Kind.QUESTION, id, () -> fields.positionOf("id"));
        }
        return id;
    }

    private String objective() {
        String objective = fields.text("objective");
        if (!objective.isEmpty()) {
            file.refer(Reference.Kind.OBJECTIVE, objective, () -> fields.positionOf("objective"));
        }
        return objective;
    }

    private List<Option> reasons() {
        return options("reasons", 1, 1);
    }

    private List<Option> options(String key, int leastCorrect, int mostCorrect) {
        var options = fields.list(
                key,
                MappingSchema.OPTION,
                option -> new Option(option.line("text"), option.flag("correct"), option.line("why")));
        count(key, options, 2);
        long correct = options.stream().filter(Option::correct).count();
        if (!options.isEmpty() && (correct < leastCorrect || correct > mostCorrect)) {
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

    private List<Ordering.Item> steps() {
        var steps = fields.list(
                "steps", MappingSchema.ITEM, step -> new Ordering.Item(step.line("text"), step.line("why")));
        count("steps", steps, 3);
        return steps;
    }

    private List<Matching.Pair> pairs() {
        var pairs = fields.list(
                "pairs",
                MappingSchema.PAIR,
                pair -> new Matching.Pair(pair.line("left"), pair.line("right"), pair.line("why")));
        count("pairs", pairs, 2);
        return pairs;
    }

    private List<Matching.Extra> extra() {
        return fields.list(
                "extra", MappingSchema.EXTRA, extra -> new Matching.Extra(extra.line("text"), extra.line("why")));
    }

    private List<ShortText.Mistake> mistakes() {
        return fields.list(
                "wrong", MappingSchema.MISTAKE, wrong -> new ShortText.Mistake(wrong.texts("text"), wrong.line("why")));
    }

    private void count(String key, List<?> found, int least) {
        int written = fields.items(key).size();
        if (fields.has(key) && found.size() == written && (written < least || written > MOST_CHOICES)) {
            file.error(
                    "choice-count",
                    fields.positionOf(key),
                    "There " + (written == 1 ? "is" : "are") + " " + written + " of `" + key
                            + "` here; there should be " + least + " to " + MOST_CHOICES + ".");
        }
    }
}
