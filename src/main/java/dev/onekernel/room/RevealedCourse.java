package dev.onekernel.room;

import dev.onekernel.course.Block;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Sources;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.text.Line;
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A course as attendees may read it on their own: a question that was not answered in the room yet is text only, so that nobody learns its
 * answer, and the instructor's notes are left out.
 */
record RevealedCourse(Course course, Set<QuestionKey> revealed) implements Course {

    @Override
    public Phrases phrases() {
        return course.phrases();
    }

    RevealedCourse {
        revealed = Set.copyOf(revealed);
    }

    static RevealedCourse of(Course course, Room room) {
        return new RevealedCourse(
                course,
                Set.copyOf(room.votes().keySet().stream()
                        .map(Vote::question)
                        .filter(room::revealed)
                        .toList()));
    }

    @Override
    public Unit unit(String name) throws UnreadableUnitException {
        Unit unit = course.unit(name);
        return unit instanceof Lesson lesson
                ? new Lesson(
                        lesson.name(),
                        lesson.title(),
                        lesson.minutes(),
                        lesson.about(),
                        lesson.objectives(),
                        lesson.steps().stream().map(this::step).toList())
                : unit;
    }

    private Step step(Step step) {
        Optional<Question> open = step.question().filter(question -> revealed.contains(question.key()));
        var text = new ArrayList<>(step.text());
        if (open.isEmpty()) {
            step.question().ifPresent(question -> text.addAll(asText(question)));
        }
        return new Step(step.title(), text, open, step.lab(), List.of(), step.objectives(), step.sources());
    }

    private static List<Block> asText(Question question) {
        var blocks = new ArrayList<>(question.ask(part -> Line.of("[" + (part + 1) + "]____", Style.KEY)));
        List<ChoiceOrder> orders = question.sharedChoiceOrders();
        for (int i = 0; i < question.parts().size(); i++) {
            Part part = question.parts().get(i);
            ChoiceOrder order = orders.get(i);
            var items = new ArrayList<List<Block>>();
            part.rows().forEach(row -> items.add(List.of(new Block.Paragraph(row))));
            order.items()
                    .forEach(item ->
                            items.add(List.of(new Block.Paragraph(part.choices().get(item)))));
            if (!items.isEmpty()) {
                blocks.add(new Block.Listing(0, items));
            }
        }
        return blocks;
    }

    @Override
    public Outline outline() {
        return course.outline();
    }

    @Override
    public Glossary glossary() {
        return course.glossary();
    }

    @Override
    public Sources sources() {
        return course.sources();
    }
}
