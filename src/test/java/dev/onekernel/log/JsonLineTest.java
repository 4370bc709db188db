package dev.onekernel.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick reader reads, the library would read just so. */
class JsonLineTest {

    private static final String[] PIECES = {
        "{",
        "}",
        ":",
        ",",
        "\"",
        "\"a\"",
        "\"b\"",
        "\\",
        "\\\"",
        "\\u00e9",
        "\\uD83D",
        "\\n",
        "true",
        "false",
        "null",
        "0",
        "-1",
        "007",
        "1.5",
        "-0.0",
        ".5",
        "2.",
        "1e3",
        "123456789012345678",
        "1234567890123456789",
        " ",
        "[",
        "]",
        "\u0007",
        "\u00e9",
        "x"
    };

    private static Optional<Map<String, Object>> byLibrary(String line) {
        try {
            return Optional.of(JacksonLine.read(line).fields());
        } catch (DamagedLineException damaged) {
            return Optional.empty();
        }
    }

    private static void assertReadAsTheLibraryDoes(String line) {
        Optional<Map<String, Object>> quick = JsonLine.read(line);
        if (quick.isPresent()) {
            assertEquals(byLibrary(line), quick, line);
        }
    }

    @Test
    void random_lines_are_read_as_the_library_reads_them() {
        var random = new Random(20261125);
        for (int i = 0; i < 200_000; i++) {
            var line = new StringBuilder(random.nextInt(4) == 0 ? "" : "{");
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                line.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertReadAsTheLibraryDoes(
                    line.append(random.nextInt(4) == 0 ? "" : "}").toString());
        }
    }

    @Test
    void lines_with_a_flaw_are_read_as_the_library_reads_them() {
        var random = new Random(25112026);
        for (int i = 0; i < 50_000; i++) {
            var line = new StringBuilder(JsonLine.write(fields(random)));
            line.setCharAt(random.nextInt(line.length()), (char) random.nextInt(0x100));
            assertReadAsTheLibraryDoes(line.toString());
        }
    }

    @Test
    void every_record_is_read_quickly_and_as_it_was_written() {
        var random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            Map<String, Object> fields = fields(random);
            String line = JsonLine.write(fields);
            assertEquals(Optional.of(fields), JsonLine.read(line), line);
            assertEquals(Optional.of(fields), byLibrary(line), line);
            assertTrue(line.chars().allMatch(c -> c >= ' ' && c < 0x7f), line);
        }
    }

    private static Map<String, Object> fields(Random random) {
        var fields = new LinkedHashMap<String, Object>();
        for (int field = random.nextInt(6); field > 0; field--) {
            fields.put(
                    text(random, 0x80),
                    switch (random.nextInt(4)) {
                        case 0 -> text(random, 0x10000);
                        case 1 -> (long) random.nextInt();
                        case 2 -> random.nextBoolean();
                        default -> random.nextInt(1001) / 1000.0;
                    });
        }
        return fields;
    }

    private static String text(Random random, int characters) {
        var text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append((char) random.nextInt(random.nextInt(8) == 0 ? characters : 0x80));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "{ \"a\":1}",
                "{\"a\":1e3}",
                "{\"a\":1",
                "{\"a\"",
                "{\"a\":\"",
                "{\"a\":\"\\u12",
                "{\"a\":1} ",
                "{\"a\":1,}",
                "{,}",
                "",
                "{",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":1.}",
                "{\"a\":\"\\n\"}",
                "{\"a\":truest}"
            })
    void what_is_not_written_so_is_left_to_the_library(String line) {
        assertEquals(Optional.empty(), JsonLine.read(line));
    }
}
