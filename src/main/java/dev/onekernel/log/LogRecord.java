package dev.onekernel.log;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * One entry of a log: named fields in their order, written as a flat JSON object on one line.
 *
 * @param fields a {@link String}, {@link Long}, {@link Double} or {@link Boolean} by name
 */
public record LogRecord(Map<String, Object> fields) {

    // Pure ASCII: a torn or wrong byte never changes its neighbours, and a terminal can show the file without harm.
    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public LogRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields)); // Map.copyOf would lose the order
    }

    /** Collects the fields of a record in the order in which they are written. */
    public static final class Builder {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        public Builder put(String name, String value) {
            fields.put(name, value);
            return this;
        }

        public Builder put(String name, Instant value) {
            return put(name, Timestamp.write(value));
        }

        public Builder put(String name, long value) {
            fields.put(name, value);
            return this;
        }

        public Builder put(String name, double value) {
            fields.put(name, value);
            return this;
        }

        public Builder put(String name, boolean value) {
            fields.put(name, value);
            return this;
        }

        public LogRecord build() {
            return new LogRecord(fields);
        }
    }

    /** The same record with a field set; a new field comes last. */
    public LogRecord with(String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new LogRecord(changed);
    }

    public LogRecord with(String name, Instant value) {
        return with(name, Timestamp.write(value));
    }

    /** The record as one line of printable ASCII, without the newline. */
    public String line() {
        var line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            fields.forEach((name, value) -> write(json, name, value));
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, String name, Object value) {
        if (value instanceof String text) {
            json.writeStringProperty(name, text);
        } else if (value instanceof Long number) {
            json.writeNumberProperty(name, number);
        } else if (value instanceof Double number) {
            json.writeNumberProperty(name, number);
        } else if (value instanceof Boolean truth) {
            json.writeBooleanProperty(name, truth);
        } else {
            throw new AssertionError(value);
        }
    }

    /**
     * Reads a line. Whatever a newer version nests in the object is skipped, and so is {@code null}.
     *
     * @throws DamagedLineException if the line is not one JSON object
     */
    public static LogRecord parse(String line) throws DamagedLineException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            return new LogRecord(fields(json));
        } catch (JacksonException notJson) {
            throw new DamagedLineException(notJson.getMessage(), notJson);
        }
    }

    private static Map<String, Object> fields(JsonParser json) throws DamagedLineException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new DamagedLineException("not an object");
        }
        var fields = new LinkedHashMap<String, Object>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            scalar(json).ifPresent(value -> fields.put(name, value));
        }
        if (json.nextToken() != null) {
            throw new DamagedLineException("more than one object");
        }
        return fields;
    }

    private static Optional<Object> scalar(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> Optional.of(json.getString());
            case VALUE_NUMBER_INT -> Optional.of(json.getLongValue());
            case VALUE_NUMBER_FLOAT -> Optional.of(json.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> Optional.of(json.getBooleanValue());
            default -> {
                json.skipChildren();
                yield Optional.empty();
            }
        };
    }

    /** @throws DamagedLineException if the field is missing or is no string; so for every kind of field below */
    public String text(String name) throws DamagedLineException {
        return field(name, String.class);
    }

    /** A time in the years 1970 to 9999: no other comes from a clock. */
    public Instant instant(String name) throws DamagedLineException {
        try {
            Instant at = Timestamp.read(text(name));
            if (Timestamp.isUsual(at)) {
                return at;
            }
        } catch (DateTimeException noTime) {
            // as one that no clock gives
        }
        throw new DamagedLineException(name + " is not a time");
    }

    public long number(String name) throws DamagedLineException {
        return field(name, Long.class);
    }

    /** A whole number from 0. */
    public int count(String name) throws DamagedLineException {
        long count = number(name);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw new DamagedLineException(name + " is not from 0 to " + Integer.MAX_VALUE);
        }
        return (int) count;
    }

    /** A number from 0 to 1. */
    public double share(String name) throws DamagedLineException {
        double share = field(name, Number.class).doubleValue();
        if (!(share >= 0 && share <= 1)) {
            throw new DamagedLineException(name + " is not from 0 to 1");
        }
        return share;
    }

    public boolean truth(String name) throws DamagedLineException {
        return field(name, Boolean.class);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    private <T> T field(String name, Class<T> type) throws DamagedLineException {
        Object value = fields.get(name);
        if (!type.isInstance(value)) {
            throw new DamagedLineException("no " + name);
        }
        return type.cast(value);
    }
}
