package dev.onekernel.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Lint;
import dev.onekernel.source.MemoryFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final String CONTINUED = ", continued";
    private static final String WITH_PARTS = ", with parts";

    private static final Pattern EXAMPLE =
            Pattern.compile("(?ms)^(```+)yaml\\n# ([a-z0-9/-]+\\.yaml)(, continued|, with parts)?\\n(.*?)^\\1$");

    /** The files of the guide's course; those of the course with parts are named with a space and these words. */
    private static Map<String, String> examples() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/authoring.md"));
        var files = new TreeMap<String, String>();
        Matcher example = EXAMPLE.matcher(guide);
        while (example.find()) {
            String more = Objects.requireNonNullElse(example.group(3), "");
            assertEquals(!more.isEmpty(), files.containsKey(example.group(2)), example.group(2));
            // The comment with the name is the first line of the file, so that problems have their true line.
            String start = more.equals(CONTINUED) ? "" : "# " + example.group(2) + "\n";
            String name = example.group(2) + (more.equals(WITH_PARTS) ? WITH_PARTS : "");
            files.merge(name, start + example.group(4), String::concat);
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
        byte[] withParts = files.remove("lessons/course.yaml" + WITH_PARTS);
        assertEquals(7, files.size());

        assertEquals(List.of(), Lint.strictly(new MemoryFiles(files)));
        files.put("lessons/course.yaml", withParts);
        assertEquals(List.of(), Lint.strictly(new MemoryFiles(files)));
    }

    @Test
    void they_show_every_key() throws IOException {
        String all = String.join("\n", examples().values());
        Set<String> missing = Stream.concat(
                        Stream.of(
                                MappingSchema.COURSE,
                                MappingSchema.PART,
                                MappingSchema.GLOSSARY,
                                MappingSchema.TERM,
                                MappingSchema.PHRASES,
                                MappingSchema.PHRASE,
                                MappingSchema.SOURCES,
                                MappingSchema.SOURCE,
                                MappingSchema.LESSON,
                                MappingSchema.STEP,
                                MappingSchema.LAB,
                                MappingSchema.GOAL,
                                MappingSchema.QUIZ,
                                MappingSchema.OPTION,
                                MappingSchema.ITEM,
                                MappingSchema.PAIR,
                                MappingSchema.EXTRA,
                                MappingSchema.MISTAKE,
                                MappingSchema.BLANK_TO_TYPE,
                                MappingSchema.BLANK_TO_CHOOSE),
                        MappingSchema.QUESTIONS.stream().map(MappingSchema.QuestionShape::shape))
                .flatMap(shape -> shape.known().stream())
                .filter(key ->
                        !Pattern.compile("(?m)^[ -]*" + key + ":").matcher(all).find())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
        MappingSchema.QUESTIONS.forEach(type -> assertTrue(all.contains("type: " + type.type()), type.type()));
    }
}
