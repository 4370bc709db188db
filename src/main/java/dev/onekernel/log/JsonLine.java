package dev.onekernel.log;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A flat JSON object on one line, as {@link LogRecord} writes it. Each start reads some, and a library for JSON takes longer to load than to
 * read them. This class knows no more of JSON than that: names, strings, numbers and truth values. Whatever else stands in a line is left
 * to the library.
 */
final class JsonLine {

    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    /** Pure ASCII: a torn or wrong byte never changes its neighbours, and a terminal can show the file without harm. */
    static String write(Map<String, Object> fields) {
        var line = new StringBuilder("{");
        fields.forEach((name, value) -> {
            line.append(line.length() == 1 ? "" : ",");
            quote(name, line);
            line.append(':');
            if (value instanceof String text) {
                quote(text, line);
            } else if (value instanceof Long
                    || value instanceof Boolean
                    || value instanceof Double number && !number.isNaN()) {
                line.append(value);
            } else {
                throw new AssertionError(value);
            }
        });
        return line.append('}').toString();
    }

    private static void quote(String text, StringBuilder line) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                line.append(c);
            } else {
                String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
                line.append("\\u").append("0000", hex.length(), 4).append(hex);
            }
        }
        line.append('"');
    }

    /** The fields of an object; empty when there is anything else in the line than {@link #write} puts there. */
    static Optional<Map<String, Object>> read(String line) {
        return new JsonLine(line).object();
    }

    private Optional<Map<String, Object>> object() {
        var fields = new LinkedHashMap<String, Object>();
        if (!next('{')) {
            return Optional.empty();
        }
        boolean more = !next('}');
        while (more) {
            String name = string();
            Object value = name != null && next(':') ? value() : null;
            more = next(',');
            if (value == null || fields.put(name, value) != null || !more && !next('}')) {
                return Optional.empty();
            }
        }
        return at == line.length() ? Optional.of(fields) : Optional.empty();
    }

    private boolean next(char expected) {
        if (at < line.length() && line.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** A value, or null when it is of a kind that is left to the library. */
    private Object value() {
        if (at < line.length() && line.charAt(at) == '"') {
            return string();
        }
        if (line.startsWith("true", at)) {
            at += "true".length();
            return true;
        }
        if (line.startsWith("false", at)) {
            at += "false".length();
            return false;
        }
        return number();
    }

    /** A whole number of up to 18 digits, or a number with a point; an exponent is left to the library. */
    private Object number() {
        int start = at;
        next('-');
        int digits = digits();
        if (digits == 0 || digits > 1 && line.charAt(at - digits) == '0' || digits > 18) {
            return null;
        }
        if (!next('.')) {
            return isNumberEnd() ? Long.valueOf(line.substring(start, at)) : null;
        }
        return digits() > 0 && isNumberEnd() ? Double.valueOf(line.substring(start, at)) : null;
    }

    private int digits() {
        int start = at;
        while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
            at++;
        }
        return at - start;
    }

    private boolean isNumberEnd() {
        return at < line.length() && (line.charAt(at) == ',' || line.charAt(at) == '}');
    }

    /** A string, or null when there is none, or one that {@link #quote} does not write. */
    private String string() {
        if (!next('"')) {
            return null;
        }
        int end = line.indexOf('"', at);
        int escape = line.indexOf('\\', at);
        if (end >= 0 && (escape < 0 || end < escape)) { // as nearly all of them
            String plain = line.substring(at, end);
            at = end + 1;
            return plain.chars().noneMatch(c -> c < ' ') ? plain : null;
        }
        var text = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return text.toString();
            }
            int said = c == '\\' ? escaped() : c;
            if (said < 0 || c < ' ') {
                return null;
            }
            text.append((char) said);
        }
        return null;
    }

    /** What stands behind a backslash, or -1 when it is not as {@link #quote} writes it. */
    private int escaped() {
        if (next('"')) {
            return '"';
        }
        if (next('\\')) {
            return '\\';
        }
        if (!next('u') || at + 4 > line.length()) {
            return -1;
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            char c = line.charAt(at);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
