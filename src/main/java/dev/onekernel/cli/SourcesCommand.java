package dev.onekernel.cli;

import dev.onekernel.course.UnitKind;
import dev.onekernel.tutor.CourseSearch;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "sources", description = "List the sources of the course, or of one lesson.")
final class SourcesCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(arity = "0..*", paramLabel = "UNIT", description = "A number (3) or a name.")
    private List<String> unit = List.of();

    @Override
    public Integer call() throws CommandException {
        var course = root.learnerRun().course();
        var courseSearch = new CourseSearch(course);
        List<String> ids = unit.isEmpty()
                ? courseSearch.allSources()
                : courseSearch.sourcesOf(LearnCommand.find(String.join(" ", unit), UnitKind.LESSON, course.outline())
                        .unit()
                        .name());
        root.print((screen, display) -> courseSearch.sources(ids, screen));
        return ExitCode.FINE;
    }
}
