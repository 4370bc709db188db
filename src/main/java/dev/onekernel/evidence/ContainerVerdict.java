package dev.onekernel.evidence;

import dev.onekernel.evidence.EvidenceVerdict.Ruling;
import dev.onekernel.evidence.Namespace.NamespaceState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides from namespaces and mounts whether a process is in a container. Files that mark a container are reported but decide
 * nothing: anybody can leave one behind.
 */
final class ContainerVerdict {

    private final Host host;
    private final Mounts mounts;
    private final ControlGroup group;
    private final ProcessStatus status;
    private final Set<Namespace> own = EnumSet.noneOf(Namespace.class);
    private final List<String> because = new ArrayList<>();

    private ContainerVerdict(Host host) {
        this.host = host;
        this.mounts = Mounts.of(host, "self");
        this.group = ControlGroup.of(host, "self");
        this.status = ProcessStatus.of(host, "self");
        for (Namespace namespace : Namespace.values()) {
            if (namespace.state(host) == NamespaceState.NEW) {
                own.add(namespace);
            }
        }
    }

    static EvidenceVerdict of(Host host) {
        return new ContainerVerdict(host).decided();
    }

    private EvidenceVerdict decided() {
        String system = host.system();
        if (!system.isEmpty() && !system.equals("Linux")) {
            because.add("A Linux container needs a Linux kernel, and this is " + system + ".");
            return no(Confidence.STRONG, "This is " + system + " itself, so it is no Linux container.");
        }
        return switch (Namespace.PID.state(host)) {
            case NEW -> ownProcesses();
            case FOREIGN -> {
                because.add("The number of the PID namespace is one that Linux never gives.");
                yield yes(Confidence.STRONG, "This is a container on a kernel that imitates Linux, such as gVisor.");
            }
            case INITIAL -> sharedProcesses();
            case UNKNOWN -> withoutNamespaces();
        };
    }

    private EvidenceVerdict ownProcesses() {
        because.add("The PID namespace has a number of its own, not the first one (" + Namespace.PID.initialNumber()
                + ").");
        if (own.size() > 1) {
            because.add("Other namespaces are new as well: " + names(without(Namespace.PID)) + ".");
        }
        if (release().contains("microsoft-standard") && mounts.masked().isEmpty() && !mounts.hasEngineStorage()) {
            because.add("WSL 2 keeps its distributions apart in this way, in one virtual machine.");
            return yes(Confidence.STRONG, "This is a WSL 2 distribution, which is isolated as a container is.");
        }
        return yes(
                Confidence.CERTAIN,
                manager()
                        .map(name -> "This process is in a container (" + name + ").")
                        .orElse("This process is in a container: it has process IDs of its own."));
    }

    /** The PID namespace is that of the machine: a container that shares it, a sandbox, or no container. */
    private EvidenceVerdict sharedProcesses() {
        because.add("The PID namespace is the machine's first one (" + Namespace.PID.initialNumber() + ").");
        if (!own.isEmpty()) {
            because.add("These namespaces are new: " + names(own) + ".");
        }
        Optional<Mounts.Mount> masked = mounts.masked();
        masked.ifPresent(mount -> because.add(
                mount.point() + " is covered with the null device, which container runtimes do to hide it."));
        boolean apart = own.contains(Namespace.UTS) || own.contains(Namespace.IPC);
        if (masked.isPresent() && (apart || !group.isService())) {
            return apart
                    ? yes(Confidence.STRONG, "This is a container that shares the PID namespace of its host.")
                    : yes(
                            Confidence.WEAK,
                            "This looks like a container that shares nearly all namespaces of its host.");
        }
        if (own.size() > 1 && apart && mounts.hasOwnRoot() && !group.isService()) {
            because.add("The root file system is not the machine's own.");
            return yes(Confidence.STRONG, "This is a container that shares the PID namespace of its host.");
        }
        if (!own.isEmpty() || masked.isPresent()) {
            return partly();
        }
        if (label().startsWith("snap.")) {
            because.add("The security label is " + label() + ": a snap, confined with a mount namespace and a filter.");
            return new EvidenceVerdict(
                    Ruling.PARTLY,
                    Confidence.WEAK,
                    "This process is in the sandbox of a snap. It is isolated in part, which is not what people call a"
                            + " container.",
                    because);
        }
        if (mounts.hasEngineStorage()) {
            because.add("The root file system comes from the storage of a container engine.");
            return unknown("All namespaces are the machine's own, but the root file system is a container engine's.");
        }
        if (!marker().isEmpty()) {
            because.add("The file " + marker() + " is a left-over hint: the namespaces say otherwise.");
        }
        if (release().contains("PRoot")) {
            because.add("The kernel release is " + release() + ": PRoot answers system calls and can answer anything.");
            return no(Confidence.WEAK, "This process is not in a container, but PRoot translates what it reads.");
        }
        return no(Confidence.STRONG, "This process is not in a container.");
    }

