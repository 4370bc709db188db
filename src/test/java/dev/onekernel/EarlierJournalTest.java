package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that version 0.1 wrote, with two units of the course of that time. */
class EarlierJournalTest {

    private static final Path FOLDER = Path.of("src/test/resources/journal-0.1");
    private static final String JOURNAL = "containers-and-virtual-machines-cd5a3691.jsonl";
    private static final String LESSON = "lessons/01-why-isolate";
    private static final String QUIZ = "quizzes/03-what-a-container-is";

    @TempDir
    private Path state;

    private Journal journal(Course course) throws Exception {
        Files.copy(FOLDER.resolve(JOURNAL), state.resolve(JOURNAL));
        return Journal.open(state, course.outline().title());
    }

    @Test
    void is_read_whole_and_the_session_goes_on_at_the_same_question() throws Exception {
        Course course = CourseReader.open(CourseLocation.at(FOLDER.resolve("course")));
        Journal journal = journal(course);
        Progress progress = Progress.of(journal.events());

        assertEquals(List.of(), journal.notices());
        assertEquals(17, journal.events().size());
        assertEquals(List.of("l3-kernels-view", "c1-sort"), dueLater(progress));
        Session session = Session.resume(course, progress, Instant.parse("2026-11-25T15:00:00Z"));
        String page = text(session);
        assertTrue(page.contains("2/12"), page);
        assertTrue(progress.unit(LESSON).seen().contains(7), "the eighth of 14 screens");
        assertEquals(
                1,
                progress.unit(QUIZ)
                        .open()
                        .orElseThrow()
                        .tally(key(course, "l3-kernels-view"))
                        .hints());
    }

    private static QuestionKey key(Course course, String id) {
        return course.outline().entries().stream()
                .flatMap(entry -> entry.questions().stream())
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> dueLater(Progress progress) {
        return progress.due(ZonedDateTime.parse("2026-12-25T00:00:00Z")).stream()
                .map(key -> key.id())
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static String text(Session session) {
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
