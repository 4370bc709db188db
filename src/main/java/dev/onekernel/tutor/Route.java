package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.course.UnreadableUnit;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Setting;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Tally;
import dev.onekernel.progress.UnitProgress;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The way through a course as it is now: which scene stands at a stop, and what going there means.
 *
 * @param now the time that what happens next is remembered with
 */
record Route(Course course, Progress progress, Instant now) {

    Move to(Stop stop, Event event) {
        return new Route(course, progress.with(event), now).to(stop).after(event);
    }

    Move to(Stop stop) {
        try {
            if (stop instanceof Stop.InUnit in) {
                var unit = course.unit(in.unit());
                if (unit instanceof Lesson lesson) {
                    return inLesson(in, lesson);
                }
                return inQuiz(in, (Quiz) unit);
            }
            return inReview((Stop.InReview) stop);
        } catch (UnreadableUnit problem) {
            return Move.to(Rests.unreadable(this, stop, problem));
        }
    }

    Move back(Scene scene) {
        Stop previous = scene.stop().previous();
        int step = previous instanceof Stop.InUnit in ? in.step() : ((Stop.InReview) previous).step();
        return step < 0
                ? Move.saying(scene, "This is the first screen. map shows what else there is, go leads there.")
                : to(previous);
    }

    private Move inLesson(Stop.InUnit stop, Lesson lesson) {
        if (stop.step() >= lesson.steps().size()) {
            var end = new Stop.InUnit(lesson.name(), lesson.steps().size());
            return Move.to(Rests.lessonRead(this, end, lesson))
                    .after(List.of(new Event.Finished(now, lesson.name()), visited(end)));
        }
        Step step = lesson.steps().get(stop.step());
        return Move.to(step.question()
                        .<Scene>map(question -> checkpoint(stop, lesson, step, question))
                        .orElseGet(() -> new Showing(stop, lesson)))
                .after(visited(stop));
    }

    private Asking checkpoint(Stop.InUnit stop, Lesson lesson, Step step, Question question) {
        var place = new Asking.Place(
                lesson.name(),
                lesson.title(),
                step.title(),
                stop.step() + 1,
                lesson.steps().size(),
                question.stem().predict() ? Setting.PREDICTION : Setting.CHECKPOINT,
                step.text(),
                step.notes());
        Tally tally = progress.unit(lesson.name()).checkpoints().tally(question.key());
        return Asking.resumed(stop, place, question, question.sharedOrders(), tally);
    }

    private Move inQuiz(Stop.InUnit stop, Quiz quiz) {
        Optional<Attempt> open = progress.unit(quiz.name()).open();
        if (open.isEmpty() && stop.step() > 0) {
            return Move.to(Rests.quizDone(this, stop, quiz));
        }
        if (open.isEmpty()) {
            var started = new Event.Started(now, quiz.name(), now.toEpochMilli());
            return to(new Stop.InUnit(quiz.name(), 0), started);
        }
        Attempt attempt = open.get();
        int first = quiz.questions().size();
        if (stop.step() < first) {
            return Move.to(asked(stop, quiz, attempt)).after(visited(stop));
        }
        var missed = missed(quiz, attempt);
        if (stop.step() < first + missed.size()) {
            return Move.to(askedAgain(stop, quiz, attempt, missed)).after(visited(stop));
        }
        var finished = new Event.Finished(now, quiz.name());
        var later = new Route(course, progress.with(finished), now);
        return Move.to(Rests.quizDone(later, stop, quiz)).after(List.of(visited(stop), finished));
    }

    private static Asking asked(Stop.InUnit stop, Quiz quiz, Attempt attempt) {
        Question question = quiz.questions().get(stop.step());
        return Asking.resumed(
                stop,
                quizPlace(
                        quiz,
                        "Question " + (stop.step() + 1),
                        stop.step() + 1,
                        quiz.questions().size()),
                question,
                question.choiceOrders(attempt.seed()),
                attempt.tally(question.key()));
    }

    /** What was missed is asked once more, in a new order, before the quiz ends. */
    private static Asking askedAgain(Stop.InUnit stop, Quiz quiz, Attempt attempt, List<Question> missed) {
        int index = stop.step() - quiz.questions().size();
        Question question = missed.get(index);
        return Asking.fresh(
                stop,
                quizPlace(quiz, "Once more", index + 1, missed.size()),
                question,
                question.choiceOrders(attempt.seed() + 1),
                attempt.tally(question.key()).answers());
    }

    private static Asking.Place quizPlace(Quiz quiz, String title, int number, int of) {
        return new Asking.Place(
                quiz.name(), "Quiz: " + quiz.title(), title, number, of, Setting.QUIZ, List.of(), List.of());
    }

