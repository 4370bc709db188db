package dev.onekernel.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where attendees reach a load balancer that stands in front of several computers: what they type instead of the address of one of them.
 *
 * @param port for terminals; empty when it is the port at which the computers listen
 */
record BalancerAddress(String host, Optional<Integer> port) {

    /** The port for phones follows after the one of the projector's page, as on each computer. */
    private static final int TO_PHONES = 2;

    private static final int USUAL_PORT = 22;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::(?<port>[0-9]{1,5}))?");

    /** @return empty when it is not written {@code NAME} or {@code NAME:PORT}; an IPv6 address stands in brackets */
    static Optional<BalancerAddress> parse(String typed) {
        Matcher written = WRITTEN.matcher(typed);
        if (!written.matches()) {
            return Optional.empty();
        }
        Optional<Integer> port = Optional.ofNullable(written.group("port")).map(Integer::valueOf);
        return port.filter(number -> number < 1 || number > 65535 - TO_PHONES).isPresent()
                ? Optional.empty()
                : Optional.of(new BalancerAddress(written.group("host").replaceAll("[\\[\\]]", ""), port));
    }

    /** As it is typed; {@link #parse} reads it. */
    String text() {
        return (host.contains(":") ? "[" + host + "]" : host)
                + port.map(number -> ":" + number).orElse("");
    }

    /**
     * What attendees type.
     *
     * @param listening the port at which this computer listens
     */
    String command(String code, int listening) {
        int shown = port.orElse(listening);
        return "ssh " + (shown == USUAL_PORT ? "" : "-p " + shown + " ") + code + "@" + host;
    }

    /** @param listening the port of the page for phones on this computer */
    int phonePort(int listening) {
        return port.map(number -> number + TO_PHONES).orElse(listening);
    }
}
