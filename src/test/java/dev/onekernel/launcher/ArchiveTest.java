package dev.onekernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.onekernel.launcher.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the launcher makes an archive, and which it uses. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for a Unix shell")
class ArchiveTest {

    @TempDir
    private Path temp;

    private Installation installation;

    @BeforeEach
    void installWithJava17() throws IOException {
        temp = temp.toRealPath();
        installation = new Installation(temp, "onekernel");
        use("17.0.15");
    }

    private void use(String version) throws IOException {
        installation.set(
                "JAVA_HOME",
                installation.java("jdk-" + version, version, "Debian").toString());
    }

    private void makeArchive() throws IOException {
        Outcome outcome = installation.start("--make-archive");
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exit());
        var made = new TreeSet<String>();
        for (Path archive : archives("")) {
            Matcher rehearsal = Pattern.compile("-Donekernel\\.rehearsal=([a-z]+)")
                    .matcher(Files.readString(archive)); // the false Java writes its arguments into it
            assertTrue(rehearsal.find(), archive.toString());
            made.add(rehearsal.group(1));
        }
        assertEquals(Set.of("all", "lesson"), made);
    }

    /** What was archived there and by whom does not matter here: only which file is asked for. */
    private List<Path> archives(String classes) throws IOException {
        try (var files = Files.list(installation.archives())) {
            return files.filter(file -> file.getFileName().toString().startsWith("classes-" + classes))
                    .toList();
        }
    }

    private List<Path> archives() throws IOException {
        return archives("lesson");
    }

    private void assertNoArchiveIsUsed() throws IOException {
        Outcome outcome = installation.start();
        assertEquals("", outcome.archive());
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exit());
    }

    @Test
    void without_an_archive_none_is_asked_for() throws IOException {
        assertNoArchiveIsUsed();
    }

    @Test
    void one_that_was_made_is_used() throws IOException {
        makeArchive();
        assertEquals(1, archives().size());
        assertEquals(
                "-XX:SharedArchiveFile=" + archives().get(0),
                installation.start().archive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "learn",
                "learn 3",
                "quiz 2",
                "--plain",
                "--color never --ascii",
                "--width=60 learn 5",
                "--state D quiz 1 --plain",
                "--state"
            })
    void a_lesson_uses_the_one_with_the_classes_of_a_lesson(String arguments) throws IOException {
        makeArchive();
        assertTrue(used(arguments).contains("/classes-lesson-"), used(arguments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "lint",
                "map",
                "diagram F",
                "--state D lint",
                "--course C",
                "learn --course=C",
                "--state=D --course C quiz 2",
                "-x",
                "quiz --help"
            })
    void everything_else_uses_the_one_with_all_classes(String arguments) throws IOException {
        makeArchive();
        assertTrue(used(arguments).contains("/classes-all-"), used(arguments));
    }

    private String used(String arguments) throws IOException {
        return installation
                .start(arguments.isEmpty() ? new String[0] : arguments.split(" "))
                .archive();
    }

    @Test
    void java_25_has_one_of_its_own_kind() throws IOException {
        use("25.0.3");
        makeArchive();
        assertEquals("-XX:AOTCache=" + archives().get(0), installation.start().archive());
    }

    @Test
    void one_in_the_cache_will_do() throws IOException {
        makeArchive();
        Path cache = temp.resolve("home/.cache/onekernel");
        Files.createDirectories(cache.getParent());
        Files.move(installation.archives(), cache);
        makePrivate(cache);
        assertTrue(installation.start().archive().startsWith("-XX:SharedArchiveFile=" + cache));

        Path other = Files.createDirectory(temp.resolve("other"));
        Files.move(cache, other.resolve("onekernel"));
        installation.set("XDG_CACHE_HOME", other.toString());
        assertTrue(installation.start().archive().startsWith("-XX:SharedArchiveFile=" + other));
    }

    @Test
    void another_java_does_not_use_it() throws IOException {
        makeArchive();
        use("17.0.16");
        assertNoArchiveIsUsed();
        use("25.0.3");
        assertNoArchiveIsUsed();
    }

    @Test
    void another_jar_does_not_use_it() throws IOException {
        makeArchive();
        installation.writeJar("2");
        assertNoArchiveIsUsed();
    }

    @Test
    void a_jar_that_was_replaced_by_hand_does_not_use_it() throws IOException {
        makeArchive();
        Files.setLastModifiedTime(installation.jar(), FileTime.fromMillis(System.currentTimeMillis() + 5000));
        assertNoArchiveIsUsed();
    }

    @Test
    void a_jar_and_an_archive_of_the_same_second_belong_together() throws IOException {
        makeArchive();
        FileTime time = FileTime.fromMillis(0); // as unpacked from a bundle
        Files.setLastModifiedTime(installation.jar(), time);
        Files.setLastModifiedTime(archives().get(0), time);
        assertNotEquals("", installation.start().archive());
    }

    @Test
    void one_that_was_cut_short_is_not_used_and_made_again() throws IOException {
        makeArchive();
        Path archive = archives().get(0);
        byte[] whole = Files.readAllBytes(archive);
        for (int length = 0; length < whole.length; length += 20) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertNoArchiveIsUsed();
        }
        makeArchive();
        assertNotEquals("", installation.start().archive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "25.0.3"})
    void it_moves_with_the_installation(String version) throws IOException {
        use(version);
        makeArchive();
        var moved = new Installation(temp, "else where");
        Files.move(installation.archives(), moved.archives());
        Files.setLastModifiedTime(moved.jar(), Files.getLastModifiedTime(installation.jar())); // it moved, too
        moved.set("JAVA_HOME", temp.resolve("jdk-" + version).toString());
        assertTrue(moved.start().archive().contains("=" + moved.archives()));
    }

    @Test
    void a_copy_that_lost_its_times_does_not_use_it() throws IOException {
        makeArchive();
        Files.setLastModifiedTime(installation.jar(), FileTime.fromMillis(System.currentTimeMillis() - 5000));
        assertNoArchiveIsUsed();
    }

    @Test
    void a_java_that_makes_none_is_not_asked_for_it() throws IOException {
        Installation.script(temp.resolve("jdk-17.0.15/bin/java"), """
                case $* in *ArchiveClassesAtExit*) exit 1 ;; esac
                """);
        assertEquals(1, installation.start("--make-archive").exit());
        assertEquals(List.of(), archives());
        assertNoArchiveIsUsed();
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private Path archiveInCache() throws IOException {
        makeArchive();
        Path cache = temp.resolve("home/.cache/onekernel");
        Files.createDirectories(cache.getParent());
        Files.move(installation.archives(), cache);
        makePrivate(cache);
        try (var files = Files.list(cache)) {
            return files.filter(file -> file.getFileName().toString().startsWith("classes-lesson"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxr-xr-x", "rwxrwx---", "rwx-----x"})
    void a_cache_that_is_not_private_is_not_used(String permissions) throws IOException {
        Path archive = archiveInCache();
        Files.setPosixFilePermissions(archive.getParent(), PosixFilePermissions.fromString(permissions));
        assertNoArchiveIsUsed();
    }

    @Test
    void a_cache_of_somebody_else_is_not_used() throws IOException {
        Path archive = archiveInCache();
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a folder away");
        UserPrincipal nobody =
                archive.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(archive.getParent(), nobody);
        assertNoArchiveIsUsed();
        assertTrue(Files.exists(archive));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "./home/.cache", "home/.cache", ".", "", "~/.cache"})
    void a_relative_cache_is_none(String relative) throws IOException {
        Path archive = archiveInCache();
        installation.set("XDG_CACHE_HOME", relative);
        assertTrue(installation.start().archive().endsWith("=" + archive)); // that of the home
        installation.set("HOME", "home");
        assertNoArchiveIsUsed();
    }

    /** As after a crash: the mark of a process that is gone. */
    private void leaveMark() throws IOException {
        Path cache = Files.createDirectories(temp.resolve("home/.cache/onekernel"));
        Files.writeString(cache.resolve("start-lesson-99999999"), "");
    }

    private List<String> marks() throws IOException {
        try (var files = Files.list(temp.resolve("home/.cache/onekernel"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("start-"))
                    .toList();
        }
    }

    private void damage(Path archive) throws IOException {
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 2] ^= 1;
        archive.toFile().setWritable(true);
        Files.write(archive, bytes);
        Files.setLastModifiedTime(archive, time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "25.0.3"})
    void a_damaged_one_is_deleted_after_a_start_that_did_not_end_well(String version) throws IOException {
        use(version);
        Path archive = archiveInCache();
        damage(archive);
        assertNotEquals("", installation.start().archive()); // nobody can know yet
        leaveMark();
        assertNoArchiveIsUsed();
        assertFalse(Files.exists(archive));
        assertEquals(List.of(), marks());
    }

    @Test
    void a_damaged_one_of_the_installation_is_deleted_as_well() throws IOException {
        makeArchive();
        damage(archives().get(0));
        leaveMark();
        assertNoArchiveIsUsed();
        assertEquals(List.of(), archives());
    }

    @Test
    void a_whole_one_is_kept_after_a_start_that_was_killed() throws IOException {
        archiveInCache();
        leaveMark();
        assertNotEquals("", installation.start().archive());
        assertEquals(List.of(), marks());
    }

    @Test
    void without_a_cache_for_a_mark_every_start_looks_for_damage() throws IOException {
        makeArchive();
        assertNotEquals("", installation.start().archive());
        damage(archives().get(0));
        assertNoArchiveIsUsed();
    }

    @Test
    void a_start_that_still_runs_is_no_bad_one() throws IOException {
        Path archive = archiveInCache();
        String running = "start-lesson-" + ProcessHandle.current().pid();
        Files.writeString(archive.resolveSibling(running), "");
        assertNotEquals("", installation.start().archive());
        assertEquals(List.of(running), marks());
    }

    @Test
    void half_of_one_is_never_in_the_place_of_a_whole_one() throws IOException {
        Installation.script(temp.resolve("jdk-17.0.15/bin/java"), """
                for argument; do
                    case $argument in -XX:ArchiveClassesAtExit=*) echo half > "${argument#*=}"; kill -9 $$ ;; esac
                done
                """);
        installation.start("--make-archive");
        assertNoArchiveIsUsed();
    }

    @Test
    void where_none_can_be_written_the_program_runs_without() throws IOException {
        Files.writeString(installation.archives(), "a file in the way"); // of every user, of root even
        assertNotEquals(0, installation.start("--make-archive").exit());
        assertNoArchiveIsUsed();
    }

    @Test
    void without_a_home_or_a_digest_the_program_runs_without() throws IOException {
        installation.unset("HOME");
        assertNoArchiveIsUsed();
        Files.delete(installation.folder.resolve("lib/onekernel.jar.sha256"));
        assertNoArchiveIsUsed();
    }

    @Test
    void nothing_is_made_in_the_background_of_a_pipe() throws IOException {
        assertNoArchiveIsUsed();
        assertFalse(Files.exists(temp.resolve("home")));
    }
}
