package dev.onekernel.progress;

import static dev.onekernel.progress.Events.visited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final String COURSE = "What a container is";

    @TempDir
    private Path temp;

    private Path state() {
        return temp.resolve("state/onekernel");
    }

    private Path file() {
        return state().resolve(Journal.fileName(COURSE));
    }

    private Journal open() {
        return Journal.open(state(), COURSE);
    }

    @Test
    void what_was_appended_is_there_the_next_time() {
        assertEquals(List.of(), open().append(Events.ALL));
        assertEquals(List.of(), open().append(visited(9)));
        Journal journal = open();
        assertEquals(Events.ALL.size() + 1, journal.events().size());
        assertEquals(Events.ALL, journal.events().subList(0, Events.ALL.size()));
        assertEquals(List.of(), journal.notices());
    }

    @Test
    void opening_creates_nothing() {
        assertEquals(List.of(), open().events());
        assertFalse(Files.exists(temp.resolve("state")));
    }

    @Test
    void only_the_learner_may_look() throws IOException {
        assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"), "no permissions here");
        open().append(visited(0));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
        for (Path directory : List.of(state(), state().getParent())) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
        }
    }

    @Test
    void two_courses_do_not_mix() {
        open().append(visited(0));
        assertEquals(List.of(), Journal.open(state(), "What a container is!").events());
    }

    @Test
    void the_name_of_the_file_tells_the_course() {
        assertEquals("what-a-container-is-f011103a.jsonl", Journal.fileName(COURSE));
        assertTrue(Journal.fileName("日本語").matches("[0-9a-f]{8}\\.jsonl"));
        assertTrue(Journal.fileName("../../etc/passwd").matches("etc-passwd-[0-9a-f]{8}\\.jsonl"));
        assertTrue(Journal.fileName("x".repeat(999)).length() < 60);
    }

    @Test
    void a_failure_is_told_once_and_nothing_is_lost_when_it_passes() throws IOException {
        Files.writeString(temp.resolve("state"), "in the way");
        Journal journal = open();

        List<String> told = journal.append(visited(0));
        assertEquals(1, told.size());
        assertTrue(told.get(0).startsWith("Your progress cannot be saved: "), told.get(0));
        assertEquals(List.of(), journal.append(visited(1)));

        Files.delete(temp.resolve("state"));
        assertEquals(List.of("Your progress is being saved again; nothing was lost."), journal.append(visited(2)));
        assertEquals(List.of(), journal.append(visited(3)));
        assertEquals(List.of(visited(0), visited(1), visited(2), visited(3)), open().events());
    }

    @Test
    void leaving_tries_once_more_and_tells_what_is_lost() throws IOException {
        Files.writeString(temp.resolve("state"), "in the way");
        Journal journal = open();
        assertEquals(Optional.empty(), journal.leave());

        journal.append(visited(0));
        assertTrue(journal.leave().orElseThrow().startsWith("Your place could not be saved: "));
        Event.Answered answered = Events.ALL.stream()
                .filter(Event.Answered.class::isInstance)
                .map(Event.Answered.class::cast)
                .findFirst()
                .orElseThrow();
        journal.append(answered);
        assertTrue(journal.leave().orElseThrow().startsWith("1 answer could not be saved: "));
        journal.append(answered, visited(1), answered);
        assertTrue(journal.leave().orElseThrow().startsWith("3 answers could not be saved: "));
        assertFalse(journal.isSaved());

        Files.delete(temp.resolve("state"));
        assertEquals(Optional.empty(), journal.leave());
        assertTrue(journal.isSaved());
        assertEquals(List.of(visited(0), answered, answered, visited(1), answered), open().events());
    }

    @Test
    void a_read_only_directory_is_told_once() throws IOException {
        Files.createDirectories(state());
        assumeTrue(state().toFile().setWritable(false) && !Files.isWritable(state()), "this user may write anywhere");
        Journal journal = open();
        assertEquals(
                List.of("Your progress cannot be saved: " + file() + ": permission denied."
                        + " You can go on; saving is tried again after every step."),
                journal.append(visited(0)));
        assertEquals(List.of(), journal.append(visited(1)));
    }

    @Test
    void a_read_only_journal_can_still_be_read() throws IOException {
        open().append(visited(0));
        assumeTrue(file().toFile().setWritable(false) && !Files.isWritable(file()), "this user may write anywhere");
        Journal journal = open();
        assertEquals(List.of(visited(0)), journal.events());
        assertEquals(1, journal.append(visited(1)).size());
    }

    @Test
    void a_link_or_a_pipe_is_not_written_to() throws IOException {
        Files.createDirectories(state());
        Path elsewhere = Files.writeString(temp.resolve("elsewhere"), "precious");
        Files.createSymbolicLink(file(), elsewhere);
        Journal journal = open();
        assertEquals(
                List.of("Your earlier progress cannot be read: " + file() + ": not a plain file."), journal.notices());
        assertEquals(1, journal.append(visited(0)).size());
        assertEquals("precious", Files.readString(elsewhere));
    }

    @Test
    void a_journal_that_keeps_nothing_says_why_once() {
        Journal journal = Journal.nowhere("There is no home directory.");
        assertEquals(List.of("There is no home directory."), journal.notices());
        assertEquals(List.of(), journal.append(visited(0)));
    }
}
