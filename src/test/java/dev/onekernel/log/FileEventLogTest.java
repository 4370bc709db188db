package dev.onekernel.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEventLogTest extends EventLogContract {

    @TempDir
    private Path state;

    @Override
    protected EventLog log() {
        return new FileEventLog(state);
    }

    @Test
    void a_damaged_line_among_the_fingerprints_counts_for_nothing() throws IOException {
        log().fingerprints().agree("secret", "one");
        Files.writeString(state.resolve("fingerprints"), "{\"subject\":\n", StandardOpenOption.APPEND);
        assertEquals(Optional.of("one"), log().fingerprints().of("secret"));
    }

    @Test
    void a_room_is_a_directory_with_a_file_a_day_and_a_learner_has_one_file() throws IOException {
        log().append("room/r", 0, List.of("{\"at\":\"2026-11-25T23:59:00Z\"}"));
        log().append("room/r", 1, List.of("{\"at\":\"2026-11-26T00:01:00Z\"}"));
        log().append("room/r", 2, List.of("{\"at\":\"2026-11-25T23:59:59Z\"}"));
        log().append("learner/l/c", 0, List.of("{}"));
        assertEquals(
                1, Files.readAllLines(state.resolve("rooms/r/2026-11-25.jsonl")).size());
        assertEquals(
                2, Files.readAllLines(state.resolve("rooms/r/2026-11-26.jsonl")).size());
        assertEquals("{}\n", Files.readString(state.resolve("learners/l/c.jsonl")));
        assertEquals(3, log().read("room/r", 0).size());
    }

    @Test
    void half_a_line_is_set_aside_and_takes_no_position() throws IOException {
        log().append("learner/l/c", 0, List.of("{}"));
        Files.writeString(state.resolve("learners/l/c.jsonl"), "{\"ha", StandardOpenOption.APPEND);
        log().append("learner/l/c", 1, List.of("{}"));
        assertEquals(List.of("{}", "{}"), log().read("learner/l/c", 0));
        assertTrue(Files.exists(state.resolve("learners/l/c.jsonl.torn")));
    }

    @Test
    void a_directory_of_somebody_else_is_no_stream() throws IOException {
        Files.createDirectories(state.resolve("rooms/not a session"));
        Files.writeString(state.resolve("rooms/not a session/2026-11-25.jsonl"), "{}\n");
        assertEquals(List.of(), log().streams(""));
    }

    @Test
    void an_append_does_not_read_the_lines_that_this_program_has_appended() throws IOException {
        EventLog log = log();
        Path file = state.resolve("learners/l/c.jsonl");
        log.append("learner/l/c", 0, List.of("{}", "{}"));
        FileTime modified = Files.getLastModifiedTime(file);
        Files.writeString(file, "{} {}\n"); // as long as before, but only one line
        Files.setLastModifiedTime(file, modified);
        log.append("learner/l/c", 2, List.of("{}"));
        assertEquals("{} {}\n{}\n", Files.readString(file));
    }

    @Test
    void two_programs_that_take_turns_see_where_the_other_has_left_off() throws IOException {
        EventLog one = log();
        EventLog other = log();
        one.append("learner/l/c", 0, List.of("{\"a\":1}"));
        other.append("learner/l/c", 1, List.of("{\"a\":2}", "{\"a\":3}"));
        assertEquals(
                3,
                assertThrows(StreamMovedException.class, () -> one.append("learner/l/c", 1, List.of("{\"a\":4}")))
                        .end());
        one.append("learner/l/c", 3, List.of("{\"a\":4}"));
        other.delete("learner/l/c");
        assertThrows(StreamMovedException.class, () -> one.append("learner/l/c", 4, List.of("{}")));
        assertEquals(List.of(), one.read("learner/l/c", 0));
        other.append("learner/l/c", 0, List.of("{\"a\":5}"));
        one.append("learner/l/c", 1, List.of("{\"a\":6}"));
        assertEquals(List.of("{\"a\":5}", "{\"a\":6}"), other.read("learner/l/c", 0));
    }
}
