package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Expected results that people can read: a file holds a source, then sections such as {@code --- unicode 80}, each with what
 * is expected of the source there. {@code -Dgolden=write} writes what came out instead of comparing it.
 */
public final class Golden {

    private static final Path ROOT = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final String MARK = "--- ";

    private Golden() {}

    /**
     * A test for each file in a folder below {@code golden}.
     *
     * @param actual from the source and the name of a section to what comes out
     */
    public static Stream<DynamicTest> tests(String folder, BiFunction<String, String, String> actual) {
        return tests(ROOT.resolve(folder), (file, source, section) -> actual.apply(source, section));
    }

    /** What comes out of a source, for one of the sections behind it. */
    @FunctionalInterface
    public interface Check {
        String actual(Path file, String source, String section) throws IOException;
    }

    /** A test for each file in a folder. */
    public static Stream<DynamicTest> tests(Path folder, Check check) {
        return files(folder).stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, check)));
    }

    /** The files in a folder, by name; a folder without any would make a test that cannot fail. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            assertFalse(sorted.isEmpty(), folder + " holds nothing to test");
            return sorted;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The part of a file before its first section. */
    public static String source(Path file) throws IOException {
        String written = Files.readString(file);
        return written.substring(0, start(written));
    }

    /** Where the first section begins. */
    private static int start(String written) {
        if (written.startsWith(MARK)) {
            return 0;
        }
        int mark = written.indexOf("\n" + MARK);
        assertTrue(mark >= 0, "a file without a section expects nothing");
        return mark + 1;
    }

    private static void check(Path file, Check check) throws IOException {
        String written = Files.readString(file);
        int start = start(written);
        String source = written.substring(0, start);
        var expected = new StringBuilder(source);
        for (String section : sections(written.substring(start)).keySet()) {
            expected.append(MARK).append(section).append('\n').append(trimmed(check.actual(file, source, section)));
        }
        if (WRITE) {
            Files.writeString(file, expected);
        } else {
            assertEquals(written, expected.toString(), file + " (-Dgolden=write rewrites it)");
        }
    }

    private static Map<String, String> sections(String text) {
        var sections = new LinkedHashMap<String, String>();
        for (String section : text.split("(?m)^" + MARK)) {
            if (!section.isEmpty()) {
                String[] parts = section.split("\n", 2);
                sections.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
        }
        return sections;
    }

    private static String trimmed(String text) {
        return text.lines().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** The medium a section is named after: {@code unicode 80}, {@code ascii 40}, {@code plain 80}. */
    public static Display medium(String section) {
        String[] words = section.split(" ");
        int width = Integer.parseInt(words[1]);
        Glyphs glyphs = words[0].equals("ascii") ? Glyphs.ASCII : Glyphs.UNICODE;
        return new Display(width, Integer.MAX_VALUE, glyphs, words[0].equals("plain"));
    }
}
