package dev.onekernel.ssh;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.auth.AbstractUserAuth;

/**
 * Lets in whoever owns the key they show ("publickey", RFC 4252, section 7): the key says who somebody is, and no key is turned away. The
 * library's own class cannot read the keys that most people have today, Ed25519.
 */
final class KeyAuthentication extends AbstractUserAuth {

    static final String METHOD = "publickey";

    private final OpenDoor door;

    KeyAuthentication(OpenDoor door) {
        super(METHOD);
        this.door = door;
    }

    /** @return true when the person is let in, false when they are not, null when the signature is to come */
    @Override
    protected Boolean doAuth(Buffer buffer, boolean begin) throws IOException {
        if (!begin) {
            return false;
        }
        boolean signed = buffer.getBoolean();
        String algorithm = buffer.getString();
        byte[] key = buffer.getBytes();
        if (!KeyProof.isKnown(algorithm)) {
            return false; // the client goes on to its next key
        }
        if (!signed) {
            Buffer fine = getServerSession().createBuffer(SshConstants.SSH_MSG_USERAUTH_PK_OK);
            fine.putString(algorithm);
            fine.putBytes(key);
            getServerSession().writePacket(fine);
            return null;
        }
        if (!isProved(algorithm, key, buffer.getBytes())) {
            door.refused(Refusal.SIGNATURE);
            return false;
        }
        return door.letIn(getServerSession(), door.admission().withKey(key));
    }

    private boolean isProved(String algorithm, byte[] key, byte[] signature) {
        try {
            return new KeyProof(algorithm, key).isGiven(signedData(algorithm, key), signature);
        } catch (GeneralSecurityException | IOException | RuntimeException malformed) {
            return false;
        }
    }

    private byte[] signedData(String algorithm, byte[] key) {
        Buffer signed = new ByteArrayBuffer();
        signed.putBytes(getServerSession().getSessionId());
        signed.putByte(SshConstants.SSH_MSG_USERAUTH_REQUEST);
        signed.putString(getUsername());
        signed.putString(getService());
        signed.putString(METHOD);
        signed.putBoolean(true);
        signed.putString(algorithm);
        signed.putBytes(key);
        return signed.getCompactData();
    }
}
