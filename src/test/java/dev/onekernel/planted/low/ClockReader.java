package dev.onekernel.planted.low;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Asks the machine for the time and the environment, once by a method reference. */
final class ClockReader {
    final Supplier<Instant> clock = Instant::now;

    String home() {
        return System.getenv("HOME");
    }

    Instant given(Clock handedOver) {
        return Instant.now(handedOver);
    }
}
