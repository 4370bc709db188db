package dev.onekernel.evidence;

import dev.onekernel.evidence.Namespace.NamespaceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The evidence for isolation: what the process has of its own, and what it may not do. */
final class IsolationItems {

    /** What an item means that could not be read. */
    static final String NOTHING = "It cannot be read, so it says nothing.";

    private final Host host;
    private final ProcessStatus status;
    private final Mounts mounts;

    IsolationItems(Host host) {
        this.host = host;
        this.status = ProcessStatus.of(host, "self");
        this.mounts = Mounts.of(host, "self");
    }

    List<EvidenceItem> all() {
        var items = new ArrayList<EvidenceItem>();
        Stream.of(Namespace.values()).map(this::namespace).forEach(items::add);
        items.add(userMap());
        items.add(capabilities());
        items.add(seccomp());
        items.add(noNewPrivileges());
        items.addAll(new LimitItems(host).all());
        items.add(firstProcess());
        items.add(rootFileSystem());
        items.add(maskedPaths());
        items.add(markers());
        return items;
    }

    private EvidenceItem namespace(Namespace namespace) {
        HostReading link = namespace.of(host, "self");
        String key = switch (namespace) {
            case MOUNT -> "mount-namespace";
            case NETWORK -> "network-namespace";
            default -> namespace.file() + "-namespace";
        };
        String owned = namespace.separates();
        NamespaceState state = namespace.state(host);
        String meaning = switch (state) {
            case INITIAL -> "Yes: this is the namespace that the machine started with.";
            case NEW -> "No: this namespace was made later.";
            case FOREIGN -> "Linux never gives such a number: the kernel imitates Linux, as gVisor does.";
            case UNKNOWN ->
                link.isRead()
                        ? "The number alone does not tell, since the first one differs between kernels. Processes with"
                                + " the same number share them."
                        : NOTHING;
        };
        return new EvidenceItem(
                key,
                namespace.title(),
                "Does this process share " + owned + " with the machine?",
                Namespace.number(link).map(String::valueOf).orElse(link.shown()),
                meaning,
                switch (state) {
                    case INITIAL, NEW -> Confidence.CERTAIN;
                    case FOREIGN -> Confidence.STRONG;
                    case UNKNOWN -> Confidence.UNKNOWN;
                },
                namespace == Namespace.PID
                        ? "A container started with --pid=host shows the host's number. In a virtual machine the number"
                                + " is the guest's."
                        : namespace.hasFixedNumber()
                                ? "A hardened service also has namespaces of its own, and it is not a container."
                                : "Only two processes of one machine can be compared.");
    }

    private EvidenceItem userMap() {
        UserMap map = UserMap.of(host, "self");
        boolean read = map.text().isRead();
        String first = map.ranges().isEmpty()
                ? "(empty)"
                : map.ranges().get(0).inside() + " " + map.ranges().get(0).outside() + " "
                        + map.ranges().get(0).count();
        String meaning;
        if (!read) {
            meaning = NOTHING;
        } else if (map.isIdentity()) {
            meaning = "User IDs are the machine's: root here is root there.";
        } else {
            meaning = map.rootOutside()
                    .map(outside -> "Root here is user " + outside + " outside.")
                    .orElse("Root here is nobody outside, since the map does not hold user 0.");
        }
        return new EvidenceItem(
                "uid-map",
                "User ID map",
                "Who is root here, seen from outside?",
                read ? first : map.text().shown(),
                meaning,
                read ? Confidence.CERTAIN : Confidence.UNKNOWN,
                "A default Docker container shows the host's map, since Docker makes no user namespace unless it is told"
                        + " to.");
    }

    private EvidenceItem capabilities() {
        Optional<Capabilities> bounding = status.capabilities("CapBnd");
        Optional<Capabilities> known = Capabilities.knownTo(host);
        String of = known.map(all -> " of " + all.count()).orElse("");
        String meaning = bounding.map(set -> capabilitiesMean(set, known)).orElse(NOTHING);
        return new EvidenceItem(
                "capabilities",
                "Capabilities",
                "Which rights of root can programs here have at most?",
                bounding.map(set -> set.count() + of).orElse("not readable"),
                meaning,
                bounding.isPresent() ? Confidence.STRONG : Confidence.UNKNOWN,
                "A privileged container has all of them, and a hardened service few. An ordinary user holds none even"
                        + " where the limit is high.");
    }

    private static String capabilitiesMean(Capabilities set, Optional<Capabilities> known) {
        if (set.equals(Capabilities.DOCKER)) {
            return "These are Docker's 14: " + String.join(", ", set.names()) + ".";
        }
        if (set.equals(Capabilities.PODMAN)) {
            return "These are Podman's 11: " + String.join(", ", set.names()) + ".";
        }
        if (set.count() == 0) {
            return "Programs here can have no right of root.";
        }
        List<String> missing = known.map(set::missingFrom).orElse(List.of());
        if (missing.isEmpty()) {
            return "Nothing is taken away: root here could have every right that this kernel knows.";
        }
        return missing.size() <= 12
                ? "All but these can be had: " + String.join(", ", missing) + "."
                : "Only these can be had: " + String.join(", ", set.names()) + ".";
    }

