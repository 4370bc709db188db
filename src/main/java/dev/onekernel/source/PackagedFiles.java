package dev.onekernel.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** The course on the class path, below {@code /course}. It is asked for by name only, as jars list nothing quickly. */
record PackagedFiles() implements CourseFiles {

    @Override
    public List<String> names() {
        return List.of();
    }

    @Override
    public byte[] read(String name) throws IOException {
        try (var in = PackagedFiles.class.getResourceAsStream("/course/" + name)) {
            if (in == null) {
                throw new NoSuchFileException(name);
            }
            return BoundedRead.all(in, name);
        }
    }

    @Override
    public Optional<byte[]> compiled(String name) {
        try {
            return Optional.of(read(COMPILED + name));
        } catch (IOException e) {
            return Optional.empty(); // not packaged yet, as in tests
        }
    }
}
