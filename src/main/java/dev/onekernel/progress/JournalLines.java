package dev.onekernel.progress;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.LineFile;
import dev.onekernel.log.LineFile.Durability;
import dev.onekernel.log.LineFile.FileContent;
import dev.onekernel.log.StreamMovedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the lines of a journal are: in a file of their own, or in an event log. */
interface JournalLines {

    FileContent read() throws IOException;

    /**
     * Appends all lines or none.
     *
     * @return whether an incomplete line of another program was moved away first
     */
    boolean append(List<String> lines, Durability durability) throws IOException;

    /** The place, as people read it in a message. */
    String place();

    /** The file, if it is one. */
    Optional<LineFile> file();

    /** The file of a learner at home. Each append opens it, so that two programs can take turns. */
    record InFile(LineFile lines) implements JournalLines {

        @Override
        public FileContent read() throws IOException {
            return lines.read();
        }

        @Override
        public boolean append(List<String> more, Durability durability) throws IOException {
            return lines.append(more, durability);
        }

        @Override
        public String place() {
            Path path = lines.path();
            return path.toString();
        }

        @Override
        public Optional<LineFile> file() {
            return Optional.of(lines);
        }
    }

    /** A stream of a learner who comes to a server, maybe with two terminals at once. */
    final class InStream implements JournalLines {

        /** More terminals of one learner hardly ever append at the same moment. */
        private static final int RIVALS = 10;

        private final EventLog log;
        private final String stream;
        private long position;

        InStream(EventLog log, String stream) {
            this.log = log;
            this.stream = stream;
        }

        @Override
        public FileContent read() throws IOException {
            List<String> lines = log.read(stream, 0);
            position = lines.size();
            return new FileContent(lines, false);
        }

        @Override
        public boolean append(List<String> lines, Durability durability) throws IOException {
            for (int i = 0; ; i++) {
                try {
                    log.append(stream, position, lines);
                    position += lines.size();
                    return false;
                } catch (StreamMovedException other) {
                    if (i == RIVALS) {
                        throw other;
                    }
                    position = other.end(); // what a learner does is appended, whatever the same learner does elsewhere
                }
            }
        }

        @Override
        public String place() {
            return log.place(stream);
        }

        @Override
        public Optional<LineFile> file() {
            return Optional.empty();
        }
    }
}
