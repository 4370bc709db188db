package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.terminal.VirtualScreen;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Session;
import dev.onekernel.tutor.Tutor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From key to screen: the real course on a terminal in memory, with a real journal. */
class SittingTest {

    private static Course course;

    @TempDir
    private Path state;

    private VirtualScreen screen;

    @BeforeAll
    static void open() throws Exception {
        course = CourseReader.open(CourseLocation.at(Path.of(".")));
    }

    private void sit(int columns, int rows, Optional<String> unit) throws IOException {
        screen = new VirtualScreen(columns, rows);
        screen.run(console -> {
            var journal = Journal.open(state, "test");
            var progress = Progress.of(journal.events());
            var clock = Clock.systemUTC();
            Session session = unit.map(name -> Session.in(course, progress, name, Optional.empty(), clock.instant()))
                    .orElseGet(() -> Session.resume(course, progress, clock.instant()));
            new Tutor(console, journal::append, clock).run(session);
        });
    }

    /** Waits for a page and for the prompt below it: before that, keys are not the line reader's yet. */
    private String awaitPrompt(String page) throws InterruptedException {
        return screen.await(
                "\"" + page + "\" and a prompt",
                text -> text.contains(page)
                        && text.substring(text.lastIndexOf(page)).contains(" >"));
    }

    @AfterEach
    void close() throws IOException {
        screen.close();
    }

    @Test
    void the_first_screen_is_the_beginning_of_a_real_lesson() throws Exception {
        sit(80, 24, Optional.empty());
        String text = screen.await("Enter goes on >");
        assertTrue(text.startsWith("━━ 1/"), text);
        assertTrue(text.contains("The short course"), text);
    }

    @Test
    void enter_goes_on_and_back_goes_back() throws Exception {
        sit(80, 24, Optional.empty());
        awaitPrompt("1/");
        screen.type("\r");
        awaitPrompt(" 2/");
        screen.type("back\r");
        screen.await("the first screen again", text -> text.lastIndexOf("━━ 1/") > text.lastIndexOf("━━ 2/"));
    }

    @Test
    void tab_completes_a_word_and_the_answer_is_shown() throws Exception {
        sit(80, 24, Optional.of("quizzes/02-what-a-vm-is"));
        awaitPrompt("Question 1");
        screen.type("answ\t");
        screen.await("> answer");
        screen.type("\r");
        screen.await("The answer");
    }

    @Test
    void ctrl_d_in_a_question_leaves_and_the_next_sitting_begins_there() throws Exception {
        sit(80, 24, Optional.of("quizzes/02-what-a-vm-is"));
        awaitPrompt("Question 1");
        screen.type("skip\r");
        String question = awaitPrompt("Question 2");
        screen.type("\u0004");
        screen.awaitEnd();
        screen.close();
        sit(80, 24, Optional.empty());
        String again = awaitPrompt("Question 2");
        assertEquals(asked(question), asked(again));
    }

    @Test
    void a_notice_is_wrapped_by_words() throws Exception {
        screen = new VirtualScreen(40, 24);
        screen.run(console -> console.announce(Line.of("Welcome back. map shows where you are in the course.")));
        String text = screen.await("course.");
        assertTrue(text.lines().anyMatch("the course."::equals), text);
    }

    /** The question and its choices, in their order. */
    private static String asked(String text) {
        String from = text.substring(text.indexOf("Question 2"));
        return from.substring(from.indexOf('\n'), from.indexOf(" > "));
    }

    @Test
    void a_page_is_set_anew_in_a_window_that_was_resized() throws Exception {
        sit(80, 24, Optional.of("lessons/05-side-by-side"));
        screen.await("Enter goes on >");
        screen.resize(60, 24);
        screen.type("again\r");
        String text = screen.await(
                "the page in 60 columns",
                shown -> shown.lines().anyMatch(line -> line.startsWith("━━ 1/") && line.length() <= 60));
        assertTrue(text.contains("napkin"), text);
    }

    @Test
    void a_page_longer_than_the_window_is_shown_by_screenfuls() throws Exception {
        sit(80, 12, Optional.of("lessons/05-side-by-side"));
        screen.await("Enter shows more >");
        screen.type("\r");
        screen.await(
                "more",
                text -> text.contains("Enter goes on >") || text.indexOf("more >") < text.lastIndexOf("more >"));
    }

    @Test
    void words_work_in_the_middle_of_a_long_page() throws Exception {
        sit(80, 12, Optional.of("lessons/05-side-by-side"));
        screen.await("Enter shows more >");
        screen.type("term hypervisor\r");
        screen.await("VMware, KVM");
    }
}
