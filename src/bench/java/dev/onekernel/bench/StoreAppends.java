package dev.onekernel.bench;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.FileEventLog;
import dev.onekernel.postgres.PostgresEventLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Appends one event after the other to the streams of many learners, on as many threads as a server has for that, and measures how many appends
 * a store takes in a second. {@code src/bench/store} starts it.
 */
public final class StoreAppends {

    private static final int THREADS = 4;
    private static final int LEARNERS = 400;
    private static final int LINES_BEFORE = 300;
    private static final int ROUNDS = 10;
    private static final String LINE =
            "{\"event\":\"visited\",\"at\":\"2026-03-01T12:00:00.000000000Z\",\"unit\":\"lessons/01-why-isolate\",\"step\":%d}";

    private StoreAppends() {}

    /** What is done to a stream before each append. */
    private interface Meanwhile {
        void happens(String stream) throws Exception;
    }

    /** @param arguments a directory on the disk in question, and the URL of a database if one is to be measured, too */
    public static void main(String[] arguments) throws Exception {
        Path state = Files.createTempDirectory(Path.of(arguments[0]), "onekernel-store");
        try (EventLog files = new FileEventLog(state)) {
            measure("files", files, stream -> {});
            measure("files that another program has changed meanwhile", new FileEventLog(state), stream -> changed(state, stream));
        } finally {
            try (Stream<Path> all = Files.walk(state)) {
                all.sorted(Collections.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        if (arguments.length > 1) {
            try (EventLog database = PostgresEventLog.open(arguments[1], System.getenv())) {
                measure("PostgreSQL", database, stream -> {});
                for (String stream : database.streams("learner/bench")) {
                    database.delete(stream);
                }
            }
        }
    }

    private static String stream(int learner) {
        return "learner/bench" + learner + "/course";
    }

    /** The time of the file is another one, so that its lines have to be counted. */
    private static void changed(Path state, String stream) throws Exception {
        Path file = state.resolve(stream.replaceFirst("learner/", "learners/") + ".jsonl");
        Files.setLastModifiedTime(file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1000));
    }

    private static void measure(String name, EventLog log, Meanwhile meanwhile) throws Exception {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var work = new ArrayList<Callable<List<Long>>>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                work.add(() -> append(log, first, meanwhile));
            }
            for (int learner = 0; learner < LEARNERS; learner++) {
                int there = log.read(stream(learner), 0).size();
                log.append(stream(learner), there, Collections.nCopies(LINES_BEFORE, String.format(Locale.ROOT, LINE, 0)));
            }
            long begin = System.nanoTime();
            var waits = new ArrayList<Long>();
            for (var done : pool.invokeAll(work)) {
                waits.addAll(done.get());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Collections.sort(waits);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f / %.2f |%n",
                    name,
                    waits.size() / seconds,
                    waits.get(waits.size() / 2) / 1e6,
                    waits.get((int) (waits.size() * 0.99)) / 1e6);
        } finally {
            pool.shutdown();
        }
    }

    private static List<Long> append(EventLog log, int first, Meanwhile meanwhile) throws Exception {
        var waits = new ArrayList<Long>();
        int[] ends = new int[LEARNERS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int learner = first; learner < LEARNERS; learner += THREADS) {
                if (round == 0) {
                    ends[learner] = log.read(stream(learner), 0).size();
                }
                meanwhile.happens(stream(learner));
                long begin = System.nanoTime();
                log.append(stream(learner), ends[learner], List.of(String.format(Locale.ROOT, LINE, round)));
                waits.add(System.nanoTime() - begin);
                ends[learner]++;
            }
        }
        return waits;
    }
}
