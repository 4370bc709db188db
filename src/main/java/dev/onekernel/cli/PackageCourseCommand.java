package dev.onekernel.cli;

import dev.onekernel.load.CoursePackager;
import dev.onekernel.load.UnreadableCourseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "package-course",
        hidden = true,
        description = "Make the course in a folder quick to open. Packagers of this command need it.")
final class PackageCourseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A copy of the course; its files are rewritten.")
    private Path folder;

    @Override
    public Integer call() throws CommandException {
        try {
            CoursePackager.pack(folder);
            return ExitCode.FINE;
        } catch (UnreadableCourseException problem) {
            throw new CommandException(ExitCode.PROBLEMS, problem.getMessage(), problem);
        } catch (IOException problem) {
            throw new CommandException(ExitCode.TROUBLE, problem.getMessage(), problem);
        }
    }
}
