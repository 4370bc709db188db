package dev.onekernel.cli;

import dev.onekernel.course.Course;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "notes",
        description =
                "Write your take-home notes to a Markdown file: summaries, tables, charts, words you looked up and what you missed.")
final class NotesCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Where to write them; without it, a new file in this directory.")
    private Path file;

    @Override
    public Integer call() throws CommandException {
        LearnerRun learnerRun = root.learnerRun();
        Course course = learnerRun.course();
        try {
            Path written = NotesFile.write(course, learnerRun.progress(course), Optional.ofNullable(file));
            Printer.of(spec).say("Your take-home notes are in " + written + ".");
            return ExitCode.FINE;
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, "The notes cannot be written (" + problem.getMessage() + ").", problem);
        }
    }
}
