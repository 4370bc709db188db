package dev.onekernel.results;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Response;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a learner leaves behind who answers every question of a course: first wrong, then with a hint, and then right. */
final class AnsweredCourse {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");

    private final Course course;
    private final List<Event> events = new ArrayList<>();

    private AnsweredCourse(Course course) {
        this.course = course;
    }

    static List<Event> events(Course course) throws Exception {
        var answered = new AnsweredCourse(course);
        for (OutlineEntry entry : course.outline().entries()) {
            answered.take(course.unit(entry.name()));
        }
        return List.copyOf(answered.events);
    }

    static Results results(Course course, List<Event> events) {
        return Results.of(course, events, Progress.of(events));
    }

    private Instant now() {
        return NOON.plusSeconds(events.size());
    }

    private void take(Unit unit) {
        if (unit instanceof Quiz) {
            events.add(new Event.Started(now(), unit.name(), 1, List.of()));
        }
        List<Question> questions = unit instanceof Lesson lesson
                ? lesson.steps().stream()
                        .map(Step::question)
                        .flatMap(Optional::stream)
                        .toList()
                : ((Quiz) unit).questions();
        for (Question question : questions) {
            Occasion occasion = unit instanceof Quiz
                    ? Occasion.QUIZ
                    : question.header().predict() ? Occasion.PREDICTION : Occasion.CHECKPOINT;
            int nth = 1;
            for (Response mistake : question.mistakes().stream().limit(1).toList()) {
                answer(unit, question, occasion, mistake, nth++);
                events.add(new Event.Hinted(now(), unit.name(), question.key()));
            }
            answer(unit, question, occasion, question.accepted().get(0), nth);
        }
        events.add(new Event.Finished(now(), unit.name()));
    }

    private void answer(Unit unit, Question question, Occasion occasion, Response response, int nth) {
        events.add(new Event.Answered(
                now(),
                unit.name(),
                question.key(),
                occasion,
                question.written(response),
                question.grade(response).points(),
                nth,
                false));
    }
}
