package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.room.RoomEvent.GoalReached;
import dev.onekernel.web.SentPages;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A lab in a guided session: each attendee says what they have reached, and all see how many have. */
class LabInRoomTest {

    private static final CoursePlace LAB = new CoursePlace("lessons/04-by-hand", 0);

    private final RoomScript script = new RoomScript(RoomScript.COURSE, LAB);
    private final SentPages pages = new SentPages(new RoomView(script.route, "Course", "Anna"));

    private List<Integer> counts() {
        return LabCounts.of(script.room(), LAB, script.route.lab(LAB).orElseThrow())
                .reached();
    }

    @Test
    void each_goal_counts_once_for_each_attendee_and_can_be_taken_back() {
        script.play("""
                Ada 80x24 joins
                Bo 80x24 joins
                anna>
                Ada> done 1
                Ada> done 1
                Bo> done
                Bo> done
                """);
        assertEquals(List.of(2, 1, 0), counts());
        script.line("Bo> done 2 off");
        assertEquals(List.of(2, 0, 0), counts());
        assertEquals(script.room(), Room.of(script.saved), "the events say all");
    }

    @Test
    void what_is_no_goal_is_refused_with_a_sentence_and_saves_nothing() {
        script.play("""
                Ada 80x24 joins
                Ada> done 1
                anna>
                Ada> done 0
                Ada> done 4
                Ada> done off
                Ada> done everything
                Ada> done 99999999999
                """);
        assertTrue(script.saved.stream().noneMatch(GoalReached.class::isInstance));
        assertTrue(script.seenBy("Ada").contains("This screen has no lab."), script.seenBy("Ada"));
        assertTrue(script.seenBy("Ada").contains("from 1 to 3"), script.seenBy("Ada"));
    }

    @Test
    void whoever_reads_on_their_own_can_say_so_too() {
        script.play("""
                Ada 80x24 joins
                anna>
                anna>
                Ada> back
                Ada> done 3
                """);
        assertEquals(List.of(0, 0, 1), counts());
    }

    @Test
    void whoever_comes_back_to_a_small_window_sees_at_once_which_goals_they_reached() {
        script.play("""
                Ada 40x16 joins
                anna>
                Ada> done 2
                Ada leaves
                Ada returns
                """);
        List<String> seen = script.terminals.get("Ada").transcript;
        List<String> back = seen.subList(seen.indexOf("(Ada connects again)"), seen.size());
        assertTrue(back.contains("You have reached 1 of 3 goals: 2."), back.toString());
    }

    @Test
    void the_projector_shows_how_many_and_never_who() {
        script.play("""
                Adalbert 80x24 joins
                anna>
                Adalbert> done 2
                """);
        String html = pages.projector(script.projections.get(script.projections.size() - 1));
        assertTrue(html.contains("1 of 1"), html);
        assertFalse(html.contains("Adalbert"), html);
        assertTrue(script.terminals.get("Adalbert").transcript.stream().noneMatch(line -> line.contains("of 1 ")));
    }

    @Test
    void a_phone_has_a_button_for_each_goal() {
        script.play("""
                Ada phone joins
                anna>
                """);
        List<AttendeePage> sent = script.terminals.get("Ada").pages;
        String before = pages.phone(sent.get(sent.size() - 1));
        assertTrue(before.contains("data-typed=\"done 3\" aria-pressed=\"false\""), before);
        assertEquals(1, before.split("You can change the host name", -1).length - 1, "the goals stand there once");
        script.line("Ada> done 3");
        String after = pages.phone(sent.get(sent.size() - 1));
        assertTrue(after.contains("data-typed=\"done 3 off\" aria-pressed=\"true\""), after);
        assertTrue(after.contains("You have reached 1 of 3 goals: 3."), after);
    }
}
