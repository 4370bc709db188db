package dev.onekernel.cli;

import dev.onekernel.author.FilePoller;
import dev.onekernel.author.Preview;
import dev.onekernel.render.Appearance;
import dev.onekernel.terminal.Terminals;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
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
        name = "preview",
        description = "Show a lesson or a quiz as its learners will see it, and what is wrong with it.")
final class PreviewCommand implements Callable<Integer> {

    /** Shorter than the blink of an eye, longer than a look at a few files takes. */
    private static final long PAUSE_MILLIS = 80;

    private static final String CLEAR = "\u001b[H\u001b[2J";

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file of the lesson or quiz.")
    private Path file;

    @Option(
            names = "--at",
            paramLabel = "STEP",
            defaultValue = "1",
            description = "Show this step or question, from 1.")
    private int at;

    @Option(names = "--all", description = "Show every page, one below the other.")
    private boolean all;

    @Option(
            names = "--watch",
            description =
                    "Show it again whenever it is saved. Press Enter for the next screen, b for the one before, q to quit, or type the number of a screen.")
    private boolean watch;

    @Override
    public Integer call() throws CommandException {
        Preview preview = open();
        if (watch) {
            watch(preview);
            return ExitCode.FINE;
        }
        Display display = root.settings().drawn(Terminals.output(), false);
        print(all ? preview.pages(display) : preview.page(at - 1, display));
        print(preview.problemLines(display));
        return preview.problems().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private Preview open() throws CommandException {
        try {
            return Preview.of(file);
        } catch (IOException problem) {
            throw new CommandException(ExitCode.USAGE, problem.getMessage(), problem);
        }
    }

    private void print(List<Line> lines) {
        PrintWriter out = spec.commandLine().getOut();
        Appearance appearance = root.settings().look(Terminals.output());
        lines.forEach(line -> out.println(appearance.rendered(line).stripTrailing()));
        out.flush();
    }

    private void watch(Preview begun) throws CommandException {
        var filePoller = new FilePoller(file);
        Preview preview = begun;
        int step = at - 1;
        try {
            while (true) {
                step = Math.max(0, Math.min(step, preview.size() - 1));
                show(preview, step);
                while (!filePoller.any() && System.in.available() == 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                String typed = typed();
                if (typed.equals("q")) {
                    return;
                }
                step = moved(step, typed);
                preview = preview.again();
            }
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, "The keyboard cannot be read (" + problem.getMessage() + ").", problem);
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Preview preview, int step) {
        Display display = root.settings().drawn(Terminals.output(), false);
        spec.commandLine().getOut().print(CLEAR);
        print(preview.page(step, display));
        print(preview.problemLines(display));
        String place = preview.size() == 0 ? "" : step + 1 + " of " + preview.size() + ". ";
        print(List.of(
                Line.of(place + "Press Enter for the next screen, b for the one before, q to quit.", Style.MUTED)));
    }

    /** What was typed since the last look; {@code none} when that is nothing. */
    private static String typed() throws IOException {
        int ready = System.in.available();
        return ready == 0 ? "none" : new String(System.in.readNBytes(ready), StandardCharsets.UTF_8).strip();
    }

    private static int moved(int step, String typed) {
        if (typed.matches("[0-9]{1,4}")) {
            return Integer.parseInt(typed) - 1;
        }
        return switch (typed) {
            case "" -> step + 1;
            case "b" -> step - 1;
            default -> step;
        };
    }
}
