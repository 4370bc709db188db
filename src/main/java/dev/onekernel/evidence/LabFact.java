package dev.onekernel.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The facts that goals of a lab are made of. Each is seen in {@code /proc} from outside, and each has a hint for what is there
 * instead.
 */
public enum LabFact {
    PID_NAMESPACE("process IDs of its own", process -> process.hasOwn(Namespace.PID)) {
        @Override
        LabHint missing(LabProcess process) {
            return LabHint.of(
                    process.onlyChildrenEnter()
                            ? "You started the shell with --pid but without --fork: it stays in the old PID namespace, and only its"
                                    + " first child enters the new one. Leave it with exit, and add --fork."
                            : "Your shell has namespaces of its own, but it still shares process IDs with the machine. Leave it"
                                    + " with exit, and add --pid --fork.");
        }
    },
    FIRST_PROCESS("process 1 inside", LabProcess::isFirst) {
        @Override
        LabHint missing(LabProcess process) {
            return process.hasOwn(Namespace.PID)
                    ? LabHint.of(
                            "Your shell is in a new PID namespace, but process 1 there is not a program of yours in this"
                                    + " terminal. Leave the shell with exit, and let unshare start it directly, with --pid --fork"
                                    + " bash.")
                    : PID_NAMESPACE.missing(process);
        }
    },
    OWN_PROC("a /proc of its own", process -> process.hasOwn(Namespace.PID) && process.hasOwnProc()) {
        @Override
        LabHint missing(LabProcess process) {
            return LabHint.of(
                    process.hasOwn(Namespace.PID)
                            ? "Your shell is in a new PID namespace, but ps still reads the old /proc. Leave it with exit, and add"
                                    + " --mount-proc."
                            : "A new /proc shows the processes of a new PID namespace. Leave the shell with exit, and add --pid"
                                    + " --fork --mount-proc.");
        }
    },
    ROOT_INSIDE(
            "root inside, an ordinary user outside",
            process -> process.hasOwn(Namespace.USER)
                    && process.users().rootOutside().filter(user -> user > 0).isPresent()) {
        @Override
        LabHint missing(LabProcess process) {
            if (!process.hasOwn(Namespace.USER)) {
                return LabHint.of(
                        "Your shell has namespaces of its own, but users are the machine's. Leave it with exit, and"
                                + " add --user --map-root-user.");
            }
            if (process.users().rootOutside().isPresent()) {
                return LabHint.of(
                        "You are root inside, but you are root outside as well. Leave the shell with exit, and do the"
                                + " lab as an ordinary user.");
            }
            return LabHint.of(
                    process.users().ranges().isEmpty()
                            ? "Your shell is in a new user namespace, but nothing says who its users are outside, so you are nobody"
                                    + " (65534) without any rights. Leave it with exit, and add --map-root-user."
                            : "The map of users does not hold root. Leave the shell with exit, and use --map-root-user instead"
                                    + " of the map that you chose.");
        }
    },
    HOST_NAME("a host name of its own", process -> process.hasOwn(Namespace.UTS)) {
        @Override
        LabHint missing(LabProcess process) {
            return LabHint.of(
                    "The host name is still the machine's. Leave the shell with exit, and add --uts. Then change the name:",
                    "hostname box");
        }
    },
    ONLY_LOOPBACK(
            "only the loopback interface",
            process -> process.hasOwn(Namespace.NETWORK) && process.interfaces().equals(List.of("lo"))) {
        @Override
        LabHint missing(LabProcess process) {
            return LabHint.of(
                    process.hasOwn(Namespace.NETWORK)
                            ? "The network is its own, but there is more than lo in it: "
                                    + String.join(", ", process.interfaces())
                                    + ". Leave the shell with exit, and start again with --net."
                            : "The network is still the machine's. Leave the shell with exit, and add --net.");
        }
    },
    OWN_MOUNT(
            "a mount of its own",
            process -> process.hasOwn(Namespace.MOUNT) && !process.ownMounts().isEmpty()) {
        @Override
        LabHint missing(LabProcess process) {
            return process.hasOwn(Namespace.MOUNT)
                    ? LabHint.of(
                            "The mount namespace is there, and nothing is mounted in it yet. In your shell, type:",
                            "mount -t tmpfs none /mnt")
                    : LabHint.of("Mounts are still the machine's. Leave the shell with exit, and add --mount.");
        }
    },
    LIMIT("a limit on memory or processor time", process -> process.limit().isPresent()) {
        @Override
        LabHint missing(LabProcess process) {
            return LabHint.of(
                    "No limit is in force yet. In your shell, type the first line, which limits its memory and that of what it"
                            + " starts. Where systemd serves users, the second line in front of unshare makes a limit of a"
                            + " control group, as container engines do.",
                    "ulimit -v 4000000",
                    "systemd-run --user --scope -p MemoryMax=200M");
        }
    },
    OVERLAY("an overlay file system", LabProcess::hasOverlay) {
        @Override
        LabHint missing(LabProcess process) {
            return process.hasOwn(Namespace.MOUNT)
                    ? LabHint.of(
                            "The mount namespace is there, and no overlay is mounted in it yet. Go to the directory that holds"
                                    + " the four, and type:",
                            MOUNT_OVERLAY)
                    : LabHint.of("Mounting needs a mount namespace. Leave the shell with exit, and add --mount.");
        }
    },
    FILE_COPIED_UP(
            "a changed file, copied up",
            process -> process.overlay().flatMap(LabOverlay::copiedUp).isPresent()) {
        @Override
        LabHint missing(LabProcess process) {
            Optional<LabOverlay> overlay = process.overlay();
            Optional<String> replaced = overlay.flatMap(LabOverlay::replaced);
            if (replaced.isEmpty()) {
                return inOverlay(process, "Change a file of the lower layer, in merged:", "echo changed > merged/file");
            }
            String seen = "The upper layer has " + replaced.get()
                    + " as a file of its own, but the kernel did not copy it up: it was"
                    + " written straight into upper, or an editor put a new file in the place of the old one. ";
            return overlay.flatMap(LabOverlay::untouched)
                    .filter(name -> name.matches("[A-Za-z0-9._-]{1,60}"))
                    .map(name -> LabHint.of(
                            seen + "Change another file of the lower layer, in merged:",
                            "echo changed > merged/" + name))
                    .orElseGet(() -> LabHint.of(
                            seen
                                    + "Leave the shell with exit, begin again in an empty directory, and change the file in"
                                    + " merged:",
                            "echo changed > merged/file"));
        }
    },
    FILE_ADDED(
            "a new file",
            process -> process.overlay().flatMap(LabOverlay::added).isPresent()) {
        @Override
        LabHint missing(LabProcess process) {
            return inOverlay(
                    process, "Make a file in merged that the lower layer does not have:", "echo new > merged/new");
        }
    },
    FILE_DELETED(
            "a deleted file, covered by a whiteout",
            process -> process.overlay().flatMap(LabOverlay::deleted).isPresent()) {
        @Override
        LabHint missing(LabProcess process) {
            return inOverlay(process, "Delete a file of the lower layer, in merged:", "rm merged/other");
        }
    };

