package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.Golden;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A folder of files with one fault each, in otherwise good courses. The name of a file says what part of the course it is and which
 * rule it breaks; at its end stands what the linter says.
 */
class SeededFaultsTest {

    private static final Path FOLDER = Path.of("src/test/resources/seeded");

    private static MemoryFiles good() {
        var files = new TreeMap<String, byte[]>();
        put(files, "lessons/course.yaml", """
                title: A course
                units:
                  - lessons/01-one
                  - quizzes/01-one
                """);
        put(files, "lessons/glossary.yaml", """
                terms:
                  - term: kernel
                    also: [operating system kernel]
                    means: The program that shares the hardware out.
                    sources: [S01]
                """);
        put(files, "lessons/sources.yaml", """
                sources:
                  - {id: S01, title: A page, url: 'https://a.example/', seen: whole}
                """);
        put(files, "lessons/01-one.yaml", """
                title: One
                steps:
                  - title: A screen
                    text: Some text about the [kernel](term:kernel) [S01].
                """);
        put(files, "quizzes/01-one.yaml", """
                title: One
                questions:
                  - id: in-good-quiz
                    type: choice
                    ask: Which?
                    options:
                      - {text: This, correct: true, why: It is this one.}
                      - {text: That, why: It is not that one.}
                      - {text: Those, why: There is only one.}
                """);
        return new MemoryFiles(files);
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Problem> lint(String seed, String yaml) {
        MemoryFiles course = good();
        String kind = seed.substring(0, seed.indexOf('-'));
        String file = switch (kind) {
            case "course", "glossary", "sources", "phrases" -> "lessons/" + kind + ".yaml";
            case "quiz" -> "quizzes/01-one.yaml";
            case "draft" -> "lessons/02-draft.yaml";
            default -> "lessons/01-one.yaml";
        };
        put(course.files(), file, yaml);
        return isStrict(seed) ? Lint.strictly(course) : Lint.of(course);
    }

    private static boolean isStrict(String seed) {
        return Rule.find(ruleOf(Path.of(seed))).filter(Rule::strict).isPresent();
    }

    /** The rule a file breaks, from a name such as {@code quiz-command-word.2.yaml}. */
    private static String ruleOf(Path seed) {
        String name = seed.getFileName().toString();
        return name.substring(name.indexOf('-') + 1, name.indexOf('.'));
    }

    @Test
    void the_course_around_the_faults_is_good() {
        assertEquals(List.of(), Lint.of(good()));
    }

    @TestFactory
    Stream<DynamicTest> a_file_with_one_fault_gives_exactly_the_problem_written_in_it() {
        return Golden.tests(FOLDER, (seed, yaml, section) -> problemsOf(seed, yaml));
    }

    private static String problemsOf(Path seed, String yaml) {
        List<Problem> problems = lint(seed.getFileName().toString(), yaml);
        List<String> broken = ruleOf(seed).equals("none") ? List.of() : List.of(ruleOf(seed));
        assertEquals(broken, problems.stream().map(Problem::rule).toList(), problems::toString);
        return problems.stream()
                .map(problem -> problem + "\n    [" + problem.rule() + "]\n")
                .collect(Collectors.joining());
    }

    @Test
    void every_problem_has_the_severity_its_rule_says() throws IOException {
        for (Path seed : Golden.files(FOLDER)) {
            lint(seed.getFileName().toString(), Golden.source(seed))
                    .forEach(problem ->
                            assertEquals(Rule.of(problem.rule()).severity(), problem.severity(), problem::headline));
        }
    }

    @Test
    void every_rule_has_a_fault() {
        Set<String> without = Rule.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Golden.files(FOLDER).forEach(seed -> without.remove(ruleOf(seed)));
        // These need bytes that no text file has; the tests of reading have them.
        without.removeAll(Set.of("unreadable-file", "encoding", "byte-order-mark", "empty-file"));
        without.remove("chart-failure"); // this one needs an error in the program; FlowchartDrawingTest makes one
        // These need a second file; AuthorCasesTest has them.
        without.removeAll(Set.of("stray-file", "same-objective"));
        assertEquals(Set.of(), without);
    }

    @Test
    void every_rule_explains_itself() {
        assertTrue(Rule.all().size() > 50);
        for (Rule rule : Rule.all()) {
            assertTrue(rule.explanation().length() > 80, rule::id);
        }
    }
}
