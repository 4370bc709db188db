package dev.onekernel.cli;

import dev.onekernel.course.Outline.Kind;
import dev.onekernel.tutor.Address;
import dev.onekernel.tutor.Lookup;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "sources", description = "List what the course, or one lesson, rests on.")
final class SourcesCommand implements Callable<Integer> {

    @ParentCommand
    private Onekernel root;

    @Parameters(arity = "0..1", paramLabel = "UNIT", description = "A number (3) or a name.")
    private String unit;

    @Override
    public Integer call() throws Trouble {
        var course = root.learning().course();
        var lookup = new Lookup(course);
        List<String> ids = unit == null ? lookup.allSources() : idsOf(unit, new Address(course.outline()), lookup);
        root.print((screen, medium) -> lookup.sources(ids, screen, medium));
        return Exit.FINE;
    }

    private static List<String> idsOf(String unit, Address address, Lookup lookup) throws Trouble {
        var found = address.find(unit, Kind.LESSON)
                .orElseThrow(() -> new Trouble(Exit.USAGE, address.notFound(unit), null));
        return lookup.sourcesOf(found.unit().name());
    }
}
