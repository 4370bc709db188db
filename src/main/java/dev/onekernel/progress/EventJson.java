package dev.onekernel.progress;

import dev.onekernel.course.Outline.Key;
import dev.onekernel.progress.Event.Answered;
import dev.onekernel.progress.Event.Finished;
import dev.onekernel.progress.Event.Hinted;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Reset;
import dev.onekernel.progress.Event.Revealed;
import dev.onekernel.progress.Event.Skipped;
import dev.onekernel.progress.Event.Started;
import dev.onekernel.progress.Event.Visited;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** An event as one line of JSON, and back. The names written here are a file format: they outlive renamed classes. */
final class EventJson {

    /** The line is not an event, of this version or of any other. */
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(String message, Exception cause) {
            super(message, cause);
        }
    }

    // Pure ASCII: a torn or wrong byte never changes its neighbours, and a terminal can show the file without harm.
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EventJson() {}

    static String write(Event event) {
        var line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            if (event instanceof Visited visited) {
                head(json, "visited", visited);
                json.writeNumberProperty("step", visited.step());
            } else if (event instanceof Started started) {
                head(json, "started", started);
                json.writeNumberProperty("seed", started.seed());
            } else if (event instanceof Answered answered) {
                head(json, "answered", answered);
                key(json, answered.question());
                setting(json, answered.occasion());
                json.writeStringProperty("given", answered.given());
                json.writeNumberProperty("points", answered.points());
                json.writeNumberProperty("nth", answered.nth());
                json.writeBooleanProperty("unfinished", answered.unfinished());
            } else if (event instanceof Hinted hinted) {
                head(json, "hinted", hinted);
                key(json, hinted.question());
            } else if (event instanceof Revealed revealed) {
                head(json, "revealed", revealed);
                key(json, revealed.question());
                setting(json, revealed.occasion());
            } else if (event instanceof Skipped skipped) {
                head(json, "skipped", skipped);
                key(json, skipped.question());
            } else if (event instanceof Finished finished) {
                head(json, "finished", finished);
            } else if (event instanceof Reset reset) {
                head(json, "reset", reset);
            } else {
                throw new AssertionError(event);
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void head(JsonGenerator json, String kind, Event event) {
        json.writeStringProperty("event", kind);
        json.writeStringProperty("at", Timestamp.write(event.at()));
        json.writeStringProperty("unit", event.unit());
    }

    private static void key(JsonGenerator json, Key question) {
        json.writeStringProperty("question", question.id());
        json.writeStringProperty("digest", question.digest());
    }

    private static void setting(JsonGenerator json, Occasion occasion) {
        json.writeStringProperty("setting", occasion.name().toLowerCase(Locale.ROOT));
    }

    /** The event in {@code line}, or empty when it is of a kind that this version does not know. */
    static Optional<Event> read(String line) throws Damaged {
        try {
            return event(fields(line));
        } catch (
                RuntimeException
                        e) { // not JSON, a number or time that is none, a field missing: all the same to a reader
            throw new Damaged(e.getMessage(), e);
        }
    }

    private static Optional<Event> event(Fields fields) {
        var at = Timestamp.read(fields.text("at"));
        String unit = fields.text("unit");
        return switch (fields.text("event")) {
            case "visited" -> Optional.of(new Visited(at, unit, fields.count("step")));
            case "started" -> Optional.of(new Started(at, unit, Long.parseLong(fields.text("seed"))));
            case "answered" ->
                Optional.of(new Answered(
                        at,
                        unit,
                        fields.key(),
                        fields.occasion(),
                        fields.text("given"),
                        fields.share("points"),
                        fields.count("nth"),
                        Boolean.parseBoolean(fields.text("unfinished"))));
            case "hinted" -> Optional.of(new Hinted(at, unit, fields.key()));
            case "revealed" -> Optional.of(new Revealed(at, unit, fields.key(), fields.occasion()));
            case "skipped" -> Optional.of(new Skipped(at, unit, fields.key()));
            case "finished" -> Optional.of(new Finished(at, unit));
            case "reset" -> Optional.of(new Reset(at, unit));
            default -> Optional.empty();
        };
    }

    /** The fields of one flat object. Whatever a newer version nests in it is passed over. */
    private static Fields fields(String line) {
        var values = new HashMap<String, String>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not an object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                if (json.nextToken().isScalarValue()) {
                    values.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("more than one object");
            }
        }
        return new Fields(values);
    }

    private record Fields(Map<String, String> values) {

        String text(String name) {
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no " + name);
            }
            return value;
        }

        int count(String name) {
            int count = Integer.parseInt(text(name));
            if (count < 0) {
                throw new IllegalArgumentException(name + " below 0");
            }
            return count;
        }

        double share(String name) {
            double share = Double.parseDouble(text(name));
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(name + " must be from 0 to 1");
            }
            return share;
        }

        Key key() {
            return new Key(text("question"), text("digest"));
        }

        Occasion occasion() {
            return Occasion.valueOf(text("setting").toUpperCase(Locale.ROOT));
        }
    }
}
