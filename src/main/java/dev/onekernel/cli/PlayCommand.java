package dev.onekernel.cli;

import dev.onekernel.author.Player;
import dev.onekernel.author.Player.Transcript;
import dev.onekernel.author.ReportFormat;
import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.Problem;
import dev.onekernel.source.Severity;
import dev.onekernel.terminal.Terminals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
        name = "play",
        description = {
            "Play a unit without a person and print the transcript. It is the same every time.",
            "Without a unit, play all and name those that cannot be completed."
        },
        footer =
                "The exit code is 1 when the answers do not pass, when some are left over, or when the end is not reached.")
final class PlayCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "UNIT",
            description = "The unit, as for learn and quiz. Without one, all units.")
    private List<String> unit = List.of();

    @Option(
            names = "--answers",
            paramLabel = "HOW",
            defaultValue = "right",
            description = "right, wrong, or a file with a line for each prompt.")
    private String answers;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "human",
            description = "How to name units that cannot be completed when all are played: ${COMPLETION-CANDIDATES}.")
    private ReportFormat format;

    @Override
    public Integer call() throws CommandException {
        return unit.isEmpty() ? playAll() : playOne();
    }

    private int playAll() throws CommandException {
        var course = root.learnerRun().course();
        var played = answers();
        if (played != Player.RIGHT && played != Player.WRONG) {
            throw new CommandException(ExitCode.USAGE, "A file of answers is for one unit. Say which.", null);
        }
        var problems = new ArrayList<Problem>();
        for (OutlineEntry entry : course.outline().entries()) {
            playProblem(course, entry, played).ifPresent(problems::add);
        }
        String prefix = root.settings().course().map(LintCommand::prefix).orElse("");
        var printer = Printer.of(spec);
        format.of(problems, prefix).forEach(printer::say);
        return problems.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /** Why a unit cannot be completed, at its file; empty when it can. */
    private Optional<Problem> playProblem(Course course, OutlineEntry entry, Player.Answers played)
            throws CommandException {
        String sentence = "";
        try {
            course.unit(entry.name());
            Transcript transcript =
                    Player.play(course, entry.name(), played, root.settings().drawn(Terminals.output(), false));
            if (!transcript.completed()) {
                sentence = "The end of this unit is not reached when every question is answered.";
            } else if (played == Player.RIGHT && !transcript.passed()) {
                sentence = "The right answers do not pass this quiz.";
            }
        } catch (UnreadableUnitException problem) {
            sentence = problem.getMessage();
        }
        return Optional.of(sentence)
                .filter(said -> !said.isEmpty())
                .map(said -> new Problem(
                        Severity.ERROR,
                        "play",
                        entry.name() + ".yaml",
                        1,
                        1,
                        said,
                        Optional.of("`onekernel play " + entry.name() + "` shows how it is played."),
                        ""));
    }

    private int playOne() throws CommandException {
        var course = root.learnerRun().course();
        var entry = LearnCommand.find(String.join(" ", unit), UnitKind.LESSON, course.outline())
                .unit();
        requireReadable(course, entry.name());
        Transcript transcript =
                Player.play(course, entry.name(), answers(), root.settings().drawn(Terminals.output(), false));
        Printer.of(spec).show(transcript.transcript(), root.settings().look(Terminals.output()));
        boolean meantToFail = answers.equals("wrong");
        return transcript.completed() && (meantToFail || transcript.passed() && transcript.unused() == 0)
                ? ExitCode.FINE
                : ExitCode.PROBLEMS;
    }

    /** A learner is led past a unit that cannot be read, but playing another one would prove nothing. */
    private static void requireReadable(Course course, String unit) throws CommandException {
        try {
            course.unit(unit);
        } catch (UnreadableUnitException problem) {
            throw new CommandException(ExitCode.PROBLEMS, problem.getMessage(), problem);
        }
    }

    private Player.Answers answers() throws CommandException {
        return switch (answers) {
            case "right" -> Player.RIGHT;
            case "wrong" -> Player.WRONG;
            default -> script(Path.of(answers));
        };
    }

    private static Player.Answers script(Path file) throws CommandException {
        try {
            return Player.script(new String(CourseLocation.read(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.USAGE, "The answers " + file + " cannot be read: right, wrong, or a file.", problem);
        }
    }
}
