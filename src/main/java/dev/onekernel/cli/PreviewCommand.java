package dev.onekernel.cli;

import dev.onekernel.author.FilePoller;
import dev.onekernel.author.Preview;
import dev.onekernel.author.PreviewPlace;
import dev.onekernel.terminal.Keyboard;
import dev.onekernel.terminal.Terminals;
import dev.onekernel.text.Display;
import dev.onekernel.text.Key;
import dev.onekernel.text.KeyDecoder;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
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

    /** Where the window does not tell its height. */
    private static final int USUAL_ROWS = 24;

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
        Printer.of(spec).show(lines, root.settings().look(Terminals.output()));
    }

    private void watch(Preview begun) throws CommandException {
        Optional<Terminal> terminal = Terminals.ends().input()
                ? Terminals.open(root.settings().environment().getOrDefault("TERM", ""))
                : Optional.empty();
        Optional<Keyboard> keyboard = terminal.map(Keyboard::new); // without one, keys arrive line by line
        try {
            watch(begun, terminal);
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, "The keyboard cannot be read (" + problem.getMessage() + ").", problem);
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
        } finally {
            keyboard.ifPresent(Keyboard::close);
        }
    }

    private record Window(int rows, int columns) {

        static Window of(Terminal terminal) {
            return new Window(terminal.getHeight(), terminal.getWidth());
        }
    }

    /** Shows the page again after every key, every change of a file and every change of the window. */
    private void watch(Preview begun, Optional<Terminal> terminal) throws IOException, InterruptedException {
        var filePoller = new FilePoller(file);
        var decoder = new KeyDecoder();
        Preview preview = begun;
        PreviewPlace place = PreviewPlace.at(at - 1).within(preview.size());
        while (!place.left()) {
            Optional<Window> window = terminal.map(Window::of);
            show(
                    preview,
                    place.page(),
                    window.map(Window::rows).filter(rows -> rows > 0).orElse(USUAL_ROWS));
            while (!filePoller.any()
                    && System.in.available() == 0
                    && terminal.map(Window::of).equals(window)) {
                Thread.sleep(PAUSE_MILLIS);
            }
            preview = preview.again();
            for (Key key : decoder.decode(System.in.readNBytes(System.in.available()))) {
                place = place.press(key).within(preview.size());
            }
            place = place.within(preview.size());
        }
    }

    /** The page, as much of the problems as the window holds, but at least the first, and what can be pressed. */
    private void show(Preview preview, int page, int rows) {
        Display display = root.settings().drawn(Terminals.output(), false);
        var lines = preview.page(page, display);
        Printer.of(spec).clear();
        print(lines);
        print(preview.problemLines(display, rows - lines.size() - 1));
        String place = preview.size() == 0 ? "" : page + 1 + " of " + preview.size() + ". ";
        print(List.of(
                Line.of(place + "Press Enter for the next screen, b for the one before, q to quit.", Style.MUTED)));
    }
}
