package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.common.SshException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is let in, and what the others are told. */
@Timeout(180)
class JoiningTest extends AtTheDoor {

    private static final String COMING_BACK = " If you are coming back, type your resume word in place of your name.";

    @Test
    void whoever_gives_the_code_as_user_is_asked_for_a_name_and_sees_the_room() throws Exception {
        try (var ada = new Visitor("Bo").join(open(), "k7m2qx").open("xterm-256color", 80, 24)) {
            ada.await("Hello Bo, your window has 80x24").await("say > ");
            assertEquals(
                    List.of("Containers and virtual machines, guided by Anna." + COMING_BACK + "|Your name:"),
                    ada.asked());
            ada.type("mémoire 中\r").await("You said: mémoire 中");
            ada.type("quit\r").await("Goodbye, Bo.");
            assertEquals(0, ada.exitStatus());
            awaitLog("Bo came, xterm-256color 80x24");
            awaitLog("Bo left, CLOSED");
        }
    }

    @Test
    void wrong_codes_a_known_name_and_a_wrong_resume_word_are_one_attempt() throws Exception {
        try (var ada = new Visitor("WRONG1", "wrong 2", "k7m-2qx", "Ada", "no-such-word", EchoRoom.RESUME_WORD)) {
            ada.join(open(), "anna").open("xterm", 80, 24).await("Hello Ada again");
            String word = "Your resume word:";
            String wrong =
                    "That is not the code of this session. The instructor shows the code on the projector.|Join code:";
            assertEquals(
                    List.of(
                            "You need the join code of this session. The instructor shows it on the projector.|Join code:",
                            wrong,
                            wrong,
                            "Containers and virtual machines, guided by Anna." + COMING_BACK + "|Your name:",
                            "Ada was here and left. If you are someone else, press Enter.|" + word,
                            "That is not the resume word.|" + word),
                    ada.asked());
            assertEquals(2, room.wrongCodes.get());
        }
    }

    @Test
    void a_resume_word_in_place_of_the_name_brings_back() throws Exception {
        try (var ada =
                new Visitor(EchoRoom.RESUME_WORD).join(open(), EchoRoom.CODE).open("xterm", 80, 24)) {
            ada.await("Hello Ada again");
        }
    }

    @Test
    void too_many_wrong_answers_end_the_connection_with_a_sentence() throws Exception {
        try (var stranger = new Visitor()) {
            assertThrows(IOException.class, () -> stranger.join(open(), "GUESS1"));
            stranger.awaitEnd();
            assertEquals(
                    "Too many answers did not fit. Ask the instructor for the join code, then connect again.",
                    stranger.farewell());
            assertEquals(5, stranger.asked().size());
            assertEquals(6, room.wrongCodes.get());
        }
    }

    @Test
    void whoever_is_turned_away_is_told_why() throws Exception {
        try (var mallory = new Visitor("Mallory")) {
            assertThrows(IOException.class, () -> mallory.join(open(), EchoRoom.CODE));
            mallory.awaitEnd();
            assertEquals("The instructor lets in nobody new.", mallory.farewell());
        }
    }

    @Test
    void an_answer_sent_ahead_of_its_question_ends_the_connection() throws Exception {
        try (var stranger = new Visitor("WRONG1", "WRONG2")) {
            open(Limits.withWrongCodePause(Duration.ofSeconds(5)));
            stranger.connect(door, "anna");
            var joining = stranger.session.auth();
            Visitor.await("the question", () -> !stranger.asked().isEmpty());
            stranger.answerAhead("WRONG3");
            stranger.awaitEnd();
            assertThrows(IOException.class, () -> joining.verify(Duration.ofSeconds(60)));
            assertEquals("The client did not wait for the question.", stranger.farewell());
        }
    }

    @Test
    void a_password_is_not_even_tried() throws Exception {
        try (var stranger = new Visitor()) {
            stranger.client.setUserAuthFactoriesNameList("password");
            stranger.connect(open(), EchoRoom.CODE);
            stranger.session.addPasswordIdentity("K7M2QX");
            assertThrows(SshException.class, () -> stranger.session.auth().verify(Duration.ofSeconds(60)));
        }
    }

    @Test
    void whoever_comes_when_the_session_is_full_is_told_so() throws Exception {
        open(Limits.quick().withAttendees(1));
        try (var first = new Visitor("Bo").join(door, EchoRoom.CODE);
                var second = new Visitor("Chen")) {
            assertEquals(1, door.attendees());
            assertThrows(IOException.class, () -> second.join(door, EchoRoom.CODE));
            second.awaitEnd();
            assertEquals("This session has as many attendees as it can take. Tell the instructor.", second.farewell());
            first.session.close(true);
            Visitor.await("an empty room", () -> door.attendees() == 0);
        }
    }
}
