package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.source.YamlNode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A lesson or a quiz from its file. */
public final class UnitReader {

    /** A unit that takes longer than a working day is a slip of the finger. */
    private static final int LONGEST = 480;

    private final CourseFile file;
    private final String name;
    private final int pass;

    private UnitReader(CourseFile file, String name, int pass) {
        this.file = file;
        this.name = name;
        this.pass = pass;
    }

    /**
     * The unit, or nothing when its file has errors, which are then noted in the file.
     *
     * @param name its path without the ending; its folder says whether it is a lesson or a quiz
     * @param pass the percentage a quiz needs when it does not say so itself
     */
    public static Optional<Unit> read(CourseFile file, String name, int pass) {
        return file.guarded(() -> new UnitReader(file, name, pass).unit()).filter(unit -> !file.hasErrors());
    }

    private Optional<Unit> unit() {
        boolean lesson = UnitKind.LESSON.holds(name);
        return file.root()
                .filter(root -> lesson ? liesRight(root, "steps", "questions") : liesRight(root, "questions", "steps"))
                .flatMap(root -> lesson ? lesson(root) : quiz(root));
    }

    /** Whether a file has what its folder says; one that has what belongs into the other folder is not read. */
    private boolean liesRight(YamlNode root, String own, String other) {
        boolean wrong = root instanceof YamlNode.Mapping mapping
                && mapping.entries().containsKey(other)
                && !mapping.entries().containsKey(own);
        if (wrong) {
            String folder = (other.equals("steps") ? UnitKind.LESSON : UnitKind.QUIZ).folder();
            file.error(
                    "unit-kind",
                    ((YamlNode.Mapping) root).entries().get(other).key().position(),
                    "This file has `" + other + "`, so it is a " + (other.equals("steps") ? "lesson" : "quiz")
                            + ", but it does not lie in " + folder + ".",
                    "Move it to " + folder + ", and correct its name in the `units`.");
        }
        return !wrong;
    }

    private Optional<Unit> lesson(YamlNode root) {
        return MappingReader.of(root, MappingSchema.LESSON, file)
                .map(fields -> new Lesson(
                        name,
                        fields.title("title"),
                        fields.whole("minutes", 1, LONGEST, 0),
                        fields.line("about").text(),
                        Collections.unmodifiableMap(fields.mapping("objectives")),
                        items(fields, "steps", this::step)));
    }

    /** What {@code read} makes of the items of a list; what it can make nothing of is left out. */
    private <T> List<T> items(MappingReader fields, String key, Function<YamlNode, Optional<T>> read) {
        return fields.items(key).stream()
                .flatMap(node -> read.apply(node).stream())
                .toList();
    }

    private Optional<Step> step(YamlNode node) {
        return MappingReader.of(node, MappingSchema.STEP, file).map(this::step);
    }

    private Step step(MappingReader fields) {
        boolean unwrapped = fields.has("ask"); // which has been reported
        if (!fields.has("text") && !fields.has("question") && !fields.has("lab") && !unwrapped) {
            file.error(
                    "empty-step",
                    fields.position(),
                    "This step has neither `text` nor `question` nor `lab`.",
                    "It needs one.");
        }
        if (fields.has("question") && fields.has("lab")) {
            file.error(
                    "exclusive-keys",
                    fields.positionOf("lab"),
                    "A step has either a `question` or a `lab`, not both.",
                    "Make two steps of them.");
        }
        List<Block> text = fields.blocks("text");
        var objectives = fields.scalars("objectives");
        objectives.forEach(each ->
                file.refer(Reference.ReferenceKind.OBJECTIVE, each.value().strip(), each::position));
        return new Step(
                fields.title("title"),
                text,
                fields.node("question").flatMap(node -> QuestionReader.read(node, file)),
                fields.node("lab").flatMap(node -> new LabReader(file).lab(node)),
                fields.blocks("notes"),
                objectives.stream().map(each -> each.value().strip()).toList(),
                Citations.of(fields.sources("sources"), text));
    }

    private Optional<Unit> quiz(YamlNode root) {
        return MappingReader.of(root, MappingSchema.QUIZ, file).map(fields -> {
            var selection = new SelectionReader(fields, file).selection();
            return new Quiz(
                    name,
                    fields.title("title"),
                    fields.whole("minutes", 1, LONGEST, 0),
                    fields.line("about").text(),
                    fields.whole("pass", 1, 100, pass),
                    selection,
                    items(fields, "questions", node -> QuestionReader.read(node, file)));
        });
    }
}
