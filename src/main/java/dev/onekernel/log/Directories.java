package dev.onekernel.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the program keeps files on this platform: as the XDG Base Directory Specification says on Linux, in the user's Library
 * on macOS, and in the local application data on Windows. Every directory is empty when the environment does not name the
 * user's home.
 *
 * @param environment the process's variables
 * @param system the name of the operating system, as in {@code os.name}
 */
public record Directories(Map<String, String> environment, String system) {

    public Directories {
        environment = Map.copyOf(environment);
    }

    /**
     * What a learner did: the journals, and the lines typed at the prompt. {@code $XDG_STATE_HOME/onekernel} or {@code
     * ~/.local/state/onekernel}, {@code ~/Library/Application Support/Onekernel}, {@code %LOCALAPPDATA%\Onekernel}.
     */
    public Optional<Path> state() {
        return standard("XDG_STATE_HOME", ".local/state", "Library/Application Support/Onekernel", "Onekernel");
    }

    /**
     * What can be made again. {@code $XDG_CACHE_HOME/onekernel} or {@code ~/.cache/onekernel}, {@code
     * ~/Library/Caches/Onekernel}, {@code %LOCALAPPDATA%\Onekernel\Cache}.
     */
    public Optional<Path> cache() {
        return standard("XDG_CACHE_HOME", ".cache", "Library/Caches/Onekernel", "Onekernel/Cache");
    }

    /**
     * What a user has chosen. {@code $XDG_CONFIG_HOME/onekernel} or {@code ~/.config/onekernel}, {@code
     * ~/Library/Preferences/Onekernel}, {@code %LOCALAPPDATA%\Onekernel\Config}.
     */
    public Optional<Path> config() {
        return standard("XDG_CONFIG_HOME", ".config", "Library/Preferences/Onekernel", "Onekernel/Config");
    }

    private Optional<Path> standard(String xdg, String belowHome, String onMac, String onWindows) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute("LOCALAPPDATA").map(data -> data.resolve(onWindows));
        }
        Optional<Path> home = absolute("HOME");
        if (name.startsWith("mac")) {
            return home.map(at -> at.resolve(onMac));
        }
        return absolute(xdg).or(() -> home.map(at -> at.resolve(belowHome))).map(at -> at.resolve("onekernel"));
    }

    /** The XDG specification requires relative paths to be ignored, and a relative home would be of no use either. */
    private Optional<Path> absolute(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** Creates the directory and its parents with access for this user only; an existing directory keeps its permissions. */
    public static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) { // createDirectories of JDK 17 refuses a symbolic link to a directory
            Files.createDirectories(directory, permissions("rwx------"));
        }
    }

    /** Writes a text file that only this user can read, in place of one that may be there. */
    public static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        // Opened once: a file that is deleted while it is written must not come back.
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), permissions("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
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
