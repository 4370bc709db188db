package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.room.Ballot.CastKind;
import dev.onekernel.text.Key;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttendeeCommandsTest {

    private final RoomScript script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 1));

    private Optional<Ballot> ballot(String name) {
        Vote vote = script.room().phase() instanceof RoomPhase.Voting voting ? voting.vote() : null;
        return script.room().ballot(vote, script.terminals.get(name).id);
    }

    private void asked() {
        script.play("""
                Ada 80x24 joins
                anna>
                anna> ask
                """);
    }

    @Test
    void an_answer_can_be_changed_until_the_vote_is_closed() {
        asked();
        script.line("Ada> b");
        assertEquals("1", ballot("Ada").orElseThrow().given());
        script.line("Ada> c");
        assertEquals("2", ballot("Ada").orElseThrow().given());
        script.play("""
                anna> close
                Ada> a
                """);
        assertEquals("2", ballot("Ada").orElseThrow().given());
        assertTrue(script.seenBy("Ada").contains("The vote is closed, so \"a\" was not counted."));
    }

    @Test
    void a_line_that_was_on_its_way_when_the_question_appeared_is_not_counted() {
        script.play("""
                Ada 80x24 joins
                anna>
                Ada types a
                """);
        script.loop.instructorSaid("ask");
        script.loop.pressed(script.terminals.get("Ada"), List.of(Key.Control.ENTER));
        script.loop.turn();
        assertEquals(Optional.empty(), ballot("Ada"));
        assertTrue(script.seenBy("Ada").contains("The question has just appeared"), script.seenBy("Ada"));
    }

    @Test
    void what_stands_in_the_line_at_the_close_counts_unless_it_is_no_answer() {
        asked();
        script.play("""
                Bo 80x24 joins
                Cleo 80x24 joins
                Ada types b
                Bo types ? a
                Cleo types follow
                """);
        script.play("""
                anna> close
                """);
        assertEquals(CastKind.PICKED, ballot("Ada").orElseThrow().how());
        assertEquals(Optional.empty(), ballot("Bo"));
        assertEquals(Optional.empty(), ballot("Cleo"));
    }

    @Test
    void a_mistyped_command_is_no_answer_where_any_text_is_one() {
        script.play("""
                Ada 80x24 joins
                anna> go quiz 1
                anna> ask
                Ada> folow
                """);
        assertEquals(Optional.empty(), ballot("Ada"));
        script.line("Ada> \"folow\"");
        assertEquals("folow", ballot("Ada").orElseThrow().given());
        script.line("Ada> name of the kernel");
        assertEquals("name of the kernel", ballot("Ada").orElseThrow().given());
        assertEquals("Ada", script.room().here().get(0).name());
    }

    @Test
    void nobody_looks_things_up_or_reads_on_while_a_question_is_asked() {
        asked();
        for (String line : new String[] {"term kernel", "find kernel", "map", "free", "back"}) {
            int events = script.saved.size();
            script.line("Ada> " + line);
            assertEquals(events, script.saved.size(), line);
        }
        assertTrue(script.seenBy("Ada").contains("when the vote is closed"));
    }

    @Test
    void the_instructors_notes_are_shown_to_nobody() {
        script.play("""
                Ada 80x24 joins
                anna>
                Ada> notes
                Ada> free
                Ada> notes
                """);
        assertFalse(script.seenBy("Ada").contains("Do not give the answer away"), script.seenBy("Ada"));
    }

    @Test
    void drawing_changes_for_one_attendee_only() {
        script.play("""
                Ada 80x24 joins
                Bo 80x24 joins
                anna>
                Ada> plain
                """);
        assertTrue(script.seenBy("Ada").contains("One kernel, 2 of 4: Whose kernel?"), script.seenBy("Ada"));
        assertFalse(script.seenBy("Bo").contains("One kernel, 2 of 4"), script.seenBy("Bo"));
    }
}
