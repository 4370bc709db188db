package dev.onekernel.load;

import dev.onekernel.Golden;
import dev.onekernel.source.MemoryFiles;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Broken files and what is said about them. Each file of the folder is a part of an otherwise good course, as its name says, and
 * ends with the problems that are expected.
 */
class ProblemsGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/problems");

    @TestFactory
    Stream<DynamicTest> the_problems_of_a_file_are_those_written_below_it() {
        return Golden.tests(
                FOLDER, (file, yaml, section) -> problemsOf(file.getFileName().toString(), yaml));
    }

    private static String problemsOf(String golden, String yaml) {
        String file = switch (golden.substring(0, golden.indexOf('-'))) {
            case "course" -> "lessons/course.yaml";
            case "glossary" -> "lessons/glossary.yaml";
            case "sources" -> "lessons/sources.yaml";
            case "quiz" -> "quizzes/01-one.yaml";
            default -> "lessons/01-one.yaml";
        };
        return CourseReader.check(MemoryFiles.courseWith(file, yaml)).problems().stream()
                .map(problem -> problem + "\n")
                .collect(Collectors.joining());
    }
}
