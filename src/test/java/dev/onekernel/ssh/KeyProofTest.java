package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.junit.jupiter.api.Test;

/** Signatures of Ed25519 keys, which the library's client cannot make. */
class KeyProofTest {

    private static final byte[] SIGNED = "what was signed".getBytes(StandardCharsets.UTF_8);

    private static KeyPair pair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    private static byte[] sent(KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return packet("ssh-ed25519", Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static byte[] packet(String algorithm, byte[] bytes) {
        var packet = new ByteArrayBuffer();
        packet.putString(algorithm);
        packet.putBytes(bytes);
        return packet.getCompactData();
    }

    private static byte[] signature(KeyPair pair, byte[] text) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(text);
        return packet("ssh-ed25519", signer.sign());
    }

    @Test
    void the_owner_of_a_key_is_known_by_a_signature() throws Exception {
        KeyPair pair = pair();
        var proof = new KeyProof("ssh-ed25519", sent(pair));
        assertTrue(proof.isGiven(SIGNED, signature(pair, SIGNED)));
        assertFalse(proof.isGiven(new byte[] {1}, signature(pair, SIGNED)));
        assertFalse(proof.isGiven(SIGNED, signature(pair(), SIGNED)));
    }

    @Test
    void what_is_no_key_or_no_signature_proves_nothing() throws Exception {
        KeyPair pair = pair();
        byte[] good = signature(pair, SIGNED);
        assertFalse(new KeyProof("ssh-ed25519", sent(pair)).isGiven(SIGNED, packet("rsa-sha2-256", new byte[64])));
        assertThrows(
                GeneralSecurityException.class,
                () -> new KeyProof("ssh-ed25519", packet("ssh-ed25519", new byte[31])).isGiven(SIGNED, good));
        assertThrows(
                GeneralSecurityException.class,
                () -> new KeyProof("ssh-ed25519", packet("ssh-rsa", new byte[32])).isGiven(SIGNED, good));
        assertThrows(
                GeneralSecurityException.class,
                () -> new KeyProof("ssh-ed25519", sent(pair)).isGiven(SIGNED, packet("ssh-ed25519", new byte[63])));
    }

    @Test
    void weak_algorithms_are_not_known() {
        assertEquals(false, KeyProof.isKnown("ssh-rsa"));
        assertEquals(false, KeyProof.isKnown("ssh-dss"));
        assertEquals(true, KeyProof.isKnown("rsa-sha2-512"));
    }
}
