package dev.onekernel.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text format of Prometheus 0.0.4 as its specification describes it, and fails on everything that it does not allow: lines end in a line
 * feed, all lines of a metric stand together behind its HELP and TYPE, and a histogram is cumulative with a bucket for +Inf that equals its
 * count.
 */
public final class PrometheusParser {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? (\\S+)(?: (-?[0-9]+))?");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"(,|$)");
    private static final Pattern CONVENTIONAL = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Set<String> NO_BASE_UNITS = Set.of(
            "milliseconds",
            "microseconds",
            "nanoseconds",
            "minutes",
            "hours",
            "days",
            "ms",
            "us",
            "ns",
            "s",
            "sec",
            "secs",
            "kilobytes",
            "megabytes",
            "kb",
            "mb",
            "b",
            "bits",
            "percent",
            "counter",
            "gauge",
            "histogram",
            "summary");
    private static final Set<String> TYPES = Set.of("counter", "gauge", "histogram", "summary", "untyped");

    /** A metric: what it is, and its samples by name and labels. */
    public record Family(String name, String type, String help, Map<String, Double> samples) {}

    private PrometheusParser() {}

    public static Map<String, Family> parse(String text) {
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new AssertionError("the last line has no end");
        }
        var families = new LinkedHashMap<String, Family>();
        String help = "";
        String helped = "";
        Family family = null;
        for (String line : text.split("\n")) {
            if (line.startsWith("# HELP ")) {
                String[] words = line.substring(7).split(" ", 2);
                require(NAME.matcher(words[0]).matches(), line);
                helped = words[0];
                help = words[1];
            } else if (line.startsWith("# TYPE ")) {
                String[] words = line.substring(7).split(" ");
                require(words.length == 2 && words[0].equals(helped) && TYPES.contains(words[1]), line);
                family = new Family(words[0], words[1], help, new LinkedHashMap<>());
                require(families.put(words[0], family) == null, "twice: " + line);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                sample(line, family);
            }
        }
        families.values().forEach(PrometheusParser::check);
        return families;
    }

    private static void sample(String line, Family family) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches() && family != null, line);
        String name = sample.group(1);
        boolean belongs = name.equals(family.name())
                || family.type().equals("histogram")
                        && name.matches(Pattern.quote(family.name()) + "_(bucket|sum|count)");
        require(belongs, line + " is no sample of " + family.name());
        var labels = new TreeMap<String, String>();
        String rest = sample.group(2) == null ? "" : sample.group(2);
        while (!rest.isEmpty()) {
            Matcher label = LABEL.matcher(rest);
            require(label.lookingAt() && labels.put(label.group(1), label.group(2)) == null, line);
            rest = rest.substring(label.end());
        }
        String key = labels.isEmpty() ? name : name + labels;
        require(family.samples().put(key, number(sample.group(3))) == null, "twice: " + line);
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NaN" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    /** Beyond the format, the rules of {@code promtool check metrics}: how metrics are named, and that they are described. */
    private static void lint(Family family) {
        String name = family.name();
        require(!family.help().isBlank(), name + " has no help");
        require(family.type().equals("counter") == name.endsWith("_total"), name + " is a " + family.type());
        require(CONVENTIONAL.matcher(name).matches(), name + " is not in snake case");
        for (String word : name.split("_")) {
            require(!NO_BASE_UNITS.contains(word), name + " is not in base units, or says its type");
        }
        boolean reserved = name.matches(".*_(count|sum|bucket)");
        require(!reserved, name + " looks like a part of a histogram");
        boolean le = family.samples().keySet().stream().anyMatch(key -> key.contains("{le="));
        require(le == family.type().equals("histogram"), name + " and its buckets");
    }

    private static void check(Family family) {
        lint(family);
        if (!family.type().equals("histogram")) {
            return;
        }
        List<Double> bounds = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        family.samples().forEach((key, count) -> {
            if (key.startsWith(family.name() + "_bucket{le=")) {
                bounds.add(number(key.substring(key.indexOf('=') + 1, key.length() - 1)));
                counts.add(count);
            }
        });
        require(bounds.equals(bounds.stream().sorted().toList()), bounds + " are not in order");
        require(counts.equals(counts.stream().sorted().toList()), counts + " do not grow");
        require(bounds.get(bounds.size() - 1).isInfinite(), "no bucket for everything");
        require(counts.get(counts.size() - 1).equals(family.samples().get(family.name() + "_count")), "another count");
        require(family.samples().containsKey(family.name() + "_sum"), "no sum");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new AssertionError(message);
        }
    }
}
