package dev.onekernel.cli;

import dev.onekernel.room.DoorRecord;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.ssh.DoorLimits;
import dev.onekernel.ssh.HostKey;
import dev.onekernel.ssh.ReachableAddresses;
import dev.onekernel.ssh.SshDoor;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The SSH server of one session, and what attendees have to type to reach it. */
final class SessionDoor implements AutoCloseable {

    private static final String INTERRUPTED =
            "The session was interrupted. Connect again in a moment and type your resume word: your answers are kept.";

    private static final String ELSEWHERE =
            "This server is being stopped, and the session continues on another one. Connect again and type your resume"
                    + " word: your answers are kept.";

    private static final String ALL = "*";

    /** How all addresses of a computer are written; nobody can connect to one of these. */
    private static final Set<String> EVERYWHERE = Set.of(ALL, "0.0.0.0", "::");

    private final SshDoor door;
    private final SshTerminals attendees;
    private final HostKey key;
    private final DoorRecord record;
    private final int usualPort;
    private final Optional<BalancerAddress> balancer;

    private SessionDoor(
            SshDoor door,
            SshTerminals attendees,
            HostKey key,
            String address,
            int usualPort,
            Optional<BalancerAddress> balancer) {
        this.usualPort = usualPort;
        this.balancer = balancer;
        this.door = door;
        this.attendees = attendees;
        this.key = key;
        this.record = new DoorRecord(address, door.port(), balancer.map(BalancerAddress::text), Optional.empty());
    }

    /**
     * Opens the door at the port that was named and no other. Without one, it opens at the port where the session was before, or at the one
     * that follows from the key, or at one of the next few if that is taken.
     *
     * @param before where the session was before it was interrupted
     */
    static SessionDoor open(
            RoomLoop room, HostKey key, SessionPlan plan, Optional<DoorRecord> before, RoomWarnings warnings)
            throws IOException, CommandException {
        String address = address(plan);
        InetAddress listening = listening(address);
        DoorLimits limits = DoorLimits.STANDARD.withAttendees(plan.attendees());
        var attendees = new SshTerminals(room);
        var admission = new RoomAdmission(room.reception(), warnings::wrongCode);
        int usualPort = before.map(DoorRecord::port).orElse(key.port());
        int port = plan.port().orElse(usualPort);
        try {
            SshDoor door = plan.port().isPresent()
                    ? SshDoor.openAt(listening, port, key, limits, admission, attendees, uncounted -> {})
                    : SshDoor.open(listening, port, key, limits, admission, attendees, uncounted -> {});
            return new SessionDoor(door, attendees, key, address, port, plan.join());
        } catch (BindException taken) {
            throw taken(port, "--port", taken);
        }
    }

    /** Where a session listens: at the address that was named, or for this computer alone. */
    static String address(SessionPlan plan) {
        return plan.open().orElse(InetAddress.getLoopbackAddress().getHostAddress());
    }

    /** Whether other computers can reach what listens at an address. */
    static boolean letsOthersIn(String address) {
        return hosts(address).stream().anyMatch(host -> !isLoopback(host));
    }

    /**
     * Tries the address and the port that were named, so that a session that nobody could join does not begin.
     *
     * @throws CommandException with a sentence
     */
    static void requireFree(SessionPlan plan) throws IOException, CommandException {
        InetAddress address = listening(address(plan));
        if (plan.port().isPresent()) {
            requireFree(address, plan.port().get(), "--port");
        }
    }

    /** @param option what the sentence says about choosing another port */
    static void requireFree(InetAddress address, int port, String option) throws IOException, CommandException {
        try (var tried = new ServerSocket()) {
            tried.bind(new InetSocketAddress(address, port));
        } catch (BindException taken) {
            throw taken(port, option, taken);
        }
    }

    /** A port cannot be used, and no other is meant. */
    static CommandException taken(int port, String option, BindException reason) {
        return new CommandException(
                ExitCode.TROUBLE,
                "The port " + port + " cannot be listened on: " + reason.getMessage() + ". Choose another with "
                        + option + ".",
                reason);
    }

    /** The address to listen at. */
    static InetAddress listening(String address) throws CommandException, IOException {
        if (address.equals(ALL)) {
            return InetAddress.getByAddress(new byte[4]);
        }
        InetAddress one;
        try {
            one = InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new CommandException(ExitCode.USAGE, address + " is not an address.", e);
        }
        if (!one.isAnyLocalAddress() && !one.isLoopbackAddress() && NetworkInterface.getByInetAddress(one) == null) {
            String own = String.join(", ", hosts(ReachableAddresses.now()));
            throw new CommandException(
                    ExitCode.USAGE,
                    address + " is not an address of this computer." + (own.isEmpty() ? "" : " It has " + own + "."),
                    null);
        }
        return one;
    }

    private static List<String> hosts(List<InetAddress> addresses) {
        return addresses.stream().map(InetAddress::getHostAddress).toList();
    }

    DoorRecord record() {
        return record;
    }

    /** What is said about joining while a code holds. */
    JoinNotice notice(String code) {
        return new JoinNotice(
                balancer.map(address -> List.of(address.command(code, record.port())))
                        .orElseGet(() -> commands(code)),
                key.fingerprint(),
                false);
    }

    private List<String> commands(String code) {
        return hosts(record.address()).stream()
                .map(host -> "ssh -p " + record.port() + " " + code + "@" + host)
                .toList();
    }

    /** The addresses under which others reach what listens at an address. */
    static List<String> hosts(String address) {
        if (!EVERYWHERE.contains(address)) {
            return List.of(address);
        }
        List<InetAddress> all = ReachableAddresses.now();
        List<InetAddress> typed =
                all.stream().filter(Inet4Address.class::isInstance).toList();
        return hosts(typed.isEmpty() ? all : typed);
    }

    /** Says that the usual port was taken, if it was. */
    Optional<String> moved() {
        if (record.port() == usualPort) {
            return Optional.empty();
        }
        return Optional.of("The port " + usualPort + " is taken, so this computer listens on port " + record.port()
                + ". "
                + (balancer.isPresent()
                        ? "Let the load balancer pass connections to that port."
                        : "Whoever has an earlier line to type needs the new one."));
    }

    /** What the instructor should know about who can join; empty when there is nothing. */
    Optional<String> warning() {
        if (balancer.isPresent()) {
            return Optional.empty(); // it may be on this computer
        }
        if (hosts(record.address()).isEmpty()) {
            return Optional.of("This computer is in no network, so no one else can join. Join a network; the line to"
                    + " type then appears here.");
        }
        return hosts(record.address()).stream().allMatch(SessionDoor::isLoopback)
                ? Optional.of("Only this computer can join. Start with --open to let others in.")
                : Optional.empty();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Says goodbye to whoever is connected, as the session is not over but cannot go on here.
     *
     * @param elsewhere whether it goes on at another computer, where they count as gone from now on
     */
    void interrupt(boolean elsewhere) throws IOException {
        if (elsewhere) {
            attendees.closeAllAsLost(ELSEWHERE);
        } else {
            attendees.closeAll(INTERRUPTED);
        }
        door.close();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
