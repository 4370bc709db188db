package dev.onekernel.ssh;

import java.time.Duration;

/** Limits for tests: nobody waits at the door, and nobody is thrown out meanwhile. */
final class Limits {

    private static final Duration LONG = Duration.ofMinutes(10);

    private Limits() {}

    static DoorLimits quick() {
        return limits(100, LONG, LONG, Duration.ofMillis(1), 4096, LONG, LONG, 3, LONG);
    }

    static DoorLimits withWrongCodePause(Duration pause) {
        return limits(100, LONG, LONG, pause, 4096, LONG, LONG, 3, LONG);
    }

    static DoorLimits withNewcomers(int newcomers, Duration courtesy) {
        return limits(newcomers, courtesy, LONG, Duration.ofMillis(1), 4096, LONG, LONG, 3, LONG);
    }

    static DoorLimits withJoining(Duration joining) {
        return limits(100, LONG, joining, Duration.ofMillis(1), 4096, LONG, LONG, 3, LONG);
    }

    static DoorLimits withSlowness(Duration slowness) {
        return limits(100, LONG, LONG, Duration.ofMillis(1), 4096, slowness, LONG, 3, LONG);
    }

    static DoorLimits withKeepalive(Duration interval, int unanswered) {
        return limits(100, LONG, LONG, Duration.ofMillis(1), 4096, LONG, interval, unanswered, LONG);
    }

    static DoorLimits withIdle(Duration idle) {
        return limits(100, LONG, LONG, Duration.ofMillis(1), 4096, LONG, LONG, 3, idle);
    }

    static DoorLimits withInputPerSecond(int bytes) {
        return limits(100, LONG, LONG, Duration.ofMillis(1), bytes, LONG, LONG, 3, LONG);
    }

    private static DoorLimits limits(
            int newcomers,
            Duration courtesy,
            Duration joining,
            Duration pause,
            int input,
            Duration slowness,
            Duration keepalive,
            int unanswered,
            Duration idle) {
        return new DoorLimits(
                100, newcomers, courtesy, joining, 6, pause, input, 256 * 1024, slowness, keepalive, unanswered, idle);
    }
}
