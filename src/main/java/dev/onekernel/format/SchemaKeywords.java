package dev.onekernel.format;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The keywords of JSON Schema, draft 7, in the combinations that describe our files. Each method writes the inside of one schema. */
record SchemaKeywords(JsonGenerator json) {

    /** Editors that know draft 7 pass over what stands beside a reference, so it stands in a list of its own. */
    void reference(String schema) {
        json.writeArrayPropertyStart("allOf");
        json.writeStartObject();
        json.writeStringProperty("$ref", schema);
        json.writeEndObject();
        json.writeEndArray();
    }

    void list(Runnable items) {
        json.writeStringProperty("type", "array");
        json.writeNumberProperty("minItems", 1);
        json.writeObjectPropertyStart("items");
        items.run();
        json.writeEndObject();
    }

    void whole(int least) {
        strings("type", List.of("integer", "string"));
        limits(least);
    }

    void limits(int least) {
        json.writeStringProperty("pattern", "^[0-9]+$");
        json.writeNumberProperty("minimum", least);
    }

    void text() {
        strings("type", List.of("string", "number", "boolean", "null"));
    }

    void textOrList() {
        strings("type", List.of("array", "string", "number", "boolean", "null"));
        json.writeObjectPropertyStart("items");
        text();
        json.writeEndObject();
    }

    /** Words that may be typed with or without quotes. */
    void words(String... words) {
        json.writeArrayPropertyStart("enum");
        for (String word : words) {
            json.writeString(word);
            if (word.equals("true") || word.equals("false")) {
                json.writeBoolean(Boolean.parseBoolean(word));
            } else if (word.matches("[0-9]+")) {
                json.writeNumber(Integer.parseInt(word));
            }
        }
        json.writeEndArray();
    }

    void strings(String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
