package dev.onekernel.fuzz;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tries cases that are made from a seed each, for a while: a few seconds, or as long as {@code -Dfuzz.minutes} says for each fuzzer. A usual
 * run ends after a number of cases as well, so that a fast machine does not fail a build on seeds that nobody has tried before. The
 * first seed is {@code -Dfuzz.seed}, and each further one is one more, so that a failure is repeated with the seed that it names.
 */
final class Fuzzer {

    private static final long USUAL_SECONDS = 8;
    private static final int USUAL_CASES = 2_000;

    /** No case takes a thousandth of it, so what takes longer never ends. */
    private static final long LONGEST_CASE_SECONDS = 60;

    private Fuzzer() {}

    /** One case; what it throws is a fault. */
    @FunctionalInterface
    interface Case {
        void play(Random random) throws Exception;
    }

    static void run(String name, Case tried) throws InterruptedException {
        long first = Long.getLong("fuzz.seed", 1);
        long seconds = Integer.getInteger("fuzz.minutes", 0) * 60L;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds > 0 ? seconds : USUAL_SECONDS);
        long most = seconds > 0 ? Long.MAX_VALUE : first + USUAL_CASES;
        long seed = first;
        do {
            play(name, seed++, tried);
        } while (System.nanoTime() < end && seed < most);
        System.out.println("Fuzzed " + name + " with seeds " + first + " to " + (seed - 1));
    }

    private static void play(String name, long seed, Case tried) throws InterruptedException {
        var outcome = new CompletableFuture<Void>();
        var thread = new Thread(
                () -> {
                    try {
                        tried.play(new Random(seed));
                        outcome.complete(null);
                    } catch (Throwable fault) {
                        outcome.completeExceptionally(fault);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        try {
            outcome.get(LONGEST_CASE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException fault) {
            throw new AssertionError(name + " fails with -Dfuzz.seed=" + seed, fault.getCause());
        } catch (TimeoutException hangs) {
            var stuck = new AssertionError(name + " never ends with -Dfuzz.seed=" + seed);
            stuck.setStackTrace(thread.getStackTrace());
            throw stuck;
        }
    }
}
