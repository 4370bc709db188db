package dev.onekernel.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/** An SSH client in this JVM that answers what it is asked. */
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final SshClient client = SshClient.setUpDefaultClient();
    ClientSession session;
    ChannelShell shell;

    /** The instructions and prompts that were shown, each behind a line end. */
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private final Output screen = new Output();
    private volatile String farewell = "";

    /** Where the terminal's output goes; it can be made to take nothing. */
    private static final class Output extends OutputStream {
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
        private volatile boolean heldUp;
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                heldUp = gate.getCount() > 0;
                gate.await();
            } catch (InterruptedException closed) {
                throw new IOException(closed);
            }
            synchronized (seen) {
                seen.write(bytes, from, length);
            }
        }

        String text() {
            synchronized (seen) {
                return seen.toString(StandardCharsets.UTF_8);
            }
        }
    }

    Visitor(String... answers) {
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.setUserInteraction(new Answers(new ArrayDeque<>(Arrays.asList(answers))));
        client.addSessionListener(new SessionListener() {
            @Override
            public void sessionDisconnect(Session gone, int reason, String text, String language, boolean mine) {
                farewell = text;
            }
        });
        client.start();
    }

    private final class Answers implements UserInteraction {
        private final Deque<String> answers;

        Answers(Deque<String> answers) {
            this.answers = answers;
        }

        @Override
        public boolean isInteractionAllowed(ClientSession asking) {
            return true;
        }

        @Override
        public String[] interactive(
                ClientSession asking, String name, String instruction, String lang, String[] prompt, boolean[] echo) {
            asked.add(instruction.strip().replace('\n', ' ') + "|" + prompt[0].strip());
            String answer = answers.poll();
            return new String[] {answer == null ? "nonsense" : answer};
        }

        @Override
        public String getUpdatedPassword(ClientSession asking, String prompt, String lang) {
            return null;
        }
    }

    /** Connects and answers, until in. */
    Visitor join(SshDoor door, String user) throws IOException {
        connect(door, user);
        session.auth().verify(PATIENCE);
        return this;
    }

    Visitor connect(SshDoor door, String user) throws IOException {
        session =
                client.connect(user, "127.0.0.1", door.port()).verify(PATIENCE).getSession();
        return this;
    }

    /** Opens a terminal. */
    Visitor open(String terminal, int columns, int rows) throws IOException {
        shell = session.createShellChannel();
        shell.setPtyType(terminal);
        shell.setPtyColumns(columns);
        shell.setPtyLines(rows);
        shell.setOut(screen);
        shell.open().verify(PATIENCE);
        return this;
    }

    Visitor type(String keys) throws IOException {
        shell.getInvertedIn().write(keys.getBytes(StandardCharsets.UTF_8));
        shell.getInvertedIn().flush();
        return this;
    }

    /** Takes nothing more from the network until {@link #readOn}. */
    void stopReading() {
        screen.gate = new CountDownLatch(1);
    }

    /** Waits until something has come that is not taken. */
    void awaitHeldUp() throws InterruptedException {
        await("output", () -> screen.heldUp);
    }

    void readOn() {
        screen.gate.countDown();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    String seen() {
        return screen.text();
    }

    /** With what words the other side ended the connection. */
    String farewell() {
        return farewell;
    }

    Visitor await(String text) throws InterruptedException {
        await(() -> "\"" + text + "\" on the screen, but " + seen() + farewell, () -> seen().contains(text));
        return this;
    }

    void awaitEnd() throws InterruptedException {
        session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), PATIENCE);
        await("the end", session::isClosed);
    }

    /** What the shell ended with. */
    Integer exitStatus() {
        shell.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
        return shell.getExitStatus();
    }

    static void await(String what, BooleanSupplier wanted) throws InterruptedException {
        await(() -> what, wanted);
    }

    private static void await(Supplier<String> what, BooleanSupplier wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("no " + what.get());
            }
            Thread.sleep(10);
        }
    }

    /** Sends an answer that nobody has asked for. */
    void answerAhead(String answer) throws IOException {
        var packet = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_INFO_RESPONSE);
        packet.putInt(1);
        packet.putString(answer);
        session.writePacket(packet);
    }

    @Override
    public void close() {
        readOn();
        client.close(true);
        client.stop();
    }
}
