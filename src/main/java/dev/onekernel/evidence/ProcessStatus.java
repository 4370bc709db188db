package dev.onekernel.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of {@code /proc/PID/status}. */
record ProcessStatus(Map<String, String> fields) {

    ProcessStatus {
        fields = Map.copyOf(fields);
    }

    /** @param process a process ID, or {@code self} */
    static ProcessStatus of(Host host, String process) {
        var fields = new HashMap<String, String>();
        for (String line : host.file("/proc/" + process + "/status").lines()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return new ProcessStatus(fields);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The process ID in each PID namespace, from the one of this {@code /proc} inwards. */
    List<String> nestedIds() {
        return field("NSpid").map(ids -> Arrays.asList(ids.split("\\s++"))).orElse(List.of());
    }

    Optional<Capabilities> capabilities(String set) {
        return field(set).flatMap(Capabilities::parse);
    }

    boolean hasSeccompFilter() {
        return field("Seccomp").filter("2"::equals).isPresent();
    }
}
