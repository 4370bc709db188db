package dev.onekernel.bench;

import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.mermaid.FlowchartParser;
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

/** From the source of a chart to its lines, at a width at which it need not be squeezed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DrawFlowchart {

    private static final String CENTRAL =
            """
            flowchart TB
            subgraph VM["Virtual Machine"]
            VA["Your App"] --> VK["Guest OS Kernel"]
            VK --> HV["Hypervisor"]
            end
            subgraph CT["Container"]
            CA["Your App"] --> NS["Namespaces + cgroups"]
            NS --> HK["Host Kernel"]
            end
            HV --> HW["Physical Hardware"]
            HK --> HW
            """;

    /** Nodes and edges, the chart all lessons come back to, or a chain of so many nodes. */
    @Param({"central", "100/150", "200/300", "500/900", "1000/2000", "chain 1000", "chain 20000"})
    private String chart;

    private String source;
    private Display display;

    @Setup
    public void write() {
        boolean central = chart.equals("central");
        display = new Display(central ? 80 : 100_000, 24, Glyphs.UNICODE, false);
        if (central) {
            source = CENTRAL;
        } else if (chart.startsWith("chain ")) {
            source = chain(Integer.parseInt(chart.substring("chain ".length())));
        } else {
            source = random(Integer.parseInt(chart.split("/")[0]), Integer.parseInt(chart.split("/")[1]));
        }
    }

    private static String chain(int nodes) {
        var chain = new StringBuilder("flowchart TB\n");
        for (int i = 1; i < nodes; i++) {
            chain.append("N").append(i - 1).append(" --> N").append(i).append('\n');
        }
        return chain.toString();
    }

    /** A tree whose branches stay near, and as many edges more between nodes that are not far from each other. */
    private static String random(int nodes, int edges) {
        var random = new Random(1);
        var chart = new StringBuilder("flowchart TB\n");
        for (int i = 1; i < nodes; i++) {
            chart.append("N").append(Math.max(0, i - 20) + random.nextInt(Math.min(i, 20))).append(" --> N").append(i).append('\n');
        }
        for (int i = nodes - 1; i < edges; i++) {
            int from = random.nextInt(nodes);
            int to = Math.min(nodes - 1, Math.max(0, from + random.nextInt(60) - 30));
            chart.append("N").append(from).append(" --> N").append(to).append('\n');
        }
        return chart.toString();
    }

    @Benchmark
    public ChartDrawing draw() {
        return ChartDrawing.draw(FlowchartParser.parse(source).chart(), display);
    }
}
