package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.QuestionRecord;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model at the prompt: the one of lesson 7, with three goals, the second of which begins with another threat than the first. */
class ModelDialogueTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final String LESSON = "lessons/07-blast-radius";
    private static final int STEP = 3;

    private final List<Event> journal = new ArrayList<>();
    private Course course;
    private Session session;

    @BeforeEach
    void begin() throws Exception {
        course = course();
        session = Session.in(course, Progress.NONE, LESSON, Optional.of(STEP), NOON.toInstant());
        journal.addAll(session.events());
        say("12");
    }

    private static Course course() throws IOException {
        return CourseReader.check(CourseLocation.at(Path.of("."))).course().orElseThrow();
    }

    private String say(String line) {
        session = session.say(line, NOON);
        journal.addAll(session.events());
        return page(session);
    }

    private static String page(Session session) {
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private String comeBack() {
        session = Session.in(course, Progress.of(journal), LESSON, Optional.of(STEP), NOON.toInstant());
        return page(session);
    }

    private QuestionRecord remembered() {
        return Progress.of(journal).unit(LESSON).checkpoints().questionRecords().values().stream()
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static boolean showsAllReached(String page) {
        return page.contains("12 of 12 apps are reached") && !page.contains("is safe");
    }

    @Test
    void the_picture_after_a_goal_is_that_of_its_solution_and_the_next_goal_begins_with_one_of_its_own() {
        String reached = say("four-vms");
        assertTrue(reached.contains("3 of 12 apps are reached") && reached.contains("is safe"), reached);
        assertFalse(reached.contains("Goal 2"), reached);
        String next = say("");
        assertTrue(showsAllReached(next), next);
        assertTrue(next.contains("four-vms: off") && next.contains("threat: setting"), next);
        assertTrue(next.contains("Goal 2 of 3"), next);
    }

    @Test
    void what_is_tried_between_two_goals_goes_on_from_what_is_shown() {
        say("four-vms");
        String tried = say("patch");
        assertTrue(tried.contains("four-vms: on") && tried.contains("patch: on"), tried);
        assertFalse(tried.contains("Goal"), tried);
        assertTrue(say("").contains("Goal 2 of 3"));
    }

    @Test
    void what_is_tried_after_the_last_goal_goes_on_from_what_is_shown() {
        say("four-vms");
        say("");
        say("strict");
        say("");
        assertTrue(say("patch").contains("Right."));
        String tried = say("four-vms");
        assertTrue(tried.contains("four-vms: on") && tried.contains("patch: on"), tried);
    }

    @Test
    void the_answer_to_a_goal_gives_away_no_other_goal_and_earns_nothing() {
        String answer = say("answer");
        assertTrue(answer.contains("four-vms"), answer);
        assertFalse(answer.contains("strict") || answer.contains("patch"), answer);
        assertTrue(answer.contains("3 of 12 apps are reached"), answer);
        assertTrue(say("answer").contains("This part is done."));
        assertTrue(say("").contains("Goal 2 of 3"));
        say("strict");
        say("");
        String last = say("patch");
        assertTrue(last.contains("Partly right: 2/3 of a point."), last);
        assertEquals(2.0 / 3, remembered().points(), 1e-9);
        assertTrue(remembered().revealed());
    }

    @Test
    void the_answer_to_the_last_goal_ends_the_question() {
        say("four-vms");
        say("");
        say("answer");
        say("");
        String last = say("answer");
        assertTrue(last.contains("patch") && last.contains("1 of 12 apps is reached"), last);
        assertFalse(last.contains("strict"), last);
        assertEquals(1.0 / 3, remembered().points(), 1e-9);
        assertEquals("Press Enter to continue > ", session.prompt().text().text());
    }

    @Test
    void the_answer_to_the_prediction_costs_no_goal() {
        session = Session.in(course, Progress.NONE, LESSON, Optional.of(STEP), NOON.toInstant());
        String answer = say("answer");
        assertTrue(answer.contains("12 apps") && answer.contains("Goal 1 of 3"), answer);
    }

    @Test
    void a_model_is_resumed_with_the_setting_it_was_left_with() {
        say("four-vms");
        say("");
        say("2, patch");
        String back = comeBack();
        assertTrue(back.contains("Goal 2 of 3"), back);
        assertTrue(back.contains("vm-each: on") && back.contains("patch: on"), back);
        say("reset");
        String reset = comeBack();
        assertTrue(reset.contains("Goal 2 of 3") && !reset.contains(": on"), reset);
        say("strict");
        assertTrue(comeBack().contains("Goal 3 of 3"));
        say("3");
        assertTrue(comeBack().contains("small-vm: on"));
        assertEquals(0, remembered().answers());
    }

    @Test
    void a_goal_whose_answer_was_shown_is_not_asked_again_after_a_break() {
        say("answer");
        assertTrue(comeBack().contains("Goal 2 of 3"));
    }

    @Test
    void a_model_that_was_solved_is_resumed_with_its_solution() {
        say("four-vms");
        say("");
        say("strict");
        say("");
        say("patch");
        String back = comeBack();
        assertTrue(back.contains("is safe") && !back.contains("unknown"), back);
    }

    @Test
    void no_hint_is_given_twice_for_a_goal_until_all_are_given() {
        var hints = new HashSet<String>();
        for (String change : List.of("strict", "patch", "strict", "patch")) {
            say(change);
            String hint = say("hint")
                    .lines()
                    .filter(line -> line.contains("Hint"))
                    .findFirst()
                    .orElse("");
            assertTrue(hint.isEmpty() || hints.add(hint), hint);
        }
        for (int i = 0; i < 20; i++) {
            say("hint");
        }
        assertTrue(say("hint").contains("no more hints"));
    }

    @Test
    void what_a_goal_does_not_allow_is_said_in_one_sentence() {
        String page = say("patch, threat setting");
        assertTrue(
                page.replaceAll("\\s+", " ")
                        .contains("For this goal, threat has to be exploit, and patch has to be off."),
                page);
        assertEquals(1, page.split("For this goal", -1).length - 1);
    }

    @Test
    void a_share_that_is_too_large_is_said_where_the_request_is_fast_enough() {
        session = Session.in(course, Progress.NONE, "lessons/03-what-a-container-is", Optional.of(9), NOON.toInstant());
        say("200");
        say("quota 100");
        say("");
        String page = say("quota 150").replaceAll("\\s+", " ");
        assertTrue(page.contains("It is 1.5 now, and the goal allows 0.5."), page);
    }

    @Test
    void help_tells_what_can_be_typed_in_a_model() {
        String help = say("help");
        for (String word : List.of("NUMBER", "threat NAME", "reset", "why", "explains what you see")) {
            assertTrue(help.contains(word), word + " in " + help);
        }
        assertFalse(help.contains("explains every choice"), help);
    }

    @Test
    void the_prediction_and_the_goals_of_a_model_are_found() {
        for (String words : List.of("without a patch", "VM escape too", "stands in the way")) {
            String found = say("find " + words);
            assertTrue(found.contains("go 7.4"), found);
        }
    }
}
