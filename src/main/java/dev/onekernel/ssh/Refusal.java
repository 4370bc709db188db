package dev.onekernel.ssh;

/** What the door does not allow, to be counted. */
public enum Refusal {
    /** Everybody is in already that the limits allow. */
    FULL,
    /** Too many connections had not got in yet. */
    CROWD,
    /** A key was shown whose owner the client could not prove to be. */
    SIGNATURE,
    /** A connection opened no terminal in time. */
    NO_TERMINAL,
    /** A second terminal in one connection. */
    SECOND_TERMINAL,
    /** A program, a file transfer, an agent, an environment variable, or another request that is not for a terminal and a shell. */
    REQUEST,
    /** A connection or a port was to be forwarded. */
    FORWARDING,
    /** A terminal took nothing for too long. */
    SLOW,
    /** Nothing was typed for too long. */
    IDLE
}
