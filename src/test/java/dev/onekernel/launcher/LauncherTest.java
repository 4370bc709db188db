package dev.onekernel.launcher;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.launcher.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertEquals(
                List.of("a b", "*", "", "'\"$HOME\\", "jar 1"),
                installation.start("a b", "*", "", "'\"$HOME\\").lastArguments(5));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b",
                "it's \"q\" $HOME `x` \\ * ?",
                "new\nline",
                "end\n",
                "-dash",
                " ",
                "jürgen",
                "日本",
                "😀",
                "[a-z]",
                "~",
                "a=b;c&d|e",
                "%20#",
                "--"
            })
    void no_name_of_a_folder_does_any_harm(String name) throws IOException {
        var named = new Installation(temp, name);
        named.set(
                "JAVA_HOME",
                named.java("jdk" + name.replace(":", ""), "17.0.15", "Debian").toString());
        assertRunsItsJar(named.start());
        assertRunsItsJar(named.start(named.folder, "./onekernel"));
        assertRunsItsJar(named.start(named.folder, "sh", "onekernel"));
        assertRunsItsJar(named.start(temp, "./" + name + "/onekernel"));
        Files.createSymbolicLink(temp.resolve("link"), Path.of(name, "onekernel"));
        assertRunsItsJar(named.start(temp, "./link"));
        assertEquals(0, named.start("--make-archive").exit());
        assertNotEquals("", named.start().archive());
    }

    /** Where the path has line breaks, or is no path any more: the false Java has read the jar. */
    private static void assertRunsItsJar(Outcome outcome) {
        assertEquals("", outcome.err());
        assertEquals(0, outcome.exit());
        assertTrue(outcome.out().endsWith("jar 1"), outcome.out());
    }

    @Test
    void a_path_may_be_long() throws IOException {
        var deep = new Installation(temp, "d".repeat(120) + "/" + "e".repeat(90));
        deep.set("JAVA_HOME", deep.java("jdk", "17.0.15", "Debian").toString());
        for (int time = 0; time < 3; time++) {
            assertEquals(0, deep.start("--make-archive").exit());
            assertRunsItsJar(deep.start());
            assertTrue(deep.start().archive().startsWith("-XX:SharedArchiveFile=" + deep.archives()));
        }
        try (var files = Files.list(deep.archives())) {
            assertEquals(2, files.count()); // of a lesson, and of all
        }
    }

    @Test
    void cdpath_leads_nowhere_else() throws IOException {
        installation.set(
                "JAVA_HOME", installation.java("jdk", "17.0.15", "Debian").toString());
        new Installation(temp, "else/onekernel-0.1.0").writeJar("2");
        installation.set("CDPATH", temp.resolve("else") + ":.");
        assertRunsItsJar(installation.start(temp, "onekernel-0.1.0/onekernel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS"})
    void flags_for_other_programs_are_not_for_this_one(String variable) throws IOException {
        Path home = installation.java("jdk", "17.0.15", "Debian");
        Files.writeString(home.resolve("bin/java"), "echo ${" + variable + "-none} > '" + temp + "/seen'\n", APPEND);
        installation.set("JAVA_HOME", home.toString()).set(variable, "-XX:+UseG1GC");
        assertRunsItsJar(installation.start());
        assertEquals("none\n", Files.readString(temp.resolve("seen")));
    }

    /** What Java reads and writes file names by, and what the program hears of the terminal. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "C, -, -, C.UTF-8, US-ASCII",
                "POSIX, -, en_GB.UTF-8, C.UTF-8, US-ASCII",
                "-, -, -, C.UTF-8, US-ASCII",
                "-, C, en_GB.UTF-8, C.UTF-8, US-ASCII",
                "-, -, de_DE.ISO-8859-1, -, -",
                "ja_JP.eucJP, -, C, ja_JP.eucJP, -",
            })
    void the_locale_can_name_every_file(String all, String ctype, String lang, String expected, String terminal)
            throws IOException {
        Path home = installation.java("jdk", "17.0.15", "Debian");
        Files.writeString(home.resolve("bin/java"), "echo ${LC_ALL-none} > '" + temp + "/seen'\n", APPEND);
        installation.set("JAVA_HOME", home.toString());
        var variables = new HashMap<String, String>();
        variables.put("LC_ALL", all);
        variables.put("LC_CTYPE", ctype);
        variables.put("LANG", lang);
        variables.forEach((name, value) -> {
            if (value != null) {
                installation.set(name, value);
            }
        });
        Outcome outcome = installation.start();
        assertEquals((expected == null ? "none" : expected) + "\n", Files.readString(temp.resolve("seen")));
        assertEquals(terminal != null, outcome.arguments().contains("-Dstdout.encoding=" + terminal));
    }

    /** The first file that a program opens takes the place of a closed input, so a learner would have typed the jar. */
    @Test
    void a_closed_input_is_an_empty_one() throws IOException {
        Path home = installation.java("jdk", "17.0.15", "Debian");
        Files.writeString(
                home.resolve("bin/java"), "readlink /proc/$$/fd/0 /proc/$$/fd/2 > '" + temp + "/seen'\n", APPEND);
        installation.set("JAVA_HOME", home.toString());
        String launcher = installation.launcher().toString();
        assertEquals(
                0,
                installation
                        .start(temp, "/bin/sh", "-c", "exec \"$0\" <&- 2>&-", launcher)
                        .exit());
        assertEquals("/dev/null\n/dev/null\n", Files.readString(temp.resolve("seen")));
    }

    @Test
    void an_installation_without_its_jar_says_so() throws IOException {
        Files.delete(installation.jar());
        Outcome outcome = installation.start();
        assertEquals(3, outcome.exit());
        assertEquals(
                "onekernel: the program is incomplete: " + installation.jar() + " cannot be read.\n", outcome.err());
    }

    @Test
    void a_java_may_describe_itself_in_unusual_ways() throws IOException {
        Path home = installation.java("jdk", "17.0.15", "Debian");
        installation.set("JAVA_HOME", home + "/");
        for (String release : List.of(
                "JAVA_VERSION=\"17\"", // without the end of a line
                "\n\nJAVA_VERSION=\"21-ea\"\nIMPLEMENTOR=\"A/B, Inc. (*)\"\n",
                "JAVA_VERSION=\"17.0.1\"\nIMPLEMENTOR=\"" + "x".repeat(300) + "\"\n")) {
            Files.writeString(home.resolve("release"), release);
            assertRunsItsJar(installation.start());
        }
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
        Path home = installation.java("jdk", "21.0.2", "Debian");
        Installation.script(temp.resolve("tools/java"), """
                case $* in
                    -version) echo 'Picked up something'; echo 'openjdk version "21.0.2" 2024-01-16' >&2 ;;
                    *) exec '%s/bin/java' "$@" ;;
                esac
                """.formatted(home));
        assertEquals(installation.jar().toString(), runBy(installation.start()));
    }

    @Test
    void without_a_java_one_sentence_says_so() throws IOException {
        Outcome outcome = installation.start();
        assertEquals(3, outcome.exit());
        assertEquals("onekernel: Java 17 or newer is needed: set JAVA_HOME, or put java on the PATH.\n", outcome.err());
    }

    /** The JVM takes the path to its own libraries apart at every colon. */
    @Test
    void a_java_below_a_colon_gives_way_to_another() throws IOException {
        Path colon = installation.java("a:b/jdk", "17.0.15", "Debian");
        Outcome alone = installation.set("JAVA_HOME", colon.toString()).start();
        assertEquals(3, alone.exit());
        assertTrue(alone.err().contains(colon + "/bin/java does not run, as no Java does"), alone.err());
        Path home = installation.java("jdk", "17.0.15", "Debian");
        Files.createSymbolicLink(temp.resolve("tools/java"), home.resolve("bin/java"));
        assertEquals(installation.jar().toString(), runBy(installation.start()));
    }

    @Test
    void a_java_that_is_too_old_is_named() throws IOException {
        Path old = installation.java("old", "1.8.0_392", "Debian");
        Outcome outcome = installation.set("JAVA_HOME", old.toString()).start();
        assertEquals(3, outcome.exit());
        assertTrue(outcome.err().endsWith(" " + old + "/bin/java is 1.8.0_392.\n"), outcome.err());
    }
}
