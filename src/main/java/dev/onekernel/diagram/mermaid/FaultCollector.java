package dev.onekernel.diagram.mermaid;

import java.util.ArrayList;
import java.util.List;

/** Collects what could not be understood, by its place in the source. */
final class FaultCollector {

    /** A source with more faults than this is not a chart; the rest would be of no use. */
    private static final int MOST = 100;

    private final String source;
    private final List<Fault> faults = new ArrayList<>();

    FaultCollector(String source) {
        this.source = source;
    }

    /**
     * Notes a fault.
     *
     * @param at index in the source
     * @param sentence says what was expected
     */
    void add(int at, String sentence) {
        if (faults.size() >= MOST) {
            return;
        }
        int line = 1;
        int start = 0;
        for (int i = 0; i < Math.min(at, source.length()); i++) {
            if (source.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        faults.add(new Fault(line, Math.max(0, at - start) + 1, sentence));
    }

    /** Notes a fault if a label is too long to be kept whole. */
    void checkLength(int at, String label) {
        if (label.strip().length() > LabelText.LONGEST) {
            add(at, "This label is longer than " + LabelText.LONGEST + " characters: its end is left out.");
        }
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
