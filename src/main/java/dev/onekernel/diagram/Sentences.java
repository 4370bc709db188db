package dev.onekernel.diagram;

import dev.onekernel.diagram.model.Chart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences that a chart is told in. Nothing is left out or cut, because some readers have only them. */
final class Sentences {

    private final List<String> sentences = new ArrayList<>();

    /** The name and description that the author gave the chart. */
    void introduce(Chart chart) {
        add(chart.accTitle());
        add(chart.accDescr());
        if (chart.accTitle().isEmpty()) {
            add(chart.title());
        }
    }

    /** Adds a sentence. It gets a full stop if it has none: it may end with words of the author. */
    void add(String text) {
        String written = text.strip();
        if (!written.isEmpty()) {
            boolean ended = ".?!。？！".indexOf(written.charAt(written.length() - 1)) >= 0;
            sentences.add(ended ? written : written + ".");
        }
    }

    List<String> told() {
        return List.copyOf(sentences);
    }

    /** The lines of a label as they are said. */
    static String spoken(List<String> lines, String otherwise) {
        String text = lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining(" "));
        return text.isEmpty() ? otherwise : text;
    }

    /** {@code A, B and C}. */
    static String listed(List<String> items) {
        int last = items.size() - 1;
        if (last < 1) {
            return items.get(0);
        }
        return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }
}
