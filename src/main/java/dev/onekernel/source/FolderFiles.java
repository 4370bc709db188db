package dev.onekernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A course in a folder. */
record FolderFiles(Path folder) implements CourseFiles {

    @Override
    public List<String> names() throws IOException {
        try (Stream<String> names = Stream.concat(namesIn("lessons"), namesIn("quizzes"))) {
            return names.sorted().toList();
        }
    }

    private Stream<String> namesIn(String part) throws IOException {
        Path inner = folder.resolve(part);
        if (!Files.isDirectory(inner) || leadsOut(inner)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(inner)) {
            return files
                    .map(file -> part + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList()
                    .stream();
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isDirectory(file)) {
            throw new IOException(name + " is a folder, not a file.");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(name);
        }
        if (leadsOut(file)) {
            throw new IOException(name + " is a link that leads out of the course's folder; it is not followed.");
        }
        if (!Files.isRegularFile(file)) { // a pipe or a device would be read for ever
            throw new IOException(name + " is not a regular file.");
        }
        try (var in = Files.newInputStream(file)) {
            return BoundedRead.all(in, name);
        }
    }

    /** A course may come from anywhere, and its links must not show what else is on this machine. */
    private boolean leadsOut(Path inside) throws IOException {
        return !inside.toRealPath().startsWith(folder.toRealPath());
    }
}
