package dev.onekernel.ssh;

import java.io.IOException;
import java.util.List;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.AbstractUserAuth;
import org.apache.sshd.server.auth.UserAuth;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.session.ServerSession;

/** Lets everybody in: with a key first, and without one where a client has none. */
record OpenDoor(OpenAdmission admission, Connections connections) {

    private static final String KEYLESS = "keyboard-interactive";

    List<UserAuthFactory> authentications() {
        return List.of(new WithKey(), new WithoutKey());
    }

    private final class WithKey implements UserAuthFactory {

        @Override
        public String getName() {
            return KeyAuthentication.METHOD;
        }

        @Override
        public UserAuth createUserAuth(ServerSession session) {
            return new KeyAuthentication(OpenDoor.this);
        }
    }

    private final class WithoutKey implements UserAuthFactory {

        @Override
        public String getName() {
            return KEYLESS;
        }

        /** Nothing is asked (RFC 4256, section 3.1 allows it). The method "none" would leave no client the time to show its key. */
        @Override
        public UserAuth createUserAuth(ServerSession session) {
            return new AbstractUserAuth(KEYLESS) {
                @Override
                protected Boolean doAuth(Buffer buffer, boolean begin) throws IOException {
                    return letIn(getServerSession(), admission.withoutKey());
                }
            };
        }
    }

    void refused(Refusal refusal) {
        connections.refused(refusal);
    }

    /** @return true when the person is let in, null when the connection is being closed */
    Boolean letIn(ServerSession session, String who) throws IOException {
        if (connections.isFull()) {
            refused(Refusal.FULL);
            session.disconnect(SshConstants.SSH2_DISCONNECT_TOO_MANY_CONNECTIONS, admission.full());
            return null;
        }
        session.setAttribute(Connections.WHO, who);
        return true;
    }
}
