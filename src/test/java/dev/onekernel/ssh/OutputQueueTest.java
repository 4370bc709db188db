package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputQueueTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> takes = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();
    private boolean broken;
    private long now;
    private final OutputQueue queue = new OutputQueue(this::write, work::add, () -> now, 100);

    private void write(byte[] bytes, Runnable written) throws IOException {
        if (broken) {
            throw new IOException("closed");
        }
        sent.add(new String(bytes, StandardCharsets.UTF_8));
        takes.add(written);
    }

    /** The writing threads do what they have to do. */
    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    /** The terminal takes what was sent, until nothing comes. */
    private void takeAll() {
        work();
        while (!takes.isEmpty()) {
            takes.remove().run();
            work();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whoever_adds_does_not_write() {
        queue.show(bytes("screen"));
        assertEquals(List.of(), sent);
        work();
        assertEquals(List.of("screen"), sent);
    }

    @Test
    void writes_one_piece_after_the_other_and_what_waits_together() {
        queue.show(bytes("a"));
        work();
        queue.append(bytes("b"));
        queue.append(bytes("c"));
        work();
        assertEquals(List.of("a"), sent);
        takeAll();
        assertEquals(List.of("a", "bc"), sent);
    }

    @Test
    void of_what_waits_too_long_only_the_newest_screen_is_kept() {
        queue.append(bytes("sent"));
        work();
        queue.show(bytes("1".repeat(60)));
        queue.show(bytes("2".repeat(60)));
        queue.append(bytes("+"));
        takeAll();
        assertEquals(List.of("sent", "2".repeat(60) + "+"), sent);
    }

    @Test
    void what_was_added_to_older_screens_goes_when_there_is_too_much() {
        queue.append(bytes("sent"));
        work();
        queue.show(bytes("old"));
        queue.show(bytes("new"));
        queue.append(bytes("+".repeat(90)));
        queue.append(bytes("-".repeat(90)));
        takeAll();
        assertEquals(List.of("sent", "new" + "-".repeat(90)), sent);
    }

    @Test
    void a_screen_larger_than_the_queue_is_shown_all_the_same() {
        queue.show(bytes("x".repeat(500)));
        takeAll();
        assertEquals(List.of("x".repeat(500)), sent);
    }

    @Test
    void the_last_words_come_last_and_are_followed_by_what_is_to_be_done_then() {
        queue.show(bytes("a"));
        queue.end(bytes("goodbye"), () -> sent.add("hung up"));
        queue.append(bytes("too late"));
        takeAll();
        assertEquals(List.of("agoodbye", "hung up"), sent);
    }

    @Test
    void nothing_is_written_after_it_was_given_up() {
        queue.show(bytes("a"));
        queue.abandon();
        queue.show(bytes("b"));
        takeAll();
        assertEquals(List.of(), sent);
    }

    @Test
    void a_connection_that_breaks_while_something_is_written_ends_the_queue() {
        broken = true;
        queue.show(bytes("a"));
        queue.append(bytes("b"));
        takeAll();
        queue.append(bytes("c"));
        assertTrue(work.isEmpty());
    }

    @Test
    void a_terminal_stalls_when_it_does_not_take_one_piece() {
        assertFalse(queue.stalled(1_000, 30));
        queue.show(bytes("a"));
        work();
        now = 20;
        queue.append(bytes("b"));
        assertFalse(queue.stalled(30, 30));
        assertTrue(queue.stalled(31, 30));
        takes.remove().run(); // a is taken, b begins
        assertFalse(queue.stalled(50, 30));
        work();
        takes.remove().run();
        assertFalse(queue.stalled(1_000, 30));
    }
}
