package dev.onekernel.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JSON Schemas of a course's files. A test holds them against what the reader knows. */
public enum Schema {
    COURSE,
    LESSON,
    QUIZ,
    GLOSSARY,
    SOURCES,
    /** Part of lesson and quiz. */
    QUESTION;

    /** The name of its file. */
    public String file() {
        return this + ".schema.json";
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String text() {
        try (InputStream in = Schema.class.getResourceAsStream(file())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all schemas into a folder, which is made if need be.
     *
     * @return the files written
     */
    public static List<Path> writeAll(Path folder) throws IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        for (Schema schema : values()) {
            written.add(Files.writeString(folder.resolve(schema.file()), schema.text()));
        }
        return written;
    }
}
