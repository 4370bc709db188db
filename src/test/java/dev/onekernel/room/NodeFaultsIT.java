package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import dev.onekernel.postgres.PostgresEventLog;
import dev.onekernel.postgres.PostgresServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three nodes in processes of their own, a database that can be killed, and what goes wrong in a real service: processes and the database are
 * killed, and processes are stopped for so long that another decides, and then go on. {@code -Dnodes.seed=N} gives another walk.
 */
class NodeFaultsIT {

    private static final long WALK_SECONDS = 12;
    private static final int PEOPLE = 6;

    private static PostgresServer server;

    private String url;
    private final List<NodeProcess> nodes = new ArrayList<>();

    /** With those that were killed. */
    private final List<NodeProcess> all = new ArrayList<>();

    private final Map<String, NodeProcess> seats = new LinkedHashMap<>();

    @BeforeAll
    static void startServer() {
        server = PostgresServer.own();
    }

    @AfterAll
    static void endServer() throws InterruptedException {
        server.kill();
    }

    @BeforeEach
    void start() throws Exception {
        url = server.freshDatabase();
        new SharedSession(url).close();
        for (int i = 0; i < 3; i++) {
            begin();
        }
        nodes.forEach(NodeProcess::awaitReady);
        for (int i = 0; i < PEOPLE; i++) {
            NodeProcess node = nodes.get(i % 3);
            seats.put(node.join("Person" + i), node);
        }
        nodes.get(0).tell("say next");
        nodes.get(0).tell("say ask");
    }

    private void begin() throws IOException {
        var node = new NodeProcess(url);
        nodes.add(node);
        all.add(node);
    }

    @AfterEach
    void end() throws InterruptedException {
        for (NodeProcess node : nodes) {
            node.kill();
        }
    }

    private NodeProcess leader() {
        var found = new ArrayList<NodeProcess>();
        SharedSession.await(
                () -> {
                    found.clear();
                    nodes.stream().filter(node -> node.says("leads", 1000)).forEach(found::add);
                    return !found.isEmpty();
                },
                () -> "a node that decides");
        return found.get(0);
    }

    private void allAnswer() {
        seats.forEach((id, node) -> node.tell("answer " + id));
    }

    private long acknowledged() {
        return acknowledgements().values().stream().mapToLong(List::size).sum();
    }

    private void awaitAcknowledged(long count) {
        SharedSession.await(
                () -> acknowledged() >= count,
                () -> count + " answers, and there are " + acknowledged() + "; the terminals show " + screens());
    }

    /** For the message of a test that fails: the ends of all terminals, and what is stored. */
    private String screens() {
        nodes.forEach(node -> node.tell("screens"));
        NodeProcess.pause(1000);
        var shown = new StringBuilder();
        nodes.stream()
                .flatMap(node -> node.said.stream())
                .filter(line -> line.contains(" reads "))
                .forEach(line -> shown.append(line).append('\n'));
        try (PostgresEventLog log = PostgresEventLog.open(url, Map.of())) {
            log.read("room/" + SharedSession.NAME, 0)
                    .forEach(line -> shown.append(line).append('\n'));
            return shown.append(log.requests("room/" + SharedSession.NAME, 100)).toString();
        } catch (IOException away) {
            return shown.append(away.getMessage()).toString();
        }
    }

    private void kill(NodeProcess node) throws Exception {
        node.kill();
        nodes.remove(node);
        seats.replaceAll((id, at) -> {
            if (at != node) {
                return at;
            }
            NodeProcess other = nodes.get(Math.floorMod(id.hashCode(), nodes.size()));
            other.tell("sit " + id);
            return other;
        });
    }

    @Test
    void when_the_deciding_node_is_killed_another_decides_and_nothing_is_lost() throws Exception {
        allAnswer();
        awaitAcknowledged(PEOPLE);
        kill(leader());
        nodes.get(0).tell("say close");
        nodes.get(0).tell("say again");
        allAnswer();
        awaitAcknowledged(PEOPLE * 2L);
        verify();
    }

    @Test
    void a_deciding_node_that_sleeps_is_replaced_and_does_no_harm_when_it_wakes() throws Exception {
        NodeProcess sleeper = leader();
        sleeper.signal("STOP");
        NodeProcess next;
        try {
            nodes.remove(sleeper);
            next = leader();
            next.tell("say close");
            next.tell("say again");
        } finally {
            sleeper.signal("CONT");
        }
        nodes.add(sleeper);
        allAnswer();
        awaitAcknowledged(PEOPLE);
        SharedSession.await( // one of them may need a moment to notice that it was replaced
                () -> !sleeper.says("leads", 2000) || !next.says("leads", 2000), () -> "one to decide");
        verify();
    }

