package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Key;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop on a thread of its own, with terminals that are driven by other threads. */
@Timeout(60)
class RoomLoopTest {

    private static final int PEOPLE = 100;

    private final RoomScript script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 1));
    private final List<List<RoomEvent>> batches = new CopyOnWriteArrayList<>();
    private final AtomicBoolean lastAppendDone = new AtomicBoolean(true);
    private final RoomLoop loop = new RoomLoop(
            script.route,
            List.copyOf(script.saved),
            this::append,
            Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1)),
            new Random(3));
    private final Thread thread = new Thread(loop, "room");

    private Optional<String> append(List<RoomEvent> events) {
        lastAppendDone.set(false);
        batches.add(events);
        lastAppendDone.set(true);
        return Optional.empty();
    }

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
        thread.join();
    }

    /** Counts what it waits for. */
    private static final class CountingTerminal implements AttendeeOutput {
        private final String awaited;
        private final CountDownLatch seen;
        private final AtomicBoolean counted = new AtomicBoolean();

        CountingTerminal(String awaited, CountDownLatch seen) {
            this.awaited = awaited;
            this.seen = seen;
        }

        @Override
        public void show(TerminalUpdate update) {
            boolean here = update.lines().stream().anyMatch(line -> line.text().contains(awaited));
            if (here && counted.compareAndSet(false, true)) {
                seen.countDown();
            }
        }

        @Override
        public void close(String sentence) {}
    }

    @Test
    void a_hundred_people_answer_at_once_and_each_answer_is_saved_before_it_is_confirmed() throws InterruptedException {
        thread.start();
        var recorded = new CountDownLatch(PEOPLE);
        var terminals = new ArrayList<CountingTerminal>();
        for (int i = 0; i < PEOPLE; i++) {
            var terminal = new CountingTerminal("Recorded: ", recorded);
            terminals.add(terminal);
            String id = ((Reception.LetThrough) loop.reception().named("Person " + i)).attendee();
            loop.connected(
                    id, terminal, TerminalSettings.of(new Display(60 + i % 40, 24, Glyphs.UNICODE, false), true));
        }
        loop.instructorSaid("");
        loop.instructorSaid("ask");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (recorded.getCount() > 0 && System.nanoTime() < deadline) {
            // What comes within 300 ms is refused, so everybody tries until it is recorded.
            for (CountingTerminal terminal : terminals) {
                if (!terminal.counted.get()) {
                    loop.pressed(terminal, List.of(new Key.Printable('b'), Key.Control.ENTER));
                }
            }
            recorded.await(100, TimeUnit.MILLISECONDS);
        }
        assertEquals(0, recorded.getCount());
        assertTrue(lastAppendDone.get());
        List<RoomEvent> saved = new ArrayList<>(script.saved);
        batches.forEach(saved::addAll);
        Room room = Room.of(saved);
        assertEquals(PEOPLE, room.votes().values().iterator().next().ballots().size());
        assertTrue(batches.size() < PEOPLE, "many messages are saved at once, but there were " + batches.size());
    }

    @Test
    void a_terminal_that_sends_lines_as_fast_as_it_can_is_not_read_for_a_while() {
        script.play("Ada 80x200 joins");
        int before = script.saved.size();
        var flood = new ArrayList<Key>();
        for (int i = 0; i < 1000; i++) {
            flood.add(new Key.Printable('?'));
            flood.add(Key.Control.ENTER);
        }
        script.loop.pressed(script.terminals.get("Ada"), flood);
        script.loop.turn();
        assertEquals(20, script.saved.size() - before);
        assertTrue(script.seenBy("Ada").contains("Lines are coming in too fast"), script.seenBy("Ada"));
        script.play("Ada> ok");
        assertTrue(script.seenBy("Ada").contains("no longer listed as stuck"), script.seenBy("Ada"));
    }

    @Test
    void a_terminal_that_fails_does_not_end_the_session() throws InterruptedException {
        thread.start();
        String id = ((Reception.LetThrough) loop.reception().named("Broken")).attendee();
        loop.connected(
                id,
                new AttendeeOutput() {
                    @Override
                    public void show(TerminalUpdate update) {
                        throw new IllegalStateException("broken");
                    }

                    @Override
                    public void close(String sentence) {}
                },
                TerminalSettings.of(Display.wide(), false));
        var seen = new CountDownLatch(1);
        String other = ((Reception.LetThrough) loop.reception().named("Ada")).attendee();
        loop.connected(
                other,
                new CountingTerminal("A container is a process", seen),
                TerminalSettings.of(Display.wide(), false));
        loop.instructorSaid("");
        assertTrue(seen.await(30, TimeUnit.SECONDS));
        assertFalse(loop.room().phase() instanceof RoomPhase.Lobby);
    }

    /** While the database is away, an impatient instructor would otherwise close the vote and show the answer in one go. */
    @Test
    void enter_does_nothing_while_the_last_command_waits_for_the_database() {
        var requests = new ArrayList<List<RoomEvent>>();
        var requested = new RequestedEvents(script.saved, (id, events) -> requests.add(events), new Random(5));
        var shared = new RoomLoop(script.route, requested, Clock.systemUTC(), new Random(3));
        var console = new ArrayList<String>();
        shared.console(
                (lines, prompt, field) -> {
                    console.clear();
                    lines.forEach(line -> console.add(line.text()));
                },
                Display.wide());
        shared.instructorSaid("next");
        shared.follow(requested, new NodeUpdate(shared.room(), List.of(), Map.of(), Optional.of("It is away.")));
        shared.instructorPressed(List.of(Key.Control.ENTER, Key.Control.PAGE_DOWN, Key.Control.ENTER));
        shared.turn();
        assertEquals(1, requests.size());
        assertTrue(String.join(" ", console).contains("waits for the database"), console::toString);
        shared.instructorSaid("ask");
        shared.turn();
        assertEquals(2, requests.size(), "a word that is typed is meant");
    }
}
