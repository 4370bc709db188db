package dev.onekernel.format;

import dev.onekernel.format.MappingSchema.QuestionShape;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON Schemas of the files of a course for editors, from what the reader itself goes by. */
public final class FormatSchema {

    private static final String TYPE = "type";
    private static final String QUESTION_FILE = "question.schema.json";
    private static final String INLINE =
            " One paragraph of Markdown: `code`, *emphasis*, **strong**, [word](term:name).";
    private static final String MARKDOWN = " Markdown: paragraphs, lists, fenced code, tables, quotes as asides, `###`"
            + " headings, and flowcharts or sequence diagrams in a ```mermaid block.";

    private static final Map<String, MappingSchema> SHAPES = Map.ofEntries(
            Map.entry("part", MappingSchema.PART),
            Map.entry("term", MappingSchema.TERM),
            Map.entry("phrase", MappingSchema.PHRASE),
            Map.entry("source", MappingSchema.SOURCE),
            Map.entry("step", MappingSchema.STEP),
            Map.entry("goal", MappingSchema.GOAL),
            Map.entry("option", MappingSchema.OPTION),
            Map.entry("step to order", MappingSchema.ITEM),
            Map.entry("pair", MappingSchema.PAIR),
            Map.entry("extra right side", MappingSchema.EXTRA),
            Map.entry("wrong answer", MappingSchema.MISTAKE),
            Map.entry("wall", MappingSchema.WALL),
            Map.entry("switch", MappingSchema.SWITCH),
            Map.entry("threat", MappingSchema.THREAT),
            Map.entry("prediction of reach", MappingSchema.REACH_PREDICTION),
            Map.entry("goal of reach", MappingSchema.REACH_GOAL),
            Map.entry("prediction of quota", MappingSchema.QUOTA_PREDICTION),
            Map.entry("goal of quota", MappingSchema.QUOTA_GOAL));

    /** Before the name of a shape: one of them, not a list. */
    private static final String ONE = "one ";

    private final JsonGenerator json;
    private final SchemaKeywords keywords;

    private FormatSchema(JsonGenerator json) {
        this.json = json;
        this.keywords = new SchemaKeywords(json);
    }

    /** The schema of {@code course.yaml}. */
    public static String course() {
        return written(schema -> schema.file(MappingSchema.COURSE, "The table of contents of a course."));
    }

    /** The schema of {@code glossary.yaml}. */
    public static String glossary() {
        return written(schema -> schema.file(MappingSchema.GLOSSARY, "The words that a course explains."));
    }

    /** The schema of {@code phrases.yaml}. */
    public static String phrases() {
        return written(schema -> schema.file(MappingSchema.PHRASES, "What the program says in other words."));
    }

    /** The schema of {@code sources.yaml}. */
    public static String sources() {
        return written(schema -> schema.file(MappingSchema.SOURCES, "What a course rests on."));
    }

    /** The schema of a lesson. */
    public static String lesson() {
        return written(
                schema -> schema.file(MappingSchema.LESSON, "A lesson: screens to read, with questions between them."));
    }

    /** The schema of a quiz. */
    public static String quiz() {
        return written(schema -> schema.file(MappingSchema.QUIZ, "A quiz: questions whose first answers are scored."));
    }

    /** The schema of a question, to which those of lessons and quizzes refer. */
    public static String question() {
        return written(FormatSchema::questions);
    }

    private interface Body {
        void write(FormatSchema schema);
    }

