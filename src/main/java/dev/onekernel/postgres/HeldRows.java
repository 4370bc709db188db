package dev.onekernel.postgres;

import dev.onekernel.log.HeldStream;
import dev.onekernel.log.StreamMovedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A stream of the database that one program alone appends to. */
final class HeldRows implements HeldStream {

    private final HeldTerm term;
    private final List<String> before;
    private final StreamReader now;
    private long length;

    /** Reads the whole stream. */
    @FunctionalInterface
    interface StreamReader {
        List<String> lines() throws IOException;
    }

    HeldRows(HeldTerm term, List<String> before, StreamReader now) {
        this.term = term;
        this.before = before;
        this.now = now;
        this.length = before.size();
    }

    @Override
    public List<String> before() {
        return before;
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void append(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        try {
            term.append(length, lines, Map.of());
            length += lines.size();
        } catch (StreamMovedException earlier) {
            // Nobody else appends here: an earlier append was saved, but the connection was lost before it could be
            // said.
            int saved = (int) (earlier.end() - length);
            if (saved < 0 || saved > lines.size() || !endsWith(lines.subList(0, saved))) {
                throw earlier;
            }
            length = earlier.end();
            append(lines.subList(saved, lines.size()));
        }
    }

    private boolean endsWith(List<String> lines) throws IOException {
        List<String> all = now.lines();
        return all.subList(all.size() - lines.size(), all.size()).equals(lines);
    }

    @Override
    public void close() throws IOException {
        term.close();
    }
}
