package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Lint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the authoring guide are one course; it works, and it shows every key there is. */
class GuideTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^(```+)yaml\\n# ([a-z0-9/-]+\\.yaml)(, continued)?\\n(.*?)^\\1$");

    private static Map<String, String> examples() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/authoring.md"));
        var files = new TreeMap<String, String>();
        Matcher example = EXAMPLE.matcher(guide);
        while (example.find()) {
            assertEquals(example.group(3) != null, files.containsKey(example.group(2)), example.group(2));
            // The comment with the name is the first line of the file, so that problems have their true line.
            String start = example.group(3) == null ? "# " + example.group(2) + "\n" : "";
            files.merge(example.group(2), start + example.group(4), String::concat);
        }
        assertEquals(
                guide.split("(?m)^```+yaml$").length - 1,
                example.reset().results().count());
        return files;
    }

    @Test
    void the_examples_are_a_course_without_a_problem() throws IOException {
        var files = new TreeMap<String, byte[]>();
        examples().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(5, files.size());

        assertEquals(List.of(), Lint.of(new MemoryFiles(files)));
    }

    @Test
    void they_show_every_key() throws IOException {
        String all = String.join("\n", examples().values());
        Set<String> missing = Stream.concat(
                        Stream.of(
                                Shape.COURSE,
                                Shape.GLOSSARY,
                                Shape.TERM,
                                Shape.SOURCES,
                                Shape.SOURCE,
                                Shape.LESSON,
                                Shape.STEP,
                                Shape.QUIZ,
                                Shape.OPTION,
                                Shape.ITEM,
                                Shape.PAIR,
                                Shape.EXTRA,
                                Shape.MISTAKE,
                                Shape.BLANK_TO_TYPE,
                                Shape.BLANK_TO_CHOOSE),
                        Shape.QUESTIONS.stream().map(Shape.QuestionShape::shape))
                .flatMap(shape -> shape.known().stream())
                .filter(key ->
                        !Pattern.compile("(?m)^[ -]*" + key + ":").matcher(all).find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
        Shape.QUESTIONS.forEach(type -> assertTrue(all.contains("type: " + type.type()), type.type()));
    }
}
