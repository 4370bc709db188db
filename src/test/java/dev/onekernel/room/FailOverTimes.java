package dev.onekernel.room;

import dev.onekernel.postgres.PostgresServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long an attendee of one node waits for an answer to be recorded when the deciding node is killed at that moment. {@code
 * src/bench/nodes} starts it.
 */
final class FailOverTimes {

    private FailOverTimes() {}

    /** @param arguments how many nodes are killed */
    public static void main(String[] arguments) throws Exception {
        PostgresServer server = PostgresServer.own();
        String url = server.freshDatabase();
        new SharedSession(url).close();
        List<NodeProcess> nodes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            nodes.add(new NodeProcess(url));
        }
        nodes.forEach(NodeProcess::awaitReady);
        nodes.get(0).tell("say next");
        nodes.get(0).tell("say ask");
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            NodeProcess leader = leader(nodes);
            NodeProcess other =
                    nodes.stream().filter(node -> node != leader).findFirst().orElseThrow();
            String person = other.join("Person" + i);
            acknowledge(other, person, 1); // the person has seen the question
            leader.kill();
            long since = System.nanoTime();
            acknowledge(other, person, 2);
            seconds.add((System.nanoTime() - since) / 1e9);
            // standard output has only the result
            System.err.printf(Locale.ROOT, "kill %d: %.2f s%n", i + 1, seconds.get(i));
            nodes.remove(leader);
            nodes.add(new NodeProcess(url).awaitReady());
        }
        for (NodeProcess node : nodes) {
            node.kill();
        }
        server.kill();
        Collections.sort(seconds);
        System.out.println("| kills of the deciding node | recorded again after s, at least | median | at most |");
        System.out.println("|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %d | %.2f | %.2f | %.2f |%n",
                seconds.size(),
                seconds.get(0),
                seconds.get(seconds.size() / 2),
                seconds.get(seconds.size() - 1));
        Runtime.getRuntime().halt(0);
    }

    private static NodeProcess leader(List<NodeProcess> nodes) {
        SharedSession.await(
                () -> nodes.stream().anyMatch(node -> node.says("leads", 1000)), () -> "a node that decides");
        return nodes.stream()
                .filter(node -> node.says("leads", 1000))
                .findFirst()
                .orElseThrow();
    }

    private static void acknowledge(NodeProcess node, String person, int times) {
        node.tell("answer " + person);
        String acked = "acked " + person + " ";
        SharedSession.await(
                () -> node.said.stream().filter(line -> line.startsWith(acked)).count() >= times,
                () -> "an acknowledgement");
    }
}
