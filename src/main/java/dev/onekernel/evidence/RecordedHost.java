package dev.onekernel.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine as it was when it was recorded.
 *
 * <p>The text of one has a line for each path: {@code @file}, {@code @names}, {@code @link}, {@code @exists}, {@code @state}, {@code @denied}
 * or {@code @absent}. What was read from a file or a directory follows on lines that begin with a bar. Lines that begin with {@code #}
 * are remarks, and directives that are not known are passed over, since other recorders may write more.
 */
public final class RecordedHost implements Host {

    /** A host of which nothing is recorded. */
    static final Host EMPTY = new RecordedHost();

    private final Map<String, HostReading> files = new HashMap<>();
    private final Map<String, HostReading> links = new HashMap<>();
    private final Map<String, HostReading> names = new HashMap<>();
    private final Map<String, HostReading> kinds = new HashMap<>();
    private final Map<String, HostReading> states = new HashMap<>();
    private final Map<String, HostReading> unread = new HashMap<>();
    private String system = "";

    private RecordedHost() {}

    /** @throws UnreadableHostException when the text records nothing, or holds a line that belongs nowhere */
    public static RecordedHost parse(String text) throws UnreadableHostException {
        var host = new RecordedHost();
        List<String> lines = text.lines().toList();
        int at = 0;
        boolean any = false;
        while (at < lines.size()) {
            String line = lines.get(at++);
            if (line.startsWith("@")) {
                any = true;
                int from = at;
                while (at < lines.size() && lines.get(at).startsWith("|")) {
                    at++;
                }
                var body = new StringBuilder();
                lines.subList(from, at)
                        .forEach(each -> body.append(each, 1, each.length()).append('\n'));
                host.take(line.split(" ", 3), body.toString());
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("\uFEFF#")) {
                throw new UnreadableHostException("Line " + at + " is not a line of a recorded host: every line begins"
                        + " with @, with | below an @file or @names, or with # for a remark.");
            }
        }
        if (!any) {
            throw new UnreadableHostException("It records nothing: no line begins with @.");
        }
        return host;
    }

    private void take(String[] words, String body) {
        String path = words.length > 1 ? words[1] : "";
        String rest = words.length > 2 ? words[2] : "";
        switch (words[0]) {
            case "@file" -> files.put(path, HostReading.of(body));
            case "@names" -> names.put(path, HostReading.of(body));
            case "@link" -> links.put(path, HostReading.of(rest));
            case "@exists" -> kinds.put(path, HostReading.of(rest.isEmpty() ? "file" : rest));
            case "@state" -> states.put(path, HostReading.of(rest));
            case "@denied" -> unread.put(path, HostReading.denied(rest));
            case "@absent" -> unread.put(path, HostReading.ABSENT);
            case "@system" -> system = (path + " " + rest).strip();
            default -> {}
        }
    }

    @Override
    public HostReading file(String path) {
        return in(files, path);
    }

    @Override
    public HostReading link(String path) {
        return in(links, path);
    }

    @Override
    public HostReading names(String path) {
        return in(names, path);
    }

    @Override
    public HostReading kind(String path) {
        HostReading kind = kinds.get(path);
        if (kind != null) {
            return kind;
        }
        if (files.containsKey(path)) {
            return HostReading.of("file");
        }
        return names.containsKey(path) ? HostReading.of("dir") : in(kinds, path);
    }

    @Override
    public HostReading state(String path) {
        return in(states, path);
    }

    @Override
    public String system() {
        return system;
    }

    private HostReading in(Map<String, HostReading> readings, String path) {
        HostReading reading = readings.get(path);
        return reading != null ? reading : unread.getOrDefault(path, missing(path));
    }

    /** Below a directory that is not there, nothing is. */
    private HostReading missing(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            HostReading above = unread.get(path.substring(0, slash));
            if (above != null && above.isAbsent()) {
                return HostReading.ABSENT;
            }
        }
        return HostReading.UNRECORDED;
    }
}
