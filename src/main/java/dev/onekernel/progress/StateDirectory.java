package dev.onekernel.progress;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The directory that keeps what a learner did: the journals, and the lines typed at the prompt. */
public final class StateDirectory {

    private StateDirectory() {}

    /**
     * Where it is when nobody says otherwise: {@code $XDG_STATE_HOME/onekernel} or {@code ~/.local/state/onekernel}, {@code
     * ~/Library/Application Support/Onekernel} on macOS, {@code %LOCALAPPDATA%\Onekernel} on Windows.
     *
     * @param environment the process's variables
     * @param system the name of the operating system, as in {@code os.name}
     * @return empty when the environment does not say where the learner's home is
     */
    public static Optional<Path> standard(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return directory(environment, "LOCALAPPDATA").map(data -> data.resolve("Onekernel"));
        }
        Optional<Path> home = directory(environment, "HOME");
        if (name.startsWith("mac")) {
            return home.map(at -> at.resolve("Library/Application Support/Onekernel"));
        }
        return directory(environment, "XDG_STATE_HOME")
                .or(() -> home.map(at -> at.resolve(".local/state")))
                .map(state -> state.resolve("onekernel"));
    }

    /** The XDG specification has relative paths ignored, and nothing good could come of a relative home either. */
    private static Optional<Path> directory(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** Makes the directory and its parents, for the learner's eyes only; one that is there keeps its permissions. */
    public static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) { // createDirectories of JDK 17 refuses a symbolic link to a directory
            Files.createDirectories(directory, permissions("rwx------"));
        }
    }

    /** To create a file or directory with; nothing where the file system has no such permissions. */
    static FileAttribute<?>[] permissions(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
