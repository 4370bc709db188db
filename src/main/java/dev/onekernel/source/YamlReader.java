package dev.onekernel.source;

import dev.onekernel.source.YamlNode.Entry;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.source.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Walks through the tokens of a YAML text once and keeps each with its position. Everything is text here: YAML's guesses about
 * {@code No} and {@code 0.50} are switched off. What makes YAML dangerous (aliases, anchors, tags, depth) is refused.
 */
final class YamlReader {

    /** A question's option in a lesson's step lies seven deep. */
    private static final int DEEPEST = 16;

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * What was read.
     *
     * @param root empty when the text is not the YAML of a course; then a finding says why
     */
    record Result(Optional<YamlNode> root, List<Finding> findings) {}

    private final JsonParser tokens;
    private final SourceText source;
    private final List<Finding> findings;
    private int depth;

    private YamlReader(JsonParser tokens, SourceText source, List<Finding> findings) {
        this.tokens = tokens;
        this.source = source;
        this.findings = findings;
    }

    /** Reads a text. JSON is YAML, too, and read in a fraction of the time; packaging rewrites the course in it. */
    static Result read(SourceText source) {
        if (source.text().startsWith("{")) {
            try {
                return read(source, JSON, new ArrayList<>());
            } catch (JacksonException noJson) {
                // but YAML perhaps
            }
        }
        var findings = new ArrayList<Finding>();
        try {
            return read(source, yaml(), findings);
        } catch (JacksonException | YamlEngineException e) {
            findings.add(SyntaxAdvice.on(e));
            return new Result(Optional.empty(), findings);
        }
    }

    private static Result read(SourceText source, TokenStreamFactory format, List<Finding> findings) {
        try (JsonParser tokens = format.createParser(ObjectReadContext.empty(), new PairKeepingReader(source.text()))) {
            return new YamlReader(tokens, source, findings).result();
        }
    }

    private Result result() {
        try {
            return new Result(Optional.of(document()), findings);
        } catch (RefusedException refused) {
            findings.add(new Finding(Severity.ERROR, "yaml", refused.position, refused.getMessage(), refused.hint));
            return new Result(Optional.empty(), findings);
        }
    }

    /** Made when it is needed: a start from the packaged course does without. */
    static YAMLFactory yaml() {
        return YAMLFactory.builder()
                .loadSettings(
                        LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // it would stop at the first
                .build();
    }

    private YamlNode document() throws RefusedException {
        if (tokens.nextToken() == null) {
            throw new RefusedException(
                    SourcePosition.START, "The file holds nothing but comments.", "Write its keys below them.");
        }
        YamlNode root = node();
        if (tokens.nextToken() != null) {
            throw new RefusedException(
                    here(), "A second document begins before this.", "Remove the `---`: a file holds one document.");
        }
        return root;
    }

    private YamlNode node() throws RefusedException {
        SourcePosition position = here();
        refuseCleverness(position);
        if (depth == DEEPEST) {
            throw new RefusedException(
                    position, "This is nested more than " + DEEPEST + " deep.", "No part of a course needs to be.");
        }
        JsonToken token = tokens.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(position);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(position);
        }
        return new Scalar(tokens.getString(), position);
    }

    private YamlNode mapping(SourcePosition position) throws RefusedException {
        depth++;
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = new Scalar(tokens.currentName(), here());
            refuseCleverness(key.position());
            tokens.nextToken();
            YamlNode value = node();
            Entry first = entries.putIfAbsent(key.value(), new Entry(key, value));
            if (first != null && findings.size() < SourceFile.MOST_PROBLEMS) {
                findings.add(new Finding(
                        Severity.ERROR,
                        "duplicate-key",
                        key.position(),
                        "The key `" + key.value() + "` is already on line "
                                + first.key().position().line() + ".",
                        "A key stands once; remove one of the two."));
            }
        }
        depth--;
        return new Mapping(entries, position);
    }

    private YamlNode sequence(SourcePosition position) throws RefusedException {
        depth++;
        List<YamlNode> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        depth--;
        return new Sequence(items, position);
    }

    /**
     * Aliases are what makes a small file of YAML large in memory, and in a course most of them are text with its quotes
     * forgotten. No text without quotes can begin with one of their marks, so the mark tells.
     */
    private void refuseCleverness(SourcePosition position) throws RefusedException {
        int offset = source.offsetOf(position);
        char mark = offset < source.text().length() ? source.text().charAt(offset) : ' ';
        String meaning = switch (mark) {
            case '*' -> "an alias";
            case '&' -> "an anchor";
            case '!' -> "a tag";
            default -> "";
        };
        if (!meaning.isEmpty()) {
            throw new RefusedException(
                    position,
                    "What begins with `" + mark + "` is " + meaning + " in YAML; a course has none.",
                    "If it is text, put it in quotes.");
        }
    }

    private SourcePosition here() {
        TokenStreamLocation location = tokens.currentTokenLocation();
        return new SourcePosition(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Stops the reading of a file at something that is YAML but not a course's. */
    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient SourcePosition position;
        private final String hint;

        RefusedException(SourcePosition position, String message, String hint) {
            super(message);
            this.position = position;
            this.hint = hint;
        }
    }
}