    /** Each option stands on a line of its own, so that the command can be copied from a narrow window, too. */
    private static final String[] MOUNT_OVERLAY = {
        "mount -t overlay overlay merged \\",
        "  -o lowerdir=$PWD/lower \\",
        "  -o upperdir=$PWD/upper \\",
        "  -o workdir=$PWD/work"
    };

    private final String title;
    private final Function<LabProcess, Boolean> holds;

    LabFact(String title, Function<LabProcess, Boolean> holds) {
        this.title = title;
        this.holds = holds;
    }

    /** What to do when it does not hold, from what is there. */
    abstract LabHint missing(LabProcess process);

    private static LabHint inOverlay(LabProcess process, String advice, String command) {
        if (!process.hasOverlay()) {
            return OVERLAY.missing(process);
        }
        return process.overlay().isPresent()
                ? LabHint.of(advice, command)
                : LabHint.of(
                        "The layers of your overlay were named without full paths, so the course cannot find them. Leave the"
                                + " shell with exit, start it again, and type:",
                        MOUNT_OVERLAY);
    }

    /** As it is written in a course: {@code pid-namespace}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the process then has, in a few words. */
    public String title() {
        return title;
    }

    /** The fact of a word. */
    public static Optional<LabFact> find(String word) {
        return Arrays.stream(values()).filter(fact -> fact.word().equals(word)).findFirst();
    }

    /** All words, in the order in which a lab usually asks for them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(LabFact::word).toList();
    }

    /** Whether it holds for some process. */
    public boolean holds(LabSighting sighting) {
        return sighting.processes().stream().anyMatch(holds::apply);
    }

    /**
     * What to do next, from what is there.
     *
     * @return empty where no process of the learner has anything of its own yet
     */
    public Optional<LabHint> hint(LabSighting sighting) {
        return sighting.foremost().map(this::missing);
    }
}
