package dev.onekernel.cli;

import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.MarkdownCharts;
import dev.onekernel.diagram.mermaid.Fault;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.mermaid.ParsedChart;
import dev.onekernel.diagram.model.Chart;
import dev.onekernel.render.Appearance;
import dev.onekernel.terminal.Terminals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A chart from a file, drawn for whoever reads the output. */
final class ChartPrinter {

    /** More than any chart that a screen can hold. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final Settings settings;
    private final Printer printer;

    ChartPrinter(Settings settings, Printer printer) {
        this.settings = settings;
        this.printer = printer;
    }

    /**
     * Draws a chart.
     *
     * @param file its name; - reads the standard input
     * @param words true to tell it in sentences
     * @param explain true to say what was done to make it fit
     * @return an exit code
     */
    int draw(String file, boolean words, boolean explain) throws CommandException {
        var parsed = MermaidParser.parse(read(file));
        Terminals.Output output = Terminals.output();
        Optional<ChartDrawing> drawing =
                parsed.chart().map(chart -> ChartDrawing.draw(chart, settings.drawn(output, words)));
        drawing.ifPresent(drawn -> print(drawn, settings.look(output), explain));
        parsed.faults().forEach(fault -> printer.note(said(file, fault)));
        if (parsed.faults().isEmpty() && parsed.chart().filter(Chart::isEmpty).isPresent()) {
            printer.note(said(file, new Fault(1, 1, ParsedChart.NOTHING)));
        }
        if (drawing.flatMap(ChartDrawing::failure).isPresent()) {
            return ExitCode.TROUBLE;
        }
        return parsed.faults().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private void print(ChartDrawing drawing, Appearance appearance, boolean explain) {
        printer.show(drawing.lines(), appearance);
        if (explain && drawing.failure().isEmpty()) {
            drawing.notes().forEach(printer::note);
        }
        drawing.failure().ifPresent(printer::note);
    }

    /**
     * Draws every chart of a Markdown document in its place, and repeats the rest as it is.
     *
     * @return an exit code
     */
    int redraw(String file, boolean words) throws CommandException {
        Terminals.Output output = Terminals.output();
        var document = MarkdownCharts.redraw(read(file), settings.drawn(output, words));
        if (output.terminal()) {
            document.lines().forEach(printer::say);
        } else {
            printer.copy(String.join("\n", document.lines()));
        }
        document.notes().forEach(note -> printer.note(said(file, note)));
        document.faults().forEach(fault -> printer.note(said(file, fault)));
        return document.faults().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static String said(String file, Fault fault) {
        String name = file.equals("-") ? "standard input" : file;
        return name + ":" + fault.line() + ":" + fault.column() + ": " + fault.sentence();
    }

    private static String read(String file) throws CommandException {
        String name = file.equals("-") ? "the standard input" : file;
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new CommandException(ExitCode.PROBLEMS, name + " is longer than 16 MB; no chart is.", null);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException problem) {
            throw new CommandException(ExitCode.PROBLEMS, name + " is not text in UTF-8.", problem);
        } catch (NoSuchFileException problem) {
            throw new CommandException(ExitCode.USAGE, "The file " + name + " does not exist.", problem);
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, name + " cannot be read (" + problem.getMessage() + ").", problem);
        }
    }
}
