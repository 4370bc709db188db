package dev.onekernel.cli;

import dev.onekernel.author.Player;
import dev.onekernel.author.Player.Played;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.terminal.Terminals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "play",
        description = "Play a unit without a person and print the transcript. It is the same every time.")
final class PlayCommand implements Callable<Integer> {

    @ParentCommand
    private Onekernel root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "UNIT", description = "The unit, as for learn and quiz.")
    private List<String> unit;

    @Option(
            names = "--answers",
            paramLabel = "HOW",
            defaultValue = "right",
            description = "right, wrong, or a file with a line for each prompt.")
    private String answers;

    @Override
    public Integer call() throws Trouble {
        var course = root.learning().course();
        var entry = LearnCommand.find(String.join(" ", unit), Kind.LESSON, course.outline())
                .unit();
        Played played =
                Player.play(course, entry.name(), answers(), root.settings().drawn(Terminals.output(), false));
        PrintWriter out = spec.commandLine().getOut();
        var look = root.settings().look(Terminals.output());
        played.transcript().forEach(line -> out.println(look.rendered(line).stripTrailing()));
        out.flush();
        return played.completed() ? Exit.FINE : Exit.PROBLEMS;
    }

    private Player.Answers answers() throws Trouble {
        return switch (answers) {
            case "right" -> Player.RIGHT;
            case "wrong" -> Player.WRONG;
            default -> script(Path.of(answers));
        };
    }

    private static Player.Answers script(Path file) throws Trouble {
        try {
            return Player.script(new String(CourseLocation.read(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException problem) {
            throw new Trouble(Exit.USAGE, "The answers " + file + " cannot be read: right, wrong, or a file.", problem);
        }
    }
}
