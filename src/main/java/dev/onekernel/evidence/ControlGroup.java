package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a process is in the tree of control groups, and the limits that hold for it.
 *
 * @param lines what {@code /proc/PID/cgroup} says: one line for each hierarchy
 */
record ControlGroup(Host host, HostReading lines) {

    /** What version 1 shows for no limit on memory, rounded down to whole pages. */
    private static final long NO_MEMORY_LIMIT = Long.MAX_VALUE - 65_536;

    /** @param process a process ID, or {@code self} */
    static ControlGroup of(Host host, String process) {
        return new ControlGroup(host, host.file("/proc/" + process + "/cgroup"));
    }

    boolean isVersion2() {
        return lines.lines().stream().allMatch(line -> line.startsWith("0::"))
                && !lines.value().isEmpty();
    }

    boolean isHybrid() {
        return lines.lines().stream().anyMatch(line -> line.startsWith("0::")) && !isVersion2();
    }

    /** The path in the unified hierarchy, or else in that of systemd, or else any. */
    String path() {
        return path("0", "")
                .or(() -> path("", "name=systemd"))
                .filter(path -> isVersion2() || !path.equals("/"))
                .or(() -> path("", "memory"))
                .or(() -> path("0", ""))
                .orElse("");
    }

    /** Whether a path of any hierarchy holds a word. */
    boolean mentions(String word) {
        return lines.lines().stream().anyMatch(line -> line.contains(word));
    }

    /** Whether a service manager keeps the process in a control group of a service. */
    boolean isService() {
        return lines.lines().stream().anyMatch(line -> line.endsWith(".service") || isBelowService(line));
    }

    /** A service may divide its group. What a session of a user starts lies below a service as well, and in a scope of its own. */
    private static boolean isBelowService(String line) {
        return line.contains(".service/")
                && !line.contains("/user@")
                && !line.contains(".scope")
                && !line.contains("libpod")
                && !line.contains("docker");
    }

    private Optional<String> path(String number, String controller) {
        for (String line : lines.lines()) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3
                    && (number.isEmpty() || parts[0].equals(number))
                    && ("," + parts[1] + ",").contains("," + controller + ",")) {
                return Optional.of(parts[2]);
            }
        }
        return Optional.empty();
    }

    /** The lowest limit on memory that holds, in bytes. */
    Optional<Long> memoryLimit() {
        return values("memory", "memory.max", "memory.limit_in_bytes").stream()
                .flatMap(value -> number(value).stream())
                .filter(bytes -> bytes < NO_MEMORY_LIMIT)
                .min(Long::compare);
    }

    /** The lowest limit on the number of processes that holds. */
    Optional<Long> processLimit() {
        return values("pids", "pids.max", "pids.max").stream()
                .flatMap(value -> number(value).stream())
                .min(Long::compare);
    }

    /** The lowest limit on processor time that holds, in thousandths of a processor. */
    Optional<Long> processorLimit() {
        var limits = new ArrayList<Long>();
        for (String value : values("cpu", "cpu.max", "")) {
            String[] words = value.split(" ");
            if (words.length == 2) {
                share(words[0], words[1]).ifPresent(limits::add);
            }
        }
        for (String directory : directories("cpu")) {
            share(
                            host.file(directory + "/cpu.cfs_quota_us").value(),
                            host.file(directory + "/cpu.cfs_period_us").value())
                    .ifPresent(limits::add);
        }
        return limits.stream().min(Long::compare);
    }

    /** Version 1 need not say the period, which is a tenth of a second then. */
    private static Optional<Long> share(String quota, String period) {
        return number(quota)
                .map(microseconds -> microseconds
                        * 1000
                        / number(period).filter(each -> each > 0).orElse(100_000L));
    }

    /** A number that does not fit is no limit. */
    private static Optional<Long> number(String text) {
        try {
            return text.matches("[0-9]{1,19}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    private List<String> values(String controller, String file, String oldFile) {
        var values = new ArrayList<String>();
        for (String directory : unified()) {
            values.add(host.file(directory + "/" + file).value());
        }
        if (!oldFile.isEmpty()) {
            for (String directory : directories(controller)) {
                values.add(host.file(directory + "/" + oldFile).value());
            }
        }
        return values;
    }

    /** A limit holds for everything below, so all groups on the way up to the root count. */
    private List<String> unified() {
        return upwards("/sys/fs/cgroup", path("0", "").orElse("/"));
    }

    private List<String> directories(String controller) {
        if (isVersion2()) {
            return List.of();
        }
        return upwards("/sys/fs/cgroup/" + controller, path("", controller).orElse("/"));
    }

    private static List<String> upwards(String mount, String path) {
        var directories = new ArrayList<String>();
        for (String at = path; at.length() > 1; at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            directories.add(mount + at);
        }
        directories.add(mount);
        return directories;
    }
}
