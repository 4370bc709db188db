package dev.onekernel.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTextTest {

    @Test
    void what_is_written_is_read_again() {
        var histogram = new Histogram();
        histogram.add(400_000);
        histogram.add(500_000);
        histogram.add(30_000_000);
        histogram.add(60_000_000_000L);
        var kinds = new LinkedHashMap<String, Long>();
        kinds.put("full", 3L);
        kinds.put("a \"quoted\"\\\nkind", 4L);
        String text = new MetricsText()
                .gauge("heap_bytes", "Memory,\\ in\nbytes.", 1.5)
                .counters("refusals_total", "What was refused.", "kind", kinds)
                .counter("answers_total", "Answers.", 7)
                .info("build_info", "The version.", "version", "0.1.0")
                .histogram("press_seconds", "Key presses.", histogram)
                .text();
        Map<String, PrometheusParser.Family> families = PrometheusParser.parse(text);
        assertEquals("Memory,\\\\ in\\nbytes.", families.get("heap_bytes").help());
        assertEquals(1.5, families.get("heap_bytes").samples().get("heap_bytes"));
        assertEquals(3.0, families.get("refusals_total").samples().get("refusals_total{kind=full}"));
        assertEquals(
                4.0, families.get("refusals_total").samples().get("refusals_total{kind=a \\\"quoted\\\"\\\\\\nkind}"));
        assertEquals(7.0, families.get("answers_total").samples().get("answers_total"));
        var presses = families.get("press_seconds").samples();
        assertEquals(2.0, presses.get("press_seconds_bucket{le=0.0005}"));
        assertEquals(3.0, presses.get("press_seconds_bucket{le=0.05}"));
        assertEquals(3.0, presses.get("press_seconds_bucket{le=10}"));
        assertEquals(4.0, presses.get("press_seconds_bucket{le=+Inf}"));
        assertEquals(60.0309, presses.get("press_seconds_sum"), 1e-9);
    }

    @Test
    void a_metric_without_samples_is_still_described() {
        String text = new MetricsText()
                .counters("refusals_total", "None yet.", "kind", Map.of())
                .text();
        assertEquals(
                0, PrometheusParser.parse(text).get("refusals_total").samples().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# HELP a A.\n# TYPE a gauge\na 1",
                "# TYPE a gauge\na 1\n",
                "# HELP a A.\n# TYPE a gauge\nb 1\n",
                "# HELP a A.\n# TYPE a gauge\na{x=1} 1\n",
                "# HELP a A.\n# TYPE a counter\na 1\n",
                "# HELP a A.\n# TYPE a gauge\na 1\na 1\n",
                "# HELP a_total A.\n# TYPE a_total gauge\na_total 1\n",
                "# HELP a_ms A.\n# TYPE a_ms gauge\na_ms 1\n",
                "# HELP aB A.\n# TYPE aB gauge\naB 1\n",
                "# HELP a \n# TYPE a gauge\na 1\n",
                "# HELP a_count A.\n# TYPE a_count gauge\na_count 1\n",
                "# HELP a A.\n# TYPE a gauge\na{le=\"1\"} 1\n"
            })
    void the_reader_of_the_tests_finds_what_is_wrong(String text) {
        assertThrows(AssertionError.class, () -> PrometheusParser.parse(text));
    }
}
