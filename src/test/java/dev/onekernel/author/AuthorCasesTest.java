package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.Golden;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small courses as authors write them. Each is the course in {@code base} with a few lines changed. Most have one fault, for which the
 * linter must find exactly one problem; the others are unusual but good, and it must find none.
 *
 * <p>A case begins with a {@code note:} on what its author did and with {@code expect:}, which is {@code CLEAN} or a regular
 * expression that the problem must contain. Then each {@code === FILE LINE COUNT} replaces that many lines of a file of the base from
 * that line on, {@code === write FILE} makes a new file, and {@code === remove FILE} removes one.
 */
class AuthorCasesTest {

    private static final Path FOLDER = Path.of("src/test/resources/authors");
    private static final Pattern CHANGE = Pattern.compile("=== (?:(write|remove) )?(\\S+)(?: (\\d+) (\\d+))?");

    @TempDir
    private Path parent;

    @TestFactory
    Stream<DynamicTest> a_small_course_gives_the_one_problem_it_has() {
        return Golden.files(FOLDER).stream()
                .filter(folder -> !folder.endsWith("base"))
                .flatMap(folder -> Golden.files(folder).stream())
                .map(file -> DynamicTest.dynamicTest(FOLDER.relativize(file).toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String expected = lines.get(1).substring("expect: ".length());
        Path course = parent.resolve(file.getFileName().toString());
        write(lines.subList(2, lines.size()), course);
        List<Problem> problems = Lint.of(CourseLocation.at(course));
        List<String> found = problems.stream()
                .map(problem -> problem.headline() + " " + problem.hint().orElse(""))
                .toList();
        if (expected.equals("CLEAN")) {
            assertEquals(List.of(), found);
        } else {
            assertEquals(1, found.size(), found::toString);
            assertTrue(
                    Pattern.compile(expected, Pattern.CASE_INSENSITIVE)
                            .matcher(found.get(0))
                            .find(),
                    found.get(0));
        }
    }

    private static void write(List<String> changes, Path course) throws IOException {
        copyBase(course);
        for (int i = 0; i < changes.size(); ) {
            Matcher change = CHANGE.matcher(changes.get(i++));
            assertTrue(change.matches(), changes.get(i - 1));
            List<String> text = changes.subList(i, changes.size()).stream()
                    .takeWhile(line -> !CHANGE.matcher(line).matches())
                    .toList();
            i += text.size();
            Path file = course.resolve(change.group(2));
            if (change.group(1) == null) {
                replace(file, change, text);
            } else if (change.group(1).equals("write")) {
                Files.createDirectories(file.getParent());
                Files.write(file, text);
            } else {
                Files.delete(file);
            }
        }
    }

    /** Lines are counted in the file as it is in the base, so they are changed from the last to the first. */
    private static void replace(Path file, Matcher change, List<String> text) throws IOException {
        List<String> base = Files.readAllLines(FOLDER.resolve("base").resolve(change.group(2)));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int start = Integer.parseInt(change.group(3)) - 1 + lines.size() - base.size();
        lines.subList(start, start + Integer.parseInt(change.group(4))).clear();
        lines.addAll(start, text);
        Files.write(file, lines);
    }

    private static void copyBase(Path course) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("base"))) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                Path copy =
                        course.resolve(FOLDER.resolve("base").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
