package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Sitting.Screenful;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SittingStepsTest {

    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");
    private static final Display LOW = new Display(80, 5, Glyphs.UNICODE, false);

    private static Sitting quiz() {
        return Sitting.of(
                Session.in(new SmallCourse(), Progress.NONE, SmallCourse.QUIZ, Optional.empty(), NOON.toInstant()));
    }

    private static String text(Screenful shown) {
        return shown.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    @Test
    void what_happened_is_told_before_anything_is_shown_and_only_once() {
        Sitting begun = quiz();
        assertEquals(
                List.of(Event.Started.class, Event.Arranged.class, Event.Visited.class),
                begun.events().stream().map(Object::getClass).toList());
        assertEquals(List.of(), begun.show(LOW).after().events());
    }

    @Test
    void a_high_window_shows_the_page_and_asks() {
        Screenful shown = quiz().show(Display.wide());
        assertTrue(text(shown).contains("Whose kernel answers?"), text(shown));
        assertFalse(shown.prompt().text().text().contains("more"));
    }

    @Test
    void an_empty_line_shows_more_and_is_no_answer() {
        Screenful first = quiz().show(LOW);
        assertEquals("Press Enter for more > ", first.prompt().text().text());
        Sitting after = first.after().say("  ", NOON);
        assertEquals(List.of(), after.events());
        Screenful second = after.show(Display.wide());
        assertFalse(text(second).contains("Question 1"), text(second));
        assertTrue(text(second).contains("c  "), text(second));
        assertEquals(quiz().session().prompt().text(), second.prompt().text());
    }

    @Test
    void an_answer_in_the_middle_of_a_page_is_marked() {
        Sitting after = quiz().show(LOW).after().say("a", NOON);
        assertTrue(after.events().get(0) instanceof Event.Answered, after.events()::toString);
    }

    @Test
    void who_leaves_in_the_middle_of_a_page_has_left() {
        assertFalse(quiz().show(LOW).after().over());
        assertTrue(quiz().show(LOW).after().leave().over());
        assertTrue(quiz().show(LOW).after().say("quit", NOON).over());
    }
}
