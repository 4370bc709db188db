package dev.onekernel.bench;

import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Display;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From the source of a sequence diagram to its lines: with all the room there is, squeezed, and at a width that is too narrow. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DrawSequence {

    /** Participants and messages. */
    @Param({"5/12", "50/500"})
    private String chart;

    @Param({"100000", "400", "80"})
    private int width;

    private String source;
    private Display display;

    @Setup
    public void write() {
        int participants = Integer.parseInt(chart.split("/")[0]);
        int messages = Integer.parseInt(chart.split("/")[1]);
        var random = new Random(1);
        var text = new StringBuilder("sequenceDiagram\n");
        for (int i = 0; i < participants; i++) {
            text.append("participant P").append(i).append(" as participant ").append(i).append('\n');
        }
        for (int i = 0; i < messages; i++) {
            if (i % 10 == 0) {
                text.append("loop every ").append(i).append(" seconds\n");
            }
            int from = random.nextInt(participants);
            int to = Math.min(participants - 1, Math.max(0, from + random.nextInt(7) - 3));
            text.append('P').append(from).append("->>P").append(to).append(": message number ").append(i).append('\n');
            if (i % 10 == 9) {
                text.append("end\n");
            }
        }
        source = text.append("end\n".repeat(messages % 10 == 0 ? 0 : 1)).toString();
        display = new Display(width, 24, Glyphs.UNICODE, false);
    }

    @Benchmark
    public ChartDrawing draw() {
        return ChartDrawing.draw(MermaidParser.parse(source).chart().orElseThrow(), display);
    }
}
