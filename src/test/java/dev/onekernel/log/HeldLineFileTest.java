package dev.onekernel.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HeldLineFileTest {

    @TempDir
    private Path directory;

    private LineFile file;

    @BeforeEach
    void name() {
        file = new LineFile(directory.resolve("rooms"), "room.jsonl");
    }

    /** What another program runs: {@code directory line}. It leaves the beginning of a line in the file, reads it and tries to hold it. */
    public static void main(String[] arguments) throws IOException {
        var file = new LineFile(Path.of(arguments[0]).resolve("rooms"), "room.jsonl");
        Files.writeString(file.path(), arguments[1], StandardOpenOption.APPEND);
        System.out.println("read " + file.read().lines());
        try (HeldLineFile held = file.hold()) {
            System.out.println("held " + held.before().lines());
        } catch (FileSystemException refused) {
            System.out.println("refused: " + refused.getReason());
        }
    }

    private String anotherProgram(String unfinished) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeldLineFileTest.class.getName(),
                        directory.toString(),
                        unfinished)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void batches_are_there_in_their_order_the_next_time() throws IOException {
        try (HeldLineFile held = file.hold()) {
            assertEquals(LineFile.FileContent.NONE, held.before());
            held.append(List.of("a", "b"));
            held.append(List.of());
            held.append(List.of("c"));
        }
        assertEquals(List.of("a", "b", "c"), file.read().lines());
        try (HeldLineFile held = file.hold()) {
            assertEquals(List.of("a", "b", "c"), held.before().lines());
            held.append(List.of("d"));
        }
        assertEquals(List.of("a", "b", "c", "d"), file.read().lines());
    }

    @Test
    void an_incomplete_line_is_moved_aside_before_anything_is_appended() throws IOException {
        file.append(List.of("a"), LineFile.Durability.WRITTEN);
        Files.writeString(file.path(), "a\n{\"hal");
        try (HeldLineFile held = file.hold()) {
            assertEquals(new LineFile.FileContent(List.of("a"), true), held.before());
            held.append(List.of("b"));
        }
        assertEquals("a\nb\n", Files.readString(file.path()));
        assertEquals("{\"hal\n", Files.readString(file.tornPath()));
    }

    @Test
    void what_a_failed_append_left_behind_is_gone_with_the_next() throws IOException {
        try (HeldLineFile held = file.hold()) {
            held.append(List.of("a"));
            Files.writeString(file.path(), "a\n{\"half a line that could not be taken back");
            held.append(List.of("b"));
        }
        assertEquals("a\nb\n", Files.readString(file.path()));
    }

    @Test
    void a_batch_that_would_make_the_file_too_large_leaves_it_as_it_was() throws IOException {
        try (HeldLineFile held = file.hold()) {
            held.append(List.of("a"));
            assertThrows(FileSystemException.class, () -> held.append(List.of("x".repeat(16 << 20))));
            held.append(List.of("b"));
        }
        assertEquals("a\nb\n", Files.readString(file.path()));
    }

    @Test
    void another_program_can_read_a_held_file_but_not_hold_it() throws IOException {
        try (HeldLineFile held = file.hold()) {
            held.append(List.of("a"));
            assertEquals(
                    List.of("read [a]", "refused: in use by another program"),
                    anotherProgram("").lines().toList());
        }
        assertEquals(List.of("read [a]", "held [a]"), anotherProgram("").lines().toList());
    }

    @Test
    void a_line_that_is_being_written_is_not_moved_away_from_under_its_writer() throws IOException {
        try (HeldLineFile held = file.hold()) {
            held.append(List.of("a"));
            assertTrue(anotherProgram("{\"hal").startsWith("read [a]"));
            assertFalse(Files.exists(file.tornPath()));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobody_else_may_look() throws IOException {
        try (HeldLineFile held = file.hold()) {
            held.append(List.of("a"));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
    }
}
