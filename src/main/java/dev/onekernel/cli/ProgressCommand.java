package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.Progress;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScoreSheet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "progress", description = "Show what you have done, and your scores; or with --reset, forget it.")
final class ProgressCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--reset", description = "Forget a unit, or without UNIT the whole course. Asks first.")
    private boolean reset;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Parameters(arity = "0..*", paramLabel = "UNIT", description = "What to forget: 3, quiz 3, a name.")
    private List<String> unit = List.of();

    @Override
    public Integer call() throws CommandException {
        LearnerRun learnerRun = root.learnerRun();
        Course course = learnerRun.course();
        Journal journal = learnerRun.journal(course);
        journal.notices().forEach(notice -> Printer.of(spec).complain(notice));
        if (reset) {
            return reset(course, journal);
        }
        Progress progress = learnerRun.progress(course);
        root.print(course.phrases(), (screen, display) -> {
            var here = progress.place().map(Progress.Place::unit);
            new CourseMap(course.outline(), progress).draw(screen, display, here);
            screen.blank();
            ScoreSheet.course(screen, display, course.outline(), progress);
        });
        return ExitCode.FINE;
    }

    private int reset(Course course, Journal journal) throws CommandException {
        String name = "";
        String what = "the whole course \"" + course.outline().title() + "\"";
        if (!unit.isEmpty()) {
            var found = LearnCommand.find(String.join(" ", unit), UnitKind.LESSON, course.outline());
            name = found.unit().name();
            what = "\"" + found.unit().title() + "\" (" + name + ")";
        }
        var printer = Printer.of(spec);
        if (!yes && !confirmed(printer, "Forget all answers and scores of " + what + "? Type yes: ")) {
            printer.say("Nothing was changed.");
            return ExitCode.FINE;
        }
        var troubles = journal.append(new Event.Reset(root.clock().instant(), name));
        if (!troubles.isEmpty()) {
            throw new CommandException(ExitCode.TROUBLE, String.join(" ", troubles), null);
        }
        printer.say("Forgotten.");
        return ExitCode.FINE;
    }

    private static boolean confirmed(Printer printer, String question) {
        printer.ask(question);
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in)).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
        } catch (IOException gone) {
            return false;
        }
    }
}
