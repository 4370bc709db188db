package dev.onekernel.cli;

import dev.onekernel.tutor.CourseSearch;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "find", description = "Find the screens that mention something.")
final class FindCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to find, such as page cache.")
    private List<String> words;

    @Override
    public Integer call() throws CommandException {
        var course = root.learnerRun().course();
        var search = new CourseSearch(course);
        String typed = String.join(" ", words);
        root.print(course.phrases(), (screen, display) -> search.find(typed, screen));
        return search.isMentioned(typed) ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
}
