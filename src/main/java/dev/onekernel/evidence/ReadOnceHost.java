package dev.onekernel.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A host of which every path is read once, so that all that is said of it comes from the same moment. */
final class ReadOnceHost implements Host {

    private final Host host;
    private final Map<String, HostReading> files = new LinkedHashMap<>();
    private final Map<String, HostReading> links = new LinkedHashMap<>();
    private final Map<String, HostReading> names = new LinkedHashMap<>();
    private final Map<String, HostReading> kinds = new LinkedHashMap<>();
    private final Map<String, HostReading> states = new LinkedHashMap<>();

    ReadOnceHost(Host host) {
        this.host = host;
    }

    @Override
    public HostReading file(String path) {
        return once(files, path, host::file);
    }

    @Override
    public HostReading link(String path) {
        return once(links, path, host::link);
    }

    @Override
    public HostReading names(String path) {
        return once(names, path, host::names);
    }

    @Override
    public HostReading kind(String path) {
        return once(kinds, path, host::kind);
    }

    @Override
    public HostReading state(String path) {
        return once(states, path, host::state);
    }

    @Override
    public String system() {
        return host.system();
    }

    private static HostReading once(Map<String, HostReading> known, String path, Function<String, HostReading> read) {
        return known.computeIfAbsent(path, read);
    }

    Map<String, HostReading> files() {
        return files;
    }

    Map<String, HostReading> links() {
        return links;
    }

    Map<String, HostReading> directories() {
        return names;
    }

    Map<String, HostReading> kinds() {
        return kinds;
    }
}
