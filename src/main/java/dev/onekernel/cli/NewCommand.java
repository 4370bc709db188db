package dev.onekernel.cli;

import dev.onekernel.author.Scaffold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "new", description = "Begin a course, or a lesson or quiz in the course of --course or of this folder.")
final class NewCommand implements Callable<Integer> {

    enum ScaffoldKind {
        COURSE,
        LESSON,
        QUIZ;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
    private ScaffoldKind scaffoldKind;

    @Parameters(index = "1", arity = "1..*", paramLabel = "NAME", description = "Its title.")
    private List<String> name;

    @Override
    public Integer call() throws CommandException {
        Path folder = root.settings().course().orElse(Path.of(""));
        String title = String.join(" ", name);
        try {
            List<String> said = switch (scaffoldKind) {
                case COURSE -> Scaffold.course(folder, title);
                case LESSON -> Scaffold.lesson(folder, title);
                case QUIZ -> Scaffold.quiz(folder, title);
            };
            said.forEach(Printer.of(spec)::say);
            return ExitCode.FINE;
        } catch (Scaffold.ScaffoldRefusedException problem) {
            throw new CommandException(ExitCode.USAGE, problem.getMessage(), problem);
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, "It cannot be written (" + problem.getMessage() + ").", problem);
        }
    }
}
