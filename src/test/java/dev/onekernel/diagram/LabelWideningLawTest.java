package dev.onekernel.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.diagram.layout.Layout;
import dev.onekernel.diagram.layout.LayoutOptions;
import dev.onekernel.diagram.layout.LayoutOptions.Gaps;
import dev.onekernel.diagram.layout.LayoutOptions.Parts;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.diagram.model.Flowchart;
import dev.onekernel.text.LabelWrap.LongWords;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LabelWideningLawTest {

    /** As {@link FittedPicture} lays out what fits at once. */
    private static LayoutOptions options(int room) {
        return new LayoutOptions(28, 28, Gaps.WIDE, LongWords.WHOLE, Set.of(), Parts.ABREAST, 500, 2000, room, 0);
    }

    @Test
    void a_chart_without_frames_whose_labels_are_wrapped_loosely_looks_the_same_with_more_room() {
        int charts = 0;
        for (long seed = 0; seed < 600; seed++) {
            var chart = (Flowchart)
                    MermaidParser.parse(RandomChart.of(seed)).chart().orElseThrow();
            if (chart.subgraphs().isEmpty() && !chart.direction().isHorizontal()) {
                assertEquals(Layout.layOut(chart, options(0)), Layout.layOut(chart, options(500)), "seed " + seed);
                charts++;
            }
        }
        assertTrue(charts > 80, "only " + charts);
    }
}
