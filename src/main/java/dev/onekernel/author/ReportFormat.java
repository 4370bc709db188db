package dev.onekernel.author;

import dev.onekernel.source.Problem;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** How problems are told. */
public enum ReportFormat {
    /** For people, with the lines and carets. */
    HUMAN {
        @Override
        List<String> told(List<Problem> problems, String folder) {
            var lines = new ArrayList<String>();
            for (Problem problem : problems) {
                var printed = problem.print();
                lines.add(
                        folder + problem.headline() + "  [" + problem.severity().word() + ": " + problem.rule() + "]");
                lines.addAll(printed.subList(1, printed.size()));
                lines.add("");
            }
            lines.add(summary(problems));
            return lines;
        }
    },
    /** One JSON array, for other programs. */
    JSON {
        @Override
        List<String> told(List<Problem> problems, String folder) {
            var lines = new ArrayList<String>();
            lines.add("[");
            for (int i = 0; i < problems.size(); i++) {
                lines.add("  " + json(problems.get(i), folder) + (i + 1 < problems.size() ? "," : ""));
            }
            lines.add("]");
            return lines;
        }
    },
    /** Workflow commands, which GitHub shows beside the lines of a change. */
    GITHUB {
        @Override
        List<String> told(List<Problem> problems, String folder) {
            return problems.stream()
                    .map(problem -> "::" + problem.severity().word() + " file=" + property(folder + problem.file())
                            + ",line=" + problem.line() + ",col=" + problem.column() + ",title="
                            + property(problem.rule()) + "::"
                            + data(problem.message()
                                    + problem.hint().map(hint -> " " + hint).orElse("")))
                    .toList();
        }
    };

    /** In ASCII alone, so that no console's character set can change it. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract List<String> told(List<Problem> problems, String folder);

    /**
     * The problems, line by line.
     *
     * @param folder what to put before the names of files so that they can be found; may be empty, else ends with a slash
     */
    public List<String> of(List<Problem> problems, String folder) {
        return told(problems, folder);
    }

    private static String summary(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "No problems found.";
        }
        long errors = problems.stream().filter(Problem::isError).count();
        long files = problems.stream().map(Problem::file).distinct().count();
        return counted(problems.size(), "problem") + " in " + counted(files, "file") + ": " + counted(errors, "error")
                + " and " + counted(problems.size() - errors, "warning")
                + ". `onekernel lint --explain RULE` says why a rule is one.";
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String json(Problem problem, String folder) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("file", folder + problem.file());
            json.writeNumberProperty("line", problem.line());
            json.writeNumberProperty("column", problem.column());
            json.writeStringProperty("severity", problem.severity().word());
            json.writeStringProperty("rule", problem.rule());
            json.writeStringProperty("sentence", problem.message());
            problem.hint().ifPresent(hint -> json.writeStringProperty("hint", hint));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
