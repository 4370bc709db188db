package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.handout.CourseCard;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "outline",
        description =
                "Write in Markdown what the course teaches, how long it takes, and where each objective is taught and asked.")
final class OutlineCommand implements Callable<Integer> {

    @ParentCommand
    private ExportCommand export;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputFile output;

    @Override
    public Integer call() throws CommandException {
        Course course = export.root().learnerRun().course();
        List<String> names =
                course.outline().entries().stream().map(OutlineEntry::name).toList();
        var card = new CourseCard(course, HandoutCommand.units(course, names));
        output.write(card.markdown(), "The outline is", Printer.of(spec));
        return ExitCode.FINE;
    }
}
