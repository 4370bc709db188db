package dev.onekernel.progress;

import static dev.onekernel.progress.Events.visited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.log.FileEventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalInLogTest {

    private static final String COURSE = "What a container is";

    @TempDir
    private Path state;

    private Journal open() {
        return Journal.open(new FileEventLog(state), "0a1b2c", COURSE);
    }

    @Test
    void what_was_appended_is_there_when_the_learner_comes_again() {
        assertEquals(List.of(), open().append(Events.ALL));
        assertEquals(List.of(), open().append(visited(9)));
        var all = new ArrayList<>(Events.ALL);
        all.add(visited(9));
        assertEquals(all, open().events());
        assertEquals(Progress.of(all), open().progress());
    }

    @Test
    void two_terminals_of_one_learner_lose_nothing_of_each_other() {
        Journal one = open();
        Journal two = open();
        for (int i = 0; i < 3; i++) {
            assertEquals(List.of(), one.append(visited(2 * i)));
            assertEquals(List.of(), two.append(visited(2 * i + 1)));
        }
        assertEquals(6, open().events().size());
    }

    @Test
    void a_long_journal_leaves_no_snapshot_on_a_server() throws IOException {
        Journal first = open();
        for (int i = 0; i < 300; i++) {
            first.append(visited(i));
        }
        Journal second = open();
        assertEquals(300, second.events().size());
        second.leave();
        try (var files = Files.list(state.resolve("learners/0a1b2c"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void trouble_is_told_once_and_what_was_not_saved_is_saved_later() throws IOException {
        Files.writeString(state.resolve("learners"), "in the way");
        Journal journal = open();
        assertTrue(journal.append(visited(0)).get(0).startsWith("Your progress cannot be saved: "));
        assertEquals(List.of(), journal.append(visited(1)));
        Files.delete(state.resolve("learners"));
        assertEquals(List.of("Your progress is being saved again; nothing was lost."), journal.append(visited(2)));
        assertEquals(List.of(visited(0), visited(1), visited(2)), open().events());
    }
}
