package dev.onekernel.ssh;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of this computer that others in the same network may reach, for the line that attendees type. */
public final class ReachableAddresses {

    /** Bridges to containers and virtual machines on this computer, which lead nowhere else. */
    private static final Pattern INWARD =
            Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|cni|podman|lxc|lxdbr|bridge).*");

    private ReachableAddresses() {}

    /**
     * Looks at the network interfaces as they are now.
     *
     * @return the likeliest first, IPv4 before IPv6; none when the computer is in no network
     */
    public static List<InetAddress> now() {
        try {
            return of(NetworkInterface.networkInterfaces()
                    .filter(ReachableAddresses::isUp)
                    .flatMap(each ->
                            each.inetAddresses().map(address -> new AddressCandidate(each.getName(), address))));
        } catch (SocketException noNetwork) {
            return List.of();
        }
    }

    /** An address and the name of its interface. */
    record AddressCandidate(String network, InetAddress address) {}

    static List<InetAddress> of(Stream<AddressCandidate> candidates) {
        return candidates
                .filter(candidate -> !INWARD.matcher(candidate.network()).matches())
                .map(candidate -> withoutInterface(candidate.address()))
                .filter(ReachableAddresses::canBeReached)
                .sorted(Comparator.comparing((InetAddress address) -> !(address instanceof Inet4Address))
                        .thenComparing(address -> !address.isSiteLocalAddress()))
                .distinct()
                .toList();
    }

    /** Java adds the name of this computer's interface to addresses of IPv6, which means nothing on another one. */
    private static InetAddress withoutInterface(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException never) {
            throw new AssertionError(never);
        }
    }

    private static boolean canBeReached(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address
                        .isLinkLocalAddress() // would have to be typed with the name of the other computer's interface
                && !address.isMulticastAddress()
                && !address.isAnyLocalAddress();
    }

    private static boolean isUp(NetworkInterface each) {
        try {
            return each.isUp() && !each.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }
}
