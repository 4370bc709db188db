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
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop on a thread of its own, with terminals that are driven by other threads. */
@Timeout(60)
class RoomLoopTest {

    private static final int PEOPLE = 100;

    private final RoomScript script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 1));
    private final List<List<RoomEvent>> batches = new CopyOnWriteArrayList<>();

    /** What is appended waits until the disk is free. */
    private volatile CountDownLatch disk = new CountDownLatch(0);

    private volatile Instant now = RoomScript.START.plusSeconds(1);
    private final InstantSource time = () -> now;
    private final RoomLoop loop = new RoomLoop(
            script.route, List.copyOf(script.saved), this::append, time.withZone(ZoneOffset.UTC), new Random(3));
    private final Thread thread = new Thread(loop, "room");

    private Optional<String> append(List<RoomEvent> events) {
        try {
            disk.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        batches.add(events);
        return Optional.empty();
    }

    @AfterEach
    void stop() throws InterruptedException {
        disk.countDown();
        loop.stop();
        thread.join();
    }

    /** Counts each of the texts that it waits for, once. */
    private static final class CountingTerminal implements AttendeeOutput {
        private final Map<String, CountDownLatch> awaited;

        CountingTerminal(Map<String, CountDownLatch> awaited) {
            this.awaited = new HashMap<>(awaited);
        }

        @Override
        public void show(TerminalUpdate update) {
            awaited.entrySet().removeIf(text -> {
                boolean seen =
                        update.lines().stream().anyMatch(line -> line.text().contains(text.getKey()));
                if (seen) {
                    text.getValue().countDown();
                }
                return seen;
            });
        }

        @Override
        public void close(String sentence) {}
    }

    @Test
    void a_hundred_people_answer_at_once_and_each_answer_is_saved_before_it_is_confirmed() throws InterruptedException {
        thread.start();
        var asked = new CountDownLatch(PEOPLE);
        var recorded = new CountDownLatch(PEOPLE);
        var terminals = new ArrayList<CountingTerminal>();
        for (int i = 0; i < PEOPLE; i++) {
            var terminal = new CountingTerminal(Map.of("Whose kernel answers", asked, "Recorded: ", recorded));
            terminals.add(terminal);
            String id = ((Reception.LetThrough) loop.reception().named("Person " + i)).attendee();
            loop.connected(
                    id, terminal, TerminalSettings.of(new Display(60 + i % 40, 24, Glyphs.UNICODE, false), true));
        }
        loop.instructorSaid("");
        loop.instructorSaid("ask");
        assertTrue(asked.await(30, TimeUnit.SECONDS));
        now = now.plusSeconds(1); // what comes as soon as a question appears does not count
        int before = batches.size();
        disk = new CountDownLatch(1);
        for (CountingTerminal terminal : terminals) {
            loop.pressed(terminal, List.of(new Key.Printable('b'), Key.Control.ENTER));
        }
        assertEquals(PEOPLE, recorded.getCount(), "nothing is confirmed before it is saved");
        disk.countDown();
        assertTrue(recorded.await(30, TimeUnit.SECONDS));
        List<RoomEvent> saved = new ArrayList<>(script.saved);
        batches.forEach(saved::addAll);
        Room room = Room.of(saved);
        assertEquals(PEOPLE, room.votes().values().iterator().next().ballots().size());
        int appends = batches.size() - before;
        assertTrue(appends <= 2, "what comes while the disk is busy is saved at once, but there were " + appends);
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
                new CountingTerminal(Map.of("A container is a process", seen)),
                TerminalSettings.of(Display.wide(), false));
        loop.instructorSaid("");
        assertTrue(seen.await(30, TimeUnit.SECONDS));
        assertFalse(loop.room().phase() instanceof RoomPhase.Lobby);
    }

    @Test
    void the_prompt_of_a_narrow_console_leaves_room_for_what_is_typed() {
        var prompts = new ArrayList<String>();
        loop.console((lines, prompt, field) -> prompts.add(prompt.text()), new Display(40, 20, Glyphs.UNICODE, false));
        for (String word : List.of("next", "ask", "close", "reveal", "end", "end")) {
            loop.instructorSaid(word);
            loop.turn();
        }
        assertTrue(prompts.contains("0 of 0; Enter closes the vote > "), prompts::toString);
        assertTrue(prompts.contains("Ctrl-D leaves > "), prompts::toString);
        assertTrue(prompts.stream().allMatch(prompt -> prompt.length() < 36), prompts::toString);
    }

    /** While the database is away, an impatient instructor would otherwise close the vote and show the answer in one go. */
    @Test
    void enter_does_nothing_while_the_last_command_waits_for_the_database() {
        var requests = new LinkedHashMap<String, List<RoomEvent>>();
        var requested = new RequestedEvents(script.saved, requests::put, new Random(5));
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
        assertTrue(String.join(" ", console).contains("carried out when it is back"), console::toString);
        var events = requests.values().stream().flatMap(List::stream).toList();
        shared.follow(
                requested,
                new NodeUpdate(
                        shared.room().with(events),
                        List.of(),
                        requests.keySet().stream().collect(Collectors.toMap(id -> id, id -> "")),
                        Optional.empty()));
        shared.turn();
        assertFalse(String.join(" ", console).contains("waits for the database"), console::toString);
    }
}
