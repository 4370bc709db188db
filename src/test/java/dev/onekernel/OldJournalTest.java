package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseFiles;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import dev.onekernel.tutor.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that version 0.1 wrote, with the two units of its course that the learner was in. */
class OldJournalTest {

    private static final Path FOLDER = Path.of("src/test/resources/journal-0.1");
    private static final String FILE = "containers-and-virtual-machines-cd5a3691.jsonl";
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-26T09:00:00Z");

    @TempDir
    private Path state;

    private Journal journal;
    private Session session;

    @BeforeEach
    void resume() throws Exception {
        Files.copy(FOLDER.resolve(FILE), state.resolve(FILE));
        Course course = CourseReader.open(CourseFiles.at(FOLDER));
        journal = Journal.open(state, course.outline().title());
        session = Session.resume(course, Progress.of(journal.events()), NOW.toInstant());
    }

    private static String text(Session shown) {
        return shown.page(Medium.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Test
    void every_line_of_it_is_understood() {
        assertEquals(List.of(), journal.notices());
        assertEquals(17, journal.events().size());
    }

    @Test
    void it_resumes_at_the_same_question() {
        String page = text(session);
        assertTrue(page.startsWith("━━ 2/12 ━━ Question 2 "), page);
        assertTrue(page.contains("Quiz: What a container is"), page);
    }

    @Test
    void what_was_read_and_answered_counts() {
        String map = text(session.say("map", NOW));
        assertTrue(map.contains("8 of 14 screens"), map);
        String score = text(session.say("score", NOW));
        assertTrue(score.contains("1 of 12 answered"), score);
    }
}
