package dev.onekernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Finds the files of a course at the place that was named. */
public final class CourseLocation {

    private CourseLocation() {}

    /**
     * The course in a folder or in a {@code .zip} file.
     *
     * @throws IOException when there is neither, or the archive cannot be trusted
     */
    public static CourseFiles at(Path place) throws IOException {
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
                        : "The folder or .zip file " + place + " does not exist.");
    }

    /** The course that travels with the program. */
    public static CourseFiles packaged() {
        return new PackagedFiles();
    }

    /**
     * The bytes of a single file. It was named by the user, so it may be a link.
     *
     * @throws IOException when it is no regular file, cannot be read or is longer than any part of a course
     */
    public static byte[] read(Path file) throws IOException {
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        return new FolderFiles(real.getParent()).read(real.getFileName().toString());
    }
}
