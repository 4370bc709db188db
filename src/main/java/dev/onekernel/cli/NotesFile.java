package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.progress.Progress;
import dev.onekernel.view.TakeHomeNotes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** Writes take-home notes to a file. */
final class NotesFile {

    private NotesFile() {}

    /**
     * Writes the notes.
     *
     * @param file where; without one, a new file in the working directory that is named after the course
     * @return the file
     */
    static Path write(Course course, Progress progress, Optional<Path> file) throws IOException {
        byte[] text = TakeHomeNotes.of(course, progress).getBytes(StandardCharsets.UTF_8);
        if (file.isPresent()) {
            Files.write(file.get(), text);
            return file.get();
        }
        Path free = free(name(course.outline().title()));
        Files.write(free, text, StandardOpenOption.CREATE_NEW);
        return free.toAbsolutePath();
    }

    private static String name(String title) {
        String name =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return (name.isEmpty() ? "course" : name) + "-notes";
    }

    /** Learners write into their notes, so that no earlier ones are overwritten. */
    private static Path free(String name) {
        Path file = Path.of(name + ".md");
        for (int i = 2; Files.exists(file); i++) {
            file = Path.of(name + "-" + i + ".md");
        }
        return file;
    }
}
