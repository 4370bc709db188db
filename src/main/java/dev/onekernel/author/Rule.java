package dev.onekernel.author;

import dev.onekernel.source.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something a course should or must be. Rules are told in {@code rules.md} beside this class, so that they can be read as a page.
 *
 * @param form true when it is about the form of a file, which is checked while it is read
 * @param strict true when it asks for more than every course must have, and is only checked when its author asks for it
 * @param explanation why it is a rule, and what to do
 */
public record Rule(String id, Severity severity, boolean form, boolean strict, String explanation) {

    private static final Pattern HEADING = Pattern.compile("## ([a-z-]+) \\((error|warning)(, form)?(, strict)?\\)");
    private static final Map<String, Rule> RULES = read();

    /** All rules, in the order in which they are told. */
    public static List<Rule> all() {
        return List.copyOf(RULES.values());
    }

    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(RULES.get(id));
    }

    /** A rule that the program itself names. */
    static Rule of(String id) {
        return find(id).orElseThrow(() -> new AssertionError("rules.md does not tell of " + id));
    }

    /** Whether an author can say that the rule does not hold at some place: not when the file cannot be taught from. */
    public boolean canBeSilenced() {
        return !form || severity == Severity.WARNING;
    }

    private static Map<String, Rule> read() {
        var rules = new LinkedHashMap<String, Rule>();
        var paragraph = new ArrayList<String>();
        Matcher heading = null;
        for (String line : text().lines().toList()) {
            Matcher next = HEADING.matcher(line);
            if (next.matches()) {
                keep(heading, paragraph, rules);
                heading = next;
                paragraph.clear();
            } else if (!line.isBlank()) {
                paragraph.add(line.strip());
            }
        }
        keep(heading, paragraph, rules);
        return rules;
    }

    private static void keep(Matcher heading, List<String> paragraph, Map<String, Rule> rules) {
        if (heading != null) {
            Severity severity = heading.group(2).equals("error") ? Severity.ERROR : Severity.WARNING;
            rules.put(
                    heading.group(1),
                    new Rule(
                            heading.group(1),
                            severity,
                            heading.group(3) != null,
                            heading.group(4) != null,
                            String.join(" ", paragraph)));
        }
    }

    private static String text() {
        try (InputStream in = Rule.class.getResourceAsStream("rules.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
