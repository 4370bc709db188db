package dev.onekernel.view;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.List;

/** Bars from left to right, one below the other, each with its name, its amount and sometimes a remark. */
public record BarChart(List<Bar> bars) {

    private static final int LONGEST = 40;
    private static final int WIDEST_LABEL = 24;

    /**
     * One bar.
     *
     * @param amount what the bar stands for, in figures
     * @param length from 0 to 1, where 1 is the longest bar there can be
     * @param remark behind the bar; may be empty
     */
    public record Bar(String label, String amount, double length, String remark) {}

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** The same with every bar so many times as long; at most once, as a bar has no more room. */
    public BarChart scaled(double factor) {
        return new BarChart(bars.stream()
                .map(bar -> new Bar(bar.label(), bar.amount(), bar.length() * factor, bar.remark()))
                .toList());
    }

    List<Line> draw(Display display) {
        return display.plain() ? sentences() : drawn(display);
    }

    private List<Line> sentences() {
        return bars.stream()
                .map(bar -> Line.of(
                        bar.label() + ": " + bar.amount() + (bar.remark().isEmpty() ? "" : " (" + bar.remark() + ")")))
                .toList();
    }

    private List<Line> drawn(Display display) {
        int labels = Math.min(WIDEST_LABEL, widest(bars.stream().map(Bar::label).toList()));
        int amounts = widest(bars.stream().map(Bar::amount).toList());
        int remarks = widest(bars.stream().map(Bar::remark).toList());
        int longest = Math.max(
                1, Math.min(LONGEST, display.width() - labels - amounts - remarks - 4 - (remarks > 0 ? 2 : 0)));
        var lines = new ArrayList<Line>();
        for (Bar bar : bars) {
            String block = display.glyphs() == Glyphs.ASCII ? "#" : "\u2588";
            String label = Width.of(bar.label()) <= labels
                    ? bar.label()
                    : bar.label().substring(0, Width.indexAt(bar.label(), labels - 3)) + "...";
            lines.add(Line.of(Width.pad(label, labels), Style.KEY)
                    .plus("  " + " ".repeat(amounts - Width.of(bar.amount())) + bar.amount())
                    .plus("  " + block.repeat((int) Math.round(bar.length() * longest)), Style.PROMPT)
                    .plus(bar.remark().isEmpty() ? "" : "  " + bar.remark(), Style.RIGHT));
        }
        return lines;
    }

    private static int widest(List<String> texts) {
        return texts.stream().mapToInt(Width::of).max().orElse(0);
    }
}
