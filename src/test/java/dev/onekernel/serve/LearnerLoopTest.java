package dev.onekernel.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Journal;
import dev.onekernel.source.CourseLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many people who walk a course alone: what each of them sees, and what of it is stored. */
@Timeout(180)
class LearnerLoopTest {

    private static final Path FOLDER = Path.of("src/test/resources/room-course");
    private static final String ADA = "ada";

    private final MemoryLog log = new MemoryLog();
    private final ServiceMetrics metrics = new ServiceMetrics(List.of());
    private final Queue<String> mistakes = new ConcurrentLinkedQueue<>();
    private LearnerLoop loop;
    private Thread thread;

    @TempDir
    Path temp;

    private static Course course(Path folder) throws Exception {
        return CourseReader.whole(CourseLocation.at(folder));
    }

    private LearnerLoop loop() throws Exception {
        return new LearnerLoop(
                new CourseEdition(course(FOLDER), 1),
                log,
                word -> "word-" + word.text().hashCode(),
                Clock.systemUTC(),
                System::nanoTime,
                new Random(5),
                metrics,
                mistakes::add);
    }

    @BeforeEach
    void start() throws Exception {
        loop = loop();
        thread = new Thread(loop, "learners");
        thread.start();
    }

    @AfterEach
    void end() throws Exception {
        log.gate.countDown();
        loop.close(Duration.ZERO);
        thread.join(60_000);
        assertFalse(thread.isAlive());
        assertEquals(List.of(), List.copyOf(mistakes));
    }

    @Test
    void help_explains_every_word_once() throws Exception {
        String help = FarTerminal.connected(loop, ADA, 100, 100)
                .say("help")
                .await("On this server:")
                .seen();
        assertEquals(
                1,
                Pattern.compile("^ *save\\b", Pattern.MULTILINE)
                        .matcher(help)
                        .results()
                        .count(),
                help);
    }

    private FarTerminal ada() {
        return FarTerminal.connected(loop, ADA);
    }

    private FarTerminal newcomer() {
        return FarTerminal.connected(loop, LearnerLoop.NEWCOMER);
    }

    /** Ada at the first question of the course; that she came there is stored, which may be later than it is shown. */
    private FarTerminal atTheQuestion() throws Exception {
        FarTerminal ada = ada().await("One kernel for all");
        ada.say("").await("Two programs run");
        ada.say("").await("Whose kernel answers");
        ada.await("stored places", () -> log.count("visited") == 2);
        return ada;
    }

    /** The letter of the right choice, wherever it stands. */
    private static String right(FarTerminal terminal) {
        return terminal.seen()
                .lines()
                .filter(line -> line.endsWith("The host's"))
                .findFirst()
                .orElseThrow()
                .strip()
                .substring(0, 1);
    }

    /** Gives a wrong answer. It is marked when that and everything before it is stored, and the loop knows. */
    private static void miss(FarTerminal terminal) throws Exception {
        terminal.say(right(terminal).equals("a") ? "b" : "a").await("Not correct.");
    }

    // What is stored, and when it is shown.

    @Test
    void nothing_is_stored_of_somebody_who_only_looks() throws Exception {
        FarTerminal ada = ada().await("It recognizes you by your SSH key").await("One kernel for all");
        ada.say("quit").await("Nothing was stored.").awaitClosed();
        FarTerminal bo = newcomer().await("Your resume word is").await("One kernel for all");
        bo.say("map");
        bo.type("\u0004").awaitClosed();
        assertEquals(List.of(), log.lines());
    }

