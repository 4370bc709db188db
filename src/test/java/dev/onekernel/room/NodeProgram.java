package dev.onekernel.room;

import dev.onekernel.room.SharedSession.TestNode;
import dev.onekernel.room.SharedSession.TestPerson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A node in a process of its own, which a test can kill and stop. It does what it reads, a line each, and prints what came of it: {@code join
 * NAME}, {@code sit ID}, {@code answer ID}, {@code say LINE}, {@code screens},
 * {@code leads}, {@code agrees}.
 */
final class NodeProgram {

    /** Whoever types lines faster than five a second is told once that some are not read, and then hears nothing. */
    private static final long BEFORE_NEXT_TRY_MILLIS = 300;

    private final TestNode node;
    private final Map<String, TestPerson> people = new ConcurrentHashMap<>();

    private NodeProgram(TestNode node) {
        this.node = node;
    }

    /** @param arguments the address of the database */
    public static void main(String[] arguments) throws Exception {
        var program = new NodeProgram(started(arguments[0]));
        program.node.withConsole();
        print("ready");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] words = line.split(" ", 2);
            program.obey(words[0], words.length == 2 ? words[1] : "");
        }
        Runtime.getRuntime().halt(0);
    }

    /** The database may be away when a node is started in the middle of a walk. */
    private static TestNode started(String url) throws Exception {
        for (int i = 0; ; i++) {
            try {
                return new TestNode(url, SharedSession.route());
            } catch (IOException away) {
                if (i == 50) {
                    throw away;
                }
                pause(BEFORE_NEXT_TRY_MILLIS);
            }
        }
    }

    private static synchronized void print(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void obey(String word, String argument) throws InterruptedException {
        switch (word) {
            case "join" -> {
                TestPerson person = node.joins(argument);
                people.put(person.id, person);
                print("joined " + argument + " " + person.id);
            }
            case "sit" -> people.put(argument, node.sits(argument));
            case "answer" -> new Thread(() -> answer(people.get(argument)), "answer").start();
            case "say" -> node.says(argument);
            case "screens" -> people.values().forEach(person -> print(person.id + " reads " + person.last()));
            case "leads" -> print("leads " + node.node.leads());
            case "agrees" -> print("agrees " + agrees());
            default -> throw new AssertionError(word);
        }
    }

    private boolean agrees() {
        try {
            return Room.of(RoomJournal.read(node.log, SharedSession.NAME).events())
                    .equals(node.room());
        } catch (IOException away) {
            return false;
        }
    }

    /**
     * Answers the vote that the person's terminal shows, and prints when the answer was acknowledged: {@code acked ID ROUND}, where the answer is
     * to the vote of this round or of a later one. As a person does, it types when a question is asked, and waits a moment before it types again.
     */
    private void answer(TestPerson person) {
        synchronized (person) {
            while (!person.closed) {
                Optional<Vote> vote = person.asked();
                if (vote.isPresent()) {
                    int recorded = person.count("Recorded");
                    int refused = person.count("not counted");
                    person.types("b");
                    awaitTrue(
                            person, () -> person.count("Recorded") > recorded || person.count("not counted") > refused);
                    if (person.count("Recorded") > recorded) {
                        print("acked " + person.id + " " + vote.get().round());
                        return;
                    }
                }
                pause(BEFORE_NEXT_TRY_MILLIS);
            }
        }
    }

    private static void awaitTrue(TestPerson person, BooleanSupplier wanted) {
        while (!wanted.getAsBoolean() && !person.closed) {
            pause(20);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
