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
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SimpleQuestion;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TextComparison;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.source.Problem;
import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One question, of whatever type. */
final class QuestionReader {

    /** Possessive, so that Java matches it without a call for each part. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*+");

    private static final int LONGEST_ID = 80;

    /** Choices are typed as one digit or one letter. */
    private static final int MOST_CHOICES = 9;

    /** Far more ways to write an answer than anybody lists. */
    private static final int MOST_TEXTS = 100;

    /** A question that is worth more decides alone whether a learner passes. */
    private static final int HEAVIEST = 10;

    private static final Set<String> FLAGS = Set.of("true", "false");

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
                    entry == null ? "This question has no `type`." : "`" + typed + "` is not a type of question.",
                    Suggestion.to(typed, types)
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("The types are: " + String.join(", ", types) + "."));
        }
        return MappingSchema.QUESTIONS.stream()
                .filter(kind -> kind.type().equals(typed))
                .findFirst();
    }

    private Question question() {
        return switch (type) {
            case "choice" -> simple(new SingleChoice(options(fields, "options", 1, 1)));
            case "several" -> simple(new MultipleResponse(options(fields, "options", 1, MOST_CHOICES)));
            case "true-false" -> trueFalse();
            case "order" -> simple(new Ordering(steps()));
            case "match" -> simple(new Matching(pairs(), extra()));
            case "text" -> simple(text(fields));
            case "number" -> simple(number());
            case "blanks" -> blanks();
            default -> throw new AssertionError(type);
        };
    }

    private Question simple(Part part) {
        return new SimpleQuestion(header(), part);
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

    private QuestionHeader header() {
        List<Block> ask = fields.blocks("ask");
        List<Block> explanation = fields.blocks("explain");
        return new QuestionHeader(
                id(),
                ask,
                fields.linesOf("hints"),
                objective(),
                fields.whole("difficulty", 1, 3, 1),
                fields.title("topic"),
                fields.whole("weight", 1, HEAVIEST, 1),
                Citations.of(
                        fields.sources("sources"),
                        Stream.concat(ask.stream(), explanation.stream()).toList()),
                fields.flag("predict"),
                explanation,
                QuestionHash.of(node));
    }

    private String id() {
        String id = fields.text("id");
        if (id.length() > LONGEST_ID) {
            file.error(
                    "question-id",
                    fields.positionOf("id"),
                    "An id has at most " + LONGEST_ID + " characters; this has " + id.length() + ".");
        } else if (!id.isEmpty() && !ID.matcher(id).matches()) {
            file.error(
                    "question-id",
                    fields.positionOf("id"),
                    "An id is made of letters, digits and hyphens, such as `host-kernel`; this is `" + id + "`.");
        }
        if (!id.isEmpty()) {
            file.refer(Reference.ReferenceKind.QUESTION, id, () -> fields.positionOf("id"));
        }
        return id;
    }

    private String objective() {
        String objective = fields.text("objective");
        if (!objective.isEmpty()) {
            file.refer(Reference.ReferenceKind.OBJECTIVE, objective, () -> fields.positionOf("objective"));
        }
        return objective;
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
                                && FLAGS.contains(scalar.value().strip()));
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

    private static ShortText text(MappingReader fields) {
        var accept = fields.typedTexts("accept");
        var texts = stripped(accept);
        bounded(fields, "accept");
        TextComparison comparison = comparison(fields, texts);
        for (Scalar pattern : accept) {
            comparison
                    .fault(pattern.value().strip())
                    .ifPresent(fault -> fields.file()
                            .error(
                                    "pattern",
                                    pattern.position(),
                                    "This pattern cannot be used: " + fault + ".",
                                    "Patterns have the syntax of RE2, without look-around and back references."));
        }
        var mistakes = fields.list("wrong", MappingSchema.MISTAKE, wrong -> {
            bounded(wrong, "text");
            return new ShortText.Mistake(stripped(wrong.typedTexts("text")), wrong.line("why"));
        });
        bounded(fields, "wrong");
        String example = fields.title("answer");
        return new ShortText(
                texts,
                comparison,
                example.isEmpty() && !texts.isEmpty() ? texts.get(0) : example,
                fields.line("why"),
                mistakes,
                fields.line("otherwise"));
    }

    /** Every answer that is typed is compared with all of them. */
    private static void bounded(MappingReader fields, String key) {
        int written = fields.node(key)
                .map(node ->
                        node instanceof YamlNode.Sequence list ? list.items().size() : 1)
                .orElse(0);
        if (written > MOST_TEXTS) {
            fields.file()
                    .error(
                            "choice-count",
                            fields.positionOf(key),
                            "There are " + written + " of `" + key + "` here; there should be at most " + MOST_TEXTS
                                    + ".",
                            "With `compare: pattern`, one pattern stands for many answers.");
        }
    }

    private static List<String> stripped(List<Scalar> scalars) {
        return scalars.stream().map(scalar -> scalar.value().strip()).toList();
    }

    private static TextComparison comparison(MappingReader fields, List<String> accept) {
        var words =
                Arrays.stream(TextComparison.values()).map(TextComparison::word).toList();
        Optional<TextComparison> said = fields.oneOf("compare", words).flatMap(TextComparison::of);
        TextComparison suiting = TextComparison.suiting(accept);
        if (!fields.has("compare") && suiting == TextComparison.EXACT) {
            fields.file()
                    .advise(
                            "compare-unsaid",
                            fields.positionOf("accept"),
                            "An accepted answer looks like code, so what is typed has to be exactly the same.",
                            "Write `compare: exact`, or `compare: words` if case and punctuation do not matter.");
        }
        if (said.equals(Optional.of(TextComparison.PATTERN)) && !fields.has("answer")) {
            fields.file()
                    .error(
                            "missing-key",
                            fields.positionOf("compare"),
                            "With `compare: pattern` the key `answer` is needed.",
                            "It is the answer to show, because a pattern does not show what to type.");
        }
        return said.orElse(suiting);
    }

    private Blanks blanks() {
        var gaps = new ArrayList<Part>();
        List<YamlNode> items = fields.items("blanks");
        for (YamlNode item : items) {
            boolean chosen =
                    item instanceof Mapping mapping && mapping.entries().containsKey("options");
            MappingReader.of(item, chosen ? MappingSchema.BLANK_TO_CHOOSE : MappingSchema.BLANK_TO_TYPE, file)
                    .map(gap ->
                            chosen ? new SingleChoice(SingleChoice.Role.GAP, options(gap, "options", 1, 1)) : text(gap))
                    .ifPresent(gaps::add);
        }
        QuestionHeader header = header();
        if (!items.isEmpty()) {
            count(fields, "blanks", gaps, 1);
            markers(header.prompt(), items.size());
        }
        return new Blanks(header, gaps);
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