    @Test
    void a_mark_is_shown_when_it_is_stored_and_not_before() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.gate = new CountDownLatch(1);
        ada.type(right(ada) + "\r");
        ada.await("What you typed cannot be saved at the moment, so it waits.");
        assertFalse(ada.seen().contains("Right."), ada::seen);
        assertEquals(0, log.count("answered"));
        log.gate.countDown();
        ada.await("Right.");
        assertEquals(1, log.count("answered"));
    }

    @Test
    void whoever_waits_is_told_once_and_again_for_whoever_presses_Enter() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.gate = new CountDownLatch(1);
        ada.type(right(ada) + "\r").await("so it waits.");
        log.failures.set(1);
        log.gate.countDown();
        ada.await("Right.");
        assertEquals(1, ada.seen().split("What you typed cannot be saved", -1).length - 1, ada::seen);
    }

    @Test
    void whoever_does_not_want_to_wait_leaves_with_control_d() throws Exception {
        FarTerminal ada = newcomer().await("One kernel for all");
        String word = ada.word();
        log.gate = new CountDownLatch(1);
        ada.say("").await("Two programs run");
        ada.type("quit\r")
                .await("The connection ends as soon as they are saved. To leave without waiting, press Ctrl-D.");
        ada.type("\u0004").await("Your last step is not saved yet.").await("Then type resume " + word + ".");
        ada.awaitClosed();
    }

    @Test
    void what_the_store_refuses_is_stored_later_and_once() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.failures.set(3);
        ada.type(right(ada) + "\r").await("cannot be saved at the moment").await("Right.");
        assertEquals(1, log.count("answered"));
    }

    @Test
    void what_was_stored_although_the_store_said_no_is_not_stored_twice() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.failsAfterwards = true;
        ada.type(right(ada) + "\r").await("Right.");
        assertEquals(1, log.count("answered"));
        ada.say("").await("A small machine?");
    }

    @Test
    void whoever_only_reads_goes_on_while_the_store_is_away() throws Exception {
        FarTerminal ada = ada().await("One kernel for all");
        log.failures.set(1000);
        ada.say("").await("Two programs run").await("Your place cannot be saved at the moment.");
        ada.say("").await("Whose kernel answers");
        log.failures.set(0);
        ada.await("Everything is saved again.");
        assertEquals(2, log.count("visited"));
    }

    @Test
    void whoever_cannot_be_looked_up_waits_until_it_works() throws Exception {
        log.failures.set(1000);
        FarTerminal ada = ada().await("The server cannot read your place at the moment.");
        log.failures.set(0);
        ada.await("One kernel for all");
        ada.say("").await("Two programs run");
        ada.await("a stored place", () -> log.count("visited") == 1);
    }

    @Test
    void somebody_who_leaves_while_an_answer_waits_finds_it_later() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.failures.set(1);
        ada.type(right(ada) + "\r").await("cannot be saved at the moment");
        loop.lost(ada);
        FarTerminal again = ada();
        again.await("Whose kernel answers").await("Right.");
        assertEquals(1, log.count("answered"));
    }

    @Test
    void what_is_typed_ahead_is_read_in_its_order() throws Exception {
        FarTerminal ada = ada();
        ada.type("\r\rhint\rskip\r").await("A small machine?");
    }

    @Test
    void what_was_typed_ahead_is_not_done_after_an_outage() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.gate = new CountDownLatch(1);
        ada.type(right(ada) + "\r\r\r").await("so it waits.");
        log.gate.countDown();
        ada.await("Right.").await("an end of the wait", () -> ada.prompt().contains("Press Enter"));
        ada.say("back").await("Two programs run");
        assertFalse(ada.seen().contains("A small machine?"), ada::seen);
    }

    // Who somebody is.

    @Test
    void the_newest_terminal_goes_on_and_the_older_one_is_told() throws Exception {
        FarTerminal ada = atTheQuestion();
        FarTerminal other = ada().await("Whose kernel answers");
        ada.await("You have connected with another terminal, so this one is closed.");
        assertTrue(ada.isClosed());
        other.say(right(other)).await("Right.");
    }

    @Test
    void another_terminal_and_a_cleared_one_show_the_question_and_not_only_what_was_said_about_it() throws Exception {
        FarTerminal ada = atTheQuestion();
        ada.say("hint");
        assertFalse(ada.news().contains("Whose kernel answers"), ada::seen);
        ada.type("\u000c").await("the whole page", () -> ada.news().contains("Whose kernel answers"));
        FarTerminal other = ada().await("Whose kernel answers");
        other.say(right(other)).await("Right.");
    }

    @Test
    void whoever_comes_back_is_where_they_were() throws Exception {
        FarTerminal ada = atTheQuestion();
        ada.say("quit").await("Your place is saved. To continue, connect again.");
        ada().await("Welcome back to \"One kernel\", screen 2 of 4.").await("Whose kernel answers");
    }

    @Test
    void a_resume_word_leads_back() throws Exception {
        FarTerminal first = newcomer().await("Write it down.");
        first.say("").await("Two programs run");
        first.say("").await("Whose kernel answers");
        first.say("quit").await("type resume " + first.word() + ".");
        FarTerminal second = newcomer().await("One kernel for all");
        second.say("resume").await("Your resume word is " + second.word());
        second.say("resume " + first.word().replace('-', ' ').toUpperCase(Locale.ROOT));
        second.await("Welcome back").await("Whose kernel answers");
    }

    @Test
    void after_six_wrong_resume_words_the_connection_ends() throws Exception {
        FarTerminal bo = newcomer().await("One kernel for all");
        bo.say("resume amber otter").await("A resume word has 6 words");
        for (int i = 0; i < 5; i++) {
            bo.say("resume amber-otter-seven-amber-otter-seven").await("This resume word is not known here.");
        }
        bo.say("keep amber-otter-seven-amber-otter-seven")
                .await("Too many resume words were wrong.")
                .awaitClosed();
        assertEquals(6, metrics.refusals().get("resume_word"));
    }

    @Test
    void whoever_is_erased_elsewhere_is_told_so() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.delete(Journal.stream(ADA, "One kernel for all"));
        ada.type(right(ada) + "\r")
                .await("What was stored about you has been deleted")
                .awaitClosed();
        assertEquals(
                List.of(),
                log.lines().stream().filter(line -> line.contains("answered")).toList());
    }

    @Test
    void whoever_goes_on_at_another_server_has_lost_this_one() throws Exception {
        FarTerminal ada = atTheQuestion();
        String stream = Journal.stream(ADA, "One kernel for all");
        log.append(stream, log.read(stream, 0).size(), List.of(log.lines().get(0)));
        ada.type(right(ada) + "\r")
                .await("You have connected with another terminal")
                .awaitClosed();
        assertFalse(ada.seen().contains("Right."), ada::seen);
        assertEquals(0, log.count("answered"));
    }

    @Test
    void forget_deletes_everything_when_it_is_said_twice() throws Exception {
        FarTerminal ada = atTheQuestion();
        ada.say("forget").await("Type forget once more");
        ada.say("map");
        ada.say("forget").await("Type forget once more");
        assertFalse(log.lines().isEmpty());
        ada.say("forget").await("has been deleted.").awaitClosed();
        assertEquals(List.of(), log.lines());
        ada().await("It recognizes you by your SSH key");
    }

    @Test
    void whoever_has_done_more_than_a_course_takes_is_stopped() throws Exception {
        String line =
                "{\"event\":\"visited\",\"at\":\"2026-03-01T12:00:00.000000000Z\",\"unit\":\"lessons/01-one-kernel\",\"step\":0}";
        log.append(Journal.stream(ADA, "One kernel for all"), 0, Collections.nCopies(20_000, line));
        FarTerminal ada = ada().await("Two programs run");
        ada.say("").await("stores no more than 20000 steps of one person");
        ada.say("").await("stores no more than 20000 steps of one person");
        assertTrue(log.lines().size() < 20_010, "with what is stored of each connection");
    }

    // How it is drawn.

    @Test
    void settings_hold_for_the_terminal() throws Exception {
        FarTerminal ada = ada().await("One kernel for all");
        ada.say("plain on").await("The setting plain is now on, until you disconnect.");
        ada.say("");
        assertFalse(ada.news().contains("━"), ada::seen);
        ada.say("plain off");
        ada.say("ascii on");
        assertTrue(ada.news().contains("=="), ada::seen);
        ada.say("width 20");
        assertTrue(ada.news().lines().allMatch(line -> line.length() <= 20), ada::seen);
        ada.say("help").await("forget");
        ada.say("save").await("A server cannot write to your computer");
    }

    @Test
    void a_window_of_another_size_shows_the_page_again() throws Exception {
        FarTerminal ada = atTheQuestion();
        ada.news();
        int before = ada.screens();
        loop.resized(ada, 40, 30);
        ada.await("another screen", () -> ada.screens() > before);
        assertTrue(ada.news().lines().allMatch(line -> line.length() <= 40), ada::seen);
        ada.type(right(ada)).await("the letter", () -> !ada.typed().isEmpty());
        ada.type("\r").await("Right.");
    }

    @Test
    void lines_that_come_too_fast_are_not_read() throws Exception {
        FarTerminal ada = ada().await("One kernel for all");
        ada.type("map\r".repeat(100)).await("Lines are coming in too fast");
    }

    @Test
    void a_page_is_not_drawn_again_as_fast_as_keys_come() throws Exception {
        FarTerminal ada = ada().await("One kernel for all");
        ada.type("\u000c".repeat(500)).await("Lines are coming in too fast");
        assertTrue(ada.screens() < 100, ada::seen);
    }

    // The course and the server change.

    private Path edited(String file, String before, String after) throws Exception {
        Path copy = temp.resolve("edited");
        try (var files = Files.walk(FOLDER)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(FOLDER.relativize(each));
                Files.createDirectories(to.getParent());
                String text = Files.readString(each);
                assertTrue(!each.endsWith(file) || text.contains(before));
                Files.writeString(to, each.endsWith(file) ? text.replace(before, after) : text);
            }
        }
        return copy;
    }

    @Test
    void a_question_is_marked_as_it_was_asked_and_the_next_screen_is_of_the_new_edition() throws Exception {
        FarTerminal ada = atTheQuestion();
        Path other = edited("lessons/01-one-kernel.yaml", "title: A small machine?", "title: Is it a small machine?");
        loop.course(new CourseEdition(course(other), 2));
        ada.say(right(ada)).await("Right.");
        ada.say("").await("Is it a small machine?");
        assertFalse(ada.isClosed());
    }

    @Test
    void whoever_comes_to_a_screen_that_was_moved_is_told() throws Exception {
        FarTerminal ada = atTheQuestion();
        Path other = edited(
                "lessons/01-one-kernel.yaml",
                "  - title: A small machine?\n",
                "  - title: A new screen\n    text: Something that was forgotten.\n  - title: A small machine?\n");
        loop.course(new CourseEdition(course(other), 2));
        ada.say("skip")
                .await("The course has just been updated. From this screen on, you read the new version.")
                .await("A small machine?");
    }

    @Test
    void at_the_end_people_finish_their_screen() throws Exception {
        FarTerminal ada = atTheQuestion();
        miss(ada);
        FarTerminal bo = newcomer().await("One kernel for all");
        loop.close(Duration.ofSeconds(30));
        ada.await("Finish this screen; your place is saved.");
        FarTerminal late = newcomer().awaitClosed();
        assertTrue(late.seen().contains("Connect again; if that fails, try again in a minute."), late::seen);
        ada.say(right(ada)).await("Right.");
        assertFalse(ada.isClosed());
        ada.type("\r")
                .await("Your place is saved. The server is about to be restarted.")
                .awaitClosed();
        assertFalse(ada.seen().contains("A small machine?"), ada::seen);
        bo.type("\r").await("type resume " + bo.word()).awaitClosed();
        thread.join(60_000);
        assertFalse(thread.isAlive());
        assertEquals(0, loop.unsaved());
    }

    @Test
    void at_the_end_nothing_is_called_saved_that_is_not() throws Exception {
        FarTerminal ada = atTheQuestion();
        log.gate = new CountDownLatch(1);
        ada.type(right(ada) + "\r");
        loop.close(Duration.ofSeconds(30));
        ada.await("Your last step is not saved yet.");
        assertFalse(ada.seen().contains("your place is saved."), ada::seen);
        log.gate.countDown();
        ada.await("Right.").say("").await("Your place is saved. The server is about to be restarted.");
    }

    @Test
    void whoever_does_not_finish_is_let_go_when_the_time_is_over() throws Exception {
        FarTerminal ada = atTheQuestion();
        miss(ada);
        loop.close(Duration.ZERO);
        ada.await("Your place is saved. The server is about to be restarted.").awaitClosed();
        thread.join(60_000);
        assertFalse(thread.isAlive());
    }
}
