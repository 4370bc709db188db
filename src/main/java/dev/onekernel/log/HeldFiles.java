package dev.onekernel.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A held stream in files: the newest stays open and locked, so that no other program appends to it. */
final class HeldFiles implements HeldStream {

    private final StreamFiles files;
    private final Runnable released;
    private final List<String> before = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private Optional<OpenFile> open = Optional.empty();

    private record OpenFile(Path path, HeldLineFile file) {}

    private HeldFiles(StreamFiles files, Runnable released) {
        this.files = files;
        this.released = released;
    }

    static HeldFiles open(StreamFiles files, Runnable released) throws IOException {
        var held = new HeldFiles(files, released);
        List<LineFile> all = files.files();
        for (int i = 0; i < all.size(); i++) {
            LineFile file = all.get(i);
            LineFile.FileContent content;
            if (i == all.size() - 1) {
                HeldLineFile newest = file.hold();
                held.open = Optional.of(new OpenFile(file.path(), newest));
                content = newest.before();
            } else {
                content = file.read();
            }
            held.before.addAll(content.lines());
            if (content.torn()) {
                held.notices.add(
                        "The last line of " + file.path() + " was incomplete, as after a crash; it was moved to "
                                + file.tornPath().getFileName() + " beside it.");
            }
        }
        return held;
    }

    @Override
    public List<String> before() {
        return List.copyOf(before);
    }

    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    boolean has(LineFile file) {
        return open.filter(held -> held.path().equals(file.path())).isPresent();
    }

    /** What the open file holds now. */
    List<String> lines() throws IOException {
        return open.isPresent() ? open.get().file().lines() : List.of();
    }

    @Override
    public void append(List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            file(files.next(lines.get(lines.size() - 1))).append(lines);
        }
    }

    private HeldLineFile file(LineFile next) throws IOException {
        if (!has(next)) {
            HeldLineFile fresh = next.hold();
            Optional<OpenFile> last = open;
            open = Optional.of(new OpenFile(next.path(), fresh));
            if (last.isPresent()) {
                last.get().file().close();
            }
        }
        return open.get().file();
    }

    @Override
    public void close() throws IOException {
        released.run();
        if (open.isPresent()) {
            open.get().file().close();
        }
    }
}
