package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Question;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");

    private final SmallCourse course = new SmallCourse();
    private final List<Event> journal = new ArrayList<>();
    private Session session = Session.resume(course, Progress.NONE, NOON.toInstant());

    private String say(String line) {
        session = session.say(line, NOON);
        journal.addAll(session.events());
        return page();
    }

    private String page() {
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private void inQuiz() {
        session = Session.in(course, Progress.NONE, SmallCourse.QUIZ, Optional.empty(), NOON.toInstant());
        journal.addAll(session.events());
    }

    /** What to type for the right answer to the part that is asked for now. */
    private String right() {
        PendingQuestion pendingQuestion = session.pendingQuestion().orElseThrow();
        return pendingQuestion.part().format(pendingQuestion.part().accepted().get(0), pendingQuestion.order());
    }

    private void answerRightly(Question question) {
        question.parts().forEach(part -> say(right()));
    }

    private ChoiceOrder order(long seed) {
        return SmallCourse.CHOICE.choiceOrders(seed).get(0);
    }

    @Test
    void a_quiz_can_be_begun_at_any_of_its_questions() {
        session = Session.in(course, Progress.NONE, SmallCourse.QUIZ, Optional.of(2), NOON.toInstant());
        assertTrue(page().contains("3/8"), page());
    }

    @Test
    void begins_with_the_first_screen_of_the_first_lesson() {
        assertTrue(page().contains("Containers share the kernel."), page());
        assertTrue(page().contains("1/3"), page());
    }

    @Test
    void enter_goes_through_the_lesson_to_the_quiz() {
        assertTrue(say("").contains("What boots?"));
        say("a");
        say("b");
        assertTrue(say("").contains("one each"), page());
        assertTrue(say("").contains("You have finished this lesson."), page());
        assertTrue(say("").contains("Whose kernel answers?"), page());
    }

    @Test
    void a_right_answer_is_confirmed_and_explained() {
        inQuiz();
        String page = say(right());
        assertTrue(page.contains("Right."), page);
        assertTrue(page.contains("Because of the host's."), page);
    }

    @Test
    void a_miss_may_be_tried_again_and_then_the_answer_is_shown() {
        inQuiz();
        ChoiceOrder order = order(NOON.toInstant().toEpochMilli());
        String wrong = ChoiceOrder.letter(order.positionOf(1));
        String page = say(wrong);
        assertTrue(page.contains("Not correct."), page);
        assertFalse(page.contains("Because of the host's."), "the answer is not given away: " + page);
        page = say(ChoiceOrder.letter(order.positionOf(2)));
        assertTrue(page.contains("Because of the host's."), page);
    }

    @Test
    void all_kinds_answered_rightly_make_a_full_score() {
        inQuiz();
        for (Question question : SmallCourse.QUESTIONS) {
            answerRightly(question);
            assertTrue(page().contains("Right."), question.id() + ": " + page());
            say("");
        }
        assertTrue(page().contains("100 %"), page());
        assertTrue(page().contains("passed"), page());
    }

    @Test
    void only_the_first_answer_is_scored() {
        inQuiz();
        ChoiceOrder order = order(NOON.toInstant().toEpochMilli());
        say(ChoiceOrder.letter(order.positionOf(1)));
        say(ChoiceOrder.letter(order.positionOf(0)));
        var attempt = session.progress().unit(SmallCourse.QUIZ).open().orElseThrow();
        Score score = Score.of(
                attempt, session.course().outline().entry(SmallCourse.QUIZ).orElseThrow());
        assertEquals(0, score.points());
        assertEquals(1, score.rightLater());
    }

    @Test
    void missed_and_skipped_questions_come_back_before_the_quiz_ends() {
        inQuiz();
        say("skip");
        for (Question question : SmallCourse.QUESTIONS.subList(1, SmallCourse.QUESTIONS.size())) {
            answerRightly(question);
            say("");
        }
        assertTrue(page().contains("Question 1, skipped"), page());
        assertTrue(page().contains("Whose kernel answers?"), page());
        ChoiceOrder order = order(NOON.toInstant().toEpochMilli() + 1);
        say(ChoiceOrder.letter(order.positionOf(0)));
        assertTrue(say("").contains("100 %"), "the first answer to a skipped question counts: " + page());
    }

    @Test
    void an_empty_line_is_never_an_attempt() {
        inQuiz();
        say("");
        say("   ");
        assertTrue(journal.stream().noneMatch(Event.Answered.class::isInstance));
        assertTrue(page().contains("skip"), page());
    }

    @Test
    void a_mistyped_word_is_not_taken_for_an_answer() {
        inQuiz();
        for (Question question : SmallCourse.QUESTIONS.subList(0, 5)) {
            answerRightly(question);
            say("");
        }
        int answered = journal.size();
        assertTrue(say("hnit").contains("hint"), page());
        assertEquals(answered, journal.size());
    }

    @Test
    void a_quoted_command_word_is_an_answer() {
        inQuiz();
        for (Question question : SmallCourse.QUESTIONS.subList(0, 5)) {
            answerRightly(question);
            say("");
        }
        assertTrue(say("\"next\"").contains("Not correct."), page());
    }

    @Test
    void comes_back_to_the_question_that_was_left_with_what_was_marked() {
        inQuiz();
        answerRightly(SmallCourse.CHOICE);
        say("");
        answerRightly(SmallCourse.SEVERAL);
        say("");
        say("false");
        Session again =
                Session.resume(course, Progress.of(journal), NOON.plusDays(1).toInstant());
        String page = again.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
        assertTrue(page.contains("A container is a small VM."), page);
        assertTrue(page.contains("one kernel"), "the verdict was given, so the reasons are shown: " + page);
    }

    @Test
    void what_a_journal_wrongly_calls_unfinished_is_asked_from_the_beginning() {
        inQuiz();
        say("skip");
        say("skip");
        for (String given : List.of("false,0", "perhaps", "false,9", ",")) {
            var events = new ArrayList<>(journal);
            events.add(new Event.Answered(
                    NOON.toInstant(),
                    SmallCourse.QUIZ,
                    SmallCourse.TRUE_FALSE.key(),
                    Event.Occasion.QUIZ,
                    given,
                    0.5,
                    1,
                    true));
            Session again = Session.resume(course, Progress.of(events), NOON.toInstant());
            assertEquals(
                    SmallCourse.TRUE_FALSE.parts().get(0),
                    again.pendingQuestion().orElseThrow().part(),
                    given);
        }
    }

    @Test
    void a_missed_question_is_due_the_next_day() {
        inQuiz();
        say("answer");
        assertTrue(say("review").contains("No question is due"), page());
        Session later = Session.review(course, Progress.of(journal), NOON.plusSeconds(86_400));
        String page = later.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
        assertTrue(page.contains("Whose kernel answers?"), page);
    }

    @Test
    void a_unit_that_cannot_be_opened_is_named_and_the_way_goes_on() {
        assertTrue(say("go broken").contains("a title is missing"), page());
        assertTrue(say("go 1").contains("Containers share"), page());
    }

    private void at(Question question) {
        inQuiz();
        while (!session.pendingQuestion().orElseThrow().question().equals(question)) {
            say("skip");
        }
    }

    @Test
    void a_retry_asks_only_for_the_reason_when_the_verdict_was_right() {
        at(SmallCourse.TRUE_FALSE);
        say("false");
        PendingQuestion reason = session.pendingQuestion().orElseThrow();
        String page = say(ChoiceOrder.letter(reason.order().positionOf(1)));
        assertTrue(page.contains("Partly right: half a point."), page);
        assertEquals(reason, session.pendingQuestion().orElseThrow());
        page = say(ChoiceOrder.letter(reason.order().positionOf(0)));
        assertTrue(page.contains("Right, it boots nothing."), page);
        Session later = Session.resume(
                course,
                Progress.of(journal.subList(0, journal.size() - 1)),
                NOON.plusDays(1).toInstant());
        assertEquals(reason, later.pendingQuestion().orElseThrow(), "also after leaving");
    }

    @Test
    void an_empty_line_after_a_miss_does_not_give_the_answer_away() {
        at(SmallCourse.TEXT);
        say("hypervisor");
        String page = say("");
        assertFalse(page.contains("It answers every system call."), page);
        assertTrue(page.contains("Type answer to see the solution"), page);
        assertTrue(say("answer").contains("It answers every system call."), page());
    }

    @Test
    void one_typing_mistake_is_not_counted() {
        at(SmallCourse.TEXT);
        int before = journal.size();
        assertTrue(say("kernell").contains("Check the spelling"), page());
        assertEquals(before, journal.size());
        assertTrue(say("kernel").contains("Right."), page());
    }

    @Test
    void an_order_is_explained_once_it_is_settled() {
        at(SmallCourse.ORDER);
        PendingQuestion order = session.pendingQuestion().orElseThrow();
        var wrong = order.part().mistakes().get(0);
        String page = say(order.part().format(wrong, order.order()));
        assertFalse(page.contains("stands there."), page);
        assertTrue(page.contains("You get points for each step that comes directly after the right one."), page);
        page = say(order.part().format(wrong, order.order()));
        assertTrue(page.contains("firmware stands there."), page);
    }

    @Test
    void notes_that_may_give_the_answer_away_are_shown_after_it() {
        say("go 1.2");
        assertFalse(say("notes").contains("Ask the room."), page());
        say("a");
        say("b");
        assertTrue(say("notes").contains("Ask the room."), page());
        inQuiz();
        assertFalse(say("notes").contains("Ask the room."), page());
    }

    @Test
    void the_usual_words_for_leaving_leave() {
        for (String word : List.of("exit", "q", "bye", ":q", "quit", "EXIT")) {
            assertTrue(session.say(word, NOON).over(), word);
        }
    }

    @Test
    void a_setting_and_the_notes_are_asked_for_and_change_nothing_else() {
        Session asked = session.say("plain on", NOON);
        assertEquals(Optional.of(new SessionRequest.ChangeSetting("plain", "on")), asked.request());
        assertEquals(List.of(), asked.events());
        assertEquals(
                Optional.of(new SessionRequest.ChangeSetting("width", "auto")),
                session.say("width auto", NOON).request());
        assertEquals(
                Optional.of(new SessionRequest.SaveNotes()),
                session.say("save", NOON).request());
        assertEquals(Optional.empty(), session.say("plain perhaps", NOON).request());
        assertEquals(Optional.empty(), asked.say("", NOON).request());
    }

    @Test
    void the_first_start_welcomes_and_enter_leads_to_the_first_screen() {
        session = Session.start(course, Progress.NONE, NOON.toInstant());
        assertTrue(session.isWelcome());
        assertTrue(page().contains("About kernels.") && page().contains("quit to leave"), page());
        assertTrue(page().lines().count() <= 13, "twelve lines and an empty one: " + page());
        assertEquals(List.of(), session.events());
        assertTrue(say("").contains("Containers share the kernel."), page());
        assertFalse(Session.start(course, session.progress(), NOON.toInstant()).isWelcome());
    }

    @Test
    void whoever_comes_back_is_told_where_they_are_what_is_left_and_what_is_due() {
        inQuiz();
        say("answer");
        var tomorrow = NOON.plusDays(1).toInstant();
        assertEquals(
                List.of(
                        "Welcome back to the quiz \"Quiz: kernels\", question 1 of 8. About 10 minutes are left.",
                        "1 question is due for review: type review."),
                Greeting.of(
                        Session.resume(course, session.progress(), tomorrow),
                        tomorrow,
                        () -> java.time.ZoneOffset.UTC));
    }

    @Test
    void a_greeting_is_a_part_of_the_first_page_so_that_it_does_not_scroll_out_of_a_low_window() {
        session = session.greeted(List.of("Welcome back.", "1 question is due."));
        assertTrue(page().startsWith("  Welcome back.\n  1 question is due.\n\n"), page());
        assertFalse(say("again").contains("Welcome back."), page());
    }

    @Test
    void hints_come_one_by_one_from_mild_to_strong() {
        inQuiz();
        assertTrue(say("hint").contains("Mild."));
        assertTrue(say("hint").contains("Strong."));
        assertTrue(say("hint").contains("no more hints"));
    }

    @Test
    void looking_something_up_keeps_the_place() {
        assertTrue(say("term cgroups").contains("Limits what is used."));
        assertTrue(say("").contains("Containers share the kernel."));
        assertTrue(say("compare kernel").contains("one each"));
        assertTrue(say("find share").contains("go 1.1"));
        assertTrue(say("sources").contains("namespaces(7)"));
        assertTrue(say("sources course").contains("namespaces(7), Linux man-pages, version 5.14, 2021 (read whole)"));
        assertTrue(page().contains("https://man.example/namespaces.7"));
        assertTrue(page().contains("No address: measured for this course."));
        assertTrue(say("notes").contains("Ask the room."));
        assertTrue(say("map").contains("Quiz: kernels"));
    }

    @Test
    void a_checkpoint_is_asked_in_the_order_that_everybody_shares() {
        say("go 1.2");
        PendingQuestion pendingQuestion = session.pendingQuestion().orElseThrow();
        assertEquals(pendingQuestion.question().sharedChoiceOrders().get(0), pendingQuestion.order());
    }

    @Test
    void whoever_names_a_place_is_told_how_to_get_there() {
        assertTrue(say("quiz 1").contains("Did you mean go quiz 1?"), page());
        assertTrue(say("Lesson").contains("Did you mean go lesson 3?"), page());
    }

    @Test
    void the_sources_of_a_unit_that_is_not_there_are_not_those_of_this_screen() {
        assertTrue(say("sources 99").contains("The course has no lesson or quiz \"99\"."), page());
    }
}
