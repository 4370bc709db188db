package dev.onekernel.ssh;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A secret of the server in a file that only its owner may open. */
final class SecretFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /** Makes a secret that does not exist yet. */
    interface SecretMaker {
        byte[] make() throws IOException;
    }

    private SecretFile() {}

    /**
     * Reads the file, or makes it if there is none.
     *
     * @throws IOException with a sentence, when it can be neither read nor made, or when others could have read it
     */
    static byte[] readOrMake(Path file, SecretMaker fresh) throws IOException {
        if (Files.notExists(file)) {
            make(file.getParent(), file, fresh.make());
        }
        return readExisting(file);
    }

    /**
     * Reads the file, and makes nothing.
     *
     * @return empty if there is none
     * @throws IOException with a sentence, when it cannot be read, or when others could have read it
     */
    static Optional<byte[]> read(Path file) throws IOException {
        return Files.notExists(file) ? Optional.empty() : Optional.of(readExisting(file));
    }

    private static byte[] readExisting(Path file) throws IOException {
        requireOwnerOnly(file.getParent());
        requireOwnerOnly(file);
        return Files.readAllBytes(file);
    }

    private static void make(Path directory, Path file, byte[] secret) throws IOException {
        Files.createDirectories(directory, permissions("rwx------"));
        Path whole = Files.createTempFile(directory, file.getFileName() + "-", ".new", permissions("rw-------"));
        try {
            Files.write(whole, secret, StandardOpenOption.SYNC);
            Files.move(whole, file); // never half a secret, and never over another one
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void requireOwnerOnly(Path path) throws IOException {
        if (hasPermissions() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            String mode = Files.isDirectory(path) ? "700" : "600";
            throw new IOException("Other users of this computer may have access to " + path
                    + ", which keeps the server's key secret. Run chmod " + mode
                    + " on it. Do not delete it: a server with new secrets recognizes none of its learners.");
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
