package dev.onekernel.room;

import dev.onekernel.text.Line;
import java.util.List;
import java.util.Optional;

/**
 * What people need to know to join, and what the instructor needs to know about it.
 *
 * @param commands what attendees type, for each address that reaches this machine; it holds the join code
 * @param fingerprint of the host key; empty when there is no door
 * @param projector where the projector's page is
 * @param phones where people can answer with a browser; empty when they cannot
 * @param rehearsal true when all attendees are simulated
 */
public record JoinNotice(
        List<String> commands,
        String fingerprint,
        Optional<String> projector,
        Optional<PhoneAddress> phones,
        boolean rehearsal) {

    /** As many characters as people will compare. */
    private static final int COMPARED = 16;

    /**
     * Where people can answer with a browser.
     *
     * @param address with the join code
     * @param pattern the address as a QR code, drawn on cells
     */
    public record PhoneAddress(String address, List<Line> pattern) {

        public PhoneAddress {
            pattern = List.copyOf(pattern);
        }
    }

    public JoinNotice {
        commands = List.copyOf(commands);
    }

    /** Without pages for browsers. */
    public JoinNotice(List<String> commands, String fingerprint, boolean rehearsal) {
        this(commands, fingerprint, Optional.empty(), Optional.empty(), rehearsal);
    }

    public JoinNotice withProjector(String address) {
        return new JoinNotice(commands, fingerprint, Optional.of(address), phones, rehearsal);
    }

    public JoinNotice withPhones(PhoneAddress page) {
        return new JoinNotice(commands, fingerprint, projector, Optional.of(page), rehearsal);
    }

    /** What attendees compare the first time. */
    public String fingerprintEnd() {
        return fingerprint.substring(Math.max(0, fingerprint.length() - COMPARED));
    }
}
