package dev.onekernel.progress;

import static dev.onekernel.progress.Events.visited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What crashes, full disks, editors and other people leave behind. */
class JournalDamageTest {

    private static final String COURSE = "What a container is";

    @TempDir
    private Path state;

    private Path file;
    private Path torn;

    @BeforeEach
    void nameTheFiles() {
        file = state.resolve(Journal.fileName(COURSE));
        torn = state.resolve(Journal.fileName(COURSE) + ".torn");
    }

    private Journal open() {
        return Journal.open(state, COURSE);
    }

    @Test
    void a_byte_order_mark_costs_no_line() throws IOException {
        open().append(Events.ALL);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, ("\ufeff" + new String(whole, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        assertEquals(Events.ALL, open().events());
        assertEquals(List.of(), open().notices());
    }

    /** Sixteen million strings do not fit where the file does. */
    @Test
    void a_file_of_line_ends_is_an_empty_journal() throws IOException {
        Files.createDirectories(state);
        var content = new byte[16 << 20];
        Arrays.fill(content, (byte) '\n');
        Files.write(file, content);
        assertEquals(List.of(), open().events());
        assertEquals(List.of(), open().notices());
    }

    @Test
    void a_file_of_short_lines_is_counted_and_not_remembered() throws IOException {
        Files.createDirectories(state);
        Files.writeString(file, "1\n".repeat(2_000_000));
        assertEquals(
                List.of("Of " + file
                        + ", lines 1, 2, 3 and 1999997 more cannot be read and do not count; everything else does."),
                open().notices());
    }

    @Test
    void a_time_that_no_clock_gives_is_damage() throws IOException {
        open().append(visited(0));
        String line = Files.readString(file);
        for (String time : List.of(
                "+1000000000-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "noon")) {
            Files.writeString(file, line.replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"" + time + "\""));
            assertEquals(List.of(), open().events(), time);
            assertEquals(1, open().notices().size(), time);
        }
    }

    @Test
    void cut_at_any_byte_every_whole_line_survives() throws IOException {
        open().append(Events.ALL);
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut <= whole.length; cut++) {
            byte[] left = Arrays.copyOf(whole, cut);
            Files.write(file, left);
            Files.deleteIfExists(torn);

            Journal journal = open();
            int lines = (int) new String(left).chars().filter(c -> c == '\n').count();
            boolean between = cut == 0 || left[cut - 1] == '\n';
            assertEquals(Events.ALL.subList(0, lines), journal.events(), "cut at " + cut);
            assertEquals(between ? 0 : 1, journal.notices().size(), "cut at " + cut);
            assertEquals(!between, Files.exists(torn), "cut at " + cut);

            assertEquals(List.of(), journal.append(visited(99)));
            assertEquals(lines + 1, open().events().size(), "cut at " + cut);
        }
    }

    @Test
    void an_incomplete_line_is_moved_aside_and_reported() throws IOException {
        open().append(visited(0));
        append("{\"event\":\"vis");
        assertEquals(
                List.of("The last line of " + file + " was incomplete, as after a crash; it was moved to "
                        + torn.getFileName() + " beside it."),
                open().notices());
        assertEquals("{\"event\":\"vis\n", Files.readString(torn));
        assertEquals(List.of(), open().notices());
    }

    @Test
    void what_another_terminal_left_half_written_does_not_swallow_the_next_line() throws IOException {
        Journal journal = open();
        journal.append(visited(0));
        append("{\"event\":\"vis");
        assertEquals(1, journal.append(visited(1)).size());
        assertEquals(List.of(visited(0), visited(1)), open().events());
    }

    @Test
    void a_damaged_line_loses_itself_only() throws IOException {
        open().append(visited(0));
        append("{\"event\":\u0000\u001b[31m\n\n");
        open().append(visited(1));
        Journal journal = open();
        assertEquals(List.of(visited(0), visited(1)), journal.events());
        assertEquals(
                List.of("Of " + file + ", line 2 cannot be read and does not count; everything else does."),
                journal.notices());
    }

    @Test
    void many_damaged_lines_are_reported_in_one_sentence() throws IOException {
        append("x\n".repeat(3));
        assertTrue(open().notices().get(0).contains("lines 1, 2 and 3 cannot be read and do not count"));
        append("x\n".repeat(9));
        assertTrue(open().notices().get(0).contains("lines 1, 2, 3 and 9 more"));
    }

    @Test
    void what_a_newer_version_wrote_is_kept() throws IOException {
        String newer = "{\"event\":\"dreamt\",\"at\":\"2026-11-23T12:00:00Z\",\"unit\":\"\"}\n";
        append(newer);
        Journal journal = open();
        assertEquals(List.of(), journal.events());
        assertEquals(
                List.of("Of " + file
                        + ", line 1 was written by a newer version of this program: kept, but not counted."),
                journal.notices());
        journal.append(visited(0));
        assertTrue(Files.readString(file).startsWith(newer));
    }

    @Test
    void a_file_of_zeros_is_moved_aside() throws IOException {
        Files.write(file, new byte[4096]);
        assertEquals(List.of(), open().events());
        open().append(visited(0));
        assertEquals(List.of(visited(0)), open().events());
    }

    @Test
    void a_line_without_end_is_damaged_and_no_more() throws IOException {
        append("{\"event\":\"" + "x".repeat(1 << 20) + "\"}\n");
        assertEquals(1, open().notices().size());
        append("[".repeat(100_000) + "\n");
        assertEquals(1, open().notices().size());
    }

    @Test
    void a_huge_file_is_neither_read_nor_written() throws IOException {
        try (FileChannel hole = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            hole.write(ByteBuffer.wrap(new byte[] {'\n'}), 1L << 40);
        }
        Journal journal = open();
        assertEquals(
                List.of("Your earlier progress cannot be read: " + file + ": larger than a journal can be (16 MB)."),
                journal.notices());
        assertEquals(1, journal.append(visited(0)).size());
        assertEquals((1L << 40) + 1, Files.size(file));
        assertFalse(Files.exists(torn));
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
