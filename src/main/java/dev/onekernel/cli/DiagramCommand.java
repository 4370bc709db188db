package dev.onekernel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "diagram",
        description =
                "Draw a Mermaid flowchart as text. What is not understood is named on standard error, and the rest drawn.")
final class DiagramCommand implements Callable<Integer> {

    @ParentCommand
    private Onekernel root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            defaultValue = "-",
            paramLabel = "FILE",
            description = "The chart; - or nothing reads the standard input.")
    private String file;

    @Option(names = "--words", description = "Tell the chart in sentences, for those who cannot see it.")
    private boolean words;

    @Option(names = "--explain", description = "Say on standard error what was done to make it fit.")
    private boolean explain;

    @Override
    public Integer call() throws Trouble {
        var drawing = new Drawing(
                root.settings(), spec.commandLine().getOut(), spec.commandLine().getErr());
        return drawing.draw(file, words, explain);
    }
}
