package dev.onekernel.terminal;

import org.jline.terminal.Terminal;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Handlers for signals of the operating system. The library would find the same classes by reflection and make a proxy for each handler,
 * which takes longer than anything else it does when it opens a terminal.
 */
final class NativeSignals {

    private NativeSignals() {}

    /** Lets the system do what it usually does. */
    static SignalHandler handleByDefault(Terminal.Signal signal) {
        return register(signal, SignalHandler.SIG_DFL);
    }

    /** @param action what is done instead, on a thread of its own */
    static void handle(Terminal.Signal signal, Runnable action) {
        register(signal, received -> action.run());
    }

    /** @return what was registered before; null for a signal that the system does not have or the JVM needs for itself */
    private static SignalHandler register(Terminal.Signal signal, SignalHandler handler) {
        try {
            return Signal.handle(new Signal(signal.name()), handler);
        } catch (IllegalArgumentException notHere) {
            return null;
        }
    }
}
