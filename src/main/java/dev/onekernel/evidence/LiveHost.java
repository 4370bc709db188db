package dev.onekernel.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeSet;

/** The machine the program runs on. It is only read: no file is opened for writing, and no program is started. */
public final class LiveHost implements Host {

    /** The largest of the files of interest, the list of mounts of a machine with many containers, stays below this. */
    private static final int MOST_BYTES = 1 << 20;

    /** A directory with more names than this is none that evidence comes from. */
    private static final int MOST_NAMES = 100_000;

    private final String system;

    /** @param system the name of the operating system, as Java names it */
    public LiveHost(String system) {
        this.system = system;
    }

    @Override
    public String system() {
        return system;
    }

    @Override
    public HostReading file(String path) {
        try (InputStream bytes = Files.newInputStream(Path.of(path))) {
            return HostReading.of(new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).replace('\0', '\n'));
        } catch (IOException | InvalidPathException problem) {
            return missed(problem);
        }
    }

    @Override
    public HostReading link(String path) {
        try {
            return HostReading.of(Files.readSymbolicLink(Path.of(path)).toString());
        } catch (NotLinkException noLink) {
            return HostReading.ABSENT;
        } catch (IOException | InvalidPathException problem) {
            return missed(problem);
        }
    }

    @Override
    public HostReading names(String path) {
        var names = new TreeSet<String>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of(path))) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
                if (names.size() == MOST_NAMES) {
                    break;
                }
            }
            return HostReading.of(String.join("\n", names));
        } catch (NotDirectoryException noDirectory) {
            return HostReading.ABSENT;
        } catch (DirectoryIteratorException gone) {
            return missed(gone.getCause());
        } catch (IOException | InvalidPathException problem) {
            return missed(problem);
        }
    }

    @Override
    public HostReading kind(String path) {
        Path at;
        try {
            at = Path.of(path);
        } catch (InvalidPathException unspeakable) {
            return HostReading.ABSENT;
        }
        if (Files.isDirectory(at)) {
            return HostReading.of("dir");
        }
        if (Files.exists(at)) {
            return HostReading.of(isWhiteout(at) ? WHITEOUT : "file");
        }
        return Files.isSymbolicLink(at) && Files.exists(at, LinkOption.NOFOLLOW_LINKS)
                ? HostReading.of("link")
                : HostReading.ABSENT;
    }

    @Override
    public HostReading state(String path) {
        try {
            Map<String, Object> read =
                    Files.readAttributes(Path.of(path), "unix:ino,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
            return HostReading.of(read.get("ino") + " " + read.get("lastModifiedTime"));
        } catch (UnsupportedOperationException | IllegalArgumentException noUnix) {
            return HostReading.ABSENT;
        } catch (IOException problem) {
            return missed(problem);
        }
    }

    /** An overlay marks a deleted file with a character device that has the number 0. */
    private static boolean isWhiteout(Path at) {
        try {
            return Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .isOther()
                    && Long.valueOf(0).equals(Files.getAttribute(at, "unix:rdev", LinkOption.NOFOLLOW_LINKS));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }

    /** A name that the character set of this process cannot express leads nowhere. */
    private static HostReading missed(Exception problem) {
        if (problem instanceof NoSuchFileException || problem instanceof InvalidPathException) {
            return HostReading.ABSENT;
        }
        String reason = problem instanceof AccessDeniedException
                ? "Permission denied"
                : problem instanceof FileSystemException at && at.getReason() != null
                        ? at.getReason()
                        : String.valueOf(problem.getMessage());
        return HostReading.denied(reason);
    }
}
