package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.progress.Progress;
import dev.onekernel.view.CourseMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

@Command(name = "map", description = "Show the course, what you have done and how much is left.")
final class MapCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Override
    public Integer call() throws CommandException {
        LearnerRun learnerRun = root.learnerRun();
        Course course = learnerRun.course();
        Progress progress = learnerRun.progress(course);
        root.print(
                course.phrases(),
                (screen, display) -> new CourseMap(course.outline(), progress)
                        .draw(screen, display, progress.place().map(Progress.Place::unit)));
        return ExitCode.FINE;
    }
}
