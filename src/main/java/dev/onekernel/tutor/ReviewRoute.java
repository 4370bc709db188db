package dev.onekernel.tutor;

import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Event.Occasion;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The way through a review: the questions that are due, then its end.
 *
 * @param navigator knows the course, and what the learner has done in it
 */
record ReviewRoute(Navigator navigator) {

    /** The questions that are due, or a sentence that says when the next ones are. */
    Transition begin(Scene scene, ZonedDateTime today) {
        List<QuestionKey> due = navigator.due(today);
        return due.isEmpty()
                ? Transition.saying(
                        scene,
                        "No question is due for review. " + Pauses.whenNext(navigator.progress(), today.getZone()))
                : navigator.to(new Position.InReview(due, 0, today.getZone()));
    }

    /** What stands at a place of a review, or its end. */
    Transition at(Position.InReview stop) throws UnreadableUnitException {
        if (stop.step() >= stop.queue().size()) {
            return Transition.to(Pauses.reviewDone(navigator, stop));
        }
        var key = stop.queue().get(stop.step());
        // where it stands now, which an edited course may have changed
        String unit = navigator
                .course()
                .outline()
                .holderOf(key)
                .map(OutlineEntry::name)
                .orElseThrow(() ->
                        new UnreadableUnitException("The question " + key.id() + " is no longer in this course."));
        Question question = questions(unit).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        var questionContext = new QuestionContext(
                unit,
                "Review",
                title(unit),
                stop.step() + 1,
                stop.queue().size(),
                Occasion.REVIEW,
                List.of(),
                List.of());
        long today = navigator.now().getEpochSecond() / 86_400;
        return Transition.to(QuestionScene.fresh(stop, questionContext, question, question.choiceOrders(today), 0));
    }

    private List<Question> questions(String name) throws UnreadableUnitException {
        var unit = navigator.course().unit(name);
        return unit instanceof Lesson lesson
                ? lesson.steps().stream()
                        .flatMap(step -> step.question().stream())
                        .toList()
                : ((Quiz) unit).questions();
    }

    private String title(String unit) {
        return navigator.course().outline().entry(unit).map(OutlineEntry::title).orElse(unit);
    }
}
