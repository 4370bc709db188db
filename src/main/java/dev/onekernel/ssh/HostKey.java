package dev.onekernel.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.spec.ECGenParameterSpec;
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

    private final KeyPair pair;

    private HostKey(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the key that is kept in a directory, or makes one there if there is none.
     *
     * @param directory made if it is missing; only their owner may have access to it and to the key
     * @throws IOException with a sentence for the instructor, when the key can be neither read nor made, or when others could have read it
     */
    public static HostKey in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        String text = new String(SecretFile.readOrMake(file, HostKey::fresh), StandardCharsets.ISO_8859_1);
        try {
            return new HostKey(read(text));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IOException(
                    "The server's key in " + file
                            + " is damaged. Restore it from a backup. If there is none, delete the file to"
                            + " have a new key made; ssh then warns everybody who has been here before.",
                    unreadable);
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
