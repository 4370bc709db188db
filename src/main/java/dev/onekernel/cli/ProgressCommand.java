package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.Progress;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScoreSheet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
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
    private Onekernel root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--reset", description = "Forget a unit, or without UNIT the whole course. Asks first.")
    private boolean reset;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Parameters(arity = "0..*", paramLabel = "UNIT", description = "What to forget: 3, quiz 3, a name.")
    private List<String> unit = List.of();

    @Override
    public Integer call() throws Trouble {
        Learning learning = root.learning();
        Course course = learning.course();
        Journal journal = learning.journal(course);
        journal.notices().forEach(notice -> spec.commandLine().getErr().println("onekernel: " + notice));
        if (reset) {
            return reset(course, journal);
        }
        Progress progress = Progress.of(journal.events());
        root.print((screen, medium) -> {
            var here = progress.place().map(Progress.Place::unit);
            new CourseMap(course.outline(), progress).draw(screen, medium, here);
            screen.blank();
            ScoreSheet.course(screen, medium, course.outline(), progress);
        });
        return Exit.FINE;
    }

    private int reset(Course course, Journal journal) throws Trouble {
        String name = "";
        String what = "the whole course \"" + course.outline().title() + "\"";
        if (!unit.isEmpty()) {
            var found = LearnCommand.find(String.join(" ", unit), Kind.LESSON, course.outline());
            name = found.unit().name();
            what = "\"" + found.unit().title() + "\" (" + name + ")";
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!yes && !confirmed(out, "Forget all answers and scores of " + what + "? Type yes: ")) {
            out.println("Nothing was changed.");
            return Exit.FINE;
        }
        var troubles = journal.append(new Event.Reset(root.clock().instant(), name));
        if (!troubles.isEmpty()) {
            throw new Trouble(Exit.TROUBLE, String.join(" ", troubles), null);
        }
        out.println("Forgotten.");
        return Exit.FINE;
    }

    private static boolean confirmed(PrintWriter out, String question) {
        out.print(question);
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in)).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).equals("yes");
        } catch (IOException gone) {
            return false;
        }
    }
}
