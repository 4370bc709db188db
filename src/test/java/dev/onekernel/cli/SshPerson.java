package dev.onekernel.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.client.session.ClientSession;

/** An attendee who connects again and again, with the resume word that was on the screen. All share one client, as they are many. */
final class SshPerson implements UserInteraction {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern WORD = Pattern.compile("[a-z]+-[a-z]+-[a-z]+");
    private static final Pattern TOO_EARLY = Pattern.compile("has just appeared");
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMillis(300);
    private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

    private final SshClient client;
    private final String name;
    private String word = "";
    private ClientSession session;
    private ChannelShell shell;
    private Screen screen = new Screen();
    private int again;
    private long typedAt;

    private static final class Screen extends OutputStream {
        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            seen.write(bytes, from, length);
        }

        synchronized String text() {
            return SEQUENCE.matcher(seen.toString(StandardCharsets.UTF_8)).replaceAll("");
        }
    }

    SshPerson(SshClient client, String name) {
        this.client = client;
        this.name = name;
    }

    String name() {
        return name;
    }

    void join(int port) throws IOException {
        screen = new Screen();
        again = 0;
        session = client.connect(GuideInTerminal.CODE, "127.0.0.1", port)
                .verify(PATIENCE)
                .getSession();
        session.setUserInteraction(this);
        session.auth().verify(PATIENCE);
        shell = session.createShellChannel();
        shell.setPtyType("xterm");
        shell.setPtyColumns(100);
        shell.setPtyLines(40);
        shell.setOut(screen);
        shell.open().verify(PATIENCE);
    }

    @Override
    public boolean isInteractionAllowed(ClientSession asking) {
        return true;
    }

    @Override
    public String[] interactive(
            ClientSession asking, String title, String instruction, String lang, String[] prompt, boolean[] echo) {
        return new String[] {word.isEmpty() ? name : word};
    }

    @Override
    public String getUpdatedPassword(ClientSession asking, String prompt, String lang) {
        return null;
    }

    void awaitQuestion() throws InterruptedException {
        RoomKillIT.await("question for " + name, () -> screen.text().contains("system call of a container?"));
        if (word.isEmpty()) {
            RoomKillIT.await("resume word", () -> WORD.matcher(screen.text()).find());
            Matcher found = WORD.matcher(screen.text());
            if (found.find()) {
                word = found.group();
            }
        }
    }

    void answer(String letter) {
        typedAt = System.nanoTime();
        try {
            shell.getInvertedIn().write((letter + "\r").getBytes(StandardCharsets.UTF_8));
            shell.getInvertedIn().flush();
        } catch (IOException killed) {
            // then nothing was acknowledged
        }
    }

    /**
     * What is typed as soon as a question appears does not count, and the attendee is told so. It is typed again after a moment, as lines that come
     * too fast are not read.
     */
    void answerAgainIfTooEarly(String letter) {
        boolean rested = System.nanoTime() - typedAt > BEFORE_NEXT_TRY.toNanos();
        if (rested && TOO_EARLY.matcher(screen.text()).results().count() > again) {
            again++;
            answer(letter);
        }
    }

    /** Whether the answer that was typed since the last {@link #join} was acknowledged. */
    boolean isAcknowledged(String letter) {
        return screen.text().contains("Recorded: " + letter);
    }

    void awaitEnd() throws InterruptedException {
        RoomKillIT.await("end of the connection", session::isClosed);
    }

    void leave() {
        session.close(true);
    }
}
