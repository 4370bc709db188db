package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Revision;
import dev.onekernel.text.Style;
import dev.onekernel.view.CourseMap;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way through a course as it is now: which place comes where, and what going there means.
 *
 * @param now the time that what happens next is remembered with
 */
record Navigator(Course course, Progress progress, Instant now) {

    Transition to(Position position, Event event) {
        return after(List.of(event)).to(position).after(event);
    }

    Transition to(Position position) {
        try {
            if (position instanceof Position.InUnit in) {
                var unit = course.unit(in.unit());
                if (unit instanceof Lesson lesson) {
                    return new LessonRoute(this).at(in, lesson);
                }
                return new QuizRoute(this).at(in, (Quiz) unit);
            }
            return new ReviewRoute(this).at((Position.InReview) position);
        } catch (UnreadableUnitException problem) {
            return Transition.to(Pauses.unreadable(this, position, problem));
        }
    }

    /** As {@link #to(Position)}, for whoever has not been told the rules of the quiz that begins there. */
    Transition announced(Position position) {
        return announced(to(position));
    }

    private Transition announced(Transition arrived) {
        return arrived.events().stream()
                .filter(Event.Started.class::isInstance)
                .flatMap(started -> course.outline().entry(started.unit()).stream())
                .map(entry -> told(arrived, Pauses.rules(entry)))
                .findFirst()
                .orElse(arrived);
    }

    /** The same, with something to know before it. */
    static Transition told(Transition arrived, String sentences) {
        return new Transition(
                arrived.scene(),
                (screen, display) -> {
                    screen.text(sentences, Style.MUTED).blank();
                    arrived.content().on(screen, display);
                },
                arrived.events());
    }

    Transition back(Scene scene) {
        Position previous = scene.position().previous();
        while (previous instanceof Position.InUnit in && new QuizRoute(this).isPassedOver(in)) {
            previous = previous.previous();
        }
        int step = previous instanceof Position.InUnit in ? in.step() : ((Position.InReview) previous).step();
        return step < 0
                ? Transition.saying(scene, "This is where " + beginning(previous) + " begins. " + before(previous))
                : to(previous);
    }

    private String beginning(Position position) {
        return position instanceof Position.InUnit in ? isQuiz(in.unit()) ? "the quiz" : "the lesson" : "the review";
    }

    /** How to get to the unit before this one. */
    private String before(Position position) {
        return course.outline().entries().stream()
                .filter(entry -> position instanceof Position.InUnit in
                        && course.outline()
                                .after(entry.name())
                                .filter(next -> next.name().equals(in.unit()))
                                .isPresent())
                .findFirst()
                .map(entry -> "Type go " + CourseMap.number(course.outline(), entry)
                        + " for what comes before it, or map to see the course.")
                .orElse("Type map to see the course.");
    }

    /** The questions of a unit, which need not be read for that. */
    List<QuestionKey> keys(String unit) {
        return course.outline().entry(unit).map(OutlineEntry::questions).orElse(List.of());
    }

    /** The place of a question that learners call by {@code number}, from 0: in a quiz, they count what their attempt asks. */
    private Position.InUnit numbered(String unit, int number) {
        Optional<Attempt> open = isQuiz(unit) ? progress.unit(unit).open() : Optional.empty();
        return new Position.InUnit(
                unit,
                open.map(attempt -> keys(unit).stream().filter(attempt::asks).toList())
                        .filter(asked -> number < asked.size())
                        .map(asked -> keys(unit).indexOf(asked.get(number)))
                        .orElse(number));
    }

    /** The way as it is once the events are remembered. */
    Navigator after(List<? extends Event> events) {
        Progress after = progress;
        for (Event event : events) {
            after = after.with(event);
        }
        return new Navigator(course, after, now);
    }

    /** Begins an attempt at a quiz. */
    Transition begin(String name) {
        try {
            return announced(new QuizRoute(this).begin((Quiz) course.unit(name), 0));
        } catch (UnreadableUnitException problem) {
            return Transition.to(Pauses.unreadable(this, new Position.InUnit(name, 0), problem));
        }
    }

    /** The questions of the course that are to be asked again now; those of an older wording are not asked any more. */
    List<QuestionKey> due(ZonedDateTime today) {
        return progress.due(today).stream()
                .filter(key -> course.outline().holderOf(key).isPresent())
                .toList();
    }

    /** The quiz whose end {@code stop} is. */
    Optional<String> quizOf(Position position) {
        return position instanceof Position.InUnit in
                ? course.outline()
                        .entry(in.unit())
                        .filter(entry -> entry.kind() == UnitKind.QUIZ)
                        .map(OutlineEntry::name)
                : Optional.empty();
    }

    /** Where a learner goes on: where they were, or at the first unit that is not finished. */
    Position resume() {
        Optional<Progress.Place> place =
                progress.place().filter(at -> course.outline().entry(at.unit()).isPresent());
        return place.map(at -> resumeIn(at.unit())).orElseGet(this::firstUnfinished);
    }

    private Position firstUnfinished() {
        return course.outline().entries().stream()
                .filter(entry -> !progress.isDone(entry))
                .findFirst()
                .or(() -> course.outline().entries().stream().findFirst())
                .map(entry -> new Position.InUnit(entry.name(), 0))
                .orElseThrow();
    }

    /** A place in a unit: the one of that number, from 0, or else the one where the learner was. */
    Position place(String unit, Optional<Integer> number) {
        return number.<Position>map(at -> numbered(unit, at)).orElseGet(() -> resumeIn(unit));
    }

    /** Where a learner goes on in a unit: at the place they were at last, if that was in this unit; else where it begins. */
    Position resumeIn(String unit) {
        Optional<Integer> step =
                progress.place().filter(at -> at.unit().equals(unit)).map(Progress.Place::step);
        if (isQuiz(unit) && step.isEmpty() && progress.unit(unit).open().isPresent()) {
            return new Position.InUnit(unit, new QuizRoute(this).firstOpen(unit));
        }
        if (isQuiz(unit)) {
            return new Position.InUnit(unit, step.orElse(0));
        }
        return new Position.InUnit(unit, step.map(at -> clamped(unit, at)).orElse(0));
    }

    boolean isQuiz(String unit) {
        return course.outline()
                .entry(unit)
                .filter(entry -> entry.kind() == UnitKind.QUIZ)
                .isPresent();
    }

    /** An edited lesson may have fewer screens than it had. */
    private int clamped(String unit, int step) {
        return Math.min(
                step, course.outline().entry(unit).map(OutlineEntry::size).orElse(0));
    }

    /** What is to be remembered of coming to a place; nothing when the learner has been there all the time. */
    List<Event> arrival(Position.InUnit stop) {
        var events = new ArrayList<Event>();
        Revision.arrival(progress, course.outline(), stop.unit(), now).forEach(events::add);
        boolean there = progress.place()
                        .filter(at -> at.unit().equals(stop.unit()) && at.step() == stop.step())
                        .isPresent()
                && progress.unit(stop.unit()).seen().contains(stop.step());
        if (!there || !events.isEmpty()) {
            events.add(new Event.Visited(now, stop.unit(), stop.step()));
        }
        return events;
    }
}
