package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.Revision;
import dev.onekernel.results.Results;
import dev.onekernel.results.ResultsTable;
import dev.onekernel.results.XapiActor;
import dev.onekernel.results.XapiStatements;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "results",
        description = {
            "Write your own answers as data for other programs.",
            "Nothing is sent anywhere, and your name is in it only if you give it."
        })
final class ResultsCommand implements Callable<Integer> {

    /** What the answers are written as. */
    enum ResultsFormat {
        /** A row for each answer. */
        CSV,
        /** A JSON object on a line for each answer. */
        JSONL,
        /** Statements of the Experience API. */
        XAPI;

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv (a table), jsonl (a JSON object on a line) or xapi (statements of xAPI 1.0.3).")
    private ResultsFormat format;

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description =
                    "Say in xAPI statements who you are: a name, or mailto: and an address. Without it, they are anonymous.")
    private String who;

    @Mixin
    private OutputFile output;

    @Override
    public Integer call() throws CommandException {
        if (who != null && format != ResultsFormat.XAPI) {
            throw new CommandException(ExitCode.USAGE, "--actor needs --format xapi.", null);
        }
        LearnerRun learnerRun = root.learnerRun();
        Course course = learnerRun.course();
        Journal journal = learnerRun.journal(course);
        var printer = Printer.of(spec);
        journal.notices().forEach(printer::note);
        List<Event> events = journal.events();
        var before = journal.progress();
        var progress =
                Revision.of(before, course.outline(), root.clock().instant()).applied(before);
        Results results = Results.of(course, events, progress);
        if (!results.hasAnswers()) {
            throw new CommandException(
                    ExitCode.PROBLEMS,
                    "You have not answered a question of \"" + course.outline().title() + "\" yet.",
                    null);
        }
        output.write(written(results, events), "Your results are", printer);
        return ExitCode.FINE;
    }

    private String written(Results results, List<Event> events) throws CommandException {
        return switch (format) {
            case CSV -> new ResultsTable(results).csv();
            case JSONL -> new ResultsTable(results).jsonLines();
            case XAPI -> new XapiStatements(results, actor(events)).json();
        };
    }

    private XapiActor actor(List<Event> events) throws CommandException {
        var anonymous = XapiActor.anonymous(events);
        return who == null
                ? anonymous
                : anonymous
                        .called(who)
                        .orElseThrow(() -> new CommandException(
                                ExitCode.USAGE,
                                "--actor takes a name, or an address such as mailto:grace@example.org.",
                                null));
    }
}
