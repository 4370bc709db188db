package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Style;
import dev.onekernel.view.ScoreSheet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "score", description = "Show the scores of your quizzes, and how they are calculated.")
final class ScoreCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Override
    public Integer call() throws CommandException {
        LearnerRun learnerRun = root.learnerRun();
        Course course = learnerRun.course();
        Progress progress = learnerRun.progress(course);
        root.print(course.phrases(), (screen, display) -> {
            ScoreSheet.course(screen, display, course.outline(), progress);
            screen.blank().text(Score.rule(), Style.MUTED);
        });
        return ExitCode.FINE;
    }
}
