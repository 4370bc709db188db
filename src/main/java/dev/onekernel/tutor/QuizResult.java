package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.BlockView;
import dev.onekernel.view.ScoreSheet;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;

/**
 * What a learner sees behind a quiz, then and whenever they come back to it.
 *
 * @param quiz with the questions that the attempt asked
 */
record QuizResult(Course course, Progress progress, Quiz quiz, Attempt attempt) {

    /** A question is recognised by its beginning. */
    private static final int QUESTION = 50;

    void draw(ScreenBuilder screen, Display display) {
        Score score = course.outline()
                .entry(quiz.name())
                .map(entry -> Score.of(attempt, entry))
                .orElse(Score.NOTHING);
        boolean done =
                course.outline().entry(quiz.name()).filter(progress::isDone).isPresent();
        ScoreSheet.quiz(screen, display, score, quiz.pass());
        List<Question> missed = quiz.questions().stream()
                .filter(question -> attempt.tally(question.key()).missed())
                .toList();
        if (!missed.isEmpty()) {
            screen.blank().text("What you missed", Style.STRONG);
            missed.forEach(question -> missed(question, screen, display));
        }
        if (missed.stream().anyMatch(question -> progress.reviewSchedules().containsKey(question.key()))) {
            screen.blank()
                    .text(
                            "What you missed comes back for review the next day, and then after 3, 7 and 16 days."
                                    + " Type review to see what is due.",
                            Style.MUTED);
        }
        screen.blank();
        if (done) {
            screen.text(Line.of("answers", Style.KEY)
                    .plus(" shows all questions with your answers, ")
                    .plus("again", Style.KEY)
                    .plus(" starts another attempt."));
        } else {
            screen.text(Line.of("You have not passed this quiz yet. Type ")
                    .plus("again", Style.KEY)
                    .plus(" to retake it from the beginning, or ")
                    .plus("answers", Style.KEY)
                    .plus(" to see all questions with your answers."));
        }
    }

    private void missed(Question question, ScreenBuilder screen, Display display) {
        int number = quiz.questions().indexOf(question) + 1;
        String asked = shortened(BlockView.text(question.ask(part -> Line.of("___"))));
        Line place = new CourseSearch(course)
                .teaching(question)
                .map(address -> Line.of(" (").plus("go " + address, Style.KEY).plus(")"))
                .orElse(Line.EMPTY);
        screen.item(
                Line.of(display.plain() ? "- " : "  " + display.glyphs().bullet() + " "),
                Line.of("Question " + number + (attempt.tally(question.key()).isSkipped() ? ", skipped" : ""))
                        .plus(place)
                        .plus(": " + asked));
    }

    private static String shortened(String text) {
        String words = text.strip().replaceAll("\\s+", " ");
        if (words.length() <= QUESTION) {
            return words;
        }
        int end = words.lastIndexOf(' ', QUESTION);
        return words.substring(0, end < QUESTION / 2 ? QUESTION : end) + "...";
    }
}
