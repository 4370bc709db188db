package dev.onekernel.terminal;

import java.util.EnumMap;
import java.util.Map;
import org.jline.terminal.Terminal;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Handlers for signals of the operating system. The library would find the same classes by reflection and make a proxy for each handler,
 * which takes longer than anything else it does when it opens or closes a terminal.
 */
final class NativeSignals {

    /** What was registered before, by signals that were taken over. */
    private final Map<Terminal.Signal, SignalHandler> before = new EnumMap<>(Terminal.Signal.class);

    /** Lets the system do what it usually does. */
    void handleByDefault(Terminal.Signal signal) {
        register(signal, SignalHandler.SIG_DFL);
    }

    /** @param action what is done instead, on a thread of its own */
    void handle(Terminal.Signal signal, Runnable action) {
        register(signal, received -> action.run());
    }

    /** @param action what is done when the terminal is closed, instead of ending the program; on a thread of its own */
    static void handleHangup(Runnable action) {
        try {
            Signal.handle(new Signal("HUP"), received -> action.run());
        } catch (IllegalArgumentException notHere) {
            // the program ends with its terminal
        }
    }

    /** Nothing is done for a signal that the system does not have or the JVM needs for itself. */
    private synchronized void register(Terminal.Signal signal, SignalHandler handler) {
        try {
            SignalHandler earlier = Signal.handle(new Signal(signal.name()), handler);
            before.putIfAbsent(signal, earlier);
        } catch (IllegalArgumentException notHere) {
            // as the library does
        }
    }

    /** Lets everything be done again that was done before. */
    synchronized void giveBack() {
        before.forEach((signal, handler) -> Signal.handle(new Signal(signal.name()), handler));
        before.clear();
    }
}
