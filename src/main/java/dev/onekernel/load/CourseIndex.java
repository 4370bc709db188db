package dev.onekernel.load;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.Entry;
import dev.onekernel.course.Outline.Key;
import dev.onekernel.course.Outline.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * all of them. It is never edited: what does not look like it is taken for absent, and the outline is drawn up anew.
 */
public final class CourseIndex {

    /** Its name beside the {@code lessons} and {@code quizzes} of a packaged course. */
    public static final String NAME = "index.json";

    private static final JsonFactory JSON = new JsonFactory();
    private static final int FORMAT = 1;

    private CourseIndex() {}

    /** What packaging runs: makes a folder with a course quick to open, by an index and by JSON in the place of YAML. */
    public static void main(String[] folder) throws IOException, UnreadableCourse {
        Path course = Path.of(folder[0]);
        CourseFiles files = CourseFiles.at(course);
        Files.write(course.resolve(NAME), write(CourseReader.open(files).outline()));
        for (String name : files.names()) {
            Files.write(course.resolve(name), YamlReader.inJson(files.read(name)));
        }
    }

    /** The outline as bytes to store. */
    public static byte[] write(Outline outline) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartArray();
            json.writeNumber(FORMAT);
            json.writeString(outline.title());
            json.writeString(outline.about());
            json.writeNumber(outline.pass());
            outline.entries().forEach(entry -> write(entry, json));
            json.writeEndArray();
        }
        return bytes.toByteArray();
    }

    private static void write(Entry entry, JsonGenerator json) {
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
        for (Key question : entry.questions()) {
            json.writeString(question.id());
            json.writeString(question.digest());
        }
        json.writeEndArray();
        json.writeEndArray();
    }

    /** The outline that {@link #write} stored; empty when these bytes are something else. */
    public static Optional<Outline> read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            json.nextToken();
            json.nextToken();
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT || json.getIntValue() != FORMAT) {
                return Optional.empty();
            }
            String title = text(json);
            String about = text(json);
            int pass = number(json);
            var entries = new ArrayList<Entry>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                entries.add(entry(json));
            }
            return Optional.of(new Outline(title, about, pass, entries));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(JsonParser json) {
        var entry = new Entry(
                Kind.valueOf(text(json)),
                text(json),
                text(json),
                text(json),
                number(json),
                number(json),
                texts(json),
                keys(json));
        json.nextToken();
        return entry;
    }

    private static List<Key> keys(JsonParser json) {
        List<String> texts = texts(json);
        var keys = new ArrayList<Key>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            keys.add(new Key(texts.get(i), texts.get(i + 1)));
        }
        return keys;
    }

    private static List<String> texts(JsonParser json) {
        var texts = new ArrayList<String>();
        json.nextToken();
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
        json.nextToken();
        return json.getIntValue();
    }
}
