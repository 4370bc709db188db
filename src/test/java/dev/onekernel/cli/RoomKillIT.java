package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.onekernel.room.Attendee;
import dev.onekernel.room.Ballot;
import dev.onekernel.room.Room;
import dev.onekernel.room.Vote;
import dev.onekernel.terminal.TerminalWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fifty people answer while the instructor's program is killed again and again. */
@Timeout(400)
class RoomKillIT {

    private static final int PEOPLE = 50;
    private static final int KILLS = 10;

    @TempDir
    Path temp;

    @BeforeAll
    static void needed() {
        TerminalWindow.requirePrograms("script", "stty");
    }

    @Test
    void no_acknowledged_answer_is_lost_and_no_descriptor_is_leaked() throws Exception {
        Path state = temp.resolve("state");
        var chance = new Random(11);
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        var people = new ArrayList<SshPerson>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new SshPerson(client, "person" + i));
        }
        try {
            int port = 0;
            String before = "";
            for (int round = 0; round < KILLS; round++) {
                try (var guide = round == 0 ? GuideInTerminal.open(state) : new GuideInTerminal(state, "--resume")) {
                    if (round == 0) {
                        port = guide.port();
                        guide.window.type("\r").await("Ask who has started");
                        guide.window.type("\r\r");
                    }
                    guide.window.await("has been open for");
                    String answer = round % 2 == 0 ? "a" : "b";
                    for (SshPerson person : people) {
                        person.join(port);
                    }
                    for (SshPerson person : people) {
                        person.awaitQuestion();
                    }
                    people.forEach(person -> person.answer(answer));
                    int enough = 1 + chance.nextInt(PEOPLE - 10);
                    await("answers", () -> {
                        people.forEach(person -> person.answerAgainIfTooEarly(answer));
                        return people.stream()
                                        .filter(person -> person.isAcknowledged(answer))
                                        .count()
                                >= enough;
                    });
                    guide.kill();
                    for (SshPerson person : people) {
                        person.awaitEnd();
                    }
                    String now = kept(guide.room(), people, answer);
                    assertNotEquals(before, now, "the new answer was recorded");
                    before = now;
                }
            }
            try (var guide = new GuideInTerminal(state, "--resume")) {
                guide.window.await("has been open for").await("0 here");
                ProcessHandle java = guide.java();
                long open = descriptors(java);
                for (SshPerson person : people) {
                    person.join(port);
                }
                guide.window.await("50 here");
                people.forEach(SshPerson::leave);
                await("closed descriptors", () -> descriptors(java) <= open);
            }
        } finally {
            client.stop();
        }
    }

    /**
     * The answer, as it is kept, of those who were told that theirs is recorded. In each round everybody types the same letter, and another one
     * than in the round before, so that a lost answer is seen.
     */
    private static String kept(Room room, List<SshPerson> people, String letter) {
        assertEquals(PEOPLE, room.attendees().size(), "everybody came back as the person they were");
        Vote vote = room.votes().keySet().iterator().next();
        var kept = new HashSet<String>();
        for (Attendee attendee : room.attendees().values()) {
            boolean acknowledged = people.stream()
                    .anyMatch(person -> person.name().equals(attendee.name()) && person.isAcknowledged(letter));
            if (acknowledged) {
                kept.add(room.ballot(vote, attendee.id()).map(Ballot::given).orElse("lost"));
            }
        }
        assertEquals(1, kept.size(), () -> "some answers were lost: " + kept);
        return kept.iterator().next();
    }

    private static long descriptors(ProcessHandle process) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return open.count();
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    static void await(String what, BooleanSupplier wanted) throws InterruptedException {
        long since = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - since > 60_000_000_000L) {
                throw new AssertionError("no " + what);
            }
            Thread.sleep(10);
        }
    }
}