    /** The questions that come back at the end; being asked again does not take one off the list. */
    private static List<Question> missed(Quiz quiz, Attempt attempt) {
        return quiz.questions().stream()
                .filter(question -> {
                    Tally tally = attempt.tally(question.key());
                    return tally.skips() > 0 || tally.missed();
                })
                .toList();
    }

    private Move inReview(Stop.InReview stop) throws UnreadableUnit {
        if (stop.step() >= stop.queue().size()) {
            return Move.to(Rests.reviewDone(this, stop));
        }
        var key = stop.queue().get(stop.step());
        // where it stands now, which an edited course may have changed
        String unit = course.outline()
                .holderOf(key)
                .map(Outline.Entry::name)
                .orElseThrow(() -> new UnreadableUnit("The question " + key.id() + " is no longer in this course."));
        Question question = questions(unit).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        var place = new Asking.Place(
                unit,
                "Review",
                title(unit),
                stop.step() + 1,
                stop.queue().size(),
                Setting.REVIEW,
                List.of(),
                List.of());
        long today = now.getEpochSecond() / 86_400;
        return Move.to(Asking.fresh(stop, place, question, question.choiceOrders(today), 0));
    }

    private List<Question> questions(String name) throws UnreadableUnit {
        var unit = course.unit(name);
        return unit instanceof Lesson lesson
                ? lesson.steps().stream()
                        .flatMap(step -> step.question().stream())
                        .toList()
                : ((Quiz) unit).questions();
    }

    /** The questions of the course that are to be asked again now; those of an older wording are not asked any more. */
    List<Outline.Key> due(ZonedDateTime today) {
        return progress.due(today).stream()
                .filter(key -> course.outline().holderOf(key).isPresent())
                .toList();
    }

    private String title(String unit) {
        return course.outline().entry(unit).map(Outline.Entry::title).orElse(unit);
    }

    /** The quiz whose end {@code stop} is. */
    Optional<String> quizOf(Stop stop) {
        return stop instanceof Stop.InUnit in
                ? course.outline()
                        .entry(in.unit())
                        .filter(entry -> entry.kind() == Outline.Kind.QUIZ)
                        .map(Outline.Entry::name)
                : Optional.empty();
    }

    /** Where a learner goes on: where they were, or at the first unit that is not finished. */
    Stop resume() {
        Optional<Progress.Place> place =
                progress.place().filter(at -> course.outline().entry(at.unit()).isPresent());
        return place.map(at -> resumeIn(at.unit())).orElseGet(this::firstUnfinished);
    }

    private Stop firstUnfinished() {
        return course.outline().entries().stream()
                .filter(entry -> !progress.unit(entry.name()).finished())
                .findFirst()
                .or(() -> course.outline().entries().stream().findFirst())
                .map(entry -> new Stop.InUnit(entry.name(), 0))
                .orElseThrow();
    }

    /** Where a learner goes on in a unit: at the place they were at last, if that was in this unit; else where it begins. */
    Stop resumeIn(String unit) {
        Optional<Integer> step =
                progress.place().filter(at -> at.unit().equals(unit)).map(Progress.Place::step);
        if (isQuiz(unit) && step.isEmpty() && progress.unit(unit).open().isPresent()) {
            return new Stop.InUnit(unit, firstOpen(unit));
        }
        if (isQuiz(unit)) {
            return new Stop.InUnit(unit, step.orElse(0));
        }
        return new Stop.InUnit(unit, step.map(at -> clamped(unit, at)).orElse(0));
    }

    private boolean isQuiz(String unit) {
        return course.outline()
                .entry(unit)
                .filter(entry -> entry.kind() == Outline.Kind.QUIZ)
                .isPresent();
    }

    /** An edited lesson may have fewer screens than it had. */
    private int clamped(String unit, int step) {
        return Math.min(
                step, course.outline().entry(unit).map(Outline.Entry::size).orElse(0));
    }

    /** The first question of the open attempt that has neither been answered nor put off. */
    private int firstOpen(String unit) {
        var keys = course.outline().entry(unit).map(Outline.Entry::questions).orElse(List.of());
        UnitProgress done = progress.unit(unit);
        return IntStream.range(0, keys.size())
                .filter(i -> done.open()
                        .map(attempt -> attempt.tally(keys.get(i)).equals(Tally.NONE))
                        .orElse(true))
                .findFirst()
                .orElse(keys.size());
    }

    private Event visited(Stop.InUnit stop) {
        return new Event.Visited(now, stop.unit(), stop.step());
    }
}
