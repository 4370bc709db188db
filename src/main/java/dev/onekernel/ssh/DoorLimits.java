package dev.onekernel.ssh;

import java.time.Duration;

/**
 * What the door allows.
 *
 * @param attendees connections that got in, at a time
 * @param newcomers connections that have not got in yet, at a time: people who read the host key's fingerprint or type their names.
 *     Beyond it, the oldest of them makes room, if it is older than {@code courtesy}; else whoever comes is refused. A class that joins
 *     together must fit, and strangers who connect and say nothing cost some 40 KB each
 * @param courtesy how long a newcomer is safe from making room
 * @param joining how long it may take to get in
 * @param wrongAnswers answers at the door that do not fit, until the connection is closed
 * @param wrongCodePause between the replies to two wrong codes, whoever typed them
 * @param inputPerSecond bytes that a terminal may send; more waits on the other side
 * @param outputWaiting bytes that wait for a terminal; beyond it, older screens are dropped
 * @param slowness how long a terminal may take nothing
 * @param keepalive how often a terminal is asked whether it is still there
 * @param keepalivesUnanswered how many of those questions may go unanswered
 * @param idle how long nothing may be typed. It is long, as whoever listens types nothing
 */
public record DoorLimits(
        int attendees,
        int newcomers,
        Duration courtesy,
        Duration joining,
        int wrongAnswers,
        Duration wrongCodePause,
        int inputPerSecond,
        int outputWaiting,
        Duration slowness,
        Duration keepalive,
        int keepalivesUnanswered,
        Duration idle) {

    /** For a room of up to 300 people. */
    public static final DoorLimits STANDARD = new DoorLimits(
            300,
            256,
            Duration.ofSeconds(3),
            Duration.ofSeconds(120),
            6,
            Duration.ofMillis(500),
            4 * 1024,
            256 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            3,
            Duration.ofHours(4));

    /**
     * For a course that everybody may walk: more people, who are not waited for as long as those in a room, but who compare the fingerprint
     * of the host key at their first visit.
     */
    public static final DoorLimits SERVICE = new DoorLimits(
            2000,
            256,
            Duration.ofSeconds(3),
            Duration.ofSeconds(120),
            6,
            Duration.ofMillis(500),
            4 * 1024,
            128 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            3,
            Duration.ofHours(2));

    public DoorLimits withAttendees(int most) {
        return new DoorLimits(
                most,
                newcomers,
                courtesy,
                joining,
                wrongAnswers,
                wrongCodePause,
                inputPerSecond,
                outputWaiting,
                slowness,
                keepalive,
                keepalivesUnanswered,
                idle);
    }
}
