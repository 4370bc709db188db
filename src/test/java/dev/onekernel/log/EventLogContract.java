package dev.onekernel.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every event log promises, wherever it keeps its streams. */
public abstract class EventLogContract {

    private static final String ROOM = "room/2026-11-25-K7M2QX";
    private static final String LEARNER = "learner/0a1b2c/what-a-container-is";

    /** A log over the same streams each time in one test, and over none when the test begins. */
    protected abstract EventLog log() throws IOException;

    private static String line(String what) {
        return new LogRecord.Builder()
                .put("event", what)
                .put("at", java.time.Instant.parse("2026-11-25T14:00:00Z"))
                .build()
                .line();
    }

    private static List<String> lines(String... what) {
        return List.of(what).stream().map(EventLogContract::line).toList();
    }

    @Test
    protected void an_append_to_what_was_erased_leaves_nothing_behind() throws IOException {
        log().append(LEARNER, 0, lines("one"));
        log().delete(LEARNER);
        assertThrows(StreamMovedException.class, () -> log().append(LEARNER, 1, lines("two")));
        assertEquals(List.of(), log().streams(""));
    }

    @Test
    protected void what_was_appended_is_read_in_its_order_by_anybody() throws IOException {
        for (String stream : List.of(ROOM, LEARNER)) {
            log().append(stream, 0, lines("a", "b"));
            log().append(stream, 2, lines("c"));
            assertEquals(lines("a", "b", "c"), log().read(stream, 0));
            assertEquals(lines("c"), log().read(stream, 2));
            assertEquals(List.of(), log().read(stream, 3));
            assertEquals(List.of(), log().read(stream, 99));
        }
    }

    @Test
    protected void the_first_fingerprint_is_kept_until_it_is_forgotten() throws IOException {
        assertEquals(Optional.empty(), log().fingerprints().of("secret"));
        assertEquals("one", log().fingerprints().agree("secret", "one"));
        assertEquals("one", log().fingerprints().agree("secret", "two"));
        assertEquals("two", log().fingerprints().agree("host-key", "two"));
        assertEquals(Optional.of("one"), log().fingerprints().of("secret"));
        log().fingerprints().forget("secret");
        log().fingerprints().forget("secret");
        assertEquals("two", log().fingerprints().agree("secret", "two"));
        assertEquals(List.of(), log().streams(""));
    }

    @Test
    protected void a_stream_that_nobody_began_is_empty() throws IOException {
        assertEquals(List.of(), log().read(ROOM, 0));
        assertEquals(List.of(), log().streams(""));
    }

    @Test
    protected void lines_at_a_position_that_is_not_the_end_are_refused_and_change_nothing() throws IOException {
        for (String stream : List.of(ROOM, LEARNER)) {
            log().append(stream, 0, lines("a", "b"));
            for (long wrong : new long[] {0, 1, 3}) {
                StreamMovedException refused =
                        assertThrows(StreamMovedException.class, () -> log().append(stream, wrong, lines("again")));
                assertEquals(2, refused.end());
            }
            assertEquals(lines("a", "b"), log().read(stream, 0));
        }
    }

