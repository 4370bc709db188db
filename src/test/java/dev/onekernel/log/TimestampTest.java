package dev.onekernel.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:01:15Z",
                "2026-11-23T09:01:15.000000001Z",
                "2028-02-29T23:59:59.999999999Z",
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
            })
    void every_instant_is_read_as_it_was_written(String text) {
        Instant instant = Instant.parse(text);
        assertEquals(instant, Timestamp.read(Timestamp.write(instant)));
        assertEquals(instant, Timestamp.read(text));
        assertEquals(instant, Instant.parse(Timestamp.write(instant)));
    }
}
