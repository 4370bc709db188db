package dev.onekernel.cli;

import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.tutor.Session;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "quiz",
        description = {
            "Take a quiz, or continue it; without one, the first you have not completed.",
            "From a pipe, exit code 1 says that a quiz was completed and not passed."
        })
final class QuizCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(arity = "0..*", paramLabel = "QUIZ", description = "A number (3) or a name (capstone).")
    private List<String> quiz = List.of();

    @Override
    public Integer call() throws CommandException {
        return root.learnerRun().run(in(String.join(" ", quiz)));
    }

    /** @param quiz a number or a name; nothing means the first that is not completed */
    static LearnerRun.SessionStart in(String quiz) {
        return quiz.isEmpty() ? firstOpen() : LearnCommand.in(quiz, UnitKind.QUIZ);
    }

    private static LearnerRun.SessionStart firstOpen() {
        return (course, progress, clock) -> {
            var quizzes = course.outline().entries().stream()
                    .filter(entry -> entry.kind() == UnitKind.QUIZ)
                    .toList();
            OutlineEntry open = quizzes.stream()
                    .filter(entry -> !progress.isDone(entry))
                    .findFirst()
                    .or(() -> quizzes.stream().findFirst())
                    .orElseThrow(() -> new CommandException(ExitCode.PROBLEMS, "This course has no quiz.", null));
            return Session.in(course, progress, open.name(), Optional.empty(), clock.instant());
        };
    }
}