    private EvidenceVerdict partly() {
        if (group.isService()) {
            because.add("The control group is that of a service: " + group.path() + ".");
        }
        if (Namespace.waitsForChild(host, "self")) {
            because.add("A PID namespace waits for its first process (/proc/self/ns/pid_for_children leads nowhere).");
        }
        return new EvidenceVerdict(
                Ruling.PARTLY,
                Confidence.WEAK,
                group.isService()
                        ? "This process is partly isolated, as services in a sandbox are. That is not what people call a"
                                + " container."
                        : "This process is partly isolated. It shares the machine's process IDs, so it is not what"
                                + " people call a container.",
                because);
    }

    /** A kernel that is too old, a file system that is not mounted, or a process that may not look at itself. */
    private EvidenceVerdict withoutNamespaces() {
        if (status.nestedIds().size() > 1) {
            because.add("/proc/self/status gives the process more than one ID (NSpid), one for each PID namespace.");
            return yes(Confidence.STRONG, "This process is in a PID namespace of its own.");
        }
        if (host.kind("/proc/vz").isRead() && host.kind("/proc/bc").isAbsent()) {
            because.add("/proc/vz is there and /proc/bc is not, as inside a container of OpenVZ.");
            return yes(Confidence.STRONG, "This is an OpenVZ container.");
        }
        because.add("/proc/self/ns/pid cannot be read.");
        return unknown(
                isTranslated()
                        ? "Under WSL 1 there is no Linux kernel: Windows itself answers the system calls."
                        : "The namespaces of this process cannot be read, so nothing can be said.");
    }

    private boolean isTranslated() {
        return release().endsWith("-Microsoft");
    }

    private String release() {
        return host.file("/proc/sys/kernel/osrelease").value();
    }

    private String label() {
        return host.file("/proc/self/attr/current").value();
    }

    private String marker() {
        return List.of("/.dockerenv", "/run/.containerenv", "/run/host/container-manager", "/run/systemd/container")
                .stream()
                .filter(path -> host.kind(path).isRead())
                .findFirst()
                .orElse("");
    }

    /** Who made the container, as far as that can be seen. It names, and never decides. */
    private Optional<String> manager() {
        String told = host.file("/run/host/container-manager").value();
        if (!told.isEmpty()) {
            return Optional.of(told.lines().findFirst().orElse(told));
        }
        if (group.mentions("kubepods")
                || host.kind("/var/run/secrets/kubernetes.io").isRead()) {
            return Optional.of("a Kubernetes pod");
        }
        if (group.mentions("libpod") || host.kind("/run/.containerenv").isRead()) {
            return Optional.of("Podman");
        }
        if (mounts.any(mount -> mount.type().contains("lxcfs")) || group.mentions("/lxc")) {
            return Optional.of("LXC");
        }
        if (host.kind("/.flatpak-info").isRead()) {
            return Optional.of("Flatpak");
        }
        if (host.kind("/.singularity.d").isRead()) {
            return Optional.of("Apptainer");
        }
        if (mounts.masked().isPresent()) {
            Optional<Capabilities> bounding = status.capabilities("CapBnd");
            return Optional.of(
                    bounding.filter(Capabilities.DOCKER::equals).isPresent()
                            ? "an OCI runtime with Docker's default capabilities"
                            : "an OCI runtime");
        }
        return Optional.empty();
    }

    private Set<Namespace> without(Namespace namespace) {
        Set<Namespace> others = EnumSet.copyOf(own);
        others.remove(namespace);
        return others;
    }

    private static String names(Set<Namespace> namespaces) {
        return namespaces.stream().map(Namespace::file).collect(Collectors.joining(", "));
    }

    private EvidenceVerdict yes(Confidence confidence, String summary) {
        return new EvidenceVerdict(Ruling.YES, confidence, summary, because);
    }

    private EvidenceVerdict no(Confidence confidence, String summary) {
        return new EvidenceVerdict(Ruling.NO, confidence, summary, because);
    }

    private EvidenceVerdict unknown(String summary) {
        return new EvidenceVerdict(Ruling.UNKNOWN, Confidence.WEAK, summary, because);
    }
}
