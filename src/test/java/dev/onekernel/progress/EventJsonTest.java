package dev.onekernel.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Visited;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

    @Test
    void every_kind_of_event_is_read_as_it_was_written() throws Exception {
        for (Event event : Events.ALL) {
            assertEquals(Optional.of(event), EventJson.read(EventJson.write(event)));
        }
    }

    @Test
    void the_events_to_test_with_hold_every_kind() {
        assertEquals(
                Set.copyOf(Arrays.asList(Event.class.getPermittedSubclasses())),
                Events.ALL.stream().map(Event::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void every_setting_is_read_as_it_was_written(Occasion occasion) throws Exception {
        Event event = Events.answered(occasion, Events.NOON, 1, 1);
        assertEquals(Optional.of(event), EventJson.read(EventJson.write(event)));
    }

    @Test
    void a_line_is_readable_json() {
        assertEquals(
                "{\"event\":\"visited\",\"at\":\"2026-11-23T12:00:00.000000000Z\",\"unit\":\"lessons/01-kernels\",\"step\":3}",
                EventJson.write(Events.visited(3)));
    }

    @Test
    void a_line_is_printable_ascii_whatever_was_typed() {
        for (Event event : Events.ALL) {
            assertTrue(EventJson.write(event).chars().allMatch(c -> c >= ' ' && c < 0x7f));
        }
    }

    @Test
    void a_kind_of_a_newer_version_is_no_event_and_no_damage() throws Exception {
        String line = "{\"event\":\"dreamt\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"\",\"of\":{\"sheep\":[1,2]}}";
        assertEquals(Optional.empty(), EventJson.read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"answered\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"u\",\"question\":\"q\",\"digest\":\"d\","
                        + "\"setting\":\"dream\",\"given\":\"a\",\"points\":1,\"nth\":1,\"unfinished\":false}",
                "{\"event\":\"revealed\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"u\",\"question\":\"q\",\"digest\":\"d\","
                        + "\"setting\":\"dream\"}",
            })
    void a_setting_of_a_newer_version_is_no_damage_either(String line) throws Exception {
        assertEquals(Optional.empty(), EventJson.read(line));
    }

    @Test
    void a_field_of_a_newer_version_is_passed_over() throws Exception {
        String line = "{\"event\":\"visited\",\"mood\":{\"unit\":[{}]},\"at\":\"2026-11-23T12:00:00Z\","
                + "\"unit\":\"lessons/01-kernels\",\"step\":7}";
        assertEquals(Optional.of(new Visited(Events.NOON, "lessons/01-kernels", 7)), EventJson.read(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{",
                "[]",
                "null",
                "{}",
                "\u0000\u0000",
                "{\"event\":\"finished\",\"at\":\"yesterday\",\"unit\":\"u\"}",
                "{\"event\":\"finished\",\"at\":\"2026-13-23T12:00:00.000000000Z\",\"unit\":\"u\"}",
                "{\"event\":\"finished\",\"at\":\"2026-11-23T12:00:00Z\"}",
                "{\"event\":\"finished\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":null",
                "{\"event\":\"finished\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"u\"} {}",
                "{\"event\":\"visited\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"u\",\"step\":-1}",
                "{\"event\":\"visited\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"u\",\"step\":99999999999}",
                "{\"event\":\"answered\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"u\",\"question\":\"q\",\"digest\":\"d\","
                        + "\"setting\":\"quiz\",\"given\":\"a\",\"points\":1.5,\"nth\":1,\"unfinished\":false}",
            })
    void what_is_no_event_is_damaged(String line) {
        assertThrows(DamagedLineException.class, () -> EventJson.read(line));
    }
}
