package dev.onekernel.cli;

import dev.onekernel.diagram.FlowchartDrawing;
import dev.onekernel.diagram.FlowchartParser;
import dev.onekernel.diagram.FlowchartParser.Fault;
import dev.onekernel.terminal.Look;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    /** More than any chart that a screen can hold. */
    private static final int LONGEST = 16 * 1024 * 1024;

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
        return draw(read());
    }

    private int draw(String source) {
        var parsed = FlowchartParser.parse(source);
        Look look = root.look();
        var drawing = FlowchartDrawing.draw(parsed.chart(), medium(look));
        var out = spec.commandLine().getOut();
        drawing.lines().forEach(line -> out.println(look.rendered(line)));
        out.flush();
        var err = spec.commandLine().getErr();
        if (explain) {
            drawing.notes().forEach(err::println);
        }
        parsed.faults().forEach(fault -> err.println(said(fault)));
        return parsed.faults().isEmpty() ? Exit.FINE : Exit.PROBLEMS;
    }

    private String said(Fault fault) {
        String name = file.equals("-") ? "standard input" : file;
        return Line.of(name + ":" + fault.line() + ":" + fault.column() + ": " + fault.sentence())
                .text();
    }

    /** A drawing is drawn into a pipe as well: that is what the command is for. Only --plain and --words ask for sentences. */
    private Medium medium(Look look) {
        boolean plain = words || root.settings().plain();
        return new Medium(look.width().orElse(Medium.wide().width()), Integer.MAX_VALUE, look.glyphs(), plain);
    }

    private String read() throws Trouble {
        String name = file.equals("-") ? "the standard input" : file;
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new Trouble(Exit.PROBLEMS, name + " is longer than 16 MB; no chart is.", null);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException problem) {
            throw new Trouble(Exit.PROBLEMS, name + " is not text in UTF-8.", problem);
        } catch (NoSuchFileException problem) {
            throw new Trouble(Exit.USAGE, "There is no file " + name + ".", problem);
        } catch (IOException problem) {
            throw new Trouble(Exit.TROUBLE, name + " cannot be read (" + problem.getMessage() + ").", problem);
        }
    }
}
