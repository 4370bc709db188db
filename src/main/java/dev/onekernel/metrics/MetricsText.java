package dev.onekernel.metrics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes metrics in the text format of Prometheus, version 0.0.4. Names are in snake case with the base unit at their end; those of counters
 * end in {@code _total}.
 */
public final class MetricsText {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** A number that only grows. */
    public MetricsText counter(String name, String help, long value) {
        head(name, "counter", help);
        return sample(name, Map.of(), value);
    }

    /**
     * A number that only grows, told apart by a label.
     *
     * @param values by the value of the label, in the order in which they are written
     */
    public MetricsText counters(String name, String help, String label, Map<String, Long> values) {
        head(name, "counter", help);
        values.forEach((value, number) -> sample(name, Map.of(label, value), number));
        return this;
    }

    /** A number that goes up and down. */
    public MetricsText gauge(String name, String help, double value) {
        head(name, "gauge", help);
        return sample(name, Map.of(), value);
    }

    /** A gauge that is always 1 and says something in its label. */
    public MetricsText info(String name, String help, String label, String value) {
        head(name, "gauge", help);
        return sample(name, Map.of(label, value), 1);
    }

    /** How values are distributed: cumulative buckets, their sum and their number. */
    public MetricsText histogram(String name, String help, Histogram histogram) {
        head(name, "histogram", help);
        Histogram.Distribution now = histogram.now();
        for (int i = 0; i < now.bounds().size(); i++) {
            sample(
                    name + "_bucket",
                    Map.of("le", number(now.bounds().get(i))),
                    now.below().get(i));
        }
        sample(name + "_bucket", Map.of("le", "+Inf"), now.count());
        sample(name + "_sum", Map.of(), now.sum());
        return sample(name + "_count", Map.of(), now.count());
    }

    private void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ');
        text.append(help.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private MetricsText sample(String name, Map<String, String> labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** All that was written. */
    public String text() {
        return text.toString();
    }
}
