package dev.onekernel.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.progress.Event.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands beside a journal, the journal alone says what a learner has done. */
class JournalSnapshotTest {

    private static final List<String> UNITS = List.of("lessons/01-a", "quizzes/01-a", "lessons/02-b", "quizzes/02-b");

    @TempDir
    private Path state;

    private Journal open() {
        return Journal.open(state, "A course");
    }

    private Path journal() {
        return state.resolve(Journal.fileName("A course"));
    }

    private Path snapshot() {
        return JournalSnapshot.file(journal());
    }

    private static List<Event> events(int count, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> event(random, Events.NOON.plusSeconds(i)))
                .toList();
    }

    private static Event event(Random random, Instant at) {
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        var question = new QuestionKey("q" + random.nextInt(5), "d" + random.nextInt(2));
        Occasion occasion = Occasion.values()[random.nextInt(Occasion.values().length)];
        double points = random.nextInt(3) / 2.0;
        return switch (random.nextInt(24)) {
            case 0 -> new Event.Arranged(at, unit, unit, screens(random));
            case 1 -> new Event.Opened(at, "", "an-id", "A title " + random.nextInt(3), "");
            case 2 -> new Event.Started(at, unit, random.nextLong(), List.of());
            case 3 -> new Event.Started(at, unit, random.nextLong(), List.of("q1", "q" + (2 + random.nextInt(3))));
            case 4, 5, 6, 7, 8 ->
                new Event.Answered(
                        at,
                        unit,
                        question,
                        occasion,
                        "ü 日 " + points,
                        points,
                        1 + random.nextInt(2),
                        random.nextInt(4) == 0);
            case 9, 10 -> new Event.Hinted(at, unit, question);
            case 11 -> new Event.Revealed(at, unit, question, occasion);
            case 12 -> new Event.Skipped(at, unit, question);
            case 13, 14 -> new Event.Finished(at, unit);
            case 15 -> new Event.LookedUp(at, unit, "term " + random.nextInt(4));
            case 16 -> new Event.Reset(at, random.nextInt(6) == 0 ? "" : unit);
            default -> new Event.Visited(at, unit, random.nextInt(12));
        };
    }

    private static List<ScreenKey> screens(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> new ScreenKey("s" + random.nextInt(8), "d" + random.nextInt(8)))
                .distinct()
                .toList();
    }

    private void keep(List<Event> events) {
        Journal journal = open();
        assertEquals(List.of(), journal.append(events));
        journal.leave();
    }

    /** Opens the journal and leaves: where it is long, that makes a snapshot. */
    private void passBy() {
        open().leave();
    }

    @Test
    void progress_survives_being_written_and_read() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Progress progress = Progress.of(events(seed, seed));
            assertEquals(progress, ProgressLines.read(ProgressLines.write(progress)));
        }
    }

    @Test
    void progress_with_a_snapshot_is_progress_without_one() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            List<Event> all = events(500, seed);
            keep(all.subList(0, 300));
            passBy();
            assertTrue(Files.exists(snapshot()));
            keep(all.subList(300, 350)); // not worth another one
            Journal journal = open();
            assertEquals(Progress.of(all.subList(0, 350)), journal.progress());
            assertEquals(all.subList(0, 350), journal.events());
            assertEquals(Progress.of(all.subList(0, 350)), journal.progress());
            keep(all.subList(350, 500));
            passBy();
            assertEquals(Progress.of(all), open().progress());
            assertEquals(all, open().events());
            Files.delete(journal());
            Files.delete(snapshot());
        }
    }

    @Test
    void a_short_journal_needs_no_snapshot() {
        keep(events(100, 1));
        passBy();
        assertFalse(Files.exists(snapshot()));
    }

    @Test
    void a_journal_that_was_edited_before_the_snapshot_counts_alone() throws IOException {
        List<Event> all = events(300, 2);
        keep(all);
        passBy();
        List<String> lines = new ArrayList<>(Files.readAllLines(journal()));
        lines.remove(150);
        Files.write(journal(), lines);
        var left = new ArrayList<>(all);
        left.remove(150);
        assertEquals(Progress.of(left), open().progress());
        Files.write(journal(), lines.subList(0, 250));
        assertEquals(Progress.of(left.subList(0, 250)), open().progress());
    }

    @Test
    void a_snapshot_that_is_damaged_counts_for_nothing() throws IOException {
        List<Event> all = events(300, 3);
        keep(all);
        passBy();
        byte[] whole = Files.readAllBytes(snapshot());
        Progress expected = Progress.of(all);
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(snapshot(), damaged);
            assertEquals(expected, open().progress(), "byte " + at);
        }
        Files.write(snapshot(), new byte[0]);
        assertEquals(expected, open().progress());
        Files.delete(snapshot());
        Files.createDirectory(snapshot());
        assertEquals(expected, open().progress());
        passBy();
    }

    @Test
    void what_cannot_be_understood_is_told_at_every_start() throws IOException {
        keep(events(300, 4));
        Files.writeString(journal(), Files.readString(journal()) + "{\"event\":\n");
        passBy();
        assertFalse(Files.exists(snapshot()));
        assertEquals(1, open().notices().size());
        assertTrue(
                open().notices().get(0).contains("line 301"), open().notices().toString());
    }

    @Test
    void lines_behind_the_snapshot_are_counted_from_the_beginning_of_the_journal() throws IOException {
        keep(events(300, 5));
        passBy();
        Files.writeString(journal(), Files.readString(journal()) + "damage\n");
        assertTrue(
                open().notices().get(0).contains("line 301"), open().notices().toString());
    }

    @Test
    void what_course_it_is_is_known_from_the_snapshot() {
        var opened = new Event.Opened(Events.NOON, "", "an-id", "A title", "/somewhere");
        keep(List.of(opened));
        keep(events(300, 6).stream().filter(Event.Visited.class::isInstance).toList());
        keep(events(600, 7).stream().filter(Event.Visited.class::isInstance).toList());
        passBy();
        assertTrue(Files.exists(snapshot()));
        assertEquals(Optional.of(opened), open().openedBefore());
    }
}
