package dev.onekernel.evidence;

import java.util.List;

/**
 * What came of looking at a path.
 *
 * @param text what was read; for a path that cannot be read, the reason; else empty
 */
public record HostReading(Status status, String text) {

    /** How looking ended. */
    public enum Status {
        READ,
        /** There is something, but the kernel does not show it to this process. */
        DENIED,
        ABSENT,
        /** A recorded host does not say. */
        UNRECORDED
    }

    static final HostReading ABSENT = new HostReading(Status.ABSENT, "");
    static final HostReading UNRECORDED = new HostReading(Status.UNRECORDED, "");

    static HostReading of(String text) {
        return new HostReading(Status.READ, text);
    }

    static HostReading denied(String reason) {
        return new HostReading(Status.DENIED, reason);
    }

    public boolean isRead() {
        return status == Status.READ;
    }

    boolean isAbsent() {
        return status == Status.ABSENT;
    }

    /** What was read, without blanks around it; empty where nothing was. */
    String value() {
        return isRead() ? text.strip() : "";
    }

    /** The lines that were read. */
    List<String> lines() {
        return isRead() ? text.lines().toList() : List.of();
    }

    /** What was read, or in a word why nothing was. */
    String shown() {
        return switch (status) {
            case READ -> value().isEmpty() ? "(empty)" : value();
            case DENIED -> text.isEmpty() ? "not readable" : "not readable (" + text + ")";
            case ABSENT -> "not there";
            case UNRECORDED -> "not recorded";
        };
    }
}