    @Test
    protected void of_many_that_append_at_the_same_position_one_succeeds() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int position = 0; position < 5; position++) {
                int at = position;
                List<Callable<Integer>> rivals = IntStream.range(0, 4)
                        .<Callable<Integer>>mapToObj(rival -> () -> {
                            try {
                                log().append(LEARNER, at, lines("rival" + rival));
                                return 1;
                            } catch (StreamMovedException second) {
                                return 0;
                            }
                        })
                        .toList();
                int succeeded = 0;
                for (Future<Integer> each : threads.invokeAll(rivals)) {
                    succeeded += each.get();
                }
                assertEquals(1, succeeded);
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(5, log().read(LEARNER, 0).size());
    }

    @Test
    protected void streams_are_listed_by_their_beginning() throws IOException {
        log().append(LEARNER, 0, lines("a"));
        log().append(ROOM, 0, lines("a"));
        log().append("room/2026-11-26-ABCD", 0, lines("a"));
        assertEquals(List.of(LEARNER, ROOM, "room/2026-11-26-ABCD"), log().streams(""));
        assertEquals(List.of(ROOM, "room/2026-11-26-ABCD"), log().streams("room/"));
        assertEquals(List.of(), log().streams("room/2027"));
    }

    @Test
    protected void a_held_stream_is_appended_to_by_its_holder_alone_and_read_by_everybody() throws IOException {
        log().append(ROOM, 0, lines("a"));
        EventLog holder = log();
        EventLog other = log();
        try (HeldStream held = holder.hold(ROOM)) {
            assertEquals(lines("a"), held.before());
            assertEquals(List.of(), held.notices());
            held.append(lines("b", "c"));
            held.append(List.of());
            assertThrows(StreamHeldException.class, () -> other.hold(ROOM));
            assertThrows(StreamHeldException.class, () -> holder.hold(ROOM));
            assertThrows(StreamHeldException.class, () -> holder.append(ROOM, 3, lines("x")));
            assertThrows(StreamHeldException.class, () -> other.append(ROOM, 3, lines("x")));
            assertThrows(StreamHeldException.class, () -> other.delete(ROOM));
            assertThrows(StreamHeldException.class, () -> other.rewrite(ROOM, line -> line));
            held.append(lines("d"));
            assertEquals(lines("a", "b", "c", "d"), holder.read(ROOM, 0));
        }
        try (HeldStream again = other.hold(ROOM)) {
            assertEquals(lines("a", "b", "c", "d"), again.before());
            again.append(lines("e"));
        }
        assertEquals(lines("e"), log().read(ROOM, 4));
    }

    @Test
    protected void a_stream_that_does_not_exist_can_be_held_and_begins_with_its_first_line() throws IOException {
        try (HeldStream held = log().hold(ROOM)) {
            assertEquals(List.of(), held.before());
        }
        assertEquals(List.of(), log().streams(""));
        try (HeldStream held = log().hold(ROOM)) {
            held.append(lines("a"));
        }
        assertEquals(List.of(ROOM), log().streams(""));
    }

    @Test
    protected void lines_are_changed_where_they_stand() throws IOException {
        log().append(ROOM, 0, lines("Ada", "b", "Ada"));
        log().rewrite(ROOM, line -> line.replace("Ada", "forgotten"));
        assertEquals(lines("forgotten", "b", "forgotten"), log().read(ROOM, 0));
        log().append(ROOM, 3, lines("c"));
        assertEquals(4, log().read(ROOM, 0).size());
    }

    @Test
    protected void a_deleted_stream_is_gone_and_can_begin_again() throws IOException {
        for (String stream : List.of(ROOM, LEARNER)) {
            log().append(stream, 0, lines("a", "b"));
            log().delete(stream);
            assertEquals(List.of(), log().read(stream, 0));
            log().append(stream, 0, lines("c"));
            assertEquals(lines("c"), log().read(stream, 0));
        }
    }

    @Test
    protected void a_line_is_given_back_as_it_was_whatever_it_holds() throws IOException {
        var odd =
                List.of("{\"event\":\"newer\",\"nested\":{\"a\":[1, 2]},  \"n\":1.50}", "no JSON at all \\u0000 '; --");
        log().append(LEARNER, 0, odd);
        assertEquals(odd, log().read(LEARNER, 0));
    }

    @Test
    protected void a_name_that_could_lead_elsewhere_is_no_name() {
        for (String name :
                List.of("", "room/", "room/..", "room/../x", "/room", "room/a b", "room//a", "room/\u00e4")) {
            assertThrows(IllegalArgumentException.class, () -> log().read(name, 0), name);
            assertThrows(IllegalArgumentException.class, () -> log().append(name, 0, lines("a")), name);
        }
    }

    @Test
    protected void thousands_of_lines_are_one_batch() throws IOException {
        var many = new ArrayList<String>();
        for (int i = 0; i < 5000; i++) {
            many.add(line("number" + i));
        }
        log().append(ROOM, 0, many);
        assertEquals(many, log().read(ROOM, 0));
    }
}
