package dev.onekernel.tutor;

import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.QuestionRecord;
import dev.onekernel.progress.Score;
import dev.onekernel.progress.UnitProgress;
import dev.onekernel.view.AnswerSheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The way through a quiz: its questions in turn, then those that come back, then its result.
 *
 * @param navigator knows the course, and what the learner has done in it
 */
record QuizRoute(Navigator navigator) {

    /** What stands at a place of a quiz; whoever comes to a quiz that they have not begun begins it. */
    Transition at(Position.InUnit stop, Quiz quiz) {
        UnitProgress done = navigator.progress().unit(quiz.name());
        if (done.open().isEmpty() && done.last().isPresent()) {
            return result(stop, quiz);
        }
        List<QuestionKey> keys = navigator.keys(quiz.name());
        if (done.open()
                .filter(open -> keys.stream().anyMatch(open::asks))
                .isEmpty()) { // none was begun, or its author has taken away all that it asked
            return begin(quiz, Math.min(stop.step(), quiz.questions().size() - 1));
        }
        Attempt attempt = done.open().get();
        int first = quiz.questions().size();
        if (stop.step() < first) {
            return attempt.asks(keys.get(stop.step()))
                    ? Transition.to(asked(stop, quiz, attempt, keys)).after(navigator.arrival(stop))
                    : navigator.to(stop.next());
        }
        var missed = missed(quiz, attempt);
        if (stop.step() < first + missed.size()) {
            Transition arrived = Transition.to(askedAgain(stop, quiz, attempt, missed));
            return (stop.step() == first ? Navigator.told(arrived, Pauses.secondRound(attempt, missed)) : arrived)
                    .after(navigator.arrival(stop));
        }
        int open = firstOpen(quiz.name());
        if (open < first) { // a question that was passed over, or one that the author has added
            return navigator.to(new Position.InUnit(quiz.name(), open));
        }
        boolean passed = navigator
                .course()
                .outline()
                .entry(quiz.name())
                .filter(entry -> Score.of(attempt.done(), entry).passes(entry.pass()))
                .isPresent();
        var finished = new Event.Finished(navigator.now(), quiz.name(), passed);
        return new QuizRoute(navigator.after(List.of(finished)))
                .result(stop, quiz)
                .after(finished);
    }

    /** The result of the last attempt; looking at it changes nothing. */
    private Transition result(Position.InUnit stop, Quiz quiz) {
        var end = new Position.InUnit(
                quiz.name(), Math.max(stop.step(), quiz.questions().size()));
        List<Event> events = navigator.arrival(end);
        return Transition.to(Pauses.quizDone(navigator.after(events), end, quiz))
                .after(events);
    }

    Transition begin(Quiz quiz, int step) {
        long seed = navigator.now().toEpochMilli();
        List<String> selected = quiz.selection().isAll()
                ? List.of()
                : quiz.selection().select(quiz.questions(), seed).stream()
                        .map(Question::id)
                        .toList();
        return navigator.to(
                new Position.InUnit(quiz.name(), step),
                new Event.Started(navigator.now(), quiz.name(), seed, selected));
    }

    /** Only the question itself is read, not the others of the quiz. */
    private static QuestionScene asked(Position.InUnit stop, Quiz quiz, Attempt attempt, List<QuestionKey> keys) {
        Question question = quiz.questions().get(stop.step());
        List<QuestionKey> asked = keys.stream().filter(attempt::asks).toList();
        int number = asked.indexOf(keys.get(stop.step())) + 1;
        int weight = question.header().weight();
        return QuestionScene.resumed(
                stop,
                quizPlace(
                        quiz,
                        "Question " + number + (weight == 1 ? "" : " (" + weight + " points)"),
                        number,
                        asked.size()),
                question,
                question.choiceOrders(attempt.seed()),
                attempt.tally(question.key()));
    }

    /** What was missed is asked once more, in a new order, before the quiz ends. */
    private static QuestionScene askedAgain(Position.InUnit stop, Quiz quiz, Attempt attempt, List<Question> missed) {
        int index = stop.step() - quiz.questions().size();
        Question question = missed.get(index);
        return QuestionScene.fresh(
                stop,
                quizPlace(
                        quiz,
                        "Question " + (quiz.questions().indexOf(question) + 1)
                                + (attempt.tally(question.key()).answers() == 0 ? ", skipped" : " again"),
                        index + 1,
                        missed.size()),
                question,
                question.choiceOrders(attempt.seed() + 1),
                attempt.tally(question.key()).answers());
    }

    private static QuestionContext quizPlace(Quiz quiz, String title, int number, int of) {
        return new QuestionContext(
                quiz.name(), "Quiz: " + quiz.title(), title, number, of, Occasion.QUIZ, List.of(), List.of());
    }

    /** The questions that come back at the end; being asked again does not take one off the list. */
    private static List<Question> missed(Quiz quiz, Attempt attempt) {
        return quiz.questions().stream()
                .filter(question -> {
                    QuestionRecord questionRecord = attempt.tally(question.key());
                    return questionRecord.skips() > 0 || questionRecord.missed();
                })
                .toList();
    }

    /** The first question of the open attempt that has neither been answered nor put off. */
    int firstOpen(String unit) {
        List<QuestionKey> questions = navigator.keys(unit);
        UnitProgress done = navigator.progress().unit(unit);
        return IntStream.range(0, questions.size())
                .filter(i -> done.open()
                        .map(attempt -> attempt.asks(questions.get(i))
                                && !attempt.tally(questions.get(i)).met())
                        .orElse(true))
                .findFirst()
                .orElse(questions.size());
    }

    /** All questions of a quiz with what was answered in the last attempt, when it is completed. */
    Optional<Content> answers(String name) {
        UnitProgress done = navigator.progress().unit(name);
        if (done.open().isPresent() || done.last().isEmpty()) {
            return Optional.empty();
        }
        try {
            Quiz quiz = (Quiz) navigator.course().unit(name);
            Attempt attempt = done.last().get();
            return Optional.of((screen, display) -> AnswerSheet.draw(screen, display, attempt.asked(quiz), attempt));
        } catch (UnreadableUnitException unreadable) {
            return Optional.of(Content.of(unreadable.getMessage()));
        }
    }

    /** Whether a place is a question that the open attempt does not ask. */
    boolean isPassedOver(Position.InUnit in) {
        List<QuestionKey> questions = navigator.keys(in.unit());
        return in.step() >= 0
                && in.step() < questions.size()
                && navigator.isQuiz(in.unit())
                && navigator
                        .progress()
                        .unit(in.unit())
                        .open()
                        .filter(attempt -> !attempt.asks(questions.get(in.step())))
                        .isPresent();
    }
}
