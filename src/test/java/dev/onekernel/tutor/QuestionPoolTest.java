package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionPoolTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final String QUIZ = "quizzes/01-pool";
    private static final String FIRST = "a1 a2 a3 b1 b2 b3 c1";

    /** A quiz whose questions are called as given; the first letter is the topic, and those with a c have none. */
    private static Course course(String pick, String ids) {
        var files = new TreeMap<String, byte[]>();
        var quiz = new StringBuilder("title: Pool\n" + pick + "\nquestions:\n");
        for (String id : ids.split(" ")) {
            String topic = id.charAt(0) == 'c' || !pick.contains("{") ? "" : ", topic: " + id.charAt(0);
            quiz.append("  - {id: " + id + topic + ", type: text, ask: This is " + id + "., accept: [yes]}\n");
        }
        files.put("lessons/course.yaml", bytes("title: A course\nunits: [" + QUIZ + "]\n"));
        files.put(QUIZ + ".yaml", bytes(quiz.toString()));
        try {
            return CourseReader.whole(new MemoryFiles(files));
        } catch (UnreadableCourseException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final List<Event> journal = new ArrayList<>();
    private Session session;
    private ZonedDateTime now = NOON;

    private void open(Course course) {
        session = Session.in(course, Progress.of(journal), QUIZ, Optional.empty(), now.toInstant());
        journal.addAll(session.events());
    }

    private String say(String line) {
        now = now.plusSeconds(1);
        session = session.say(line, now);
        journal.addAll(session.events());
        return page();
    }

    private String page() {
        return session.page(Display.wide()).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private String asked() {
        return session.pendingQuestion().orElseThrow().question().id();
    }

    /** Answers every question rightly, up to the score. */
    private List<String> answerAll() {
        var asked = new ArrayList<String>();
        while (session.pendingQuestion().isPresent()) {
            asked.add(asked());
            say("yes");
            say("");
        }
        return asked;
    }

    @Test
    void an_attempt_asks_as_many_questions_as_it_should_and_is_scored_over_them() {
        open(course("pick: 3", FIRST));
        assertTrue(page().contains("Each attempt asks 3 questions, drawn from 7"), page());
        assertTrue(page().contains("1/3"), page());
        List<String> asked = answerAll();
        assertEquals(3, asked.size());
        assertEquals(List.copyOf(new TreeSet<>(asked)), asked, "in the order of the quiz, none twice");
        assertTrue(page().contains("100 %: 3 of 3 points"), page());
        assertFalse(say("answers").contains("Question 4"), page());
    }

    @Test
    void of_each_topic_a_number_is_asked_and_always_what_has_no_topic() {
        open(course("pick: {a: 2, b: 1}", FIRST));
        var topics = answerAll().stream().map(id -> id.substring(0, 1)).toList();
        assertEquals(List.of("a", "a", "b", "c"), topics);
    }

    @Test
    void who_comes_back_finds_the_same_questions_although_the_quiz_was_edited() {
        Course course = course("pick: 4", FIRST);
        open(course);
        List<String> all = Session.in(course, Progress.of(journal), QUIZ, Optional.empty(), now.toInstant())
                .progress()
                .unit(QUIZ)
                .open()
                .orElseThrow()
                .selected();
        say("yes");
        say("");
        String second = asked();
        open(course("pick: 2", "n1 a1 n2 a2 a3 b1 b2 n3 b3 c1"));
        assertEquals(second, asked());
        assertTrue(page().contains("2/4"), page());
        assertEquals(all.subList(1, 4), answerAll());
        assertTrue(page().contains("4 of 4 points"), page());
    }

    @Test
    void going_back_and_going_to_a_number_pass_over_what_is_not_asked() {
        open(course("pick: 3", FIRST));
        String first = asked();
        say("skip");
        String second = asked();
        assertNotEquals(first, second);
        say("back");
        assertEquals(first, asked());
        assertTrue(say("back").contains("This is where the quiz begins"), page());
        say("go quiz 1.2");
        assertEquals(second, asked());
        assertTrue(say("go quiz 1.4").contains("no lesson or quiz"), page());
    }

    @Test
    void a_greeting_counts_what_the_attempt_asks() {
        Course course = course("pick: 3", FIRST);
        open(course);
        say("skip");
        Session back = Session.resume(course, Progress.of(journal), now.toInstant());
        List<String> greeting = Greeting.of(back, now.toInstant(), now::getZone);
        assertTrue(greeting.get(0).contains("question 2 of 3"), greeting.toString());
    }

    @Test
    void another_attempt_draws_anew() {
        open(course("pick: 2", FIRST));
        var draws = new TreeSet<String>();
        for (int attempt = 0; attempt < 10; attempt++) {
            draws.add(answerAll().toString());
            say("again");
        }
        assertTrue(draws.size() > 3, draws::toString);
    }

    @Test
    void when_nothing_is_left_of_what_was_asked_another_attempt_begins() {
        open(course("pick: 1", "a1 a2"));
        open(course("pick: 1", "b1 b2"));
        assertTrue(asked().startsWith("b"), page());
        answerAll();
        assertTrue(page().contains("1 of 1 points"), page());
    }

    @Test
    void every_question_is_drawn_about_equally_often() {
        var questions = ((dev.onekernel.course.Quiz) unit(course("pick: 3", FIRST)));
        var counts = new TreeMap<String, Integer>();
        for (long seed = 0; seed < 7000; seed++) {
            questions
                    .selection()
                    .select(questions.questions(), seed)
                    .forEach(question -> counts.merge(question.id(), 1, Integer::sum));
        }
        Map<String, Integer> far = new TreeMap<>(counts);
        far.values().removeIf(count -> Math.abs(count - 3000) < 300);
        assertEquals(Map.of(), far);
    }

    private static Object unit(Course course) {
        try {
            return course.unit(QUIZ);
        } catch (dev.onekernel.course.UnreadableUnitException e) {
            throw new AssertionError(e);
        }
    }
}
