package dev.onekernel.ssh;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Map;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/**
 * Checks that a person owns a public key, with the algorithms of Java itself.
 *
 * @param algorithm of the signature, as SSH calls it
 * @param key as SSH sends it
 */
record KeyProof(String algorithm, byte[] key) {

    private static final String ED25519 = "ssh-ed25519";

    /** What each algorithm of SSH is in Java. SHA-1 and DSA are too weak to prove anything. */
    private static final Map<String, String> IN_JAVA = Map.of(
            ED25519,
            "Ed25519",
            "rsa-sha2-256",
            "SHA256withRSA",
            "rsa-sha2-512",
            "SHA512withRSA",
            "ecdsa-sha2-nistp256",
            "SHA256withECDSA",
            "ecdsa-sha2-nistp384",
            "SHA384withECDSA",
            "ecdsa-sha2-nistp521",
            "SHA512withECDSA");

    /** What stands before the 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
    private static final byte[] ED25519_HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private static final int ED25519_LENGTH = 32;

    static boolean isKnown(String algorithm) {
        return IN_JAVA.containsKey(algorithm);
    }

    /**
     * Whether the owner of the key has signed something.
     *
     * @param signature as SSH sends it: the algorithm again, and the signature itself
     * @throws GeneralSecurityException if the key or the signature is malformed
     */
    boolean isGiven(byte[] signed, byte[] signature) throws GeneralSecurityException, IOException {
        Buffer sent = new ByteArrayBuffer(signature);
        if (!sent.getString().equals(algorithm)) {
            return false;
        }
        byte[] bytes = sent.getBytes();
        Signature verifier = Signature.getInstance(IN_JAVA.get(algorithm));
        verifier.initVerify(publicKey());
        verifier.update(signed);
        return verifier.verify(algorithm.startsWith("ecdsa-") ? der(bytes) : bytes);
    }

    private PublicKey publicKey() throws GeneralSecurityException, IOException {
        Buffer sent = new ByteArrayBuffer(key);
        String type = sent.getString();
        if (!type.equals(algorithm.startsWith("rsa-") ? "ssh-rsa" : algorithm)) {
            throw new GeneralSecurityException("a key of another kind");
        }
        if (!type.equals(ED25519)) {
            return new ByteArrayBuffer(key).getRawPublicKey();
        }
        byte[] point = sent.getBytes();
        if (point.length != ED25519_LENGTH) {
            throw new GeneralSecurityException("no Ed25519 key");
        }
        byte[] encoded = Arrays.copyOf(ED25519_HEAD, ED25519_HEAD.length + ED25519_LENGTH);
        System.arraycopy(point, 0, encoded, ED25519_HEAD.length, ED25519_LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** The two numbers of an ECDSA signature as Java wants them: SSH sends them one behind the other, Java reads ASN.1. */
    private static byte[] der(byte[] numbers) {
        Buffer sent = new ByteArrayBuffer(numbers);
        byte[] r = sent.getBytes();
        byte[] s = sent.getBytes();
        int length = 2 + r.length + 2 + s.length;
        var der = new ByteArrayBuffer();
        der.putByte((byte) 0x30);
        if (length > 127) { // only with the largest curve
            der.putByte((byte) 0x81);
        }
        der.putByte((byte) length);
        der.putByte((byte) 0x02);
        der.putByte((byte) r.length);
        der.putRawBytes(r);
        der.putByte((byte) 0x02);
        der.putByte((byte) s.length);
        der.putRawBytes(s);
        return der.getCompactData();
    }
}
