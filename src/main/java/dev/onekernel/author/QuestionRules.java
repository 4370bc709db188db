package dev.onekernel.author;

import dev.onekernel.author.Lint.LocatedQuestion;
import dev.onekernel.course.Flaw;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.TextSite;
import dev.onekernel.course.Verdict;
import dev.onekernel.source.Problem;
import dev.onekernel.tutor.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for what is wrong with one question: what the question itself can tell, and what shows only when it is played as a learner
 * could play it, with every answer its author foresaw.
 */
final class QuestionRules {

    private final Question question;
    private final SourceLocation location;
    private final List<Problem> problems = new ArrayList<>();

    QuestionRules(LocatedQuestion locatedQuestion) {
        this.question = locatedQuestion.question();
        this.location = locatedQuestion.location();
    }

    List<Problem> problems() {
        for (Flaw flaw : question.flaws()) {
            report(flaw.rule(), location.at(flaw.at()), flaw.message(), flaw.hint());
        }
        commandWords();
        if (problems.isEmpty()) {
            play();
        }
        problems.addAll(new FeedbackRules(question, location).problems());
        problems.addAll(new GiveawayRules(question, location).problems());
        return problems;
    }

    /** Whatever was not foreseen above: the answers that must pass and those that must not. */
    private void play() {
        for (Response response : question.accepted()) {
            if (question.grade(response).verdict() != Verdict.RIGHT) {
                report(
                        "answer-fails",
                        location,
                        "The right answer itself (" + question.written(response) + ") does not pass.",
                        "Play the question and see what is asked for.");
            }
        }
        for (Response response : question.mistakes()) {
            if (question.grade(response).verdict() == Verdict.RIGHT) {
                report(
                        "mistake-passes",
                        location,
                        "A wrong answer (" + question.written(response) + ") passes as right.",
                        "Make the choices differ.");
                return;
            }
        }
    }

    private void commandWords() {
        for (TextSite site : question.typedTexts()) {
            commandIn(site.text())
                    .ifPresent(command -> report(
                            "command-word",
                            location.at(site.at()),
                            "The prompt takes `" + site.text() + "` for the command `" + command
                                    + "`, never for an answer.",
                            "Accept another wording, or ask for something else."));
        }
    }

    /** The command that typing {@code text} would give. */
    private static Optional<String> commandIn(String text) {
        String[] words = text.strip().split("\\s+", 2);
        return Command.in(words[0], words.length > 1).map(Command::word);
    }

    private void report(String rule, SourceLocation at, String sentence, String hint) {
        problems.add(at.problem(rule, sentence, hint));
    }
}
