package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.handout.Handout;
import dev.onekernel.handout.HandoutOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "handout", description = "Write lessons and quizzes for paper: one page of HTML to print, or Markdown.")
final class HandoutCommand implements Callable<Integer> {

    private static final Set<String> KINDS = Set.of("lesson", "quiz", "part");

    /** What a handout is written as. */
    enum HandoutFormat {
        HTML,
        MD;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private ExportCommand export;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "UNIT",
            description = "lesson 3, quiz 3, part 1, or a name. Without one, the whole course.")
    private List<String> words = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "html",
            description = "html (one page that a browser prints) or md (Markdown).")
    private HandoutFormat format;

    @Option(names = "--answers", description = "Add the answers, explained, as an appendix.")
    private boolean answers;

    @Option(names = "--notes", description = "Add the instructor's notes.")
    private boolean notes;

    @Option(names = "--mermaid", description = "In Markdown, write charts as Mermaid instead of drawings.")
    private boolean mermaid;

    @Mixin
    private OutputFile output;

    @Override
    public Integer call() throws CommandException {
        if (mermaid && format != HandoutFormat.MD) {
            throw new CommandException(ExitCode.USAGE, "--mermaid needs --format md.", null);
        }
        Course course = export.root().learnerRun().course();
        var handout =
                Handout.of(course, units(course, names(course.outline())), new HandoutOptions(answers, notes, mermaid));
        output.write(
                format == HandoutFormat.HTML ? handout.html() : handout.markdown(), "The handout is", Printer.of(spec));
        return ExitCode.FINE;
    }

    private Set<String> names(Outline outline) throws CommandException {
        var names = new LinkedHashSet<String>();
        for (String unit : joined(words)) {
            if (unit.startsWith("part ")) {
                names.addAll(part(unit.substring("part ".length()), outline));
            } else {
                names.add(
                        LearnCommand.find(unit, UnitKind.LESSON, outline).unit().name());
            }
        }
        if (names.isEmpty()) {
            outline.entries().stream().map(OutlineEntry::name).forEach(names::add);
        }
        return names;
    }

    /** {@code quiz 3} is one unit, whether or not it was typed in quotes. */
    static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            boolean kind = KINDS.contains(words.get(i)) && i + 1 < words.size();
            joined.add(kind ? words.get(i) + " " + words.get(++i) : words.get(i));
        }
        return joined;
    }

    private static List<String> part(String number, Outline outline) throws CommandException {
        for (int i = 0; i < outline.parts().size(); i++) {
            if (number.strip().equals(String.valueOf(i + 1))) {
                return outline.parts().get(i).units();
            }
        }
        throw new CommandException(
                ExitCode.USAGE,
                outline.parts().isEmpty()
                        ? "The course has no parts."
                        : "The course has parts 1 to " + outline.parts().size() + ".",
                null);
    }

    /** Units for others to use: one that cannot be read would be missed on paper. */
    static List<Unit> units(Course course, Iterable<String> names) throws CommandException {
        var units = new ArrayList<Unit>();
        for (String name : names) {
            try {
                units.add(course.unit(name));
            } catch (UnreadableUnitException problem) {
                throw new CommandException(ExitCode.PROBLEMS, problem.getMessage(), problem);
            }
        }
        return units;
    }
}
