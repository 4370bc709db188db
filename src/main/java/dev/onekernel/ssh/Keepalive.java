package dev.onekernel.ssh;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;

/**
 * Asks a client now and then whether it is still there. A connection whose other end has vanished, as when a laptop is closed, looks like one where
 * nobody types. (The library has a heartbeat for clients only.)
 */
final class Keepalive {

    private static final String REQUEST = "keepalive@openssh.com";

    private final long interval;
    private final int allowed;
    private final AtomicInteger unanswered = new AtomicInteger();
    private long askedAt;

    Keepalive(DoorLimits limits) {
        interval = limits.keepalive().toNanos();
        allowed = limits.keepalivesUnanswered();
    }

    void start(long now) {
        askedAt = now;
    }

    /** @return false when too many questions went unanswered */
    boolean tick(long now, Session session) throws IOException {
        if (now - askedAt < interval) {
            return true;
        }
        if (unanswered.get() >= allowed) {
            return false;
        }
        askedAt = now;
        unanswered.incrementAndGet();
        Buffer question = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
        question.putString(REQUEST);
        question.putBoolean(true); // a reply is wanted; any will do, also that the request is not known
        session.request(question, REQUEST, (reply, buffer) -> unanswered.set(0));
        return true;
    }
}
