package dev.onekernel.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The evidence for limits: the control groups of the process, and what they allow. */
final class LimitItems {

    private static final long KIB = 1024;

    private final Host host;
    private final ControlGroup group;

    LimitItems(Host host) {
        this.host = host;
        this.group = ControlGroup.of(host, "self");
    }

    List<EvidenceItem> all() {
        return List.of(controlGroups(), memoryLimit(), processorLimit(), processLimit());
    }

    private EvidenceItem controlGroups() {
        String path = group.path();
        String version = group.isVersion2() ? "version 2" : group.isHybrid() ? "versions 1 and 2" : "version 1";
        boolean read = group.lines().isRead() && !group.lines().value().isEmpty();
        return new EvidenceItem(
                "control-groups",
                "Control groups",
                "Which groups decide about the limits of this process?",
                read ? version + ", " + shortened(path) : group.lines().shown(),
                !read
                        ? IsolationItems.NOTHING
                        : path.equals("/")
                                ? "The path is the root of what this process can see: either the machine's root, or a"
                                        + " cgroup namespace hides what is above."
                                : "The path is " + path + ".",
                read ? Confidence.STRONG : Confidence.UNKNOWN,
                "The word \"docker\" in this path is a recipe of version 1; with version 2 a container reads 0::/.");
    }

    /** Long paths are made of identifiers; the end says most. */
    static String shortened(String path) {
        return path.length() <= 30 ? path : "..." + path.substring(path.length() - 27);
    }

    private EvidenceItem memoryLimit() {
        Optional<Long> limit = group.memoryLimit();
        String total = host.file("/proc/meminfo").lines().stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .filter(digits -> !digits.isEmpty() && digits.length() < 16)
                .map(digits -> size(Long.parseLong(digits) * KIB))
                .findFirst()
                .orElse("");
        return limit(
                "memory-limit",
                "Memory limit",
                "How much memory may this process and its group use?",
                limit.map(LimitItems::size),
                total.isEmpty() ? "" : " /proc/meminfo shows the whole machine all the same (" + total + ").",
                "free and /proc/meminfo show the machine's memory, not the limit.");
    }

    private EvidenceItem processorLimit() {
        Optional<Long> limit = group.processorLimit();
        return limit(
                "cpu-limit",
                "CPU limit",
                "How much processor time may they use?",
                limit.map(share -> String.format(Locale.ROOT, "%d.%02d CPUs", share / 1000, share % 1000 / 10)),
                "",
                "nproc counts the processors that may be used, not the limit on their time.");
    }

    private EvidenceItem processLimit() {
        return limit(
                "process-limit",
                "Process limit",
                "How many processes may they be?",
                group.processLimit().map(String::valueOf),
                "",
                "systemd sets such a limit for ordinary services and logins, too.");
    }

    private EvidenceItem limit(
            String key, String title, String question, Optional<String> limit, String further, String fooledBy) {
        boolean read = group.lines().isRead() && host.names("/sys/fs/cgroup").isRead();
        return new EvidenceItem(
                key,
                title,
                question,
                limit.orElse(read ? "none visible" : "not readable"),
                limit.map(value -> "A control group limits it to " + value + "." + further)
                        .orElse(
                                read
                                        ? "No limit is in force in the groups that can be seen from here."
                                        : IsolationItems.NOTHING),
                limit.isPresent() ? Confidence.CERTAIN : read ? Confidence.STRONG : Confidence.UNKNOWN,
                fooledBy);
    }

    static String size(long bytes) {
        if (bytes >= KIB * KIB * KIB) {
            return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (KIB * KIB * KIB));
        }
        return bytes >= KIB * KIB ? bytes / (KIB * KIB) + " MiB" : bytes / KIB + " KiB";
    }
}
