package dev.onekernel.terminal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import sun.misc.Signal;

/** The signals by which a service is told what to do. */
public final class ServiceSignals {

    private ServiceSignals() {}

    /** @param reload is run for each SIGHUP, on a thread of its own, instead of ending the program; it does nothing where there is no such signal */
    public static void onHangup(Runnable reload) {
        NativeSignals.handleHangup(reload);
    }

    /**
     * Handles SIGTERM and SIGINT (Ctrl-C).
     *
     * @param stop is told how many of them have come, this one included, on a thread of its own
     */
    public static void onTermination(Consumer<Integer> stop) {
        var count = new AtomicInteger();
        for (String name : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(name), received -> stop.accept(count.incrementAndGet()));
        }
    }
}