    private EvidenceItem seccomp() {
        String mode = status.field("Seccomp").orElse("");
        String filters = status.field("Seccomp_filters").orElse("1");
        return new EvidenceItem(
                "seccomp",
                "Seccomp",
                "Are some system calls refused?",
                switch (mode) {
                    case "0" -> "off";
                    case "1" -> "strict";
                    case "2" -> "filter";
                    default -> "not readable";
                },
                switch (mode) {
                    case "0" -> "No filter: this process may try every system call.";
                    case "1" -> "Only reading, writing and leaving are allowed.";
                    case "2" -> "A filter checks every system call (filters: " + filters + ").";
                    default -> NOTHING;
                },
                mode.isEmpty() ? Confidence.UNKNOWN : Confidence.CERTAIN,
                "Browsers and services have filters without being containers; privileged containers have none.");
    }

    private EvidenceItem noNewPrivileges() {
        String set = status.field("NoNewPrivs").orElse("");
        return new EvidenceItem(
                "no-new-privileges",
                "No new privileges",
                "Can a program here gain rights, as sudo does?",
                switch (set) {
                    case "0" -> "off";
                    case "1" -> "on";
                    default -> "not readable";
                },
                switch (set) {
                    case "0" -> "A setuid program such as sudo can gain rights.";
                    case "1" -> "No program started from here can gain rights, not even sudo.";
                    default -> NOTHING;
                },
                set.isEmpty() ? Confidence.UNKNOWN : Confidence.CERTAIN,
                "It is off in a default Docker container, and on in many services.");
    }

    private EvidenceItem firstProcess() {
        HostReading name = host.file("/proc/1/comm");
        boolean outer = status.nestedIds().size() > 1;
        return new EvidenceItem(
                "first-process",
                "Process 1",
                "Which program is process 1 here?",
                name.isRead() ? name.value() : name.shown(),
                !name.isRead()
                        ? "Process 1 is hidden from this process, or /proc is not mounted."
                        : outer
                                ? "/proc still shows the processes of an outer PID namespace: this process has the IDs "
                                        + String.join(" and ", status.nestedIds()) + "."
                                : "Whoever is process 1 takes in orphans and gets the signals that stop a container.",
                name.isRead() ? Confidence.WEAK : Confidence.UNKNOWN,
                "Some containers start an init system, and small virtual machines start any program.");
    }

    private EvidenceItem rootFileSystem() {
        Optional<Mounts.Mount> root = mounts.root();
        boolean read = !mounts.all().isEmpty();
        return new EvidenceItem(
                "root-file-system",
                "Root file system",
                "What is mounted at the root of the file tree?",
                root.map(mount -> mount.type() + (mount.root().equals("/") ? "" : ", a part"))
                        .orElse(read ? "not in the list" : "not readable"),
                root.map(mount -> mount.type().contains("overlay")
                                ? "Layers are stacked, as with the image of a container."
                                : mount.root().equals("/")
                                        ? "A whole file system is mounted there."
                                        : "Only the part " + LimitItems.shortened(mount.root())
                                                + " of a file system is mounted there.")
                        .orElse(
                                read
                                        ? "The list of mounts has no line for the root, as after a chroot into a plain directory."
                                        : NOTHING),
                read ? Confidence.WEAK : Confidence.UNKNOWN,
                "Live systems use an overlay without a container, and a container can do without.");
    }

    private EvidenceItem maskedPaths() {
        Optional<Mounts.Mount> masked = mounts.masked();
        boolean read = !mounts.all().isEmpty();
        return new EvidenceItem(
                "masked-paths",
                "Masked paths",
                "Are files of the kernel covered with the null device?",
                masked.map(Mounts.Mount::point).orElse(read ? "none" : "not readable"),
                masked.map(mount ->
                                "A container runtime hides kernel files in this way, whichever namespaces it shares.")
                        .orElse(read ? "No trace of a runtime that hides files." : NOTHING),
                masked.isPresent() ? Confidence.STRONG : read ? Confidence.WEAK : Confidence.UNKNOWN,
                "A privileged container has no masked paths.");
    }

    private EvidenceItem markers() {
        List<String> found = Stream.of(
                        "/.dockerenv",
                        "/run/.containerenv",
                        "/run/host/container-manager",
                        "/run/systemd/container",
                        "/.flatpak-info",
                        "/.singularity.d")
                .filter(path -> host.kind(path).isRead())
                .toList();
        return new EvidenceItem(
                "marker-files",
                "Marker files",
                "Did a container engine leave a file that names it?",
                found.isEmpty() ? "none" : found.stream().collect(Collectors.joining(", ")),
                found.isEmpty()
                        ? "No such file, which says little: most engines leave none."
                        : "Someone once created this file. It may be left over from an image that this disk was created from.",
                Confidence.WEAK,
                "Anybody can create such a file, and unpacking an image leaves it behind.");
    }
}
