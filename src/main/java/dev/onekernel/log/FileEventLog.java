package dev.onekernel.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The event log in files: what one computer needs. Several programs may use the same directory. */
public final class FileEventLog implements EventLog {

    private final Path state;

    /** Those that this program holds: their files must not be opened a second time, as closing them would give the lock away. */
    private final Map<String, HeldFiles> held = new ConcurrentHashMap<>();

    /** What is done with one stream happens one after the other; different streams do not wait for each other's disk. */
    private final StripedLocks streams = new StripedLocks();

    private final KnownEnds ends = new KnownEnds();

    /** @param state holds the directories {@code rooms} and {@code learners}; it need not exist */
    public FileEventLog(Path state) {
        this.state = state;
    }

    @Override
    public void append(String stream, long position, List<String> lines) throws IOException {
        synchronized (streams.of(stream)) {
            requireFree(stream);
            StreamFiles files = StreamFiles.of(state, stream);
            if (files.isOneFile()) {
                if (position > 0
                        && files.files().isEmpty()) { // opening it would bring back the name of whoever was erased
                    throw new StreamMovedException(place(stream), position, 0);
                }
                files.next("").appendAt(position, lines, ends);
                return;
            }
            try (HeldStream alone = hold(stream)) {
                int end = alone.before().size();
                if (end != position) {
                    throw new StreamMovedException(place(stream), position, end);
                }
                alone.append(lines);
            }
        }
    }

    private void requireFree(String stream) throws IOException {
        if (held.containsKey(stream)) {
            throw new StreamHeldException(place(stream));
        }
    }

    @Override
    public HeldStream hold(String stream) throws IOException {
        synchronized (streams.of(stream)) {
            requireFree(stream);
            var files = HeldFiles.open(StreamFiles.of(state, stream), () -> release(stream));
            held.put(stream, files);
            return files;
        }
    }

    private void release(String stream) {
        held.remove(stream);
    }

    @Override
    public List<String> read(String stream, long from) throws IOException {
        synchronized (streams.of(stream)) {
            var lines = new ArrayList<String>();
            HeldFiles own = held.get(stream);
            for (LineFile file : StreamFiles.of(state, stream).files()) {
                lines.addAll(
                        own != null && own.has(file) ? own.lines() : file.read().lines());
            }
            return List.copyOf(lines.subList((int) Math.min(from, lines.size()), lines.size()));
        }
    }

    @Override
    public List<String> streams(String prefix) throws IOException {
        return StreamFiles.names(state).stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** Every file is written beside the old one and then takes its place. */
    @Override
    public void rewrite(String stream, UnaryOperator<String> change) throws IOException {
        synchronized (streams.of(stream)) {
            requireFree(stream);
            for (LineFile file : StreamFiles.of(state, stream).files()) {
                try (HeldLineFile open = file.hold()) {
                    List<String> before = open.before().lines();
                    List<String> after = before.stream().map(change).toList();
                    if (!after.equals(before)) {
                        replace(file.path(), after);
                    }
                }
            }
        }
    }

    private static void replace(Path file, List<String> lines) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "rewriting", ".tmp"); // for this user only
        try {
            byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    @Override
    public void delete(String stream) throws IOException {
        synchronized (streams.of(stream)) {
            hold(stream).close(); // no other program has it
            StreamFiles.of(state, stream).delete();
        }
    }

    @Override
    public Fingerprints fingerprints() {
        return new FileFingerprints(state);
    }

    @Override
    public String place(String stream) {
        StreamFiles files = StreamFiles.of(state, stream);
        return files.directory().resolve(files.name()).toString();
    }

    /** Nothing stays open but the streams that are held. */
    @Override
    public void close() {}
}
