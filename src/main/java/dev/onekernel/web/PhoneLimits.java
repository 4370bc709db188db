package dev.onekernel.web;

import java.time.Duration;

/**
 * What the phone page allows.
 *
 * @param attendees phones that are connected at a time
 * @param silence after how long a phone that says nothing counts as gone. A phone in a pocket says nothing
 * @param wrongCodePause between the replies to two wrong codes, whoever typed them
 * @param linesPerSecond how much a phone may say; more is refused
 */
public record PhoneLimits(int attendees, Duration silence, Duration wrongCodePause, int linesPerSecond) {

    /** For a room of up to 300 people. */
    public static final PhoneLimits STANDARD = new PhoneLimits(300, Duration.ofSeconds(90), Duration.ofMillis(500), 10);

    public PhoneLimits withAttendees(int most) {
        return new PhoneLimits(most, silence, wrongCodePause, linesPerSecond);
    }
}
