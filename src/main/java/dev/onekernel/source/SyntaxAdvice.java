package dev.onekernel.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** Turns what a YAML parser says when it is lost into what an author of a course can do about it. */
final class SyntaxAdvice {

    private static final String QUOTES = "Put the whole text in quotes, or write it below its key as a block (`|`).";
    private static final String BRACKETS =
            "Text that begins with `[` or `{` needs quotes; a list needs commas and `]`.";

    /** The first of these that fits what the parser says is the advice. */
    private static final List<Advice> ADVICE = List.of(
            new Advice("mapping values are not allowed", "A colon and a blank begin a new key here.", QUOTES),
            new Advice("cannot start any token", "A text cannot begin with this character in YAML.", QUOTES),
            new Advice("scanning an alias", "What begins with `*` is an alias in YAML; a course has none.", QUOTES),
            new Advice("scanning an anchor", "What begins with `&` is an anchor in YAML; a course has none.", QUOTES),
            new Advice("tag", "What begins with `!` is a tag in YAML; a course has none.", QUOTES),
            new Advice(
                    "unknown escape",
                    "This backslash means nothing in double quotes.",
                    "Write two backslashes, or use single quotes."),
            new Advice(
                    "quoted scalar",
                    "The quote that opens here is not closed as it should be.",
                    "Close it, and double a quote that belongs to the text."),
            new Advice("a flow node", "A bracket before this is not closed as it should be.", BRACKETS),
            new Advice("a flow ", "The bracket that opens here is not closed as it should be.", BRACKETS),
            new Advice(
                    "could not find expected ':'",
                    "This line is neither a key with a colon nor indented as part of the text above it.",
                    "Indent it like its neighbours, or write `key: value`."),
            new Advice(
                    "expected <block end>",
                    "This does not continue what stands above it.",
                    "Indent it like its neighbours, or look before it for a quote or bracket that ends a text early."),
            new Advice(
                    "block scalar",
                    "A block of text begins with `|` alone on the key's line.",
                    "Text that begins with `|` or `>` needs quotes."),
            new Advice("property name", "A key is one short text.", "Write `key: value`."),
            new Advice("directive", "A line that begins with `%` is a directive in YAML; a course has none.", QUOTES));

    /** What a parser is in the middle of when the cause of its trouble lies where that begins. */
    private static final List<String> OPENED =
            List.of("quoted scalar", "a flow ", "simple key", "an alias", "an anchor");

    private record Advice(String said, String message, String hint) {}

    private SyntaxAdvice() {}

    static Finding on(Exception failure) {
        SourcePosition position = SourcePosition.START;
        String said = String.valueOf(failure.getMessage());
        Throwable cause = failure instanceof MarkedYamlEngineException ? failure : failure.getCause();
        if (cause instanceof MarkedYamlEngineException marked) {
            said = marked.getContext() + "; " + marked.getProblem();
            position = positionOf(marked);
        } else if (failure instanceof JacksonException jackson && jackson.getLocation() != null) {
            position = new SourcePosition(
                    Math.max(1, jackson.getLocation().getLineNr()),
                    Math.max(1, jackson.getLocation().getColumnNr()));
        }
        String problem = said;
        Advice advice = ADVICE.stream()
                .filter(each -> problem.contains(each.said))
                .findFirst()
                .orElseGet(() -> new Advice("", "This is not YAML: " + firstLine(problem) + ".", QUOTES));
        return new Finding(Severity.ERROR, "yaml", position, advice.message, advice.hint);
    }

    /** What is never closed is missed at the end of the file, but was made where it opens. */
    private static SourcePosition positionOf(MarkedYamlEngineException failure) {
        Optional<Mark> found = failure.getProblemMark().or(failure::getContextMark);
        boolean madeWhereItOpens = OPENED.stream().anyMatch(String.valueOf(failure.getContext())::contains)
                && !failure.getProblem().contains("escape");
        return (madeWhereItOpens ? failure.getContextMark().or(() -> found) : found)
                .map(mark -> new SourcePosition(mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(SourcePosition.START);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").replaceAll("[.;\\s]+$", "");
    }
}
