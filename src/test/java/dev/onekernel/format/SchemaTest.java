package dev.onekernel.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The schemas for editors and the reader know the same keys. */
class SchemaTest {

    private static Map<String, ?> schema(Schema schema) {
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), schema.text())) {
            json.nextToken();
            return map(value(json));
        }
    }

    private static Object value(JsonParser json) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                map.put(name, value(json));
            }
            return map;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(json));
            }
            return list;
        }
        return json.getString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> map(Object value) {
        return (Map<String, ?>) value;
    }

    /** What lies below a schema, by keys. */
    private static Map<String, ?> at(Map<String, ?> schema, String... keys) {
        Map<String, ?> found = schema;
        for (String key : keys) {
            found = map(found.get(key));
        }
        return found;
    }

    private static void assertSame(MappingSchema shape, Map<String, ?> schema) {
        assertEquals(
                new TreeSet<>(shape.known()),
                new TreeSet<>(at(schema, "properties").keySet()),
                shape.what());
        Set<String> required = new TreeSet<>(shape.needed());
        required.removeAll(shape.instead().keySet());
        assertEquals(required, new TreeSet<>((List<?>) schema.get("required")), shape.what());
        shape.instead().forEach((key, other) -> {
            if (shape.needed().contains(key)) {
                var either =
                        Map.of("oneOf", List.of(Map.of("required", List.of(key)), Map.of("required", List.of(other))));
                assertTrue(((List<?>) schema.get("allOf")).contains(either), shape.what() + ": " + other);
            } else {
                var both = Map.of("not", Map.of("required", List.of(key, other)));
                assertTrue(((List<?>) schema.get("allOf")).contains(both), shape.what() + ": " + other);
            }
        });
        assertEquals("false", schema.get("additionalProperties"), shape.what());
    }

    @Test
    void every_kind_of_file_has_the_keys_the_reader_knows() {
        assertSame(MappingSchema.COURSE, schema(Schema.COURSE));
        assertSame(MappingSchema.PART, at(schema(Schema.COURSE), "properties", "parts", "items"));
        assertSame(MappingSchema.LESSON, schema(Schema.LESSON));
        assertSame(MappingSchema.STEP, at(schema(Schema.LESSON), "properties", "steps", "items"));
        assertSame(MappingSchema.QUIZ, schema(Schema.QUIZ));
        assertSame(MappingSchema.GLOSSARY, schema(Schema.GLOSSARY));
        assertSame(MappingSchema.TERM, at(schema(Schema.GLOSSARY), "properties", "terms", "items"));
        assertSame(MappingSchema.PHRASES, schema(Schema.PHRASES));
        assertSame(MappingSchema.PHRASE, at(schema(Schema.PHRASES), "properties", "phrases", "items"));
        assertSame(MappingSchema.SOURCES, schema(Schema.SOURCES));
        assertSame(MappingSchema.SOURCE, at(schema(Schema.SOURCES), "properties", "sources", "items"));
    }

    @Test
    void every_type_of_question_has_the_keys_the_reader_knows() {
        Map<String, ?> question = schema(Schema.QUESTION);
        var types = (List<?>) question.get("oneOf");
        assertEquals(MappingSchema.QUESTIONS.size(), types.size());
        for (int i = 0; i < types.size(); i++) {
            Map<String, ?> type = map(types.get(i));
            MappingSchema.QuestionShape kind = MappingSchema.QUESTIONS.get(i);
            assertEquals(kind.type(), at(type, "properties", "type").get("const"));
            assertSame(kind.shape(), type);
        }
        assertSame(MappingSchema.OPTION, at(map(types.get(0)), "properties", "options", "items"));
        assertSame(MappingSchema.ITEM, at(map(types.get(3)), "properties", "steps", "items"));
        assertSame(MappingSchema.PAIR, at(map(types.get(4)), "properties", "pairs", "items"));
        assertSame(MappingSchema.EXTRA, at(map(types.get(4)), "properties", "extra", "items"));
        assertSame(MappingSchema.MISTAKE, at(map(types.get(5)), "properties", "wrong", "items"));
        var blanks =
                (List<?>) at(map(types.get(7)), "properties", "blanks", "items").get("oneOf");
        assertSame(MappingSchema.BLANK_TO_TYPE, map(blanks.get(0)));
        assertSame(MappingSchema.BLANK_TO_CHOOSE, map(blanks.get(1)));
    }

    @Test
    void every_key_is_explained() {
        for (Schema schema : Schema.values()) {
            explained(schema(schema), schema.name());
        }
    }

    private static void explained(Map<String, ?> schema, String where) {
        schema.forEach((key, value) -> {
            if (key.equals("properties")) {
                map(value).forEach((name, property) -> {
                    boolean explained = map(property).containsKey("description")
                            || map(property).containsKey("$ref");
                    assertTrue(explained, where + "." + name);
                });
            }
            if (value instanceof Map<?, ?>) {
                explained(map(value), where + "." + key);
            }
        });
    }
}
