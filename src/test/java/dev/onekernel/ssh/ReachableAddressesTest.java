package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.ssh.ReachableAddresses.AddressCandidate;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReachableAddressesTest {

    private static AddressCandidate at(String network, String address) {
        try {
            return new AddressCandidate(network, InetAddress.getByName(address)); // a literal, nothing is looked up
        } catch (UnknownHostException never) {
            throw new AssertionError(never);
        }
    }

    private static List<String> told(AddressCandidate... candidates) {
        return ReachableAddresses.of(Stream.of(candidates)).stream()
                .map(InetAddress::getHostAddress)
                .toList();
    }

    @Test
    void the_address_of_the_local_network_comes_first() {
        assertEquals(
                List.of("10.0.0.5", "203.0.113.7", "2001:db8:0:0:0:0:0:5"),
                told(at("wlan0", "2001:db8::5"), at("eth0", "203.0.113.7"), at("wlan0", "10.0.0.5")));
    }

    @Test
    void addresses_that_lead_nowhere_else_are_left_out() {
        assertEquals(
                List.of(),
                told(
                        at("lo", "127.0.0.1"),
                        at("docker0", "172.17.0.1"),
                        at("br-0a1b2c", "172.18.0.1"),
                        at("virbr0", "192.168.122.1"),
                        at("eth0", "fe80::1"),
                        at("eth0", "169.254.1.1")));
    }

    @Test
    void the_name_of_an_interface_is_no_part_of_an_address_for_others() throws UnknownHostException {
        byte[] bytes = InetAddress.getByName("fd00::2").getAddress();
        var scoped = new AddressCandidate("eth0", Inet6Address.getByAddress(null, bytes, 1));
        assertEquals(List.of("fd00:0:0:0:0:0:0:2"), told(scoped));
    }
}
