package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What counts as read: the screens that a learner was at, and no others. */
class ReadScreensTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final String FIRST = "lessons/01-a";
    private static final String SECOND = "lessons/02-b";

    private Session session;

    /** A course of two lessons, which have a screen for each title. */
    private static Course course(List<String> first, List<String> second) throws Exception {
        return CourseReader.open(MemoryFiles.of(
                "lessons/course.yaml",
                "title: Kernels\nunits: [lessons/01-a, lessons/02-b]\n",
                "lessons/01-a.yaml",
                lesson(first),
                "lessons/02-b.yaml",
                lesson(second)));
    }

    private static String lesson(List<String> titles) {
        return "title: A lesson\nminutes: 4\nsteps:\n"
                + titles.stream()
                        .map(title -> "  - title: " + title + "\n    text: Words of " + title + ".\n")
                        .collect(Collectors.joining());
    }

    private void begin(Course course, Progress progress) {
        session = Session.resume(course, progress, NOON.toInstant());
    }

    private String say(String... lines) {
        for (String line : lines) {
            session = session.say(line, NOON);
        }
        return page();
    }

    private String page() {
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private List<String> greeting() {
        return Greeting.of(session, NOON.toInstant(), NOON::getZone);
    }

    @Test
    void whoever_jumps_to_the_last_screen_has_not_finished_the_lesson() throws Exception {
        begin(course(List.of("One", "Two", "Three"), List.of("Four")), Progress.NONE);
        String end = say("go 1.3", "").replaceAll("\\s+", " ");
        assertFalse(session.progress().unit(FIRST).finished());
        assertTrue(
                end.contains("You have read 2 of the 3 screens of this lesson. Type go 1.2 to read the one that is"
                        + " left."),
                end);
        assertTrue(say("map").contains("lesson 1   A lesson (2 of 3 screens read)"), page());
        say("go 1.2");
        assertTrue(session.progress().unit(FIRST).finished(), "with the last screen that was not read yet");
        assertTrue(say("", "").contains("You have finished this lesson."), page());
    }

    @Test
    void whoever_jumps_to_another_lesson_has_not_done_those_before() throws Exception {
        begin(course(List.of("One", "Two"), List.of("Three")), Progress.NONE);
        say("go 2", "");
        assertTrue(session.progress().unit(SECOND).finished());
        assertFalse(session.progress().unit(FIRST).finished());
        assertTrue(page().contains("Not finished yet: lesson 1."), page());
    }

    @Test
    void a_screen_that_was_added_to_a_finished_lesson_is_mentioned_once() throws Exception {
        begin(course(List.of("One", "Two"), List.of("Three", "Four")), Progress.NONE);
        say("", "", "");
        Course edited = course(List.of("Zero", "One", "Two"), List.of("Three", "Four"));
        begin(edited, session.progress());
        assertEquals("New since your last visit: \"Zero\" (go 1.1).", greeting().get(1));
        assertTrue(say("map").contains("(1 new screen)"), page());
        begin(edited, session.progress());
        assertEquals(1, greeting().size(), "said once: " + greeting());
        assertFalse(say("go 1.1", "map").contains("new screen"), page());
    }

    @Test
    void the_end_of_a_finished_lesson_names_what_is_new_in_it() throws Exception {
        begin(course(List.of("One"), List.of("Two")), Progress.NONE);
        say("");
        begin(course(List.of("One", "New"), List.of("Two")), session.progress());
        String end = page().replaceAll("\\s+", " ");
        assertTrue(
                end.contains(
                        "You have finished this lesson. 1 screen is new since then. Type go 1.2 to read the one that"
                                + " is left."),
                end);
    }

    @Test
    void a_screen_that_was_added_where_the_learner_has_not_been_yet_is_no_news() throws Exception {
        begin(course(List.of("One", "Two"), List.of("Three")), Progress.NONE);
        say("");
        begin(course(List.of("One", "Two", "Later"), List.of("Three", "Other")), session.progress());
        assertEquals(
                List.of("The course was changed since your last visit. You are back at the screen you left."),
                greeting().subList(1, greeting().size()));
    }

    @Test
    void a_screen_that_was_added_before_the_place_of_the_learner_is_mentioned() throws Exception {
        begin(course(List.of("One", "Two", "Three"), List.of("Four")), Progress.NONE);
        say("");
        begin(course(List.of("One", "New", "Two", "Three"), List.of("Four")), session.progress());
        assertTrue(page().contains("3/4"), page());
        assertTrue(greeting().get(2).contains("\"New\" (go 1.2)"), greeting()::toString);
        assertTrue(say("map").contains("(2 of 4 screens read)"), page());
    }

    @Test
    void many_new_screens_are_counted_and_not_all_listed() throws Exception {
        begin(course(List.of("One"), List.of("Two")), Progress.NONE);
        say("", "");
        var many = new ArrayList<>(List.of("One"));
        Stream.of("A", "B", "C", "D", "E").forEach(many::add);
        begin(course(many, List.of("Two")), session.progress());
        assertEquals(
                "New since your last visit: \"A\" (go 1.2), \"B\" (go 1.3), \"C\" (go 1.4) and 2 more. Type map to see"
                        + " where.",
                greeting().get(1));
    }

    @Test
    void the_screen_that_took_the_place_of_a_deleted_one_counts_as_read() throws Exception {
        begin(course(List.of("One", "Two", "Three", "Four"), List.of("Five")), Progress.NONE);
        say("", "");
        begin(course(List.of("One", "Two", "Four"), List.of("Five")), session.progress());
        assertTrue(page().contains("3/3"), page());
        assertTrue(say("map").contains("(3 of 3 screens read)"), page());
    }

    @Test
    void minutes_that_are_left_are_those_of_what_was_not_read() throws Exception {
        Course course = course(List.of("One", "Two"), List.of("Three"));
        begin(course, Progress.NONE);
        assertEquals(6, session.progress().minutesLeft(course.outline()));
        session = Session.in(course, Progress.NONE, FIRST, Optional.of(1), NOON.toInstant());
        assertEquals(6, session.progress().minutesLeft(course.outline()));
    }
}
