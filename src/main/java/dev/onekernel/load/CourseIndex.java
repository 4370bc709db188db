package dev.onekernel.load;

import dev.onekernel.course.Edition;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.Outline.OutlineEntry;
import dev.onekernel.course.Outline.QuestionKey;
import dev.onekernel.course.Outline.ScreenKey;
import dev.onekernel.course.Outline.UnitKind;
import dev.onekernel.format.LazyList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The outline of a course in one small file of JSON, written when the course is packaged, so that a start opens one unit and not
 * all of them. It is never edited: what does not look like it is taken for absent, and the outline is made again.
 */
final class CourseIndex {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FORMAT = 5;

    private CourseIndex() {}

    /** The outline as bytes to store. */
    static byte[] write(Outline outline) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartArray();
            json.writeNumber(FORMAT);
            json.writeString(outline.id());
            json.writeString(outline.title());
            json.writeString(outline.about());
            json.writeString(outline.edition().author());
            json.writeString(outline.edition().license());
            json.writeString(outline.edition().version());
            json.writeString(outline.edition().language());
            json.writeNumber(outline.pass());
            for (CoursePart part : outline.parts()) {
                json.writeStartArray();
                json.writeString(part.title());
                json.writeString(part.about());
                part.units().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
            for (OutlineEntry entry : outline.entries()) {
                json.writeRaw('\n');
                write(entry, json);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(OutlineEntry entry, JsonGenerator json) {
        json.writeStartArray();
        json.writeString(entry.kind().name());
        json.writeString(entry.name());
        json.writeString(entry.title());
        json.writeString(entry.about());
        json.writeNumber(entry.minutes());
        json.writeNumber(entry.pass());
        json.writeStartArray();
        entry.screens().forEach(json::writeString);
        json.writeEndArray();
        json.writeStartArray();
        for (QuestionKey question : entry.questions()) {
            json.writeString(question.id());
            json.writeString(question.digest());
        }
        json.writeEndArray();
        json.writeStartArray();
        for (ScreenKey key : entry.keys()) {
            json.writeString(key.name());
            json.writeString(key.digest());
        }
        json.writeEndArray();
        json.writeStartArray();
        for (int weight : entry.weights()) {
            json.writeString(String.valueOf(weight));
        }
        json.writeEndArray();
        json.writeNumber(entry.asked());
        json.writeEndArray();
    }

    /**
     * The outline that {@link #write} stored; empty when these bytes begin like something else. Every unit has a line, which is
     * read when somebody asks for the unit, so that a long course opens as quickly as a short one.
     */
    static Optional<Outline> read(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), lines.get(0))) {
            json.nextToken();
            if (number(json) != FORMAT) {
                return Optional.empty();
            }
            return Optional.of(new Outline(
                    text(json),
                    text(json),
                    text(json),
                    new Edition(text(json), text(json), text(json), text(json)),
                    number(json),
                    new LazyList<>(lines.subList(1, lines.size()), CourseIndex::entry),
                    parts(json)));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OutlineEntry entry(String line) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            json.nextToken();
            return new OutlineEntry(
                    UnitKind.valueOf(text(json)),
                    text(json),
                    text(json),
                    text(json),
                    number(json),
                    number(json),
                    texts(json),
                    pairs(texts(json), QuestionKey::new),
                    pairs(texts(json), ScreenKey::new),
                    texts(json).stream().map(Integer::valueOf).toList(),
                    number(json));
        }
    }

    private static List<CoursePart> parts(JsonParser json) {
        var parts = new ArrayList<CoursePart>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            String title = text(json);
            String about = text(json);
            parts.add(new CoursePart(title, about, rest(json)));
        }
        return parts;
    }

    private static <T> List<T> pairs(List<String> texts, BiFunction<String, String, T> pair) {
        var pairs = new ArrayList<T>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            pairs.add(pair.apply(texts.get(i), texts.get(i + 1)));
        }
        return pairs;
    }

    private static List<String> texts(JsonParser json) {
        json.nextToken();
        return rest(json);
    }

    /** The texts up to the end of the array. */
    private static List<String> rest(JsonParser json) {
        var texts = new ArrayList<String>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getString());
        }
        return texts;
    }

    private static String text(JsonParser json) {
        if (json.nextToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("not an index");
        }
        return json.getString();
    }

    private static int number(JsonParser json) {
        if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("not an index");
        }
        return json.getIntValue();
    }
}
