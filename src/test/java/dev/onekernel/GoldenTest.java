package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The engine of the golden files fails where it must. */
@DisabledIfSystemProperty(named = "golden", matches = "write")
class GoldenTest {

    @TempDir
    private Path folder;

    private void run() throws Throwable {
        for (DynamicTest test : Golden.tests(folder, (file, source, section) -> section + " " + source)
                .toList()) {
            test.getExecutable().execute();
        }
    }

    @Test
    void what_is_written_must_come_out_in_every_section() throws Throwable {
        Path file = folder.resolve("a.txt");
        Files.writeString(file, "b\n--- one\none b\n--- two\ntwo b\n");
        run();
        assertEquals("b\n", Golden.source(file));
        Files.writeString(file, "b\n--- one\none b\n--- two\ntwo c\n");
        assertThrows(AssertionError.class, this::run);
    }

    @Test
    void an_emptied_folder_fails() {
        assertThrows(AssertionError.class, this::run);
    }

    @Test
    void a_file_without_a_section_fails() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "b\n");
        assertThrows(AssertionError.class, this::run);
    }
}
