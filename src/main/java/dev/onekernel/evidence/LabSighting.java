package dev.onekernel.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a lab sees of the machine at one moment: the learner's own processes in other terminals that have something of their own. It
 * only reads; it starts no process and sends none a signal.
 */
public final class LabSighting {

    /** A machine with more processes than this is not one on which a lab is done alone. */
    private static final int MOST_PROCESSES = 20_000;

    private final List<LabProcess> processes;

    private LabSighting(List<LabProcess> processes) {
        this.processes = List.copyOf(processes);
    }

    /** Looks at the processes of a host now. */
    public static LabSighting of(Host host) {
        Host once = new ReadOnceHost(host);
        ProcessStatus self = ProcessStatus.of(once, "self");
        String user = user(self);
        String own = self.field("Pid").orElse("");
        var found = new ArrayList<LabProcess>();
        once.names("/proc").lines().stream()
                .filter(name -> !name.isEmpty() && Character.isDigit(name.charAt(0)) && !name.equals(own))
                .limit(MOST_PROCESSES)
                .filter(id -> isTypedInto(once, id)
                        && user(ProcessStatus.of(once, id)).equals(user))
                .map(id -> new LabProcess(once, id, "self"))
                .filter(process -> process.ownNamespaces() > 0 || process.onlyChildrenEnter())
                .forEach(found::add);
        found.sort(Comparator.comparingInt(LabProcess::ownNamespaces).reversed());
        return new LabSighting(found);
    }

    private static String user(ProcessStatus status) {
        return status.field("Uid").map(ids -> ids.split("\\s++")[0]).orElse("");
    }

    /**
     * Whether it is in the foreground of a terminal. Services have no terminal, and a browser, which isolates its processes as well, is
     * usually started in the background.
     */
    private static boolean isTypedInto(Host host, String id) {
        String line = host.file("/proc/" + id + "/stat").value();
        String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length > 5 && !fields[4].equals("0") && fields[2].equals(fields[5]);
    }

    List<LabProcess> processes() {
        return processes;
    }

    /** The process that has most of its own, from which hints speak. */
    Optional<LabProcess> foremost() {
        return processes.stream().findFirst();
    }
}
