package dev.onekernel.tutor;

import dev.onekernel.course.Blanks;
import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Selection;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SimpleQuestion;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Statement;
import dev.onekernel.course.Step;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A course small enough to read, with a question of every kind: one lesson with a checkpoint, one quiz of eight, one broken unit. */
final class SmallCourse implements Course {

    static final String LESSON = "lessons/01-kernels";
    static final String QUIZ = "quizzes/01-kernels";
    static final String BROKEN = "lessons/02-broken";

    static final Question CHOICE = new SimpleQuestion(
            stem("choice", "Whose kernel answers?"),
            new SingleChoice(
                    List.of(option("the host's", true), option("the image's", false), option("nobody's", false))));
    static final Question SEVERAL = new SimpleQuestion(
            stem("several", "What is shared?"),
            new MultipleResponse(List.of(option("kernel", true), option("hardware", true), option("hostname", false))));
    static final Question TRUE_FALSE = new TrueFalse(
            stem("verdict", "A container is a small VM."),
            new Statement(false, Line.of("It boots nothing."), Line.of("Right, it boots nothing."), true),
            new SingleChoice(
                    SingleChoice.Role.REASON, List.of(option("one kernel", true), option("it is large", false))));
    static final Question ORDER = new SimpleQuestion(
            stem("order", "Order the boot."),
            new Ordering(List.of(item("firmware"), item("boot loader"), item("kernel"), item("init"))));
    static final Question MATCH = new SimpleQuestion(
            stem("match", "Match."),
            new Matching(
                    List.of(pair("namespaces", "see"), pair("cgroups", "use")),
                    List.of(new Matching.Extra(Line.of("pay"), Line.of("Nobody asked.")))));
    static final Question TEXT = new SimpleQuestion(
            stem("word", "They share one ..."),
            new ShortText(
                    List.of("kernel", "host kernel"),
                    Line.of("It answers every system call."),
                    List.of(new ShortText.Mistake(List.of("hypervisor"), Line.of("That is what VMs share."))),
                    Line.of("Think of system calls.")));
    static final Question NUMBER = new SimpleQuestion(
            stem("number", "50 ms of 100 ms is how much of a CPU?"),
            new Numeric(
                    new BigDecimal("0.5"),
                    new BigDecimal("0.49"),
                    new BigDecimal("0.51"),
                    "CPU",
                    Line.of("Half a CPU."),
                    Line.of("More."),
                    Line.of("Less.")));

    static final Question BLANKS = new Blanks(
            stem("gaps", "Containers share the {1} and are limited by {2}."),
            List.of(
                    new ShortText(
                            List.of("kernel"), Line.of("It is shared."), List.of(), Line.of("Think of system calls.")),
                    new SingleChoice(
                            SingleChoice.Role.GAP, List.of(option("cgroups", true), option("prices", false)))));

    static final List<Question> QUESTIONS = List.of(CHOICE, SEVERAL, TRUE_FALSE, ORDER, MATCH, TEXT, NUMBER, BLANKS);

    private final Lesson lesson = new Lesson(
            LESSON,
            "Kernels",
            5,
            "",
            Map.of("1.1", "say whose kernel it is"),
            List.of(
                    step("One kernel", Optional.empty(), paragraph("Containers share the kernel.")),
                    step("Check", Optional.of(checkpoint())),
                    step(
                            "Side by side",
                            Optional.empty(),
                            new Block.Table(
                                    List.of(Line.of("Idea"), Line.of("VM"), Line.of("Container")),
                                    List.of(
                                            List.of(Line.of("Kernel"), Line.of("one each"), Line.of("the host's")),
                                            List.of(Line.of("Start"), Line.of("slower"), Line.of("faster")))))));
    private final Quiz quiz = new Quiz(QUIZ, "Quiz: kernels", 5, "", 70, Selection.ALL, QUESTIONS);

    static Question checkpoint() {
        return new SimpleQuestion(
                stem("checkpoint", "What boots?"),
                new SingleChoice(List.of(option("nothing", true), option("a kernel", false))));
    }

    private static QuestionHeader stem(String id, String ask) {
        return new QuestionHeader(
                id,
                List.of(paragraph(ask)),
                List.of(Line.of("Mild."), Line.of("Strong.")),
                "1.1",
                1,
                "",
                1,
                List.of("S01"),
                false,
                List.of(),
                id + "-digest");
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Line.of(text));
    }

    private static Option option(String text, boolean correct) {
        return new Option(Line.of(text), correct, Line.of("Because of " + text + "."));
    }

    private static Ordering.Item item(String text) {
        return new Ordering.Item(Line.of(text), Line.of(text + " stands there."));
    }

    private static Matching.Pair pair(String left, String right) {
        return new Matching.Pair(Line.of(left), Line.of(right), Line.of(left + " means " + right + "."));
    }

    private static Step step(String title, Optional<Question> question, Block... text) {
        return new Step(
                title,
                List.of(text),
                question,
                Optional.empty(),
                List.of(paragraph("Ask the room.")),
                List.of("1.1"),
                List.of("S01"));
    }

    @Override
    public Outline outline() {
        return new Outline(
                "A small course",
                "About kernels.",
                70,
                List.of(
                        new OutlineEntry(
                                UnitKind.LESSON,
                                LESSON,
                                "Kernels",
                                "",
                                5,
                                0,
                                lesson.steps().stream().map(Step::title).toList(),
                                List.of(checkpoint().key())),
                        new OutlineEntry(
                                UnitKind.QUIZ,
                                QUIZ,
                                "Quiz: kernels",
                                "",
                                5,
                                70,
                                List.of(),
                                QUESTIONS.stream().map(Question::key).toList()),
                        new OutlineEntry(UnitKind.LESSON, BROKEN, "Broken", "", 0, 0, List.of("Lost"), List.of())));
    }

    @Override
    public Unit unit(String name) throws UnreadableUnitException {
        return switch (name) {
            case LESSON -> lesson;
            case QUIZ -> quiz;
            default -> throw new UnreadableUnitException(name + ".yaml:3:1: a title is missing.");
        };
    }

    @Override
    public Glossary glossary() {
        return new Glossary(List.of(
                new Glossary.Term("cgroup", List.of("control group"), Line.of("Limits what is used."), List.of("S01")),
                new Glossary.Term("namespace", List.of(), Line.of("Limits what is seen."), List.of())));
    }

    @Override
    public Sources sources() {
        return new Sources(List.of(
                new Sources.Source(
                        "S01",
                        "namespaces(7)",
                        new Sources.Publication("", "Linux man-pages", "5.14", "2021"),
                        new Sources.Location("https://man.example/namespaces.7", ""),
                        Sources.Verification.WHOLE,
                        Line.EMPTY),
                new Sources.Source(
                        "S02",
                        "Our benchmark",
                        new Sources.Publication("", "", "", ""),
                        new Sources.Location("", "measured for this course."),
                        Sources.Verification.MEASURED,
                        Line.EMPTY)));
    }
}
