package dev.onekernel.diagram.mermaid;

import dev.onekernel.diagram.model.SequenceChart.ParticipantShape;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what declares a participant: {@code participant A as Alice}, {@code actor B@{ "type": "queue" }}. */
final class ParticipantReader {

    private static final Pattern KEYWORD = Pattern.compile("(?i)(participant|actor)\\b[ \\t]*");
    private static final Pattern CONFIGURED = Pattern.compile("([^\\s<>:,;@]+)@\\{");
    private static final Pattern ALIASED = Pattern.compile("(?i)([^\\s<>:,;@]+)\\s+as\\s+(.*)", Pattern.DOTALL);
    private static final Pattern ALIAS = Pattern.compile("(?i)\\s+as\\s+(.*)", Pattern.DOTALL);
    private static final Pattern CONFIG_TYPE = Pattern.compile("\\btype[\"']?\\s*:\\s*[\"']?(\\w+)");
    private static final Pattern CONFIG_ALIAS =
            Pattern.compile("\\balias[\"']?\\s*:\\s*(?:\"([^\"]*)\"|'([^']*)'|([^,}\\n]*))");

    private final Scanner scanner;
    private final StatementReader statements;
    private final FaultCollector faults;
    private final SequenceBuilder chart;

    /** The name of a participant and what stands behind it. */
    private record Declaration(String id, String alias, ParticipantShape role) {}

    ParticipantReader(Scanner scanner, StatementReader statements, FaultCollector faults, SequenceBuilder chart) {
        this.scanner = scanner;
        this.statements = statements;
        this.faults = faults;
        this.chart = chart;
    }

    /** Reads on behind {@code create}. */
    void create() {
        Matcher keyword = scanner.take(KEYWORD);
        if (keyword == null) {
            faults.add(
                    scanner.at(), "Expected 'participant' or 'actor' behind 'create', found " + scanner.quote() + ".");
            statements.rest();
            return;
        }
        participant(keyword.group(1), true);
    }

    /** Reads on behind {@code participant} or {@code actor}. */
    void participant(String keyword, boolean created) {
        int start = scanner.at();
        Declaration declared =
                declaration(keyword.equalsIgnoreCase("actor") ? ParticipantShape.ACTOR : ParticipantShape.PARTICIPANT);
        String id = declared.id();
        if (!StatementReader.isName(id)) {
            faults.add(start, "Expected the name of a participant, found " + StatementReader.quoted(id) + ".");
            return;
        }
        if (created && chart.knows(id)) {
            faults.add(start, "'" + id + "' takes part already and cannot be created.");
            return;
        }
        if (declared.alias().isEmpty()) {
            faults.checkLength(start, id);
        }
        chart.declare(id, statements.text(declared.alias(), start), declared.role(), start);
        if (created) {
            chart.create(id);
        }
    }

    private Declaration declaration(ParticipantShape role) {
        Matcher configured = scanner.take(CONFIGURED);
        if (configured != null) {
            return configured(configured.group(1), role);
        }
        String written = statements.rest();
        Matcher aliased = ALIASED.matcher(written);
        return aliased.matches()
                ? new Declaration(aliased.group(1), aliased.group(2), role)
                : new Declaration(written.strip(), "", role);
    }

    /** Reads on behind {@code A@{}. */
    private Declaration configured(String id, ParticipantShape role) {
        int start = scanner.at();
        int close = scanner.find("}");
        String config = scanner.upTo(close < 0 ? statements.end() : close);
        scanner.moveTo(start + config.length() + 1);
        if (close < 0) {
            faults.add(start, "The properties of '" + id + "' are never closed: expected '}'.");
        }
        Matcher external = ALIAS.matcher(statements.rest());
        String alias = external.matches() ? external.group(1) : alias(config);
        return new Declaration(id, alias, role(config, role));
    }

    private static ParticipantShape role(String config, ParticipantShape otherwise) {
        Matcher type = CONFIG_TYPE.matcher(config);
        if (!type.find()) {
            return otherwise;
        }
        String written = type.group(1).toUpperCase(Locale.ROOT);
        return Arrays.stream(ParticipantShape.values())
                .filter(role -> role.name().equals(written))
                .findFirst()
                .orElse(otherwise);
    }

    private static String alias(String config) {
        Matcher alias = CONFIG_ALIAS.matcher(config);
        if (!alias.find()) {
            return "";
        }
        int group = 1;
        while (alias.group(group) == null) {
            group++;
        }
        return alias.group(group).strip();
    }
}
