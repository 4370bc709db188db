package dev.onekernel.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.progress.Event.Visited;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two terminals at once. */
class JournalTogetherTest {

    private static final String COURSE = "What a container is";
    private static final int EVENTS = 100;

    @TempDir
    private Path state;

    /** What the second terminal runs: {@code state name}. */
    public static void main(String[] arguments) {
        write(Path.of(arguments[0]), arguments[1]);
    }

    private static void write(Path state, String unit) {
        Journal journal = Journal.open(state, COURSE);
        for (int step = 0; step < EVENTS; step++) {
            journal.append(new Visited(Events.NOON, unit, step));
        }
    }

    @Test
    void two_threads_lose_nothing() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        List<Future<?>> done = new ArrayList<>();
        for (String unit : List.of("a", "b")) {
            done.add(threads.submit(() -> write(state, unit)));
        }
        for (Future<?> each : done) {
            each.get();
        }
        threads.shutdown();
        assertNothingIsLost();
    }

    @Test
    void two_processes_lose_nothing() throws IOException, InterruptedException {
        var processes = new ArrayList<Process>();
        for (String unit : List.of("a", "b")) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            JournalTogetherTest.class.getName(),
                            state.toString(),
                            unit)
                    .inheritIO()
                    .start());
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        assertNothingIsLost();
    }

    private void assertNothingIsLost() {
        Journal journal = Journal.open(state, COURSE);
        assertEquals(List.of(), journal.notices());
        Map<String, List<Integer>> steps = new HashMap<>();
        for (Event event : journal.events()) {
            steps.computeIfAbsent(event.unit(), unit -> new ArrayList<>()).add(((Visited) event).step());
        }
        List<Integer> all = IntStream.range(0, EVENTS).boxed().toList();
        assertEquals(Map.of("a", all, "b", all), steps);
    }
}
