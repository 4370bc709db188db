package dev.onekernel.results;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Response;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a learner answered and completed in a course, in the order in which it happened. */
public final class Results {

    private final Course course;
    private final Progress progress;
    private final List<AnswerResult> answers;
    private final List<Completion> completions;
    private final Map<QuestionKey, Question> questions = new HashMap<>();

    private Results(Course course, Progress progress, ResultsFold fold) {
        this.course = course;
        this.progress = progress;
        this.answers = fold.answers();
        this.completions = fold.completions();
    }

    /**
     * The results of one learner.
     *
     * @param events what happened, the oldest first
     * @param progress what follows from the events in the course as it is now
     */
    public static Results of(Course course, List<Event> events, Progress progress) {
        var fold = new ResultsFold();
        events.forEach(fold::add);
        var results = new Results(course, progress, fold);
        course.outline().entries().stream()
                .flatMap(entry -> results.questions(entry.name()))
                .forEach(question -> results.questions.put(question.key(), question));
        return results;
    }

    private Stream<Question> questions(String name) {
        try {
            Unit unit = course.unit(name);
            return unit instanceof Lesson lesson
                    ? lesson.steps().stream().map(Step::question).flatMap(Optional::stream)
                    : ((Quiz) unit).questions().stream();
        } catch (UnreadableUnitException unreadable) {
            return Stream.empty(); // its answers are told without what was asked
        }
    }

    /** Whether a question was answered at all. */
    public boolean hasAnswers() {
        return !answers.isEmpty();
    }

    Course course() {
        return course;
    }

    List<AnswerResult> answers() {
        return answers;
    }

    List<Completion> completions() {
        return completions;
    }

    /** The question in the wording that was answered; empty when the course does not ask it any more. */
    Optional<Question> question(AnswerResult answer) {
        return Optional.ofNullable(questions.get(answer.question()));
    }

    /** How many points the question is worth; 1 when the course does not ask it any more. */
    int weight(AnswerResult answer) {
        return question(answer).map(question -> question.header().weight()).orElse(1);
    }

    Optional<Response> response(AnswerResult answer) {
        return question(answer)
                .flatMap(question -> question.restore(answer.answered().given()));
    }

    /** What was answered, in the words of the question; empty when the course does not ask it any more. */
    String inWords(AnswerResult answer) {
        return response(answer)
                .map(response -> AnswerInWords.of(question(answer).orElseThrow(), response))
                .orElse("");
    }

    Optional<OutlineEntry> unit(String name) {
        return course.outline().entry(name);
    }

    /** The score of a completed attempt over the questions that the quiz has now; empty for a lesson and where none of them is left. */
    Optional<Score> score(Completion completion) {
        var attempts = progress.unit(completion.unit()).completed();
        return completion.attempt() == 0 || completion.completed() >= attempts.size()
                ? Optional.empty()
                : unit(completion.unit())
                        .map(entry -> Score.of(attempts.get(completion.completed()), entry))
                        .filter(score -> score.possible() > 0);
    }
}