    private static String written(Body body) {
        var text = new StringWriter();
        var context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(context, text)) {
            json.writeStartObject();
            json.writeStringProperty("$schema", "http://json-schema.org/draft-07/schema#");
            body.write(new FormatSchema(json));
            json.writeEndObject();
        }
        return text + "\n";
    }

    private void file(MappingSchema shape, String description) {
        json.writeStringProperty("title", "Onekernel: " + shape.noun());
        json.writeStringProperty("description", description);
        object(shape, shape.noun());
    }

    /** What a question looks like follows from its type, so an editor names what does not fit that type. */
    private void questions() {
        json.writeStringProperty("title", "Onekernel: question");
        json.writeStringProperty("description", "A question of a quiz, or a checkpoint in a lesson.");
        json.writeStringProperty("type", "object");
        keywords.strings("required", List.of("type"));
        json.writeObjectPropertyStart("properties");
        json.writeObjectPropertyStart(TYPE);
        json.writeStringProperty(
                "description", KeyDefinition.of("question", TYPE).description());
        keywords.words(MappingSchema.QUESTIONS.stream().map(QuestionShape::type).toArray(String[]::new));
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("allOf");
        for (QuestionShape type : MappingSchema.QUESTIONS) {
            json.writeStartObject();
            json.writeObjectPropertyStart("if");
            keywords.strings("required", List.of(TYPE));
            json.writeObjectPropertyStart("properties");
            json.writeObjectPropertyStart(TYPE);
            json.writeStringProperty("const", type.type());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
            json.writeObjectPropertyStart("then");
            object(type.shape(), type.type());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The rest of a schema for a mapping. */
    private void object(MappingSchema shape, String owner) {
        json.writeStringProperty("type", "object");
        json.writeBooleanProperty("additionalProperties", false);
        var required = new TreeSet<>(shape.needed());
        required.removeAll(shape.instead().keySet());
        keywords.strings("required", required);
        json.writeObjectPropertyStart("properties");
        for (String key : shape.known()) {
            json.writeObjectPropertyStart(key);
            value(KeyDefinition.of(owner, key), owner);
            json.writeEndObject();
        }
        json.writeEndObject();
        alternatives(shape);
    }

    /** Keys of which a mapping has one, or at most one. Written so that an editor marks the one too many. */
    private void alternatives(MappingSchema shape) {
        if (shape.instead().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("allOf");
        shape.instead().forEach((key, other) -> {
            json.writeStartObject();
            required("if", other);
            json.writeObjectPropertyStart("then");
            json.writeObjectPropertyStart("properties");
            json.writeBooleanProperty(key, false);
            json.writeEndObject();
            json.writeEndObject();
            if (shape.needed().contains(key)) {
                required("else", key);
            }
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void required(String when, String key) {
        json.writeObjectPropertyStart(when);
        keywords.strings("required", List.of(key));
        json.writeEndObject();
    }

    /** The inside of the schema of one value. Everything is read as text, so a number or a word such as null is text, too. */
    private void value(KeyDefinition key, String owner) {
        String type = key.type();
        json.writeStringProperty(
                "description",
                key.description()
                        + (type.equals("inline") || type.equals("lines") ? INLINE : "")
                        + (type.equals("markdown") ? MARKDOWN : ""));
        switch (type) {
            case "plain", "inline", "markdown" -> keywords.text();
            case "texts", "lines", "ids", "decimals" -> keywords.textOrList();
            case "whole" -> keywords.whole(1);
            case "count" -> keywords.whole(0);
            case "number or numbers" -> {
                keywords.strings("type", List.of("integer", "string", "object"));
                keywords.limits(1);
                json.writeObjectPropertyStart("additionalProperties");
                keywords.whole(1);
                json.writeEndObject();
            }
            case "decimal" -> keywords.strings("type", List.of("number", "string"));
            case "flag" -> keywords.words("true", "false");
            case "id" -> {
                keywords.strings("type", List.of("string", "integer"));
                json.writeStringProperty("pattern", "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$");
            }
            case "type" -> json.writeStringProperty("const", owner);
            case "mapping" -> {
                json.writeStringProperty("type", "object");
                json.writeObjectPropertyStart("additionalProperties");
                keywords.text();
                json.writeEndObject();
            }
            case "lab" -> object(MappingSchema.LAB, "lab");
            case "question" -> keywords.reference(QUESTION_FILE);
            case "questions" -> keywords.list(() -> keywords.reference(QUESTION_FILE));
            case "blank" ->
                keywords.list(() -> {
                    json.writeArrayPropertyStart("oneOf");
                    item(MappingSchema.BLANK_TO_TYPE, "blank");
                    item(MappingSchema.BLANK_TO_CHOOSE, "blank");
                    json.writeEndArray();
                });
            default -> {
                if (type.startsWith(ONE)) {
                    String shape = type.substring(ONE.length());
                    object(SHAPES.get(shape), shape);
                } else if (SHAPES.containsKey(type)) {
                    keywords.list(() -> object(SHAPES.get(type), type));
                } else {
                    keywords.words(type.split("\\|"));
                }
            }
        }
    }

    private void item(MappingSchema shape, String owner) {
        json.writeStartObject();
        object(shape, owner);
        json.writeEndObject();
    }
}
