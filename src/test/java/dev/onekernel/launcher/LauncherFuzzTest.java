package dev.onekernel.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.launcher.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the launcher in folders and environments nobody would think of. Whatever they are, it runs its own jar, passes its
 * arguments on, prints nothing itself and leaves nothing in the folder it was started in. {@code -Dfuzz.launcher=5000} tries more of
 * them, {@code -Dfuzz.seed=N} others.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for a Unix shell")
class LauncherFuzzTest {

    private static final int STARTS = Integer.getInteger("fuzz.launcher", 60);
    private static final long SEED = Long.getLong("fuzz.seed", 14);

    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            " ",
            "  ",
            ":",
            ";",
            "'",
            "\"",
            "\\",
            "$HOME",
            "`id`",
            "$(id)",
            "*",
            "?",
            "[a]",
            "!",
            "#",
            "%41",
            "&",
            "|",
            "<",
            ">",
            "(",
            ")",
            "{}",
            "~",
            "=",
            ",",
            "-",
            "--",
            ".",
            "..",
            "\n",
            "\t",
            "\r",
            "\u001b[31m",
            "\u007f",
            "ü",
            "é",
            "ß",
            "Ω",
            "日本",
            "한",
            "\u200d",
            "\ufeff",
            "\u202e",
            "😀",
            "👩‍👩‍👧",
            "𝔘",
            "x".repeat(60));

    private static final List<String> OPTIONS =
            List.of("-XX:+UseG1GC", "-XX:+UseParallelGC -Xmx1g", "--nonsense", "-jar", "@/nowhere", "-Dx=1", "'", "");

    private static final List<String> LOCALES = List.of(
            "C", "POSIX", "", "C.UTF-8", "en_GB.UTF-8", "xx_YY.utf8", "de_DE", "ja_JP.eucJP", "tr_TR.UTF-8", "ü");

    private static final List<List<String>> SHELLS = Stream.of(
                    List.of("/bin/dash"),
                    List.of("/bin/bash"),
                    List.of("/bin/bash", "--posix"),
                    List.of("/bin/busybox", "sh"))
            .filter(shell -> Files.isExecutable(Path.of(shell.get(0))))
            .toList();

    @TempDir
    private Path temp;

    private Random random;

    @Test
    void every_folder_and_environment_will_do() throws IOException {
        for (int start = 0; start < STARTS; start++) {
            random = new Random(SEED + start);
            Path ground =
                    Files.createDirectory(temp.resolve(Integer.toString(start))).toRealPath();
            var environment = new TreeMap<String, String>();
            try {
                startOnce(ground, environment);
            } catch (IOException | AssertionError problem) {
                throw new AssertionError("seed " + (SEED + start) + ", environment " + environment, problem);
            }
        }
    }

    private void startOnce(Path ground, TreeMap<String, String> environment) throws IOException {
        var installation = new Installation(ground, name() + "/" + name());
        Path elsewhere = Files.createDirectories(ground.resolve(name()));
        new Installation(ground, ground.relativize(elsewhere) + "/trap").writeJar("trap");
        String version = random.nextBoolean() ? "17.0.15" : "25.0.3";
        environment.put(
                "JAVA_HOME",
                installation
                        .java(name().replace(":", ""), version, name().replace("\n", ""))
                        .toString());
        maybe(environment, "HOME", place(ground));
        maybe(environment, "XDG_CACHE_HOME", place(ground));
        maybe(environment, "XDG_STATE_HOME", place(ground));
        maybe(environment, "TMPDIR", random.nextBoolean() ? ground.toString() : "/tmp");
        maybe(environment, "CDPATH", elsewhere + ":" + ground + ":.");
        for (String variable :
                List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_AOT_VM_OPTIONS")) {
            maybe(environment, variable, pick(OPTIONS));
        }
        for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE")) {
            maybe(environment, variable, pick(LOCALES));
        }
        maybe(environment, "IFS", "/-.");
        maybe(environment, "CLASSPATH", place(ground));
        maybe(environment, "BLOCK_SIZE", "human-readable");
        maybe(environment, "POSIXLY_CORRECT", "1");
        environment.forEach(installation::set);
        Set<Path> before = list(elsewhere);
        for (int time = 0; time < 2; time++) {
            String argument = name();
            Outcome outcome = start(installation, elsewhere, argument);
            assertEquals(
                    "",
                    outcome.err().replaceAll("\\S*bash: warning: setlocale: .*\n", "")); // before it reads the launcher
            assertEquals(0, outcome.exit());
            assertTrue(outcome.out().endsWith("\n" + argument + "\njar 1"), outcome.out());
            if (time == 0 && random.nextBoolean()) {
                assertEquals(0, installation.start("--make-archive").exit());
            }
        }
        assertEquals(before, list(elsewhere));
    }

    /** By its path, by a path from elsewhere, through a link, or given to a shell. */
    private Outcome start(Installation installation, Path elsewhere, String argument) throws IOException {
        Path launcher = installation.launcher();
        Path relative = elsewhere.relativize(launcher);
        return switch (random.nextInt(5)) {
            case 0 -> installation.start(elsewhere, launcher.toString(), argument);
            case 1 -> installation.start(elsewhere, relative.toString(), argument);
            case 2 -> {
                Path link = elsewhere.resolveSibling("link" + random.nextInt());
                Files.createSymbolicLink(
                        link, random.nextBoolean() ? launcher : link.getParent().relativize(launcher));
                yield installation.start(elsewhere, link.toString(), argument);
            }
            case 3 -> installation.start(installation.folder, "sh", "onekernel", argument);
            default -> {
                List<String> shell = pick(SHELLS);
                yield shell.size() == 1
                        ? installation.start(elsewhere, shell.get(0), launcher.toString(), argument)
                        : installation.start(elsewhere, shell.get(0), shell.get(1), launcher.toString(), argument);
            }
        };
    }

    private static Set<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Set.copyOf(files.toList());
        }
    }

    private void maybe(TreeMap<String, String> environment, String variable, String value) {
        if (random.nextInt(3) == 0) {
            environment.put(variable, value);
        }
    }

    private String place(Path ground) throws IOException {
        Path place = ground.resolve(name());
        if (Files.exists(place)) {
            return place.toString();
        }
        switch (random.nextInt(8)) {
            case 0 -> Files.createDirectories(place.resolve("onekernel"));
            case 1 -> Files.createDirectories(place.resolve(".cache/onekernel"));
            case 2 -> Files.writeString(place, "a file in the way");
            case 3 -> {
                return name(); // relative
            }
            case 4 -> {
                return pick(List.of("/proc", "/dev/null", "/", "", "/nowhere"));
            }
            default -> {}
        }
        return place.toString();
    }

    /** A file's name of one to five pieces. */
    private String name() {
        var name = new StringBuilder();
        for (int piece = random.nextInt(5); piece >= 0; piece--) {
            name.append(pick(PIECES));
        }
        return name.toString().matches("\\.*") ? name + "." + random.nextInt(100) + "n" : name.toString();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
