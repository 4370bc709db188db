package dev.onekernel.view;

import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.QuestionRecord;
import dev.onekernel.text.Display;
import dev.onekernel.text.Style;

/** Draws the questions of a completed quiz, each with the learner's first answer and, where that was not right, the solution. */
public final class AnswerSheet {

    private AnswerSheet() {}

    /** All questions, in the order of the quiz. */
    public static void draw(ScreenBuilder screen, Display display, Quiz quiz, Attempt attempt) {
        for (int i = 0; i < quiz.questions().size(); i++) {
            Question question = quiz.questions().get(i);
            screen.blank().text("Question " + (i + 1), Style.HEADING).blank();
            draw(screen, display, question, new QuestionView(question, question.choiceOrders(attempt.seed())), attempt);
        }
    }

    private static void draw(
            ScreenBuilder screen, Display display, Question question, QuestionView view, Attempt attempt) {
        QuestionRecord record = attempt.tally(question.key());
        view.prompt(screen);
        question.restore(record.given())
                .filter(response -> !record.given().isEmpty())
                .ifPresentOrElse(
                        response -> {
                            screen.text("Your answer", Style.STRONG);
                            view.marked(screen, display, question.grade(response));
                        },
                        () -> screen.text(
                                record.isSkipped()
                                        ? "You skipped this question."
                                        : record.met() ? "You had the answer shown." : "This question is new.",
                                Style.MUTED));
        if (!record.rightAtFirst()) {
            screen.blank();
            view.solution(screen, display);
        }
        screen.blank();
    }
}
