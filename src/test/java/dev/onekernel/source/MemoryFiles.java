package dev.onekernel.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A course in a test's memory. */
public record MemoryFiles(Map<String, byte[]> files) implements CourseFiles {

    public static MemoryFiles of(String... namesAndTexts) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new MemoryFiles(files);
    }

    /** A small good course with one file replaced or added. */
    public static MemoryFiles courseWith(String name, byte[] bytes) {
        var files = new TreeMap<>(course().files);
        files.put(name, bytes);
        return new MemoryFiles(files);
    }

    public static MemoryFiles courseWith(String name, String text) {
        return courseWith(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public static MemoryFiles course() {
        return of(
                "lessons/course.yaml",
                """
                title: A small course
                units:
                  - lessons/01-one
                  - quizzes/01-one
                """,
                "lessons/glossary.yaml",
                """
                terms:
                  - term: kernel
                    also: [operating system kernel]
                    means: The program that shares the hardware out.
                  - term: page cache
                    means: Memory that holds parts of files.
                """,
                "lessons/sources.yaml",
                """
                sources:
                  - {id: S01, title: A page, seen: whole}
                  - {id: S32, title: Another page, seen: excerpt}
                  - {id: seed, title: The first text, seen: whole}
                """,
                "lessons/01-one.yaml",
                """
                title: One
                objectives:
                  "1.1": know a kernel
                steps:
                  - title: A screen
                    text: Some text.
                """,
                "quizzes/01-one.yaml",
                """
                title: One
                questions:
                  - id: one
                    type: choice
                    ask: Which?
                    options:
                      - {text: This, correct: true, why: It is this one.}
                      - {text: That, why: It is not that one.}
                """);
    }

    @Override
    public List<String> names() {
        return List.copyOf(new TreeMap<>(files).keySet());
    }

    @Override
    public byte[] read(String name) throws NoSuchFileException {
        if (!files.containsKey(name)) {
            throw new NoSuchFileException(name);
        }
        return files.get(name);
    }
}
