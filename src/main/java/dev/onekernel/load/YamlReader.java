package dev.onekernel.load;

import dev.onekernel.load.Node.Entry;
import dev.onekernel.load.Node.Mapping;
import dev.onekernel.load.Node.Scalar;
import dev.onekernel.load.Node.Sequence;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Walks through the tokens of a YAML text once and keeps each with its place. Everything is text here: YAML's guesses about
 * {@code No} and {@code 0.50} are switched off. What makes YAML dangerous (aliases, anchors, tags, depth) is refused.
 */
final class YamlReader {

    /** A question's option in a lesson's step lies seven deep. */
    private static final int DEEPEST = 16;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser tokens;
    private final Manuscript manuscript;
    private int depth;

    private YamlReader(JsonParser tokens, Manuscript manuscript) {
        this.tokens = tokens;
        this.manuscript = manuscript;
    }

    /**
     * What the file says; empty when it is not the YAML of a course, with a problem added that says why. JSON is YAML, too, and
     * read in a fraction of the time; packaging rewrites the course in it.
     */
    static Optional<Node> read(Manuscript manuscript) {
        String text = manuscript.source().text();
        if (text.startsWith("{")) {
            try {
                return read(manuscript, JSON);
            } catch (JacksonException noJson) {
                // but YAML perhaps
            }
        }
        try {
            return read(manuscript, yaml());
        } catch (JacksonException | YamlEngineException e) {
            manuscript.add(SyntaxAdvice.on(e));
            return Optional.empty();
        }
    }

    private static Optional<Node> read(Manuscript manuscript, TokenStreamFactory format) {
        String text = manuscript.source().text();
        try (JsonParser tokens = format.createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(tokens, manuscript).document();
        } catch (Refused refused) {
            manuscript.error("yaml", refused.place, refused.getMessage(), refused.hint);
            return Optional.empty();
        }
    }

    /** The same in JSON, a key a line: to find a place in a text takes as long as its line. */
    static byte[] inJson(byte[] yaml) {
        var lines = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        var bytes = new ByteArrayOutputStream();
        try (JsonParser tokens = yaml().createParser(ObjectReadContext.empty(), yaml);
                JsonGenerator json = JSON.createGenerator(lines, bytes, JsonEncoding.UTF8)) {
            while (tokens.nextToken() != null) {
                json.copyCurrentEvent(tokens);
            }
        }
        return bytes.toByteArray();
    }

    /** Made when it is needed: a start from the packaged course does without. */
    private static YAMLFactory yaml() {
        return YAMLFactory.builder()
                .loadSettings(
                        LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION) // it would stop at the first
                .build();
    }

    private Optional<Node> document() throws Refused {
        if (tokens.nextToken() == null) {
            throw new Refused(Place.START, "The file holds nothing but comments.", "Write its keys below them.");
        }
        Node root = node();
        if (tokens.nextToken() != null) {
            throw new Refused(
                    here(), "A second document begins before this.", "Remove the `---`: a file holds one document.");
        }
        return Optional.of(root);
    }

    private Node node() throws Refused {
        Place place = here();
        refuseCleverness(place);
        if (depth == DEEPEST) {
            throw new Refused(
                    place, "This is nested more than " + DEEPEST + " deep.", "No part of a course needs to be.");
        }
        JsonToken token = tokens.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(place);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(place);
        }
        return new Scalar(tokens.getString(), place);
    }

    private Node mapping(Place place) throws Refused {
        depth++;
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = new Scalar(tokens.currentName(), here());
            refuseCleverness(key.place());
            tokens.nextToken();
            Node value = node();
            Entry first = entries.putIfAbsent(key.value(), new Entry(key, value));
            if (first != null) {
                manuscript.error(
                        "duplicate-key",
                        key.place(),
                        "The key `" + key.value() + "` is already on line "
                                + first.key().place().line() + ".",
                        "A key stands once; remove one of the two.");
            }
        }
        depth--;
        return new Mapping(entries, place);
    }

    private Node sequence(Place place) throws Refused {
        depth++;
        List<Node> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        depth--;
        return new Sequence(items, place);
    }

    /**
     * Aliases are what makes a small file of YAML large in memory, and in a course most of them are text with its quotes
     * forgotten. No text without quotes can begin with one of their marks, so the mark tells.
     */
    private void refuseCleverness(Place place) throws Refused {
        int offset = manuscript.source().offsetOf(place);
        char mark = offset < manuscript.source().text().length()
                ? manuscript.source().text().charAt(offset)
                : ' ';
        String meaning = switch (mark) {
            case '*' -> "an alias";
            case '&' -> "an anchor";
            case '!' -> "a tag";
            default -> "";
        };
        if (!meaning.isEmpty()) {
            throw new Refused(
                    place,
                    "What begins with `" + mark + "` is " + meaning + " in YAML; a course has none.",
                    "If it is text, put it in quotes.");
        }
    }

    private Place here() {
        TokenStreamLocation location = tokens.currentTokenLocation();
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Stops the reading of a file at something that is YAML but not a course's. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Place place;
        private final String hint;

        Refused(Place place, String sentence, String hint) {
            super(sentence);
            this.place = place;
            this.hint = hint;
        }
    }
}
