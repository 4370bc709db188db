package dev.onekernel.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** Where the files of a course come from. All that is read from it is bounded in size. */
public interface CourseFiles {

    /** The folder with compiled parts beside the {@code lessons} and {@code quizzes} of a packaged course. */
    String COMPILED = "compiled/";

    /** The compiled part that leads to the others. */
    String OUTLINE = "outline";

    /**
     * The YAML files in {@code lessons/} and {@code quizzes/}, sorted; empty where files can only be asked for by name.
     *
     * @throws IOException when the place cannot be read
     */
    List<String> names() throws IOException;

    /**
     * Files of a course that no one reads where they are: those with another ending, in another folder or beside the folders.
     * Sorted; empty where files can only be asked for by name.
     *
     * @throws IOException when the place cannot be read
     */
    default List<String> strays() throws IOException {
        return List.of();
    }

    /**
     * The bytes of a file.
     *
     * @param name relative to the course, such as {@code lessons/course.yaml}
     * @throws java.nio.file.NoSuchFileException when there is no such file
     * @throws IOException when it cannot be read or is longer than 2 MB; the message is a sentence
     *     for the author
     */
    byte[] read(String name) throws IOException;

    /** Whether there is a file of that name, readable or not. */
    default boolean has(String name) {
        try {
            read(name);
            return true;
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    /**
     * A part of the course in the form that packaging compiled it to, if it did. Only a course without errors is packaged.
     *
     * @param name of a unit, {@link #OUTLINE}, or a file beside the units
     */
    default Optional<byte[]> compiled(String name) {
        return Optional.empty();
    }
}
