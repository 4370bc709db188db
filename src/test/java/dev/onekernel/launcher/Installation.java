package dev.onekernel.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher in a folder of its own, beside a jar that is none, started by scripts that only look like a Java. */
final class Installation {

    /** What a start printed, and how it ended. */
    record Outcome(int exit, String out, String err) {

        /** What the false Java was called with, one argument a line, and the text of the jar. */
        List<String> arguments() {
            return out.lines().toList();
        }

        List<String> lastArguments(int count) {
            return arguments().subList(arguments().size() - count, arguments().size());
        }

        /** The archive that was asked for, or empty. */
        String archive() {
            return out.lines()
                    .filter(line -> line.matches("-XX:(SharedArchiveFile|AOTCache)=.*"))
                    .findFirst()
                    .orElse("");
        }
    }

    final Path folder;
    private final Path temp;
    private final Map<String, String> environment = new HashMap<>();

    Installation(Path temp, String name) throws IOException {
        this.temp = temp;
        this.folder = Files.createDirectories(temp.resolve(name));
        Files.copy(Path.of("src/dist/onekernel"), launcher());
        assertTrue(launcher().toFile().setExecutable(true));
        Files.createDirectories(folder.resolve("lib"));
        Files.copy(Path.of("src/dist/archives.sh"), folder.resolve("lib/archives.sh"));
        writeJar("1");
        set("HOME", temp.resolve("home").toString());
        set("PATH", tools().toString());
    }

    Path launcher() {
        return folder.resolve("onekernel");
    }

    Path jar() {
        return folder.resolve("lib/onekernel.jar");
    }

    Path archives() {
        return folder.resolve("lib/startup");
    }

    void writeJar(String digest) throws IOException {
        Files.writeString(jar(), "jar " + digest);
        Files.writeString(folder.resolve("lib/onekernel.jar.sha256"), digest + "\n");
    }

    Installation set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Installation unset(String variable) {
        environment.remove(variable);
        return this;
    }

    /** A folder that looks like a Java's; it writes its arguments, and the archives it is asked for. */
    Path java(String name, String version, String vendor) throws IOException {
        Path home = Files.createDirectories(temp.resolve(name));
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"" + vendor + "\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
        script(home.resolve("bin/java"), """
                for argument; do
                    case "$argument $*" in
                        -XX:ArchiveClassesAtExit=* | -XX:AOTConfiguration=*=record* | -XX:AOTCache=*=create*)
                            echo "$@" > "${argument#*=}" ;;
                        -Donekernel.mark=*) rm "${argument#*=}" ;;
                    esac
                    case $argument in
                        */proc/self/fd/*) # an open folder
                            path=${argument#*/proc/self/fd/}
                            printf '%s%s%s\\n' "${argument%%/proc/*}" "$(readlink "/proc/self/fd/${path%%/*}")" "${path#?}" ;;
                        *) printf '%s\\n' "$argument" ;;
                    esac
                    [ "$before" != -jar ] || jar=$argument
                    before=$argument
                done
                read -r text < "$jar" || printf %s "$text"
                """);
        return home;
    }

    static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertTrue(file.toFile().setExecutable(true));
    }

    /** A PATH with what every Unix has, and without a Java. */
    private Path tools() throws IOException {
        Path tools = temp.resolve("tools");
        if (Files.notExists(tools)) {
            for (String tool : List.of(
                    "readlink",
                    "sed",
                    "mkdir",
                    "rm",
                    "mv",
                    "sleep",
                    "find",
                    "cksum",
                    "touch",
                    "ls",
                    "chmod",
                    "cp",
                    "mktemp",
                    "tr")) {
                script(tools.resolve(tool), "exec " + find(tool) + " \"$@\"\n");
            }
        }
        return tools;
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    Outcome start(String... arguments) throws IOException {
        return start(temp, launcher().toString(), arguments);
    }

    Outcome start(Path from, String command, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(command));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).directory(from.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the launcher hangs");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return new Outcome(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}
