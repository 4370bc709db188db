package dev.onekernel.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Replaces what is personal in a file of a host, and leaves out what no evidence comes from. */
final class Redaction {

    /** What a recording says of itself. */
    static final List<String> RULES = List.of(
            "The boot ID is replaced by a fixed one, unless it is covered by a mount.",
            "Of a process's status, only the IDs in nested namespaces, capabilities and filters are kept.",
            "Of /proc/cpuinfo, only what the first processor says about its kind is kept.",
            "Of the list of mounts, only / and what is below /proc, /sys, /dev and /run/host is kept.",
            "Of a mount, its source and options are kept only where they tell the storage of a container engine.",
            "Names of control groups and security labels, names below /home, /Users, /media and /mnt, asset tags and long"
                    + " identifiers are replaced.",
            "Host name, user name, serial numbers, addresses and command lines are not read at all.");

    private static final Set<String> STATUS = Set.of(
            "NSpid", "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp", "Seccomp_filters");

    private static final Set<String> PROCESSOR =
            Set.of("processor", "vendor_id", "flags", "Features", "CPU implementer", "isa", "machine");

    private static final String GROUPS = "/sys/fs/cgroup";

    /** Directories of version 1, files with limits, and groups that have the same name on every machine. */
    private static final Pattern GROUP = Pattern.compile(
            "(?:memory|cpu|cpu,cpuacct|pids|systemd|unified|blkio|cpuset|(?:memory|cpu|pids|cgroup)\\.[a-z_]++|init\\.scope"
                    + "|(?:user|system|machine|app|session|kubepods|kubepods-besteffort|kubepods-burstable)\\.slice"
                    + "|user-[0-9]{1,10}\\.slice|user@[0-9]{1,10}\\.service|session-[0-9a-z]{1,10}\\.scope|\\.\\.)");

    /** What a name of a group holds that says who made it. */
    private static final List<String> MAKERS =
            List.of("kubepods", "libpod", "docker", "cri-containerd", "crio", "lxc", "garden", "machine");

    /** Parts of paths that stay in the options of a mount. */
    private static final Set<String> STORAGE = Set.of(
            "var",
            "lib",
            "run",
            "docker",
            "overlay2",
            "overlay",
            "containers",
            "storage",
            "containerd",
            "apptainer",
            "singularity",
            "mnt",
            "snapshots",
            "l",
            "diff",
            "fs",
            "work");

    private static final Pattern COMPONENT = Pattern.compile("/([^/:,= ]++)");
    private static final Pattern LABEL = Pattern.compile(
            "(?:unconfined|kernel|docker-default|cri-containerd\\.apparmor\\.d|containers-default-[0-9.]{1,20})(?: \\([a-z]{1,12}\\))?");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:[-_][0-9a-f]{4}){3}[-_][0-9a-f]{12}");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{12,64}+");
    private static final Pattern PERSONAL = Pattern.compile("/(home|Users|media|mnt)/[^/ ,:]++");

    private Redaction() {}

    /** A path of a host without the names that people gave to control groups. */
    static String path(String path) {
        return path.startsWith(GROUPS) ? GROUPS + groups(path.substring(GROUPS.length())) : path;
    }

    static String of(String path, String text) {
        if (path.endsWith("/random/boot_id")) {
            return "00000000-0000-4000-8000-000000000000";
        }
        if (path.endsWith("/status")) {
            return fields(text, STATUS);
        }
        if (path.equals("/proc/cpuinfo")) {
            return fields(text.lines().takeWhile(line -> !line.isBlank()).collect(Collectors.joining("\n")), PROCESSOR);
        }
        if (path.equals("/proc/meminfo")) {
            return text.lines().limit(1).collect(Collectors.joining("\n"));
        }
        if (path.equals("/sys/fs/cgroup")) {
            return "";
        }
        if (path.equals("/proc/sysinfo")) {
            return text.lines()
                    .filter(line -> line.startsWith("VM00 Control Program:"))
                    .collect(Collectors.joining("\n"));
        }
        if (path.endsWith("/chassis_asset_tag")) {
            return text.strip().equals(Firmware.AZURE_TAG) ? text : "";
        }
        if (path.endsWith("/attr/current")) {
            return text.startsWith("snap.")
                    ? "snap.name"
                    : LABEL.matcher(text.strip()).matches() ? text : "another label";
        }
        if (path.endsWith("/cgroup")) {
            return text.lines()
                    .map(line -> {
                        int at = line.indexOf(":/") + 1;
                        return line.substring(0, at) + groups(line.substring(at));
                    })
                    .collect(Collectors.joining("\n"));
        }
        if (path.endsWith("/mountinfo")) {
            return text.lines()
                    .filter(Redaction::isSystem)
                    .map(Redaction::mount)
                    .collect(Collectors.joining("\n"));
        }
        return path.startsWith("/run/") ? anonymous(text) : text;
    }

    private static String fields(String text, Set<String> kept) {
        return text.lines()
                .filter(line -> line.indexOf(':') > 0
                        && kept.contains(line.substring(0, line.indexOf(':')).strip()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isSystem(String mount) {
        String[] words = mount.split(" ");
        if (words.length < 5) {
            return false;
        }
        String point = words[4];
        return point.equals("/")
                || List.of("/proc", "/sys", "/dev", "/run/host").stream()
                        .anyMatch(top -> point.equals(top) || point.startsWith(top + "/"));
    }

    /** Of where a file system comes from and of its options, only what tells a container engine's storage is kept. */
    private static String mount(String line) {
        String[] words = line.split(" ");
        if (words[4].equals("/") && words[3].length() > 1) {
            words[3] = words[3].startsWith("/@") ? "/@" : "/part";
        }
        int dash = List.of(words).lastIndexOf("-");
        if (dash > 0 && dash + 2 < words.length) {
            if (!words[dash + 2].equals("/dev/null") && !words[dash + 2].matches("[a-z0-9_.-]++|/dev/[a-z0-9]++")) {
                words[dash + 2] = "source";
            }
            if (dash + 3 < words.length) {
                words[dash + 3] = Stream.of(words[dash + 3].split(","))
                        .filter(option -> option.matches("(?:lower|upper|work)dir\\+?=.*"))
                        .map(option -> COMPONENT
                                .matcher(option)
                                .replaceAll(part -> STORAGE.contains(part.group(1))
                                                || part.group(1).contains("snapshotter.v1.")
                                        ? part.group()
                                        : "/name"))
                        .collect(Collectors.joining(",", "rw,", ""));
            }
        }
        return anonymous(String.join(" ", words));
    }

    /** The path of a control group, in which the words stay that say who made it. */
    private static String groups(String path) {
        return anonymous(COMPONENT.matcher(path).replaceAll(part -> "/" + group(part.group(1))));
    }

    private static String group(String name) {
        if (GROUP.matcher(name).matches()) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && List.of(".service", ".scope", ".slice").contains(name.substring(dot))
                ? name.substring(dot)
                : "";
        String maker = MAKERS.stream().filter(name::contains).findFirst().orElse("name");
        return maker + ending;
    }

    private static String anonymous(String text) {
        String unnamed = PERSONAL.matcher(text).replaceAll("/$1/name");
        String unnumbered = UUID.matcher(unnamed).replaceAll("c0ffee000000");
        return IDENTIFIER.matcher(unnumbered).replaceAll("c0ffee000000");
    }
}
