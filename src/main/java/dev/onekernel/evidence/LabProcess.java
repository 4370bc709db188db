package dev.onekernel.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the learner's own processes in another terminal, as far as a lab asks for it. It is seen from outside: what only a process
 * itself can ask for, such as its host name, is not here.
 *
 * @param own the process of this program, to which it is compared
 */
record LabProcess(Host host, String id, String own) {

    /** The devices that each new network namespace has from the start where the modules of these tunnels are loaded. */
    private static final Set<String> TUNNELS =
            Set.of("tunl0", "gre0", "gretap0", "erspan0", "ip_vti0", "ip6_vti0", "sit0", "ip6tnl0", "ip6gre0");

    /** Whether it is in another namespace of a kind than this program. */
    boolean hasOwn(Namespace namespace) {
        Optional<Long> theirs = Namespace.number(namespace.of(host, id));
        Optional<Long> ours = Namespace.number(namespace.of(host, own));
        return theirs.isPresent() && ours.isPresent() && !theirs.equals(ours);
    }

    /** How many kinds of namespaces it does not share with this program. */
    int ownNamespaces() {
        int count = 0;
        for (Namespace namespace : Namespace.values()) {
            count += hasOwn(namespace) ? 1 : 0;
        }
        return count;
    }

    /** Whether a PID namespace waits for the first child of this process, which itself stays outside. */
    boolean onlyChildrenEnter() {
        HostReading children = host.link("/proc/" + id + "/ns/pid_for_children");
        return Namespace.waitsForChild(host, id)
                || children.isRead()
                        && !children.value().equals(Namespace.PID.of(host, id).value());
    }

    boolean isFirst() {
        List<String> ids = ProcessStatus.of(host, id).nestedIds();
        return ids.size() > 1 && ids.get(ids.size() - 1).equals("1");
    }

    UserMap users() {
        return UserMap.of(host, id);
    }

    Mounts mounts() {
        return Mounts.of(host, id);
    }

    /** Whether {@code /proc} is another one than that of this program. */
    boolean hasOwnProc() {
        Optional<String> theirs = mounts().at("/proc").map(Mounts.Mount::device);
        return theirs.isPresent()
                && !theirs.equals(Mounts.of(host, own).at("/proc").map(Mounts.Mount::device));
    }

    /** What it has mounted that this program does not see, other than {@code /proc}. */
    List<Mounts.Mount> ownMounts() {
        List<String> ours = Mounts.of(host, own).all().stream()
                .map(mount -> mount.device() + " " + mount.point())
                .toList();
        return mounts().all().stream()
                .filter(mount -> !ours.contains(mount.device() + " " + mount.point()))
                .filter(mount -> !mount.point().startsWith("/proc"))
                .toList();
    }

    /** The names of its network interfaces, without the ends of tunnels that the kernel puts into every network. */
    List<String> interfaces() {
        return host.file("/proc/" + id + "/net/dev").lines().stream()
                .filter(line -> line.indexOf(':') > 0)
                .map(line -> line.substring(0, line.indexOf(':')).strip())
                .filter(name -> !TUNNELS.contains(name))
                .toList();
    }

    /** The limit on memory or processor time that holds for it, in words; empty when there is none. */
    Optional<String> limit() {
        ControlGroup group = ControlGroup.of(host, id);
        return group.memoryLimit()
                .map(bytes -> "a control group limits its memory to " + LimitItems.size(bytes))
                .or(() -> group.processorLimit()
                        .map(share -> "a control group limits its processor time to " + share / 10 + "% of a CPU"))
                .or(() -> ownLimit("Max address space", "address space"))
                .or(() -> ownLimit("Max cpu time", "processor time"));
    }

    private Optional<String> ownLimit(String name, String what) {
        return host.file("/proc/" + id + "/limits").lines().stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split("\\s++")[0])
                .filter(value -> value.matches("[0-9]{1,18}"))
                .map(value -> "ulimit limits its " + what)
                .findFirst();
    }

    /** Whether it has mounted an overlay that this program does not see. */
    boolean hasOverlay() {
        return !overlays().isEmpty();
    }

    private List<Mounts.Mount> overlays() {
        return ownMounts().stream()
                .filter(mount -> mount.type().startsWith("overlay"))
                .toList();
    }

    /** The layers of the overlay that it mounted last; empty where none was mounted with full paths. */
    Optional<LabOverlay> overlay() {
        return overlays().stream()
                .flatMap(mount -> LabOverlay.of(host, id, mount).stream())
                .reduce((earlier, later) -> later);
    }
}
