package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.onekernel.load.CourseReader;
import dev.onekernel.log.SharedEventLog;
import dev.onekernel.postgres.PostgresEventLog;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Key;
import dev.onekernel.text.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A guided session on several nodes in this JVM, each with its own connections to the same database. */
final class SharedSession implements AutoCloseable {

    static final String NAME = "2026-11-25-K7M2QX";

    private static final Path COURSE = Path.of("src/test/resources/room-course");

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    /** What one look at what is awaited takes at most; if it took longer, this process was stopped. */
    private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(5);

    private static final SecureRandom CHANCE = new SecureRandom();

    final List<TestNode> nodes = new ArrayList<>();
    private final String url;
    private final CourseRoute route;

    /** @param url of an empty database */
    SharedSession(String url) throws Exception {
        this.url = url;
        this.route = route();
        var opened = new SessionOpened(
                Instant.now(),
                route.outline().title(),
                "d",
                "K7M2QX",
                "Anna",
                90,
                FreeScope.SEEN,
                new CoursePlace("lessons/01-one-kernel", 1));
        try (PostgresEventLog log = PostgresEventLog.open(url, Map.of())) {
            log.append("room/" + NAME, 0, List.of(RoomEventJson.write(opened)));
        }
    }

    static CourseRoute route() throws Exception {
        return new CourseRoute(CourseReader.whole(CourseLocation.at(COURSE)));
    }

    /** A node that has just started. */
    TestNode start() throws IOException {
        var node = new TestNode(url, route);
        nodes.add(node);
        return node;
    }

    static final class TestNode {
        final PostgresEventLog log;
        final RoomNode node;
        private final Thread thread;
        private final Thread loopThread;
        final List<String> console = new CopyOnWriteArrayList<>();

        TestNode(String url, CourseRoute route) throws IOException {
            log = PostgresEventLog.open(url, Map.of());
            node = RoomNode.join(log, NAME, route, Clock.systemUTC(), CHANCE);
            thread = new Thread(node, "node");
            loopThread = new Thread(node.loop(), "room");
            thread.start();
            loopThread.start();
        }

        /** The instructor's console. */
        TestNode withConsole() {
            node.loop()
                    .console(
                            (lines, prompt, field) -> {
                                console.clear();
                                lines.forEach(line -> console.add(line.text()));
                            },
                            new Display(80, 24, Glyphs.UNICODE, false));
            return this;
        }

        void says(String line) {
            node.loop().instructorSaid(line);
        }

        Room room() {
            return node.loop().room();
        }

        /** Somebody joins here, with a name that nobody has. */
        TestPerson joins(String name) {
            var through = (Reception.LetThrough) node.loop().reception().named(name);
            return sits(through.attendee());
        }

        /** Somebody who is known to the session connects here. */
        TestPerson sits(String id) {
            var person = new TestPerson(this, id);
            node.loop().connected(id, person, TerminalSettings.of(new Display(80, 24, Glyphs.UNICODE, false), false));
            return person;
        }

        void close() {
            node.close();
            node.loop().stop();
            try {
                thread.join();
                loopThread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            log.close();
        }
    }

    /** An attendee's terminal that keeps everything it was shown. */
    static final class TestPerson implements AttendeeOutput {
        final TestNode at;
        final String id;
        private final List<String> shown = new CopyOnWriteArrayList<>();
        private Optional<Vote> coming = Optional.empty();
        private volatile Optional<Vote> asked = Optional.empty();
        volatile boolean closed;

        TestPerson(TestNode at, String id) {
            this.at = at;
            this.id = id;
        }

        /** The vote that can be answered as far as this terminal shows. */
        Optional<Vote> asked() {
            return asked;
        }

        /** It comes before the lines that show the same. */
        @Override
        public void show(AttendeePage page) {
            coming = page.shared().openVote();
        }

        @Override
        public void show(TerminalUpdate update) {
            update.lines().stream().map(Line::text).forEach(shown::add);
            asked = coming;
        }

        @Override
        public void close(String sentence) {
            shown.add(sentence);
            closed = true;
        }

        /** How often it was shown. */
        int count(String text) {
            String all = String.join(" ", shown).replaceAll("\\s+", " ");
            return (all.length() - all.replace(text, "").length()) / text.length();
        }

        /** The end of what it was shown, for the message of a test that fails. */
        String last() {
            List<String> all = List.copyOf(shown);
            return (closed ? "(closed) " : "")
                    + String.join(" / ", all.subList(Math.max(0, all.size() - 12), all.size()));
        }

        void types(String line) {
            List<Key> keys = new ArrayList<>();
            line.codePoints().forEach(sign -> keys.add(new Key.Printable(sign)));
            keys.add(Key.Control.ENTER);
            at.node.loop().pressed(this, keys);
        }

        boolean saw(String text) {
            return count(text) > 0;
        }

        void awaits(String text) {
            await(() -> saw(text), () -> "\"" + text + "\" in " + shown);
        }
    }

    /** Waits for two minutes; a time in which this process was stopped does not count. */
    static void await(BooleanSupplier wanted, Supplier<String> what) {
        long waited = 0;
        for (long since = System.nanoTime(); !wanted.getAsBoolean(); ) {
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                fail(e);
            }
            long now = System.nanoTime();
            waited += Math.min(now - since, LONGEST_LOOK);
            since = now;
            if (waited > PATIENCE) {
                fail("waited for two minutes for " + what.get());
            }
        }
    }

    /** Waits until all nodes know the same, and that is what follows from the saved events. */
    Room agreed() throws IOException {
        SharedEventLog log = nodes.get(0).log;
        await(
                () -> {
                    try {
                        Room saved = Room.of(RoomJournal.read(log, NAME).events());
                        return nodes.stream().allMatch(node -> node.room().equals(saved));
                    } catch (IOException e) {
                        return false;
                    }
                },
                () -> "the nodes to agree");
        Room room = nodes.get(0).room();
        nodes.forEach(node -> assertEquals(room, node.room()));
        return room;
    }

    TestNode leader() {
        var found = new AtomicReference<TestNode>();
        await(
                () -> {
                    nodes.stream().filter(node -> node.node.leads()).findFirst().ifPresent(found::set);
                    return found.get() != null;
                },
                () -> "a node that decides");
        return found.get();
    }

    @Override
    public void close() {
        nodes.forEach(TestNode::close);
    }
}
