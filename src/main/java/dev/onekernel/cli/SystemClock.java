package dev.onekernel.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The machine's clock. {@link Clock#systemDefaultZone} would find out the time zone at once, which takes longer than reading a lesson
 * and is not needed before a learner types something.
 */
final class SystemClock extends Clock {

    @Override
    public Instant instant() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
