package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.remote.ResumeWord;
import dev.onekernel.text.Display;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private final RoomScript script = new RoomScript(RoomScript.COURSE, new CoursePlace("lessons/01-one-kernel", 0));

    private List<String> names() {
        return script.room().attendees().values().stream().map(Attendee::name).toList();
    }

    private void join(String name) {
        script.join(name, Display.wide());
        script.loop.turn();
    }

    @Test
    void two_people_of_one_name_are_told_apart_and_people_without_a_name_get_one() {
        join("Ada");
        join("ada ");
        join("");
        join("");
        assertEquals(List.of("Ada", "ada (2)", "anon-1", "anon-2"), names());
    }

    @Test
    void two_people_who_come_at_the_same_moment_do_not_get_the_same_name() {
        script.join("Ada", Display.wide());
        script.join("Ada", Display.wide());
        script.loop.turn();
        assertEquals(List.of("Ada", "Ada (2)"), names());
    }

    @Test
    void who_left_is_asked_for_the_resume_word() {
        script.play("""
                Ada 80x24 joins
                Ada leaves
                """);
        assertInstanceOf(Reception.WordWanted.class, script.loop.reception().named("ada"));
        assertInstanceOf(Reception.NameWanted.class, script.loop.reception().resumed("ada", "amber-otter-seven"));
        assertInstanceOf(Reception.LetThrough.class, script.loop.reception().resumed("ada", ""));
        script.line("Ada returns");
        assertEquals(1, script.room().here().size());
    }

    @Test
    void a_locked_session_lets_in_only_those_who_were_there() {
        script.play("""
                Ada 80x24 joins
                anna> lock
                """);
        assertInstanceOf(Reception.Refused.class, script.loop.reception().named("Bo"));
        script.line("Ada returns");
        assertEquals(1, script.room().here().size());
    }

    @Test
    void who_was_banned_cannot_come_back() {
        script.line("Ada 80x24 joins");
        String word = script.seenBy("Ada").replaceAll("(?s).*Your resume word is (\\S+)\\..*", "$1");
        script.line("anna> ban ada");
        assertTrue(script.terminals.get("Ada").closed);
        assertInstanceOf(Reception.Refused.class, script.loop.reception().named(word));
    }

    @Test
    void a_second_terminal_of_the_same_person_closes_the_first() {
        script.line("Ada 80x24 joins");
        RoomScript.TestTerminal first = script.terminals.get("Ada");
        var second = script.new TestTerminal();
        script.loop.connected(first.id, second, first.settings);
        script.loop.turn();
        assertTrue(first.closed);
        assertFalse(second.closed);
        script.loop.disconnected(first, RoomEvent.LeaveReason.LOST);
        script.loop.turn();
        assertEquals(1, script.room().here().size());
    }

    @Test
    void a_name_holds_letters_digits_and_little_else() {
        assertEquals(Optional.of("Bj\u00f6rn O'Neil-2"), AttendeeNames.clean("  Bj\u00f6rn   O'Neil-2\u202e\u001b "));
        assertEquals(Optional.of("Ada"), AttendeeNames.clean("\uff21\uff44\uff41"));
        assertEquals(Optional.empty(), AttendeeNames.clean("... ---"));
        assertEquals(24, AttendeeNames.clean("x".repeat(60)).orElseThrow().length());
        assertEquals(Optional.of("e"), AttendeeNames.clean("\u0301\u0301e"));
    }

    @Test
    void join_codes_are_read_in_any_case_and_leave_out_what_looks_alike() {
        assertEquals("K7M2QX", JoinCode.parse(" k7m2qx ").orElseThrow().text());
        assertEquals(Optional.empty(), JoinCode.parse("K0M2QX"));
        assertEquals(Optional.empty(), JoinCode.parse("K7M"));
        var chance = new Random(1);
        for (int i = 0; i < 100; i++) {
            String code = JoinCode.random(chance).text();
            assertEquals(code, JoinCode.parse(code).orElseThrow().text());
        }
    }

    @Test
    void resume_words_are_three_of_256_and_read_with_blanks_or_hyphens() {
        assertEquals(256, new HashSet<>(ResumeWord.LIST).size());
        assertTrue(ResumeWord.LIST.stream().allMatch(word -> word.matches("[a-z]{3,8}")));
        assertEquals(
                new ResumeWord("amber-otter-seven"),
                ResumeWord.parse(3, " Amber otter  SEVEN").orElseThrow());
        assertEquals(Optional.empty(), ResumeWord.parse(3, "amber-otter"));
        assertEquals(64, new ResumeWord("amber-otter-seven").hash().length());
    }
}
