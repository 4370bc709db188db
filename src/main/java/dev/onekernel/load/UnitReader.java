package dev.onekernel.load;

import dev.onekernel.course.Block;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A lesson or a quiz from its file. */
final class UnitReader {

    static final String LESSONS = "lessons/";
    static final String QUIZZES = "quizzes/";

    /** A unit that takes longer than a working day is a slip of the finger. */
    private static final int LONGEST = 480;

    private final Manuscript manuscript;
    private final String name;
    private final int pass;

    private UnitReader(Manuscript manuscript, String name, int pass) {
        this.manuscript = manuscript;
        this.name = name;
        this.pass = pass;
    }

    /**
     * The unit, or nothing when its file has errors, which are then noted in the manuscript.
     *
     * @param name its path without the ending; its folder says whether it is a lesson or a quiz
     * @param pass the percentage a quiz needs when it does not say so itself
     */
    static Optional<Unit> read(Manuscript manuscript, String name, int pass) {
        var reader = new UnitReader(manuscript, name, pass);
        return manuscript
                .root()
                .flatMap(root -> name.startsWith(LESSONS) ? reader.lesson(root) : reader.quiz(root))
                .filter(unit -> !manuscript.hasErrors());
    }

    private Optional<Unit> lesson(Node root) {
        return Fields.of(root, Shape.LESSON, manuscript)
                .map(fields -> new Lesson(
                        name,
                        fields.text("title"),
                        fields.whole("minutes", 1, LONGEST, 0),
                        fields.line("about").text(),
                        Collections.unmodifiableMap(fields.mapping("objectives")),
                        fields.list("steps", Shape.STEP, this::step)));
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
                        questions(fields)));
    }

    private List<Question> questions(Fields fields) {
        var questions = new ArrayList<Question>();
        for (Node item : fields.items("questions")) {
            QuestionReader.read(item, manuscript).ifPresent(questions::add);
        }
        return questions;
    }
}
