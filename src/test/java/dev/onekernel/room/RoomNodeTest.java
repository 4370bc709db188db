package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.SharedEventLog;
import dev.onekernel.log.SharedEventLog.Request;
import dev.onekernel.postgres.PostgresServer;
import dev.onekernel.room.SharedSession.TestNode;
import dev.onekernel.room.SharedSession.TestPerson;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomNodeTest {

    private SharedSession session;
    private TestNode one;
    private TestNode two;
    private TestNode three;

    @BeforeEach
    void threeNodes() throws Exception {
        session = new SharedSession(PostgresServer.shared().freshDatabase());
        one = session.start().withConsole();
        two = session.start();
        three = session.start();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Vote openVote(TestNode node) {
        SharedSession.await(() -> node.room().phase().openVote().isPresent(), () -> "a vote");
        return node.room().phase().openVote().orElseThrow();
    }

    private void ask() {
        one.says("next");
        one.says("ask");
        session.nodes.forEach(this::openVote);
    }

    /** An answer counts 300 ms after its question was shown at the earliest. */
    private static void answers(TestPerson person, String answer) {
        SharedSession.await(
                () -> {
                    person.types(answer);
                    return person.saw("Recorded");
                },
                () -> "an answer of " + person.id);
    }

    @Test
    void what_is_answered_at_any_node_is_part_of_the_session_at_all() throws Exception {
        TestPerson ada = one.joins("Ada");
        TestPerson bo = two.joins("Bo");
        TestPerson cy = three.joins("Cy");
        ask();
        for (TestPerson each : List.of(ada, bo, cy)) {
            answers(each, "b");
        }
        Vote vote = openVote(two);
        one.says("close");
        one.says("reveal");
        SharedSession.await(
                () -> session.nodes.stream().allMatch(node -> node.room().revealed(vote.question())),
                () -> "the answer");
        Room room = session.agreed();
        assertEquals(3, room.vote(vote).orElseThrow().ballots().size());
        assertEquals(3, room.here().size());
    }

    @Test
    void two_people_who_come_at_once_with_one_name_get_two() throws Exception {
        two.joins("Ada").awaits("Ada");
        three.joins("Ada");
        two.joins("Ada");
        SharedSession.await(() -> one.room().here().size() == 3, () -> "three people");
        assertEquals(
                3,
                session.agreed().attendees().values().stream()
                        .map(Attendee::name)
                        .distinct()
                        .count());
    }

    @Test
    void an_answer_that_comes_after_the_close_is_refused_and_not_counted() throws Exception {
        TestPerson ada = two.joins("Ada");
        ask();
        Vote vote = openVote(two);
        one.says("close");
        SharedSession.await(() -> one.room().phase().openVote().isEmpty(), () -> "the close");
        var late = new RoomEvent.VoteCast(Instant.now(), ada.id, vote, "0", 1, false, Ballot.CastKind.SENT);
        two.log.send(
                "room/" + SharedSession.NAME,
                List.of(new Request("late", "elsewhere", List.of(RoomEventJson.write(late)))));
        SharedSession.await(() -> !answersTo("elsewhere").isEmpty(), () -> "a refusal");
        assertEquals(
                Map.of("late", "The vote was closed before your answer arrived, so it was not counted."),
                answersTo("elsewhere"));
        assertEquals(0, session.agreed().vote(vote).orElseThrow().ballots().size());
    }

    private Map<String, String> answersTo(String node) {
        try {
            return two.log.answers("room/" + SharedSession.NAME, node);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void another_node_decides_when_the_one_that_decides_leaves() throws Exception {
        TestNode first = session.leader();
        first.close();
        session.nodes.remove(first);
        TestNode second = session.leader();
        assertFalse(first == second);
        second.joins("Ada").awaits("Ada");
        assertEquals(1, session.agreed().here().size());
    }

    @Test
    void whoever_comes_back_at_another_node_is_where_they_were() throws Exception {
        TestPerson ada = two.joins("Ada");
        ask();
        answers(ada, "b");
        TestPerson again = three.sits(ada.id);
        ada.awaits("You have connected with another terminal, so this one is closed.");
        again.awaits("b");
        SharedSession.await(() -> three.node.loop().people().contains(ada.id), () -> "Ada at the third node");
        assertFalse(two.node.loop().people().contains(ada.id));
        assertTrue(session.agreed().attendee(ada.id).orElseThrow().here());
    }

    @Test
    void the_people_of_a_node_that_is_gone_count_as_lost_until_they_come_back() throws Exception {
        TestNode gone = session.leader() == two ? three : two;
        TestPerson ada = gone.joins("Ada");
        SharedSession.await(() -> one.room().attendee(ada.id).isPresent(), () -> "Ada");
        gone.close();
        session.nodes.remove(gone);
        SharedSession.await(() -> !one.room().attendee(ada.id).orElseThrow().here(), () -> "Ada to be missed");
        one.sits(ada.id);
        SharedSession.await(() -> one.room().attendee(ada.id).orElseThrow().here(), () -> "Ada again");
        session.agreed();
    }

    @Test
    void somebody_who_is_sent_away_by_the_instructor_is_sent_away_at_their_node() throws Exception {
        TestPerson ada = three.joins("Ada");
        SharedSession.await(() -> one.room().here().size() == 1, () -> "Ada");
        one.says("remove Ada");
        one.says("");
        ada.awaits("The instructor has closed your terminal.");
        SharedSession.await(() -> one.room().here().isEmpty(), () -> "an empty room");
        session.agreed();
    }

    @Test
    void the_end_closes_the_terminals_at_every_node() throws Exception {
        TestPerson ada = two.joins("Ada");
        TestPerson bo = three.joins("Bo");
        SharedSession.await(() -> one.room().here().size() == 2, () -> "two people");
        one.says("end");
        one.says("");
        ada.awaits("Goodbye.");
        bo.awaits("Goodbye.");
        session.agreed();
    }

    /** What is asked for is not forced to the disk, so a crash may forget it; what is typed next must not overtake it. */
    @Test
    void what_a_crash_of_the_database_forgot_is_asked_for_again_before_what_came_later() throws Exception {
        var sent = new AtomicInteger();
        var forgetful = (SharedEventLog) Proxy.newProxyInstance(
                SharedEventLog.class.getClassLoader(),
                new Class<?>[] {SharedEventLog.class},
                (proxy, method, arguments) -> {
                    int sending = method.getName().equals("send") ? sent.incrementAndGet() : 0;
                    if (sending == 1) {
                        return null; // it was received, and is forgotten
                    }
                    if (sending == 2) {
                        throw new IOException("The database cannot be reached.");
                    }
                    try {
                        return method.invoke(one.log, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        try (RoomNode node = RoomNode.join(
                forgetful, SharedSession.NAME, SharedSession.route(), Clock.systemUTC(), new SecureRandom())) {
            new Thread(node, "node").start();
            new Thread(node.loop(), "room").start();
            node.loop().instructorSaid("next");
            SharedSession.await(() -> sent.get() > 0, () -> "a request");
            node.loop().instructorSaid("ask");
            SharedSession.await(() -> one.room().phase().openVote().isPresent(), () -> "the vote");
            List<String> kinds = one.log.read("room/" + SharedSession.NAME, 0).stream()
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertEquals(List.of("{\"event\":\"opened\"", "{\"event\":\"moved\"", "{\"event\":\"asked\""), kinds);
            node.loop().stop();
        }
    }
}
