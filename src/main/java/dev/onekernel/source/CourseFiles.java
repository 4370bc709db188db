package dev.onekernel.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the files of a course come from. All that is read from it is bounded in size. */
public interface CourseFiles {

    /** The name of the index beside the {@code lessons} and {@code quizzes} of a packaged course. */
    String INDEX = "index.json";

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

    /**
     * The index that was made when the course was packaged, if it was. Only a course without errors is packaged, so where there
     * is an index, the files need not be checked again.
     */
    default Optional<byte[]> index() {
        return Optional.empty();
    }
}
