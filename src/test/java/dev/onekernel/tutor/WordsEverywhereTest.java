package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Display;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Drives every command word at every kind of prompt: it is understood, shows something, and is never marked as an answer. */
class WordsEverywhereTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final Instant START = NOON.toInstant();
    private static final SmallCourse COURSE = new SmallCourse();

    @TestFactory
    Stream<DynamicTest> every_word_works_at_every_prompt() {
        return prompts().entrySet().stream()
                .flatMap(prompt -> Stream.of(Command.values())
                        .flatMap(command -> Stream.of(
                                        command.word(), command.word().toUpperCase(), " " + command.word() + " ")
                                .map(typed -> DynamicTest.dynamicTest(
                                        prompt.getKey() + ": " + typed,
                                        () -> check(prompt.getValue(), command, typed)))));
    }

    private static void check(Session at, Command command, String typed) {
        Session after = at.say(typed, NOON);
        assertTrue(after.events().stream().noneMatch(Event.Answered.class::isInstance), "marked as an answer");
        assertEquals(command == Command.QUIT, after.over());
        if (!after.over()) {
            assertFalse(after.page(Display.wide()).isEmpty(), "nothing was shown");
            assertFalse(after.page(Display.wide()).toString().contains("Unknown command"), "not understood");
        }
    }

    /** A session at each kind of prompt there is. */
    private static Map<String, Session> prompts() {
        var prompts = new LinkedHashMap<String, Session>();
        Progress none = Progress.NONE;
        prompts.put("a screen", Session.resume(COURSE, none, START));
        prompts.put("the end of a lesson", Session.in(COURSE, none, SmallCourse.LESSON, Optional.of(3), START));
        prompts.put("a broken unit", Session.in(COURSE, none, SmallCourse.BROKEN, Optional.of(0), START));
        Session checkpoint = Session.in(COURSE, none, SmallCourse.LESSON, Optional.of(1), START);
        prompts.put("a checkpoint", checkpoint);
        prompts.put("a settled checkpoint", checkpoint.say("answer", NOON));
        prompts.put("an aside", checkpoint.say("map", NOON));
        Session quiz = Session.in(COURSE, none, SmallCourse.QUIZ, Optional.empty(), START);
        var journal = new ArrayList<Event>(quiz.events());
        for (var question : SmallCourse.QUESTIONS) {
            prompts.put("a question: " + question.id(), quiz);
            prompts.put("after a wrong answer: " + question.id(), quiz.say(wrong(question.id()), NOON));
            quiz = quiz.say("answer", NOON);
            journal.addAll(quiz.events());
            prompts.put("a settled question: " + question.id(), quiz);
            quiz = quiz.say("", NOON);
            journal.addAll(quiz.events());
        }
        prompts.put("a question once more", quiz);
        prompts.put(
                "the reason of a verdict", reason(Session.in(COURSE, none, SmallCourse.QUIZ, Optional.empty(), START)));
        prompts.put("the second gap", gap(Session.in(COURSE, none, SmallCourse.QUIZ, Optional.empty(), START)));
        for (int i = 0; i < SmallCourse.QUESTIONS.size(); i++) {
            quiz = quiz.say("skip", NOON);
            journal.addAll(quiz.events());
        }
        prompts.put("a score", quiz);
        Progress missed = Progress.of(List.copyOf(journal));
        prompts.put("a review", Session.review(COURSE, missed, NOON.plusSeconds(2 * 86_400)));
        return prompts;
    }

    private static Session reason(Session quiz) {
        return quiz.say("skip", NOON).say("skip", NOON).say("false", NOON);
    }

    private static Session gap(Session quiz) {
        Session at = quiz;
        while (!at.pendingQuestion().orElseThrow().question().equals(SmallCourse.BLANKS)) {
            at = at.say("skip", NOON);
        }
        return at.say("kernel", NOON);
    }

    private static String wrong(String id) {
        return switch (id) {
            case "order" -> "4 3 2 1";
            case "match" -> "1c 2c";
            case "verdict" -> "true";
            case "word" -> "hypervisor";
            case "number" -> "7";
            default -> "c";
        };
    }
}
