package dev.onekernel.cli;

import dev.onekernel.author.FilePoller;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "diagram",
        description =
                "Draw a Mermaid flowchart or sequence diagram as text. What is not understood is named on standard error, and the rest drawn.")
final class DiagramCommand implements Callable<Integer> {

    /** Shorter than a blink, and long enough to cost nothing. */
    private static final int PAUSE_MILLIS = 50;

    /** The cursor to the upper left, and everything below it away. */
    private static final String CLEAR = "\u001b[H\u001b[J";

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            defaultValue = "-",
            paramLabel = "FILE",
            description = "The chart; - or nothing reads the standard input.")
    private String file;

    @Option(names = "--words", description = "Describe the chart in sentences, for people who cannot see it.")
    private boolean words;

    @Option(names = "--explain", description = "Say on standard error what was done to make it fit.")
    private boolean explain;

    @Option(names = "--markdown", description = "Read a Markdown document and draw its charts in place.")
    private boolean markdown;

    @Option(names = "--watch", description = "Draw again whenever FILE is saved, until Ctrl-C.")
    private boolean watch;

    @Override
    public Integer call() throws CommandException {
        if (watch && file.equals("-")) {
            throw new ParameterException(spec.commandLine(), "--watch needs a FILE to watch.");
        }
        int exit = draw();
        if (watch) {
            drawAgainAndAgain();
        }
        return exit;
    }

    private int draw() throws CommandException {
        var chartPrinter = new ChartPrinter(
                root.settings(), spec.commandLine().getOut(), spec.commandLine().getErr());
        return markdown ? chartPrinter.redraw(file, words) : chartPrinter.draw(file, words, explain);
    }

    private void drawAgainAndAgain() throws CommandException {
        var filePoller = new FilePoller(Path.of(file));
        try {
            while (true) {
                while (!filePoller.any()) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                spec.commandLine().getOut().print(CLEAR);
                draw();
            }
        } catch (InterruptedException leave) {
            Thread.currentThread().interrupt();
        }
    }
}
