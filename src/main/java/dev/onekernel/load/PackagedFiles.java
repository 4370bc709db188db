package dev.onekernel.load;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** The course on the class path, below {@code /course}. It is asked for by name only, as jars list nothing quickly. */
final class PackagedFiles implements CourseFiles {

    private Optional<byte[]> index;

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
            return CourseFiles.bounded(in, name);
        }
    }

    @Override
    public boolean areProofread() {
        return index().isPresent(); // packaging writes it for a course without errors only
    }

    @Override
    public Optional<byte[]> index() {
        if (index == null) {
            index = findIndex();
        }
        return index;
    }

    private Optional<byte[]> findIndex() {
        try {
            return Optional.of(read(CourseIndex.NAME));
        } catch (IOException e) {
            return Optional.empty(); // not packaged yet, as in tests
        }
    }
}
