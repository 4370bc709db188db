package dev.onekernel.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Signals arrive as they do with the library. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "these are signals of a Unix")
class NativeSignalsTest {

    private static final Signal WINCH = new Signal("WINCH");

    /** What is registered for the signal now; found by registering something else for a moment. */
    private static SignalHandler registered() {
        SignalHandler now = Signal.handle(WINCH, SignalHandler.SIG_DFL);
        Signal.handle(WINCH, now);
        return now;
    }

    private static void awaitSignal(CountDownLatch received) throws InterruptedException {
        Signal.raise(WINCH);
        assertTrue(received.await(60, TimeUnit.SECONDS));
    }

    @Test
    void a_handler_hears_of_the_signal_until_it_is_given_back() throws Exception {
        var own = new CountDownLatch(1);
        SignalHandler earlier = signal -> own.countDown();
        SignalHandler original = Signal.handle(WINCH, earlier);
        try {
            var signals = new NativeSignals();
            var first = new CountDownLatch(1);
            var second = new CountDownLatch(1);
            signals.handle(Terminal.Signal.WINCH, first::countDown);
            awaitSignal(first);
            signals.handle(Terminal.Signal.WINCH, second::countDown);
            awaitSignal(second);
            signals.giveBack();
            assertEquals(earlier, registered());
            awaitSignal(own);
        } finally {
            Signal.handle(WINCH, original);
        }
    }

    @Test
    void the_default_is_what_the_library_takes_for_it() {
        SignalHandler original = registered();
        try {
            Signals.registerDefault("WINCH");
            SignalHandler ofTheLibrary = registered();
            Signal.handle(WINCH, signal -> {});
            new NativeSignals().handleByDefault(Terminal.Signal.WINCH);
            assertEquals(ofTheLibrary, registered());
        } finally {
            Signal.handle(WINCH, original);
        }
    }

    /** The JVM keeps the first one for itself, and Linux does not have the other. */
    @Test
    void a_signal_that_cannot_be_had_is_left_alone() {
        var signals = new NativeSignals();
        signals.handle(Terminal.Signal.QUIT, () -> {});
        signals.handleByDefault(Terminal.Signal.INFO);
        signals.giveBack();
    }
}
