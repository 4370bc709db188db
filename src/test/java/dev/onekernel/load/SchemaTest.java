package dev.onekernel.load;

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

    private static void assertSame(Shape shape, Map<String, ?> schema) {
        assertEquals(
                new TreeSet<>(shape.known()),
                new TreeSet<>(at(schema, "properties").keySet()),
                shape.what());
        assertEquals(Set.copyOf(shape.needed()), Set.copyOf((List<?>) schema.get("required")), shape.what());
        assertEquals("false", schema.get("additionalProperties"), shape.what());
    }

    @Test
    void every_kind_of_file_has_the_keys_the_reader_knows() {
        assertSame(Shape.COURSE, schema(Schema.course));
        assertSame(Shape.LESSON, schema(Schema.lesson));
        assertSame(Shape.STEP, at(schema(Schema.lesson), "properties", "steps", "items"));
        assertSame(Shape.QUIZ, schema(Schema.quiz));
        assertSame(Shape.GLOSSARY, schema(Schema.glossary));
        assertSame(Shape.TERM, at(schema(Schema.glossary), "properties", "terms", "items"));
        assertSame(Shape.SOURCES, schema(Schema.sources));
        assertSame(Shape.SOURCE, at(schema(Schema.sources), "properties", "sources", "items"));
    }

    @Test
    void every_type_of_question_has_the_keys_the_reader_knows() {
        Map<String, ?> question = schema(Schema.question);
        var types = (List<?>) question.get("oneOf");
        assertEquals(Shape.QUESTIONS.size(), types.size());
        for (int i = 0; i < types.size(); i++) {
            Map<String, ?> type = map(types.get(i));
            Shape.QuestionShape kind = Shape.QUESTIONS.get(i);
            assertEquals(kind.type(), at(type, "properties", "type").get("const"));
            assertSame(kind.shape(), type);
        }
        assertSame(Shape.OPTION, at(question, "definitions", "option"));
        assertSame(Shape.ITEM, at(map(types.get(3)), "properties", "steps", "items"));
        assertSame(Shape.PAIR, at(map(types.get(4)), "properties", "pairs", "items"));
        assertSame(Shape.EXTRA, at(map(types.get(4)), "properties", "extra", "items"));
        assertSame(Shape.MISTAKE, at(map(types.get(5)), "properties", "wrong", "items"));
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