    @Test
    void while_the_database_is_away_nothing_is_acknowledged_and_then_everything_is() throws Exception {
        leader();
        server.kill();
        long before = acknowledged();
        allAnswer();
        NodeProcess.pause(2000);
        assertEquals(before, acknowledged());
        server.start();
        awaitAcknowledged(before + PEOPLE);
        verify();
    }

    @Test
    void a_random_walk_over_all_faults_loses_nothing_and_repeats_nothing() throws Exception {
        long seed = Long.getLong("nodes.seed", 1);
        var chance = new Random(seed);
        long since = System.nanoTime();
        var asleep = new ArrayList<NodeProcess>();
        for (int step = 0; System.nanoTime() - since < TimeUnit.SECONDS.toNanos(WALK_SECONDS); step++) {
            allAnswer();
            NodeProcess node = nodes.get(chance.nextInt(nodes.size()));
            switch (chance.nextInt(6)) {
                case 0 -> {
                    server.kill();
                    NodeProcess.pause(chance.nextInt(800));
                    server.start();
                }
                case 1 -> {
                    if (nodes.size() > 2) {
                        kill(node);
                        begin();
                        nodes.get(nodes.size() - 1).awaitReady();
                    }
                }
                case 2 -> {
                    if (asleep.isEmpty()) {
                        node.signal("STOP");
                        asleep.add(node);
                    }
                }
                default -> {
                    node.tell("say close");
                    NodeProcess.pause(chance.nextInt(300));
                    node.tell("say again");
                }
            }
            if (step % 3 == 2) {
                for (NodeProcess each : asleep) {
                    each.signal("CONT");
                }
                asleep.clear();
            }
            NodeProcess.pause(chance.nextInt(700));
        }
        for (NodeProcess each : asleep) {
            each.signal("CONT");
        }
        allAreAcknowledged();
        verify();
    }

    /** When nothing fails any more, everybody can answer again. */
    private void allAreAcknowledged() {
        Map<String, List<Integer>> before = acknowledgements();
        SharedSession.await(
                () -> {
                    nodes.get(0).tell("say again"); // unless a vote is open
                    allAnswer();
                    NodeProcess.pause(500);
                    Map<String, List<Integer>> now = acknowledgements();
                    return seats.keySet().stream()
                            .allMatch(id -> !now.getOrDefault(id, List.of()).equals(before.get(id)));
                },
                () -> "an answer of everybody; the terminals show " + screens());
    }

    /** All folds are equal, no acknowledged answer is missing, no event is there twice, and no answer is behind the close of its vote. */
    private void verify() throws IOException, DamagedLineException {
        nodes.forEach(node -> SharedSession.await(() -> node.says("agrees", 3000), () -> "a node to agree"));
        var acknowledged = acknowledgements(); // before the events are read, as people go on answering
        Map<String, List<Integer>> saved = new HashMap<>();
        try (PostgresEventLog log = PostgresEventLog.open(url, Map.of())) {
            Set<Vote> open = new HashSet<>();
            Set<String> requests = new HashSet<>();
            String last = "";
            for (String line : log.read("room/" + SharedSession.NAME, 0)) {
                RoomEvent event = RoomEventJson.read(line).orElseThrow();
                LogRecord record = LogRecord.parse(line);
                String request = record.has("request") ? record.text("request") : "";
                assertTrue(request.isEmpty() || request.equals(last) || requests.add(request), "twice: " + line);
                last = request;
                if (event instanceof RoomEvent.VoteOpened opened) {
                    assertTrue(open.add(opened.vote()), "opened twice: " + line);
                } else if (event instanceof RoomEvent.VoteClosed closed) {
                    assertTrue(open.remove(closed.vote()), "closed twice: " + line);
                } else if (event instanceof RoomEvent.VoteCast cast) {
                    assertTrue(open.contains(cast.vote()), "behind the close: " + line);
                    saved.computeIfAbsent(cast.who(), who -> new ArrayList<>())
                            .add(cast.vote().round());
                }
            }
        }
        acknowledged.forEach((who, rounds) -> rounds.forEach(round -> assertTrue(
                from(round, saved.getOrDefault(who, List.of())) >= from(round, rounds),
                () -> who + " was told of " + rounds + ", and saved is " + saved.get(who))));
    }

    /** Whatever a node has said before it was killed counts. */
    private Map<String, List<Integer>> acknowledgements() {
        Map<String, List<Integer>> rounds = new HashMap<>();
        all.stream()
                .flatMap(node -> node.said.stream())
                .filter(line -> line.startsWith("acked "))
                .map(line -> line.split(" "))
                .forEach(words -> rounds.computeIfAbsent(words[1], who -> new ArrayList<>())
                        .add(Integer.parseInt(words[2])));
        return rounds;
    }

    /** How many of the answers are in this round or a later one: an answer may count in a round that began while it was typed. */
    private static long from(int round, List<Integer> answers) {
        return answers.stream().filter(each -> each >= round).count();
    }
}
