package dev.onekernel.course.model;

import dev.onekernel.diagram.model.Flowchart;
import java.util.List;

/** What there is to see of a model in one setting. */
public sealed interface Exhibit {

    /** A chart whose description says the same in words. */
    record ChartExhibit(Flowchart chart) implements Exhibit {}

    /**
     * Rows of characters.
     *
     * @param description the same in words
     */
    record RowsExhibit(List<String> rows, String description) implements Exhibit {
        public RowsExhibit {
            rows = List.copyOf(rows);
        }
    }
}
