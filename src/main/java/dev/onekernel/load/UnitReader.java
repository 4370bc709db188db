package dev.onekernel.load;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A lesson or a quiz from its file. */
final class UnitReader {

    static final String LESSONS = "lessons/";
    static final String QUIZZES = "quizzes/";

    /** A unit that takes longer than a working day is a slip of the finger. */
    private static final int LONGEST = 480;

    private final Manuscript manuscript;
    private final String name;
    private final int pass;
    private final boolean late;

    private UnitReader(Manuscript manuscript, String name, int pass, boolean late) {
        this.manuscript = manuscript;
        this.name = name;
        this.pass = pass;
        this.late = late;
    }

    /**
     * The unit, or nothing when its file has errors, which are then noted in the manuscript.
     *
     * @param name its path without the ending; its folder says whether it is a lesson or a quiz
     * @param pass the percentage a quiz needs when it does not say so itself
     */
    static Optional<Unit> read(Manuscript manuscript, String name, int pass) {
        return new UnitReader(manuscript, name, pass, false).unit().filter(unit -> !manuscript.hasErrors());
    }

    /** A unit that has been read before without an error: its steps and questions are read when they are first asked for. */
    static Optional<Unit> proofread(Manuscript manuscript, String name, int pass) {
        return new UnitReader(manuscript, name, pass, true).unit();
    }

    private Optional<Unit> unit() {
        return manuscript.root().flatMap(root -> name.startsWith(LESSONS) ? lesson(root) : quiz(root));
    }

    private Optional<Unit> lesson(Node root) {
        return Fields.of(root, Shape.LESSON, manuscript)
                .map(fields -> new Lesson(
                        name,
                        fields.text("title"),
                        fields.whole("minutes", 1, LONGEST, 0),
                        fields.line("about").text(),
                        Collections.unmodifiableMap(fields.mapping("objectives")),
                        items(fields, "steps", this::step)));
    }

    /** What {@code read} makes of the items of a list; what it can make nothing of is left out. */
    private <T> List<T> items(Fields fields, String key, Function<Node, Optional<T>> read) {
        List<Node> nodes = fields.items(key);
        return late
                ? new LateList<>(nodes, node -> read.apply(node).orElseThrow())
                : nodes.stream().flatMap(node -> read.apply(node).stream()).toList();
    }

    private Optional<Step> step(Node node) {
        return Fields.of(node, Shape.STEP, manuscript).map(this::step);
    }

    private Step step(Fields fields) {
        if (!fields.has("text") && !fields.has("question")) {
            manuscript.error(
                    "empty-step", fields.place(), "This step has neither `text` nor `question`.", "It needs one.");
        }
        List<Block> text = fields.blocks("text");
        var objectives = fields.scalars("objectives");
        objectives.forEach(
                each -> manuscript.refer(Reference.Kind.OBJECTIVE, each.value().strip(), each::place));
        return new Step(
                fields.text("title"),
                text,
                fields.node("question").flatMap(node -> QuestionReader.read(node, manuscript)),
                fields.blocks("notes"),
                objectives.stream().map(each -> each.value().strip()).toList(),
                Citations.of(fields.sources("sources"), text));
    }

    private Optional<Unit> quiz(Node root) {
        return Fields.of(root, Shape.QUIZ, manuscript)
                .map(fields -> new Quiz(
                        name,
                        fields.text("title"),
                        fields.whole("minutes", 1, LONGEST, 0),
                        fields.line("about").text(),
                        fields.whole("pass", 1, 100, pass),
                        items(fields, "questions", node -> QuestionReader.read(node, manuscript))));
    }
}
