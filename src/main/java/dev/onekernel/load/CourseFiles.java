package dev.onekernel.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the files of a course come from. All that is read from it is bounded in size. */
public interface CourseFiles {

    /** The longest file that is read, in bytes: some thirty thousand lines. */
    int LONGEST_FILE = 2 * 1024 * 1024;

    /**
     * The YAML files in {@code lessons/} and {@code quizzes/}, sorted; empty where files can only be asked for by name.
     *
     * @throws IOException when the place cannot be read
     */
    List<String> names() throws IOException;

    /**
     * The bytes of a file.
     *
     * @param name relative to the course, such as {@code lessons/course.yaml}
     * @throws java.nio.file.NoSuchFileException when there is no such file
     * @throws IOException when it cannot be read or is longer than {@link #LONGEST_FILE}; the message is a sentence for the
     *     author
     */
    byte[] read(String name) throws IOException;

    /** Whether every file was found free of errors before: then what nobody asks for need not be read. */
    default boolean areProofread() {
        return false;
    }

    /** The index that was made when the course was packaged, if it was. */
    default Optional<byte[]> index() {
        return Optional.empty();
    }

    /** Takes an index that was drawn up because there was none; whether it is kept is up to the place. */
    default void keepIndex(byte[] index) {}

    /**
     * As {@link #at}, for somebody who opens the course again and again.
     *
     * @param cache where an index of the course may be kept
     */
    static CourseFiles at(Path place, Optional<Path> cache) throws IOException {
        return cache.isPresent() && Files.isDirectory(place) ? new IndexedFolder(place, cache.get()) : at(place);
    }

    /**
     * The course in a folder or in a {@code .zip} file.
     *
     * @throws IOException when there is neither, or the archive cannot be trusted
     */
    static CourseFiles at(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new FolderFiles(place);
        }
        if (Files.isRegularFile(place)
                && place.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return ZipFiles.open(place);
        }
        throw new IOException(
                Files.exists(place)
                        ? place + " is neither a folder nor a .zip file."
                        : "There is no folder or .zip file " + place + ".");
    }

    /** The course that travels with the program. */
    static CourseFiles packaged() {
        return new PackagedFiles();
    }

    /**
     * The bytes of a single file.
     *
     * @throws IOException when it is no regular file, cannot be read or is longer than {@link #LONGEST_FILE}
     */
    static byte[] read(Path file) throws IOException {
        return new FolderFiles(file.toAbsolutePath().getParent())
                .read(file.getFileName().toString());
    }

    /** Reads to the end, but not without end. */
    static byte[] bounded(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
        if (bytes.length > LONGEST_FILE) {
            throw new IOException("The file " + name + " is longer than " + LONGEST_FILE / (1024 * 1024)
                    + " MB; no part of a course is.");
        }
        return bytes;
    }
}
