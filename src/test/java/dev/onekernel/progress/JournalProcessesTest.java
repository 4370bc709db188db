package dev.onekernel.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.progress.Event.Visited;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two terminals at once, and a disk that is full for one of them. */
class JournalProcessesTest {

    private static final String COURSE = "What a container is";
    private static final int EVENTS = 100;

    @TempDir
    private Path state;

    /** What another terminal runs: {@code state unit}; it prints what a learner would be told. */
    public static void main(String[] arguments) {
        write(Path.of(arguments[0]), arguments[1]).forEach(System.out::println);
    }

    private static List<String> write(Path state, String unit) {
        Journal journal = Journal.open(state, COURSE);
        var told = new ArrayList<String>();
        for (int step = 0; step < EVENTS; step++) {
            told.addAll(journal.append(new Visited(Events.NOON, unit, step)));
        }
        return told;
    }

    /** A shell's words that run {@link #main}. */
    private String[] terminal(String before, String unit) {
        return new String[] {
            "sh",
            "-c",
            before + " exec \"$@\"",
            "sh",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            JournalProcessesTest.class.getName(),
            state.toString(),
            unit
        };
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
    @DisabledOnOs(OS.WINDOWS)
    void two_processes_lose_nothing() throws IOException, InterruptedException {
        var processes = new ArrayList<Process>();
        for (String unit : List.of("a", "b")) {
            processes.add(new ProcessBuilder(terminal("", unit)).inheritIO().start());
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }
        assertNothingIsLost();
    }

    /** A limit on the size of files fails as a full disk does: in the middle of a line. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_full_disk_is_told_once_and_leaves_whole_lines_only() throws IOException {
        Process process = new ProcessBuilder(terminal("ulimit -f 4;", "a")).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(told.startsWith("Your progress cannot be saved: "), told);
        assertEquals(1, told.lines().count(), told);

        Journal journal = Journal.open(state, COURSE);
        assertEquals(List.of(), journal.notices());
        int saved = journal.events().size();
        assertTrue(saved > 0 && saved < EVENTS, saved + " events");
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
