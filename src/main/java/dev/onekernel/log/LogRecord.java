package dev.onekernel.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of a log: named fields in their order, written as a flat JSON object on one line.
 *
 * @param fields a {@link String}, {@link Long}, {@link Double} or {@link Boolean} by name
 */
public record LogRecord(Map<String, Object> fields) {

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
        return JsonLine.write(fields);
    }

    /**
     * Reads a line. Whatever a newer version nests in the object is skipped, and so is {@code null}.
     *
     * @throws DamagedLineException if the line is not one JSON object
     */
    public static LogRecord parse(String line) throws DamagedLineException {
        Optional<Map<String, Object>> usual = JsonLine.read(line);
        if (usual.isPresent()) {
            return new LogRecord(usual.get());
        }
        return JacksonLine.read(line);
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
