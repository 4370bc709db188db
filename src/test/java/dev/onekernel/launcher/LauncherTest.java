package dev.onekernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.launcher.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which Java the launcher takes, and how it calls it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for a Unix shell")
class LauncherTest {

    @TempDir
    private Path temp;

    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        temp = temp.toRealPath();
        installation = new Installation(temp, "onekernel-0.1.0");
    }

    private String runBy(Outcome outcome) {
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exit());
        return outcome.arguments().get(outcome.arguments().indexOf("-jar") + 1);
    }

    @Test
    void the_jar_beside_the_launcher_is_run() throws IOException {
        installation.set(
                "JAVA_HOME", installation.java("jdk", "17.0.15", "Debian").toString());
        assertEquals(installation.jar().toString(), runBy(installation.start()));
    }

    @Test
    void arguments_arrive_as_they_were_typed() throws IOException {
        installation.set(
                "JAVA_HOME", installation.java("jdk", "17.0.15", "Debian").toString());
        List<String> arguments =
                installation.start("a b", "*", "", "'\"$HOME\\").arguments();
        assertEquals(List.of("a b", "*", "", "'\"$HOME\\"), arguments.subList(arguments.size() - 4, arguments.size()));
    }

    @Test
    void the_native_library_is_taken_from_the_installation() throws IOException {
        installation.set(
                "JAVA_HOME", installation.java("jdk", "17.0.15", "Debian").toString());
        assertTrue(installation
                .start()
                .arguments()
                .contains("-Dlibrary.jline.path=" + installation.folder.resolve("lib/native")));
    }

    @Test
    void links_lead_to_the_installation() throws IOException {
        installation.set(
                "JAVA_HOME", installation.java("jdk", "17.0.15", "Debian").toString());
        Path bin = Files.createDirectory(temp.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../onekernel-0.1.0/onekernel"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));
        Files.createSymbolicLink(temp.resolve("folder"), bin);
        assertEquals(installation.jar().toString(), runBy(installation.start(temp, "folder/second")));
    }

    @Test
    void the_launcher_can_be_called_from_anywhere() throws IOException {
        installation.set(
                "JAVA_HOME", installation.java("jdk", "17.0.15", "Debian").toString());
        assertEquals(installation.jar().toString(), runBy(installation.start(installation.folder, "./onekernel")));
        assertEquals(installation.jar().toString(), runBy(installation.start(installation.folder, "sh", "onekernel")));
        String path = installation.folder + ":" + temp.resolve("tools");
        assertEquals(
                installation.jar().toString(),
                runBy(installation.set("PATH", path).start(temp, "sh", "-c", "exec onekernel")));
    }

    @Test
    void blanks_in_paths_do_no_harm() throws IOException {
        var spacious = new Installation(temp, "Program Files/one  kernel");
        spacious.set("JAVA_HOME", spacious.java("my jdk", "17.0.15", "Debian").toString());
        assertEquals(spacious.jar().toString(), runBy(spacious.start()));
    }

    @Test
    void the_java_of_the_bundle_comes_first() throws IOException {
        installation.set("JAVA_HOME", installation.java("jdk", "21", "Debian").toString());
        installation.java("onekernel-0.1.0/runtime", "25.0.3", "Bundle");
        assertEquals("", installation.start("--make-archive").err());
        assertTrue(installation.start().archive().contains("25.0.3-Bundle"));
    }

    @Test
    void the_java_of_the_path_is_followed_to_its_home() throws IOException {
        Path home = installation.java("jdk", "17.0.15", "Debian");
        Files.createSymbolicLink(temp.resolve("tools/java"), home.resolve("bin/java"));
        assertEquals(installation.jar().toString(), runBy(installation.start()));
    }

    @Test
    void a_java_home_that_is_too_old_or_gone_gives_way_to_the_path() throws IOException {
        Path home = installation.java("jdk", "17.0.15", "Debian");
        Files.createSymbolicLink(temp.resolve("tools/java"), home.resolve("bin/java"));
        installation.set(
                "JAVA_HOME", installation.java("old", "11.0.2", "Debian").toString());
        assertEquals(installation.jar().toString(), runBy(installation.start()));
        installation.set("JAVA_HOME", temp.resolve("gone").toString());
        assertEquals(installation.jar().toString(), runBy(installation.start()));
    }

    @Test
    void a_wrapper_on_the_path_is_asked_for_its_version() throws IOException {
        Installation.script(temp.resolve("tools/java"), """
                case $* in
                    -version) echo 'Picked up something'; echo 'openjdk version "21.0.2" 2024-01-16' >&2 ;;
                    *) printf '%s\\n' "$@" ;;
                esac
                """);
        assertEquals(installation.jar().toString(), runBy(installation.start()));
    }

    @Test
    void without_a_java_one_sentence_says_so() throws IOException {
        Outcome outcome = installation.start();
        assertEquals(3, outcome.exit());
        assertEquals("onekernel: Java 17 or newer is needed: set JAVA_HOME, or put java on the PATH.\n", outcome.err());
    }

    @Test
    void a_java_that_is_too_old_is_named() throws IOException {
        Path old = installation.java("old", "1.8.0_392", "Debian");
        Outcome outcome = installation.set("JAVA_HOME", old.toString()).start();
        assertEquals(3, outcome.exit());
        assertTrue(outcome.err().endsWith(" " + old + "/bin/java is 1.8.0_392.\n"), outcome.err());
    }
}
