package dev.onekernel.diagram.mermaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.Golden;
import dev.onekernel.diagram.model.Chart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MermaidWriterTest {

    private static Chart parsed(String source) {
        ParsedChart parsed = MermaidParser.parse(source);
        return parsed.chart().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flowcharts", "sequences"})
    void what_is_written_is_read_as_the_same_chart(String folder) throws Exception {
        var checked = new ArrayList<Path>();
        for (Path file : Golden.files(Path.of("src/test/resources/golden", folder))) {
            ParsedChart read = MermaidParser.parse(Golden.source(file));
            if (read.faults().isEmpty() && read.chart().isPresent()) {
                String written = MermaidWriter.write(read.chart().get());
                assertEquals(List.of(), MermaidParser.parse(written).faults(), file + "\n" + written);
                assertEquals(read.chart().get(), parsed(written), file + "\n" + written);
                checked.add(file);
            }
        }
        assertFalse(checked.size() < 10, checked::toString);
    }

    @Test
    void what_is_markup_in_a_label_is_written_as_an_entity() {
        Chart chart = parsed("flowchart LR\n  A[\"a #quot;b#quot; #lt;c#gt; #35;1; \\\\d\"] --> B\n");
        String written = MermaidWriter.write(chart);
        assertTrue(written.contains("#34;b#34; #60;c#62; #35;1#59;"), written);
        assertEquals(chart, parsed(written));
    }
}
