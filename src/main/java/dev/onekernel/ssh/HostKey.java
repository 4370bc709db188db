package dev.onekernel.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
import java.util.EnumSet;
import java.util.Set;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * The key by which attendees' computers know an instructor's server again (ECDSA over P-256). It is made once and kept: a client that meets
 * another key at an address it knows refuses to go on.
 *
 * <p>The file is in OpenSSH's format, so that {@code ssh-keygen -lf} shows its fingerprint, too.
 */
public final class HostKey {

    private static final String FILE = "host-key";
    private static final int FIRST_PORT = 2200;
    private static final int PORTS = 7800;

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final KeyPair pair;

    private HostKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the key that is kept in a directory, or makes one there if there is none.
     *
     * @param directory made if it is missing; it and the key may be open to nobody but their owner
     * @throws IOException with a sentence for the instructor, when the key can be neither read nor made, or when others could have read it
     */
    public static HostKey in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (Files.notExists(file)) {
            make(directory, file);
        }
        requireOwnerOnly(directory);
        requireOwnerOnly(file);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        try {
            return new HostKey(read(text));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IOException(
                    "The server's key in " + file + " cannot be read. Delete the file to have a new key made.",
                    unreadable);
        }
    }

    private static void make(Path directory, Path file) throws IOException {
        Files.createDirectories(directory, permissions("rwx------"));
        Path whole = Files.createTempFile(directory, "host-key-", ".new", permissions("rw-------"));
        try {
            Files.write(whole, fresh(), StandardOpenOption.SYNC);
            Files.move(whole, file); // never half a key, and never over another one
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static byte[] fresh() throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var text = new ByteArrayOutputStream();
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(generator.generateKeyPair(), "onekernel", null, text);
            return text.toByteArray();
        } catch (GeneralSecurityException missing) {
            throw new IOException("This Java cannot make a key for the server: it has no elliptic curves.", missing);
        }
    }

    private static KeyPair read(String text) throws IOException, GeneralSecurityException {
        var name = NamedResource.ofName("host key");
        return OpenSSHKeyPairResourceParser.INSTANCE.loadKeyPairs(null, name, null, text).stream()
                .filter(pair -> pair.getPublic().getAlgorithm().equals("EC"))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no EC key"));
    }

    private static void requireOwnerOnly(Path path) throws IOException {
        if (hasPermissions() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
            String mode = Files.isDirectory(path) ? "700" : "600";
            throw new IOException("Other users of this computer may have access to " + path
                    + ", which keeps the server's key secret. Run chmod " + mode
                    + " on it, or delete it to have a new key made.");
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

    KeyPair pair() {
        return pair;
    }

    /** The fingerprint as ssh shows it, {@code SHA256:} and 43 characters. */
    public String fingerprint() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    }

    /**
     * The port that this instructor's server takes unless told otherwise, from 2200 to 9999. It follows from the key: two instructors who
     * get the same address one after the other will hardly get the same port, so that no client mistakes one for the other.
     */
    public int port() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
            return FIRST_PORT
                    + new BigInteger(1, digest).mod(BigInteger.valueOf(PORTS)).intValue();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
