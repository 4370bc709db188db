package dev.onekernel.compiled;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Selection;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A lesson or a quiz whose screens and questions are each read when a learner comes to them. */
public final class CompiledUnit {

    /** Changes whenever bytes of before would be read as something else. */
    static final int FORMAT = 9;

    private CompiledUnit() {}

    /**
     * A unit as bytes.
     *
     * @param source what the unit was made from, so that {@link #read} can tell whether it is still the same
     */
    public static byte[] write(Unit unit, String source) {
        var to = new ByteWriter().number(FORMAT).text(source);
        if (unit instanceof Lesson lesson) {
            to.flag(true)
                    .text(lesson.name())
                    .text(lesson.title())
                    .number(lesson.minutes())
                    .text(lesson.about());
            to.texts(lesson.objectives().keySet()).texts(lesson.objectives().values());
            LazyList.write(lesson.steps(), CompiledUnit::write, to);
        } else if (unit instanceof Quiz quiz) {
            to.flag(false)
                    .text(quiz.name())
                    .text(quiz.title())
                    .number(quiz.minutes())
                    .text(quiz.about());
            to.number(quiz.pass()).number(quiz.selection().pick());
            to.texts(quiz.selection().byTopic().keySet())
                    .list(quiz.selection().byTopic().values(), to::number);
            LazyList.write(quiz.questions(), CompiledQuestion::write, to);
        } else {
            throw new AssertionError(unit);
        }
        return to.toBytes();
    }

    /** @return empty when the bytes are of another format, or of another source */
    public static Optional<Unit> read(byte[] bytes, String source) {
        var from = new ByteReader(bytes);
        try {
            return from.number() == FORMAT && from.text().equals(source) ? Optional.of(unit(from)) : Optional.empty();
        } catch (IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Unit unit(ByteReader from) {
        return from.flag()
                ? new Lesson(
                        from.text(),
                        from.text(),
                        from.number(),
                        from.text(),
                        objectives(from),
                        LazyList.read(from, CompiledUnit::step))
                : new Quiz(
                        from.text(),
                        from.text(),
                        from.number(),
                        from.text(),
                        from.number(),
                        new Selection(from.number(), byTopic(from)),
                        LazyList.read(from, CompiledQuestion::read));
    }

    private static Map<String, String> objectives(ByteReader from) {
        List<String> numbers = from.texts();
        List<String> texts = from.texts();
        var objectives = new LinkedHashMap<String, String>();
        for (int i = 0; i < numbers.size(); i++) {
            objectives.put(numbers.get(i), texts.get(i));
        }
        return Collections.unmodifiableMap(objectives);
    }

    private static Map<String, Integer> byTopic(ByteReader from) {
        List<String> topics = from.texts();
        List<Integer> numbers = from.list(from::number);
        var byTopic = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < topics.size(); i++) {
            byTopic.put(topics.get(i), numbers.get(i));
        }
        return byTopic;
    }

    private static void write(Step step, ByteWriter to) {
        to.text(step.title());
        CompiledText.writeBlocks(step.text(), to);
        to.flag(step.question().isPresent());
        step.question().ifPresent(question -> CompiledQuestion.write(question, to));
        to.flag(step.lab().isPresent());
        step.lab().ifPresent(lab -> write(lab, to));
        CompiledText.writeBlocks(step.notes(), to);
        to.texts(step.objectives()).texts(step.sources());
    }

    private static Step step(ByteReader from) {
        return new Step(
                from.text(),
                CompiledText.blocks(from),
                question(from),
                from.flag() ? Optional.of(lab(from)) : Optional.empty(),
                CompiledText.blocks(from),
                from.texts(),
                from.texts());
    }

    private static void write(Lab lab, ByteWriter to) {
        to.list(lab.goals(), goal -> {
            CompiledText.write(goal.text(), to.text(goal.fact()));
            CompiledText.write(goal.hint(), to);
        });
        CompiledText.writeBlocks(lab.recorded(), to);
    }

    private static Lab lab(ByteReader from) {
        return new Lab(
                from.list(() -> new LabGoal(from.text(), CompiledText.line(from), CompiledText.line(from))),
                CompiledText.blocks(from));
    }

    private static Optional<Question> question(ByteReader from) {
        return from.flag() ? Optional.of(CompiledQuestion.read(from)) : Optional.empty();
    }
}
