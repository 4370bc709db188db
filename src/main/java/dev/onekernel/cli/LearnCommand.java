package dev.onekernel.cli;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.tutor.Address;
import dev.onekernel.tutor.Session;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "learn", description = "Begin a unit, or go on in it; without one, go on where you left.")
final class LearnCommand implements Callable<Integer> {

    @ParentCommand
    private Onekernel root;

    @Parameters(
            arity = "0..*",
            paramLabel = "UNIT",
            description = "A number (3), a screen (3.5), a name (what-a-container-is).")
    private List<String> unit = List.of();

    @Override
    public Integer call() throws Trouble {
        return root.learning().run(in(String.join(" ", unit)));
    }

    /** @param unit a number, a screen or a name; nothing means where the learner left */
    static Learning.Beginning in(String unit) {
        return unit.isEmpty() ? resume() : in(unit, Kind.LESSON);
    }

    /** Where the learner left. */
    static Learning.Beginning resume() {
        return (course, progress, clock) -> Session.resume(course, progress, clock.instant());
    }

    /** @param preferred what kind of unit a bare number means */
    static Learning.Beginning in(String unit, Kind preferred) {
        return (course, progress, clock) -> {
            var found = find(unit, preferred, course.outline());
            return Session.in(course, progress, found.unit().name(), found.step(), clock.instant());
        };
    }

    /** The unit somebody means, or a sentence that names the nearest. */
    static Address.Found find(String unit, Kind preferred, Outline outline) throws Trouble {
        var address = new Address(outline);
        return address.find(unit, preferred).orElseThrow(() -> new Trouble(Exit.USAGE, address.notFound(unit), null));
    }
}
