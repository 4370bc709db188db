package dev.onekernel.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes an identifier of what somebody is recognized by, from which nobody can find that out again without the secret of the server
 * (HMAC-SHA-256). Whoever loses the secret loses who everybody is.
 */
public final class ServerSecret {

    private static final String FILE = "secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;

    /** 128 bits tell everybody apart. */
    private static final int IDENTIFIER_LENGTH = 16;

    private final byte[] secret;

    private ServerSecret(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the secret that is kept in a directory, or makes one there if there is none.
     *
     * @param directory made if it is missing; only their owner may have access to it and to the secret
     * @throws IOException with a sentence, when the secret can be neither read nor made, or when others could have read it
     */
    public static ServerSecret in(Path directory) throws IOException {
        byte[] secret = SecretFile.readOrMake(directory.resolve(FILE), () -> {
            byte[] fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            return fresh;
        });
        return of(secret, directory);
    }

    /**
     * Reads the secret that is kept in a directory.
     *
     * @return empty if there is none
     * @throws IOException with a sentence, when the secret cannot be read, or when others could have read it
     */
    public static Optional<ServerSecret> existing(Path directory) throws IOException {
        Optional<byte[]> secret = SecretFile.read(directory.resolve(FILE));
        return secret.isEmpty() ? Optional.empty() : Optional.of(of(secret.get(), directory));
    }

    private static ServerSecret of(byte[] secret, Path directory) throws IOException {
        if (secret.length != LENGTH) {
            throw new IOException("The server's secret in " + directory.resolve(FILE) + " is damaged: it has "
                    + secret.length + " bytes and not " + LENGTH
                    + ". Restore it from a backup; with another secret, the server recognizes none of its learners.");
        }
        return new ServerSecret(secret);
    }

    /** The identifier of whoever owns a public key. */
    public String ofKey(byte[] key) {
        return identifier("key", key);
    }

    /** The identifier of whoever knows a resume word. */
    public String ofWord(String word) {
        return identifier("word", word.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells this secret from others. Neither the secret nor an identifier can be found out from it. */
    public String fingerprint() {
        return identifier("fingerprint", new byte[0]);
    }

    private String identifier(String kind, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(kind.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(bytes), IDENTIFIER_LENGTH));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
