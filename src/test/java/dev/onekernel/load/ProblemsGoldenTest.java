package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.source.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken files and what is said about them. Each file of the folder is a part of an otherwise good course, as its name says, and
 * ends with the problems that are expected; {@code -Dgolden=write} writes them anew.
 */
class ProblemsGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden/problems");
    private static final String MARK = "--- problems\n";

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_problems_of_a_file_are_those_written_below_it(Path golden) throws IOException {
        String text = Files.readString(golden);
        int mark = text.lastIndexOf(MARK);
        String yaml = mark < 0 ? text : text.substring(0, mark);
        String actual = yaml + MARK + problemsOf(golden.getFileName().toString(), yaml);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, actual);
        }
        assertEquals(text, actual);
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
