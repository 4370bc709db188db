package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BalancerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "learn.example, ssh -p 2217 K7M2QX@learn.example, 2219",
        "learn.example:22, ssh K7M2QX@learn.example, 24",
        "learn.example:2300, ssh -p 2300 K7M2QX@learn.example, 2302",
        "10.0.0.5:2300, ssh -p 2300 K7M2QX@10.0.0.5, 2302",
        "[fd00::5]:2300, ssh -p 2300 K7M2QX@fd00::5, 2302",
    })
    void people_are_shown_the_load_balancer_and_its_ports(String typed, String command, int phones) {
        BalancerAddress address = BalancerAddress.parse(typed).orElseThrow();
        assertEquals(command, address.command("K7M2QX", 2217));
        assertEquals(phones, address.phonePort(2219));
        assertEquals(typed, address.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":22",
                "learn.example:",
                "learn.example:0",
                "learn.example:65534",
                "learn.example:123456",
                "a b",
                "-p",
                "learn.example/x",
                "a@b",
                "learn.example;reboot",
                "http://learn.example",
                "fd00::5",
                "\u001b[31m",
                "K\u00e4se"
            })
    void what_is_no_name_with_a_port_is_not_understood(String typed) {
        assertEquals(Optional.empty(), BalancerAddress.parse(typed));
    }

    @Test
    void a_name_of_any_length_is_read_at_once() {
        assertEquals(Optional.empty(), BalancerAddress.parse("a-".repeat(100_000) + "!"));
    }
}
