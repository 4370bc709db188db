package dev.onekernel.cli;

import dev.onekernel.course.Outline;
import dev.onekernel.course.UnitKind;
import dev.onekernel.tutor.Session;
import dev.onekernel.tutor.UnitFinder;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "learn", description = "Start a lesson, or continue it; without one, continue where you left off.")
final class LearnCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Parameters(
            arity = "0..*",
            paramLabel = "UNIT",
            description = "A number (3), a screen (3.5), a name (what-a-container-is).")
    private List<String> unit = List.of();

    @Override
    public Integer call() throws CommandException {
        return root.learnerRun().run(in(String.join(" ", unit)));
    }

    /** @param unit a number, a screen or a name; nothing means where the learner left */
    static LearnerRun.SessionStart in(String unit) {
        return unit.isEmpty() ? resume() : in(unit, UnitKind.LESSON);
    }

    /** Where the learner left. */
    static LearnerRun.SessionStart resume() {
        return (course, progress, clock) -> Session.start(course, progress, clock.instant());
    }

    /** @param preferred what kind of unit a bare number means */
    static LearnerRun.SessionStart in(String unit, UnitKind preferred) {
        return (course, progress, clock) -> {
            var found = find(unit, preferred, course.outline());
            return Session.in(course, progress, found.unit().name(), found.step(), clock.instant());
        };
    }

    /** The unit that is meant, or a sentence that names the nearest. */
    static UnitFinder.Found find(String unit, UnitKind preferred, Outline outline) throws CommandException {
        var unitFinder = new UnitFinder(outline);
        return unitFinder
                .find(unit, preferred)
                .orElseThrow(() -> new CommandException(ExitCode.USAGE, unitFinder.notFound(unit), null));
    }
}
