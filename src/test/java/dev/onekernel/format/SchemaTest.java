package dev.onekernel.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            var rule = new TreeMap<String, Object>();
            rule.put("if", Map.of("required", List.of(other)));
            rule.put("then", Map.of("properties", Map.of(key, "false")));
            if (shape.needed().contains(key)) {
                rule.put("else", Map.of("required", List.of(key)));
            }
            assertTrue(((List<?>) schema.get("allOf")).contains(rule), shape.what() + ": " + other);
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
        var types =
                ((List<?>) question.get("allOf")).stream().map(SchemaTest::map).toList();
        assertEquals(MappingSchema.QUESTIONS.size(), types.size());
        for (int i = 0; i < types.size(); i++) {
            Map<String, ?> type = at(types.get(i), "then");
            MappingSchema.QuestionShape kind = MappingSchema.QUESTIONS.get(i);
            assertEquals(
                    kind.type(), at(types.get(i), "if", "properties", "type").get("const"));
            assertEquals(kind.type(), at(type, "properties", "type").get("const"));
            assertSame(kind.shape(), type);
        }
        assertSame(MappingSchema.OPTION, at(types.get(0), "then", "properties", "options", "items"));
        assertSame(MappingSchema.ITEM, at(types.get(3), "then", "properties", "steps", "items"));
        assertSame(MappingSchema.PAIR, at(types.get(4), "then", "properties", "pairs", "items"));
        assertSame(MappingSchema.EXTRA, at(types.get(4), "then", "properties", "extra", "items"));
        assertSame(MappingSchema.MISTAKE, at(types.get(5), "then", "properties", "wrong", "items"));
        var blanks = (List<?>)
                at(types.get(7), "then", "properties", "blanks", "items").get("oneOf");
        assertSame(MappingSchema.BLANK_TO_TYPE, map(blanks.get(0)));
        assertSame(MappingSchema.BLANK_TO_CHOOSE, map(blanks.get(1)));
    }

    @Test
    void every_key_is_explained() {
        for (Schema schema : Schema.values()) {
            explained(schema(schema), schema.name());
        }
    }

    @Test
    void every_definition_of_a_key_is_that_of_a_key() {
        var shapes = new LinkedHashMap<String, List<MappingSchema>>();
        for (MappingSchema shape : List.of(
                MappingSchema.COURSE,
                MappingSchema.PART,
                MappingSchema.GLOSSARY,
                MappingSchema.TERM,
                MappingSchema.SOURCES,
                MappingSchema.SOURCE,
                MappingSchema.PHRASES,
                MappingSchema.PHRASE,
                MappingSchema.LESSON,
                MappingSchema.STEP,
                MappingSchema.QUIZ,
                MappingSchema.OPTION,
                MappingSchema.LAB,
                MappingSchema.GOAL,
                MappingSchema.WALL,
                MappingSchema.SWITCH,
                MappingSchema.THREAT,
                MappingSchema.REACH_PREDICTION,
                MappingSchema.REACH_GOAL,
                MappingSchema.QUOTA_PREDICTION,
                MappingSchema.QUOTA_GOAL)) {
            shapes.put(shape.noun(), List.of(shape));
        }
        shapes.put("step to order", List.of(MappingSchema.ITEM));
        shapes.put("pair", List.of(MappingSchema.PAIR));
        shapes.put("extra right side", List.of(MappingSchema.EXTRA));
        shapes.put("wrong answer", List.of(MappingSchema.MISTAKE));
        shapes.put("blank", List.of(MappingSchema.BLANK_TO_TYPE, MappingSchema.BLANK_TO_CHOOSE));
        MappingSchema.QUESTIONS.forEach(type -> shapes.put(type.type(), List.of(type.shape())));
        Set<String> unused = new TreeSet<>(KeyDefinition.names());
        shapes.forEach((owner, all) -> all.stream()
                .flatMap(shape -> shape.known().stream())
                .forEach(key -> unused.remove(unused.contains(owner + "." + key) ? owner + "." + key : key)));
        assertEquals(Set.of(), unused);
    }

    private static void explained(Map<String, ?> schema, String where) {
        schema.forEach((key, value) -> {
            if (key.equals("properties")) {
                map(value).forEach((name, property) -> {
                    if (property.equals("false")) {
                        return; // a key that is not allowed beside another one
                    }
                    boolean explained = map(property).containsKey("description")
                            || map(property).containsKey("$ref");
                    assertTrue(explained, where + "." + name);
                });
            }
            if (value instanceof Map<?, ?> && !key.equals("if")) {
                explained(map(value), where + "." + key);
            }
            if (value instanceof List<?> list) {
                list.stream().filter(Map.class::isInstance).forEach(each -> explained(map(each), where + "." + key));
            }
        });
    }
}
