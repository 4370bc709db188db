package dev.onekernel.author;

import dev.onekernel.format.FormatSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The JSON Schemas of a course's files. */
public enum Schema {
    COURSE,
    LESSON,
    QUIZ,
    GLOSSARY,
    SOURCES,
    PHRASES,
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
        return switch (this) {
            case COURSE -> FormatSchema.course();
            case LESSON -> FormatSchema.lesson();
            case QUIZ -> FormatSchema.quiz();
            case GLOSSARY -> FormatSchema.glossary();
            case SOURCES -> FormatSchema.sources();
            case PHRASES -> FormatSchema.phrases();
            case QUESTION -> FormatSchema.question();
        };
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
