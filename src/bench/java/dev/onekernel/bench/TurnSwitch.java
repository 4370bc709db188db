package dev.onekernel.bench;

import dev.onekernel.course.model.Exhibit;
import dev.onekernel.course.model.ModelControl;
import dev.onekernel.course.model.ReachModel;
import dev.onekernel.course.model.Setting;
import dev.onekernel.course.model.Wall;
import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.mermaid.FlowchartParser;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

/** From a switch that a learner turns to the chart that shows what is reached, at a width at which it need not be squeezed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TurnSwitch {

    private static final Display WIDE = new Display(100_000, 24, Glyphs.UNICODE, false);

    @Param({"10", "100"})
    private int nodes;

    private ReachModel model;
    private Setting setting;

    @Setup
    public void write() {
        var random = new Random(1);
        var source = new StringBuilder("flowchart TB\n");
        for (int i = 1; i < nodes; i++) {
            edge(source, Math.max(0, i - 20) + random.nextInt(Math.min(i, 20)), i, random.nextInt(5));
        }
        for (int i = 0; i < nodes / 2; i++) {
            int from = random.nextInt(nodes);
            edge(source, from, Math.min(nodes - 1, from + random.nextInt(20)), random.nextInt(5));
        }
        var chart = (Flowchart) FlowchartParser.parse(source.toString()).chart();
        Map<String, Wall> walls = new LinkedHashMap<>();
        walls.put("wall", new Wall("wall", "", Set.of("door"), Line.EMPTY, List.of()));
        Map<String, Integer> counted = new LinkedHashMap<>();
        chart.nodes().forEach(node -> counted.put(node.id(), 1));
        var door = ModelControl.onOff("door", Line.EMPTY, Line.EMPTY);
        model = new ReachModel(chart, walls, List.of(door), List.of("N0"), List.of(), counted, "nodes");
        setting = model.initial();
    }

    private static void edge(StringBuilder source, int from, int to, int kind) {
        source.append('N').append(from).append(kind == 0 ? " -->|wall| N" : " --> N").append(to).append('\n');
    }

    @Benchmark
    public ChartDrawing turn() {
        setting = setting.with(0, 1 - setting.value(0));
        return ChartDrawing.draw(((Exhibit.ChartExhibit) model.solved(setting)).chart(), WIDE);
    }
}
