package dev.onekernel.cli;

import dev.onekernel.author.Lint;
import dev.onekernel.author.ReportFormat;
import dev.onekernel.author.Rule;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.Problem;
import dev.onekernel.text.Style;
import dev.onekernel.text.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "lint",
        description = "Find what is wrong with a course: read every file, play every question, draw every screen.")
final class LintCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The course's folder or .zip file. Without one, that of --course, or this folder.")
    private Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "human",
            description = "How to tell it: ${COMPLETION-CANDIDATES}.")
    private ReportFormat format;

    @Option(
            names = "--strict",
            description = "Also name what a course can do without, such as a missing explanation of an option.")
    private boolean strict;

    @Option(
            names = "--explain",
            paramLabel = "RULE",
            description = "Say why a rule is one and what to do; all lists the rules.")
    private String explained;

    @Override
    public Integer call() throws CommandException {
        return explained == null ? lint() : explain();
    }

    private int lint() throws CommandException {
        Path place = Optional.ofNullable(folder).or(root.settings()::course).orElse(Path.of(""));
        CourseFiles files = LearnerRun.files(place);
        List<Problem> all = Lint.strictly(files);
        List<Problem> problems = strict ? all : Lint.usual(all);
        var printer = Printer.of(spec);
        format.of(problems, prefix(place)).forEach(printer::say);
        if (format == ReportFormat.HUMAN && !strict) {
            Lint.furtherAdvice(all).ifPresent(printer::say);
        }
        return problems.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /** What leads from this folder to the files of a course. A dot would keep GitHub from finding the file that a problem is in. */
    static String prefix(Path place) {
        String folder = place.normalize().toString();
        return Files.isDirectory(place) && !folder.isEmpty() ? folder + "/" : "";
    }

    private int explain() throws CommandException {
        var rules = explained.equals("all")
                ? Rule.all()
                : List.of(Rule.find(explained).orElseThrow(() -> unknown(explained)));
        root.print((screen, display) -> rules.forEach(
                rule -> screen.text(rule.id() + " (" + rule.severity().word() + ")", Style.HEADING)
                        .text(rule.explanation())
                        .blank()));
        return ExitCode.FINE;
    }

    private static CommandException unknown(String rule) {
        String near = Suggestion.to(rule, Rule.all().stream().map(Rule::id).toList())
                .map(known -> "Did you mean " + known + "?")
                .orElse("lint --explain all lists the rules.");
        return new CommandException(ExitCode.USAGE, "The rule " + rule + " does not exist. " + near, null);
    }
}
