package dev.onekernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A course in a folder. */
record FolderFiles(Path folder) implements CourseFiles {

    @Override
    public List<String> names() throws IOException {
        return Stream.concat(namesIn("lessons").stream(), namesIn("quizzes").stream())
                .filter(CoursePaths::isRead)
                .sorted()
                .toList();
    }

    /** Only what lies beside the two folders, or in them, or one deeper is looked at: the folder may be a whole project. */
    @Override
    public List<String> strays() throws IOException {
        var found = new ArrayList<String>();
        for (String name : namesIn("")) {
            found.add(name);
            if (Files.isDirectory(folder.resolve(name))
                    && CoursePaths.nearFolder(name).isPresent()) {
                for (String inner : namesIn(name)) {
                    found.add(inner);
                    found.addAll(namesIn(inner));
                }
            }
        }
        return found.stream()
                .filter(CoursePaths::isStray)
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .sorted()
                .toList();
    }

    private List<String> namesIn(String part) throws IOException {
        Path inner = folder.resolve(part);
        if (!Files.isDirectory(inner) || leadsOut(inner)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inner)) {
            return files.map(file -> (part.isEmpty() ? "" : part + "/") + file.getFileName())
                    .toList();
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

    /** Answered without reading the file, which whoever asks is going to read next. */
    @Override
    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** A course may come from anywhere, and its links must not show what else is on this machine. */
    private boolean leadsOut(Path inside) throws IOException {
        return !inside.toRealPath().startsWith(folder.toRealPath());
    }
}
