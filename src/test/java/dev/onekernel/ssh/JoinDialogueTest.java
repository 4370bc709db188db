package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.remote.WrongGuesses;
import dev.onekernel.ssh.JoinDialogue.Ask;
import dev.onekernel.ssh.JoinDialogue.Leave;
import dev.onekernel.ssh.JoinDialogue.LetIn;
import dev.onekernel.ssh.JoinDialogue.NextStep;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinDialogueTest {

    private final EchoRoom room = new EchoRoom();
    private final JoinDialogue dialogue = new JoinDialogue(room, 6);

    @AfterEach
    void close() {
        room.close();
    }

    private static Ask ask(NextStep step) {
        return assertInstanceOf(Ask.class, step);
    }

    @Test
    void the_name_of_an_account_is_no_guess_at_the_code() {
        assertFalse(ask(dialogue.begin("administrator")).wrongCode());
    }

    @Test
    void a_user_as_long_as_the_code_is_a_guess() {
        assertTrue(ask(dialogue.begin("K7M2QY")).wrongCode());
    }

    @Test
    void starting_again_asks_the_open_question_and_forgives_nothing() {
        for (int i = 0; i < 5; i++) {
            assertTrue(ask(dialogue.begin("GUESS" + i)).wrongCode());
        }
        assertInstanceOf(Leave.class, dialogue.begin("GUESS6"));
    }

    @Test
    void starting_again_behind_the_code_does_not_ask_for_it_again() {
        dialogue.begin(EchoRoom.CODE);
        dialogue.answer("Ada");
        assertTrue(ask(dialogue.begin("anything")).prompt().startsWith("Your resume word"));
    }

    @Test
    void somebody_else_of_the_same_name_presses_enter() {
        dialogue.begin(EchoRoom.CODE);
        assertEquals(
                "Ada was here and left. If you are someone else, press Enter.",
                ask(dialogue.answer("Ada")).instruction());
        assertEquals(new LetIn("Ada (2)"), dialogue.answer(""));
    }

    @Test
    void names_and_words_that_do_not_fit_count_like_codes() {
        dialogue.begin("GUESS1");
        dialogue.answer("GUESS2");
        dialogue.answer(EchoRoom.CODE);
        assertFalse(ask(dialogue.answer("")).wrongCode());
        dialogue.answer("Ada");
        dialogue.answer("no");
        dialogue.answer("no");
        assertInstanceOf(Leave.class, dialogue.answer("no"));
    }

    @Test
    void replies_to_wrong_codes_stand_in_one_queue_that_does_not_grow_for_ever() {
        var wrongCodes = new WrongGuesses(Duration.ofMillis(500));
        long now = -1_000_000_000_000L; // nanoTime may be anything
        assertEquals(500_000_000L, wrongCodes.delay(now));
        assertEquals(1_000_000_000L, wrongCodes.delay(now));
        assertEquals(1_400_000_000L, wrongCodes.delay(now + 100_000_000L));
        for (int i = 0; i < 100; i++) {
            wrongCodes.delay(now);
        }
        assertEquals(8_000_000_000L, wrongCodes.delay(now));
        assertEquals(500_000_000L, wrongCodes.delay(now + 20_000_000_000L));
    }
}
