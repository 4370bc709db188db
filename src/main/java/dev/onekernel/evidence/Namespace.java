package dev.onekernel.evidence;

import java.util.Optional;

/** The eight kinds of namespaces, with the numbers that the kernel gives to those that the machine starts with. */
public enum Namespace {
    PID("pid", "PID namespace", 4026531836L, "process IDs"),
    USER("user", "User namespace", 4026531837L, "users and their rights"),
    UTS("uts", "UTS namespace", 4026531838L, "the host name"),
    IPC("ipc", "IPC namespace", 4026531839L, "message queues and shared memory"),
    CGROUP("cgroup", "Cgroup namespace", 4026531835L, "the view of control groups"),
    TIME("time", "Time namespace", 4026531834L, "the clocks that count since boot"),
    /** Its first number differs between kernels. */
    MOUNT("mnt", "Mount namespace", 0, "the mounted file systems"),
    /** Its first number differs between kernels. */
    NETWORK("net", "Network namespace", 0, "network interfaces and ports");

    /** What the number of a namespace says. */
    enum NamespaceState {
        INITIAL,
        NEW,
        /** No number that Linux gives: the kernel is an imitation. */
        FOREIGN,
        UNKNOWN
    }

    /** The lowest number that the kernel gives to a namespace; the fixed ones follow in the next sixteen. */
    private static final long LOWEST = 4026531824L;

    private final String file;
    private final String title;
    private final long initial;
    private final String separates;

    Namespace(String file, String title, long initial, String separates) {
        this.file = file;
        this.title = title;
        this.initial = initial;
        this.separates = separates;
    }

    /** Its name in {@code /proc/PID/ns}. */
    String file() {
        return file;
    }

    String title() {
        return title;
    }

    /** What processes in different namespaces of this kind have of their own. */
    String separates() {
        return separates;
    }

    boolean hasFixedNumber() {
        return initial != 0;
    }

    long initialNumber() {
        return initial;
    }

    /** The namespace of this kind that a process is in, as the kernel names it: {@code pid:[4026531836]}. */
    HostReading of(Host host, String process) {
        return host.link("/proc/" + process + "/ns/" + file);
    }

    /**
     * Whether a PID namespace waits for the first child of a process, which itself stays outside. The link is listed then, and leads
     * nowhere.
     */
    static boolean waitsForChild(Host host, String process) {
        String link = "/proc/" + process + "/ns/pid_for_children";
        return switch (host.link(link).status()) {
            case DENIED -> PID.of(host, process).isRead();
            case ABSENT -> host.names("/proc/" + process + "/ns").lines().contains("pid_for_children");
            case READ, UNRECORDED -> false;
        };
    }

    NamespaceState state(Host host) {
        Optional<Long> number = number(of(host, "self"));
        if (number.isEmpty()) {
            return NamespaceState.UNKNOWN;
        }
        if (number.get() < LOWEST) {
            return NamespaceState.FOREIGN;
        }
        return !hasFixedNumber()
                ? NamespaceState.UNKNOWN
                : number.get() == initial ? NamespaceState.INITIAL : NamespaceState.NEW;
    }

    static Optional<Long> number(HostReading link) {
        String text = link.value();
        int open = text.indexOf('[');
        int close = text.indexOf(']', open + 1);
        if (open < 0 || close - open < 2 || close - open > 12) {
            return Optional.empty();
        }
        String digits = text.substring(open + 1, close);
        return digits.chars().allMatch(each -> each >= '0' && each <= '9')
                ? Optional.of(Long.valueOf(digits))
                : Optional.empty();
    }
}
