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
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a learner is told at the end of a quiz and of a course: what was passed and what was not, and what can be done about it. */
class EndOfQuizTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");

    private static String number(String id) {
        return """
              - id: %s
                type: number
                ask: How many kernels?
                answer: 1
                from: 1
                to: 1
                why: One.
                low: More.
                high: Less.
            """.formatted(id);
    }

    private final Course course = course("How many kernels?");
    private Session session = Session.in(course, Progress.NONE, "quizzes/01-a", Optional.empty(), NOON.toInstant());

    private static Course course(String ask) {
        try {
            return CourseReader.open(MemoryFiles.of(
                    "lessons/course.yaml",
                    "title: Kernels\nunits: [quizzes/01-a, quizzes/02-b]\n",
                    "quizzes/01-a.yaml",
                    "title: First\nquestions:\n" + number("a1").replace("How many kernels?", ask) + number("a2")
                            + number("a3"),
                    "quizzes/02-b.yaml",
                    "title: Second\nquestions:\n" + number("b1")));
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
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

    private String flowing() {
        return page().replaceAll("\\s+", " ");
    }

    private static void assertOrder(String text, String... parts) {
        int at = -1;
        for (String part : parts) {
            int found = text.indexOf(part, at + 1);
            assertTrue(found > at, part + " in: " + text);
            at = found;
        }
    }

    @Test
    void before_the_second_round_it_is_said_what_comes_and_what_counts() {
        say("skip", "7", "7", "", "1");
        say("");
        assertOrder(
                flowing(),
                "You have seen all questions of this quiz. You are now asked again only what you missed (1 question) or skipped (1"
                        + " question). Only your answers to skipped questions still count.",
                "Question 1, skipped");
        assertFalse(say("1", "").contains("You have seen all questions of this quiz"), page());
    }

    @Test
    void a_second_round_of_what_was_missed_leaves_the_score_as_it_is() {
        say("1", "", "7", "7", "", "1", "");
        assertOrder(
                flowing(),
                "You are now asked again only what you missed: 1 question. Your score stays as it is.",
                "Question 2 again");
    }

    @Test
    void a_second_round_of_what_was_skipped_still_counts() {
        say("skip", "skip", "skip");
        assertOrder(
                flowing(),
                "You are now asked again only what you skipped: 3 questions. Your answers still count.",
                "Question 1, skipped");
    }

    @Test
    void a_question_that_was_skipped_and_then_answered_rightly_does_not_come_back() {
        say("skip", "back", "1", "", "7", "7", "", "1", "");
        assertOrder(flowing(), "asked again only what you missed: 1 question.", "1/1", "Question 2 again");
        assertTrue(say("1", "").contains("67 %"), page());
    }

    @Test
    void a_skipped_question_that_was_answered_in_the_second_round_keeps_its_place_there() {
        say("skip", "skip", "1", "");
        assertTrue(page().contains("1/2"), page());
        assertTrue(say("1", "").contains("2/2"), page());
        assertTrue(say("back").contains("Question 1, skipped") || page().contains("Question 1 again"), page());
        assertTrue(say("1", "", "1", "").contains("100 %"), page());
    }

    @Test
    void what_was_answered_in_the_second_round_is_not_called_missed_when_the_learner_goes_back() {
        say("skip", "skip", "1", "", "1", "", "back");
        assertTrue(flowing().contains("asked again only what you skipped: 1 question."), page());
    }

    @Test
    void again_begins_another_attempt_even_when_the_map_stands_over_the_result() {
        say("skip", "skip", "skip", "skip", "skip", "skip", "map");
        assertTrue(say("again").contains("Question 1"), page());
        assertTrue(session.progress().unit("quizzes/01-a").open().isPresent());
    }

    @Test
    void a_failed_quiz_says_so_and_what_to_do_before_it_says_what_is_next() {
        say("skip", "skip", "skip", "skip", "skip", "skip");
        assertOrder(
                flowing(),
                "0 %: 0 of 3 points, not passed yet (you need 70 %).",
                "3 skipped",
                "You have not passed this quiz yet. Type again to retake it from the beginning",
                "Next: Quiz: Second");
    }

    @Test
    void skipped_questions_are_called_skipped_everywhere_and_come_back_as_what_was_missed() {
        say("skip", "1", "", "1", "");
        say("skip");
        assertTrue(flowing().contains("1 skipped"), page());
        assertTrue(flowing().contains("Question 1, skipped: How many kernels?"), page());
        assertTrue(flowing().contains("What you missed comes back for review the next day"), page());
        assertTrue(say("answers").contains("You skipped this question."), page());
        Session later = Session.review(course, session.progress(), NOON.plusDays(1));
        assertEquals("a1", later.pendingQuestion().orElseThrow().question().id());
    }

    @Test
    void a_course_with_a_failed_quiz_is_not_completed() {
        say("skip", "skip", "skip", "skip", "skip", "skip", "", "1", "");
        assertOrder(
                flowing(),
                "This is the end of the course",
                "(1 of 2 quizzes passed)",
                "1 quiz not passed yet: quiz 1.");
        assertFalse(session.progress().isDone(course.outline()));
        assertTrue(say("map").contains("You have finished 1 of 2 quizzes"), page());
        assertEquals("Your place is saved. Run onekernel to continue.", Greeting.goodbye(session, false));
        assertEquals(
                "Your place is saved. Run onekernel with the same --course to continue.",
                Greeting.goodbye(session, true));
    }

    @Test
    void after_the_end_of_a_course_nothing_is_left_to_continue() {
        say("1", "", "1", "", "1", "", "", "1", "");
        assertTrue(flowing().contains("You have completed the course"), page());
        assertTrue(Greeting.goodbye(session, true).startsWith("You have completed the course."));
        Session back = Session.resume(course, session.progress(), NOON.toInstant());
        assertEquals(
                "Welcome back to the result of the quiz \"Second\". You have completed the course.",
                Greeting.of(back, NOON.toInstant(), NOON::getZone).get(0));
    }

    @Test
    void before_a_quiz_that_was_taken_its_result_is_named_and_not_its_rules() {
        say("1", "", "1", "", "1", "", "", "7", "7", "", "7", "7", "", "go quiz 1");
        assertTrue(flowing().contains("Next: Quiz: Second. You have not passed this quiz yet."), page());
        assertEquals(
                "Press Enter to see your result > ", session.prompt().text().text());
    }

    @Test
    void answers_in_the_middle_of_a_quiz_says_when_they_are_shown() {
        assertEquals(
                "All your answers are shown at the end of this quiz. To see the solution of this question, type answer.",
                say("answers").replaceAll("\\s+", " ").strip());
        say("1");
        assertEquals(
                "All your answers are shown at the end of this quiz.",
                say("answers").replaceAll("\\s+", " ").strip());
    }

    @Test
    void a_course_of_quizzes_only_is_welcomed_with_the_rules_of_its_first() {
        session = Session.start(course, Progress.NONE, NOON.toInstant());
        assertTrue(
                flowing()
                        .contains(
                                "The course has 2 quizzes. It begins with the quiz \"First\". The quiz has 3 questions, and"
                                        + " you need 70 % to pass."),
                page());
        assertTrue(say("go 99").contains("It has 2 quizzes."), page());
    }

    @Test
    void a_question_that_was_reworded_after_the_quiz_was_passed_is_named_and_does_not_take_the_pass_back() {
        say("1", "", "1", "", "1", "");
        Course edited = course("How many kernels are at work?");
        session = Session.resume(edited, session.progress(), NOON.toInstant());
        assertEquals(
                "New since your last visit: 1 question in quiz 1 (go quiz 1).",
                Greeting.of(session, NOON.toInstant(), NOON::getZone).get(1));
        assertTrue(say("map").contains("✓ quiz 1     First (100 %, 1 new question)"), page());
        assertTrue(say("", "answers").contains("This question is new."), page());
        Session again = Session.resume(edited, session.progress(), NOON.toInstant());
        assertEquals(1, Greeting.of(again, NOON.toInstant(), NOON::getZone).size(), "said once");
    }

    @Test
    void enter_leads_from_a_result_to_the_next_unit_even_for_who_came_from_its_end() {
        say("1", "", "1", "", "1", "", "", "1", "");
        assertTrue(say("go quiz 1").contains("You have passed this quiz."), page());
        assertTrue(say("").contains("Second"), page());
    }
}
