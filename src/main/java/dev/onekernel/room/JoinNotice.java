package dev.onekernel.room;

import java.util.List;
import java.util.Optional;

/**
 * What people need to know to join, and what the instructor needs to know about it.
 *
 * @param commands what attendees type, for each address that reaches this machine; it holds the join code
 * @param fingerprint of the host key; empty when there is no door
 * @param projector where the projector's page is
 * @param rehearsal true when all attendees are simulated
 */
public record JoinNotice(List<String> commands, String fingerprint, Optional<String> projector, boolean rehearsal) {

    public JoinNotice {
        commands = List.copyOf(commands);
    }
}
