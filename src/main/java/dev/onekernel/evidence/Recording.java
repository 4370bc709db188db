package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A host as a text that {@link RecordedHost#parse} reads. It holds exactly what the evidence comes from, so that a wrong verdict can
 * be reported together with what led to it, and what is personal in it is replaced.
 *
 * @param paths what it holds, in alphabetical order
 */
public record Recording(String text, List<String> paths) {

    /** What is replaced and what is left out, a sentence each. */
    public static final List<String> RULES = Redaction.RULES;

    /** What a better rule may want to know, beside what the rules of this version read. */
    private static final List<String> FURTHER_FILES = List.of(
            "/proc/self/attr/current",
            "/proc/self/mountinfo",
            "/proc/device-tree/compatible",
            "/proc/device-tree/model",
            "/proc/device-tree/hypervisor/compatible",
            "/proc/xen/capabilities",
            "/sys/hypervisor/properties/features",
            "/sys/fs/cgroup/cgroup.type");

    private static final List<String> FURTHER_KINDS =
            List.of("/proc/vz", "/proc/bc", "/run/host", "/run/systemd/system", "/dev/kvm", "/dev/vsock");

    public Recording {
        paths = List.copyOf(paths);
    }

    public static Recording of(Host host) {
        var read = new ReadOnceHost(host);
        Evidence.of(read);
        FURTHER_FILES.forEach(read::file);
        FURTHER_KINDS.forEach(read::kind);
        read.link("/proc/self/ns/pid_for_children");
        read.names("/proc/self/ns");
        var lines = new ArrayList<String>();
        if (!host.system().isEmpty() && !host.system().equals("Linux")) {
            lines.add("@system " + host.system());
        }
        var paths = new TreeSet<String>();
        var missing = new TreeMap<String, String>();
        write("@link ", read.links(), lines, paths, missing);
        write("@exists ", read.kinds(), lines, paths, missing);
        write("@file ", read.files(), lines, paths, missing);
        write("@names ", read.directories(), lines, paths, missing);
        paths.forEach(missing::remove);
        missing.forEach((path, why) -> lines.add(why));
        return new Recording(String.join("\n", lines) + "\n", List.copyOf(paths));
    }

    private static void write(
            String directive,
            Map<String, HostReading> readings,
            List<String> lines,
            TreeSet<String> paths,
            Map<String, String> missing) {
        new TreeMap<>(readings).forEach((path, reading) -> {
            switch (reading.status()) {
                case READ -> {
                    paths.add(Redaction.path(path));
                    String text = Redaction.of(path, reading.text());
                    if (directive.equals("@link ") || directive.equals("@exists ")) {
                        lines.add(directive + Redaction.path(path) + " " + text);
                    } else {
                        lines.add(directive + Redaction.path(path));
                        text.lines().forEach(line -> lines.add("|" + line));
                    }
                }
                case DENIED ->
                    missing.put(Redaction.path(path), "@denied " + Redaction.path(path) + " " + reading.text());
                case ABSENT -> missing.putIfAbsent(Redaction.path(path), "@absent " + Redaction.path(path));
                case UNRECORDED -> {}
            }
        });
    }
}
