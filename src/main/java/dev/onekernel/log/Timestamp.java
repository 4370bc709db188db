package dev.onekernel.log;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * An instant in ISO 8601: {@code 2026-11-23T09:01:15.000000000Z}. {@link Instant#parse} and {@link Instant#toString} do the
 * same for any instant, but loading their formatters costs every start ten milliseconds; so what has the usual thirty
 * characters is read and written here, and only the rest goes there.
 */
final class Timestamp {

    private static final String SHAPE = "0000-00-00T00:00:00.000000000Z";
    private static final Instant YEAR_10000 = Instant.ofEpochSecond(253_402_300_800L);

    private Timestamp() {}

    /** Whether a time is in the years 1970 to 9999. */
    static boolean isUsual(Instant at) {
        return !at.isBefore(Instant.EPOCH) && at.isBefore(YEAR_10000);
    }

    static String write(Instant at) {
        if (!isUsual(at)) {
            return at.toString();
        }
        var time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
        var text = new StringBuilder(SHAPE);
        put(text, 4, time.getYear());
        put(text, 7, time.getMonthValue());
        put(text, 10, time.getDayOfMonth());
        put(text, 13, time.getHour());
        put(text, 16, time.getMinute());
        put(text, 19, time.getSecond());
        put(text, 29, time.getNano());
        return text.toString();
    }

    /** Writes a number so that it ends before {@code end}. */
    private static void put(StringBuilder text, int end, int number) {
        for (int i = end - 1, rest = number; rest > 0; i--, rest /= 10) {
            text.setCharAt(i, (char) ('0' + rest % 10));
        }
    }

    static Instant read(String text) {
        return hasUsualShape(text)
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19),
                                number(text, 20, 29))
                        .toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    private static boolean hasUsualShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char expected = SHAPE.charAt(i);
            char c = text.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
