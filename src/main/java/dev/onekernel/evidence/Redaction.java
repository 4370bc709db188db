package dev.onekernel.evidence;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Replaces what is personal in a file of a host, and leaves out what no evidence comes from. */
final class Redaction {

    /** What a recording says of itself. */
    static final List<String> RULES = List.of(
            "The boot ID is replaced by a fixed one, unless it is covered by a mount.",
            "Of a process's status, only the IDs in nested namespaces, capabilities and filters are kept.",
            "Of /proc/cpuinfo, only what the first processor says about its kind is kept.",
            "Of the list of mounts, only / and what is below /proc, /sys, /dev and /run/host is kept.",
            "Names below /home, /Users, /media and /mnt, and long identifiers, are replaced.",
            "Host name, user name, serial numbers, addresses and command lines are not read at all.");

    private static final Set<String> STATUS = Set.of(
            "NSpid", "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp", "Seccomp_filters");

    private static final Set<String> PROCESSOR =
            Set.of("processor", "vendor_id", "flags", "Features", "CPU implementer", "isa", "machine");

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{12,64}+");
    private static final Pattern PERSONAL = Pattern.compile("/(home|Users|media|mnt)/[^/ ,:]++");

    private Redaction() {}

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
        if (path.endsWith("/mountinfo")) {
            return text.lines()
                    .filter(Redaction::isSystem)
                    .map(Redaction::anonymous)
                    .collect(Collectors.joining("\n"));
        }
        return path.endsWith("/cgroup") || path.startsWith("/run/") || path.endsWith("/attr/current")
                ? anonymous(text)
                : text;
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

    private static String anonymous(String text) {
        String unnamed = PERSONAL.matcher(text).replaceAll("/$1/name");
        return IDENTIFIER.matcher(unnamed).replaceAll("c0ffee000000");
    }
}
