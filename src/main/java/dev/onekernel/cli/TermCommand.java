package dev.onekernel.cli;

import dev.onekernel.tutor.CourseSearch;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "term", description = "Explain a word of the glossary; without one, list all.")
final class TermCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The word, such as page cache.")
    private List<String> name = List.of();

    @Override
    public Integer call() throws CommandException {
        var course = root.learnerRun().course();
        String typed = String.join(" ", name);
        root.print(course.phrases(), (screen, display) -> new CourseSearch(course).term(typed, screen));
        return typed.isEmpty() || course.glossary().find(typed).isPresent() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
}
