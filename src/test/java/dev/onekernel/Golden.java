package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
     * A test for each section of each file in a folder below {@code golden}.
     *
     * @param actual from the source and the name of a section to what comes out
     */
    public static Stream<DynamicTest> tests(String folder, BiFunction<String, String, String> actual) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file, actual)));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void check(Path file, BiFunction<String, String, String> actual) throws IOException {
        String written = Files.readString(file);
        int start = written.indexOf("\n" + MARK) + 1;
        String source = written.substring(0, start);
        var expected = new StringBuilder(source);
        for (String section : sections(written.substring(start)).keySet()) {
            expected.append(MARK).append(section).append('\n').append(trimmed(actual.apply(source, section)));
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
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The medium a section is named after: {@code unicode 80}, {@code ascii 40}, {@code plain 80}. */
    public static Display medium(String section) {
        String[] words = section.split(" ");
        int width = Integer.parseInt(words[1]);
        Glyphs glyphs = words[0].equals("ascii") ? Glyphs.ASCII : Glyphs.UNICODE;
        return new Display(width, Integer.MAX_VALUE, glyphs, words[0].equals("plain"));
    }
}
