package dev.onekernel.room;

import dev.onekernel.course.Block;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lab;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.view.StepView;
import java.util.List;
import java.util.Optional;

/**
 * The places of a course in their order, and what stands at each. Where a quiz asks only some of its questions, the way leads past the
 * others, which the instructor can still go to by name.
 *
 * @param course one that was read as a whole, so that every unit of it can be opened
 * @param seed decides which questions a quiz asks, for everybody in the room
 */
public record CourseRoute(Course course, long seed) {

    /** The way through a course in which nothing is asked yet. */
    public CourseRoute(Course course) {
        this(course, 0);
    }

    /** The way of a session, which is the same whenever the session is resumed. */
    public CourseRoute of(RoomEvent.SessionOpened opened) {
        return new CourseRoute(course, opened.at().toEpochMilli());
    }

    public Outline outline() {
        return course.outline();
    }

    public Unit unit(CoursePlace place) {
        try {
            return course.unit(place.unit());
        } catch (UnreadableUnitException e) {
            throw new IllegalArgumentException("not in this course: " + place, e);
        }
    }

    /** Whether the course has such a place; an edited course may have lost it. */
    public boolean holds(CoursePlace place) {
        return outline()
                .entry(place.unit())
                .filter(entry -> place.step() < entry.size())
                .isPresent();
    }

    /** What changes when the units, their screens or their questions change; for the first event of a session. */
    public String digest() {
        var text = new StringBuilder();
        for (OutlineEntry unit : outline().entries()) {
            text.append(unit.name()).append('\n');
            unit.screens().forEach(title -> text.append(title).append('\n'));
            unit.questions()
                    .forEach(key -> text.append(key.id())
                            .append(' ')
                            .append(key.digest())
                            .append('\n'));
        }
        return ResumeWord.sha256(text.toString()).substring(0, 12);
    }

    public CoursePlace first() {
        var first = new CoursePlace(outline().entries().get(0).name(), 0);
        return isAsked(first) ? first : after(first).orElse(first);
    }

    /** The place behind this one, which may be in the next unit. */
    public Optional<CoursePlace> after(CoursePlace place) {
        Optional<CoursePlace> next = following(place);
        while (next.filter(at -> !isAsked(at)).isPresent()) {
            next = following(next.get());
        }
        return next;
    }

    /** The place in front of this one, which may be in the unit before. */
    public Optional<CoursePlace> before(CoursePlace place) {
        Optional<CoursePlace> previous = preceding(place);
        while (previous.filter(at -> !isAsked(at)).isPresent()) {
            previous = preceding(previous.get());
        }
        return previous;
    }

    /** Whether the way leads to a place. A unit that cannot be read has its place all the same. */
    private boolean isAsked(CoursePlace place) {
        return outline()
                .entry(place.unit())
                .filter(entry -> entry.asked() < entry.questions().size())
                .filter(entry -> entry.kind() == UnitKind.QUIZ)
                .filter(entry ->
                        !asked((Quiz) unit(place)).contains(question(place).orElseThrow()))
                .isEmpty();
    }

    private List<Question> asked(Quiz quiz) {
        return quiz.selection().select(quiz.questions(), seed);
    }

    private Optional<CoursePlace> following(CoursePlace place) {
        var next = new CoursePlace(place.unit(), place.step() + 1);
        return holds(next)
                ? Optional.of(next)
                : outline().after(place.unit()).map(unit -> new CoursePlace(unit.name(), 0));
    }

    private Optional<CoursePlace> preceding(CoursePlace place) {
        if (place.step() > 0) {
            return Optional.of(new CoursePlace(place.unit(), place.step() - 1));
        }
        List<OutlineEntry> units = outline().entries();
        for (int i = 1; i < units.size(); i++) {
            if (units.get(i).name().equals(place.unit())) {
                return Optional.of(new CoursePlace(
                        units.get(i - 1).name(), Math.max(0, units.get(i - 1).size() - 1)));
            }
        }
        return Optional.empty();
    }

    /** How many places of the course lie in front of this one. */
    public int index(CoursePlace place) {
        int index = place.step();
        for (OutlineEntry unit : outline().entries()) {
            if (unit.name().equals(place.unit())) {
                return index;
            }
            index += unit.size();
        }
        return index;
    }

    /** What is put to everybody at the same time here. */
    public Optional<Question> question(CoursePlace place) {
        return written(place).map(Question::shared);
    }

    /** The model that can be tried out here. */
    public Optional<Simulation> simulation(CoursePlace place) {
        return written(place).filter(Simulation.class::isInstance).map(Simulation.class::cast);
    }

    private Optional<Question> written(CoursePlace place) {
        return unit(place) instanceof Lesson lesson
                ? lesson.steps().get(place.step()).question()
                : Optional.of(((Quiz) unit(place)).questions().get(place.step()));
    }

    /** Whether nothing stands here but a question. */
    public boolean isQuestionOnly(CoursePlace place) {
        return question(place).isPresent() && stepView(place).text().isEmpty();
    }

    /** The lab of a screen. Attendees do it on their own machines, which a session cannot see. */
    public Optional<Lab> lab(CoursePlace place) {
        return unit(place) instanceof Lesson lesson
                ? lesson.steps().get(place.step()).lab()
                : Optional.empty();
    }

    /** The head of the screen, and what there is to read on it. */
    public StepView stepView(CoursePlace place) {
        if (unit(place) instanceof Lesson lesson) {
            return StepView.of(lesson, place.step());
        }
        Quiz quiz = (Quiz) unit(place);
        List<Question> asked = asked(quiz);
        int number = asked.indexOf(quiz.questions().get(place.step())) + 1;
        return number == 0
                ? new StepView("Quiz: " + quiz.title(), "A further question", asked.size(), asked.size(), List.of())
                : new StepView("Quiz: " + quiz.title(), "Question " + number, number, asked.size(), List.of());
    }

    /** The instructor's notes. */
    public List<Block> notes(CoursePlace place) {
        return unit(place) instanceof Lesson lesson
                ? lesson.steps().get(place.step()).notes()
                : List.of();
    }

    /** The ids of what a screen relies on. */
    public List<String> sources(CoursePlace place) {
        return unit(place) instanceof Lesson lesson
                ? lesson.steps().get(place.step()).sources()
                : List.of();
    }

    /** Where a place is within its unit, as {@code 10/15}. */
    public String position(CoursePlace place) {
        StepView view = stepView(place);
        return view.number() + "/" + view.of();
    }
}
