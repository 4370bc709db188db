package dev.onekernel.tutor;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Step;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.QuestionRecord;
import dev.onekernel.progress.UnitProgress;
import java.util.ArrayList;
import java.util.function.Function;

/**
 * The way through a lesson: its screens, then its end.
 *
 * @param navigator knows the course, and what the learner has done in it
 */
record LessonRoute(Navigator navigator) {

    /** What stands at a place of a lesson, or its end. */
    Transition at(Position.InUnit stop, Lesson lesson) {
        if (stop.step() >= lesson.steps().size()) {
            var end = new Position.InUnit(lesson.name(), lesson.steps().size());
            return arrived(end, there -> Pauses.lessonRead(there, end, lesson));
        }
        Step step = lesson.steps().get(stop.step());
        return arrived(
                stop,
                there -> step.question()
                        .<Scene>map(question -> checkpoint(stop, lesson, step, question))
                        .or(() -> step.lab().map(lab -> lab(stop, lesson, lab)))
                        .orElseGet(() -> new ReadingScene(stop, lesson)));
    }

    /** Comes to a place. The lesson is finished with the last of its screens that is read. */
    private Transition arrived(Position.InUnit stop, Function<Navigator, Scene> scene) {
        var events = new ArrayList<>(navigator.arrival(stop));
        UnitProgress unit = navigator.after(events).progress().unit(stop.unit());
        OutlineEntry lesson = navigator.course().outline().entry(stop.unit()).orElseThrow();
        boolean beenAtTheEnd = unit.seen().stream().anyMatch(step -> step >= lesson.size());
        if (!unit.finished() && beenAtTheEnd && unit.unread(lesson).isEmpty()) {
            events.add(new Event.Finished(navigator.now(), stop.unit()));
        }
        return Transition.to(scene.apply(navigator.after(events))).after(events);
    }

    private LabScene lab(Position.InUnit stop, Lesson lesson, Lab lab) {
        return new LabScene(
                stop, lesson, lab, navigator.progress().unit(lesson.name()).goals(), Machine.NONE);
    }

    private QuestionScene checkpoint(Position.InUnit stop, Lesson lesson, Step step, Question question) {
        var questionContext = new QuestionContext(
                lesson.name(),
                lesson.title(),
                step.title(),
                stop.step() + 1,
                lesson.steps().size(),
                question.header().predict() ? Occasion.PREDICTION : Occasion.CHECKPOINT,
                step.text(),
                step.notes());
        QuestionRecord questionRecord = navigator.progress().checkpoint(lesson.name(), question.key());
        return QuestionScene.resumed(stop, questionContext, question, question.sharedChoiceOrders(), questionRecord);
    }
}
