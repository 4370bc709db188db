package dev.onekernel.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRecordTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static LogRecord one() {
        return new LogRecord.Builder()
                .put("name", "a \"quoted\"\u0007 \u202e日本 \ud800")
                .put("at", NOON)
                .put("seed", Long.MIN_VALUE)
                .put("points", 0.1 + 0.2)
                .put("free", true)
                .build();
    }

    @Test
    void a_record_is_read_as_it_was_written() throws Exception {
        LogRecord read = LogRecord.parse(one().line());
        assertEquals(one(), read);
        assertEquals(
                List.of("name", "at", "seed", "points", "free"),
                List.copyOf(read.fields().keySet()));
        assertEquals(NOON, read.instant("at"));
        assertEquals(Long.MIN_VALUE, read.number("seed"));
        assertTrue(read.truth("free"));
    }

    @Test
    void a_line_is_printable_ascii_whatever_the_fields_hold() {
        assertTrue(one().line().chars().allMatch(c -> c >= ' ' && c < 0x7f));
    }

    @Test
    void what_is_nested_or_null_is_skipped() throws Exception {
        LogRecord read = LogRecord.parse("{\"a\":{\"b\":[1,{}]},\"c\":null,\"d\":1}");
        assertEquals(new LogRecord.Builder().put("d", 1).build(), read);
        assertFalse(read.has("c"));
    }

    @Test
    void a_whole_number_will_do_for_a_share() throws Exception {
        assertEquals(1.0, LogRecord.parse("{\"points\":1}").share("points"));
    }

    @Test
    void a_field_that_is_missing_or_of_another_kind_is_damage() throws Exception {
        LogRecord read = LogRecord.parse("{\"step\":-1,\"points\":1.5,\"at\":\"noon\",\"free\":\"yes\"}");
        assertThrows(DamagedLineException.class, () -> read.text("name"));
        assertThrows(DamagedLineException.class, () -> read.text("step"));
        assertThrows(DamagedLineException.class, () -> read.count("step"));
        assertThrows(DamagedLineException.class, () -> read.share("points"));
        assertThrows(DamagedLineException.class, () -> read.instant("at"));
        assertThrows(DamagedLineException.class, () -> read.truth("free"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "{", "[]", "null", "{} {}", "{\"a\":1", "{\"a\":99999999999999999999}", "{\"a\"}"})
    void what_is_not_one_flat_object_is_damage(String line) {
        assertThrows(DamagedLineException.class, () -> LogRecord.parse(line));
    }
}
