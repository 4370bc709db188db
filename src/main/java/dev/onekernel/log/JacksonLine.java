package dev.onekernel.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Any JSON object on a line, for what {@link JsonLine} does not know. */
final class JacksonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private JacksonLine() {}

    static LogRecord read(String line) throws DamagedLineException {
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
}
