package dev.onekernel.ssh;

import dev.onekernel.ssh.TerminalListener.Arrival;
import dev.onekernel.ssh.TerminalListener.CloseReason;
import dev.onekernel.text.Line;
import dev.onekernel.text.Wrap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.ChannelAsyncOutputStream;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * The one channel of a connection. It takes a terminal, its size and a shell, which is the room; every other request is refused, among them
 * programs, files, environment variables and forwarding.
 */
final class ShellChannel extends ChannelSession implements TerminalChannel {

    private static final long BETWEEN_RESIZES = Duration.ofMillis(500).toNanos();

    /** How long the last words may take. */
    private static final long LAST_WORDS = Duration.ofSeconds(5).toNanos();

    private static final String TOO_SLOW =
            "Your connection was too slow to show the session. Connect again when it is better; your answers are kept.";
    private static final String IDLE = "You have not typed anything for a long time. Connect again to go on.";
    private static final String NO_TERMINAL = "This session needs a terminal. Connect with ssh -t.";

    private enum Lifecycle {
        OPENING,
        STARTED,
        CLOSED
    }

    private final DoorLimits limits;
    private final TerminalListener listener;
    private final Consumer<Refusal> refusals;
    private final OutputQueue output;
    private final Keepalive keepalive;

    /** Held while the listener is called, so that it hears one thing after the other. */
    private final Object calls = new Object();

    private Lifecycle phase = Lifecycle.OPENING;
    private Optional<String> terminal = Optional.empty();
    private volatile WindowSize size = WindowSize.stated(0, 0);
    private WindowSize toldSize = size;
    private long toldAt;

    /** Bytes that have been used, but that the client has not been allowed to replace yet. */
    private int withheld;

    private long lastInput;

    private volatile CloseReason reason = CloseReason.LOST;
    private volatile long closingSince;
    private volatile boolean closing;

    ShellChannel(DoorLimits limits, TerminalListener listener, Executor writers, Consumer<Refusal> refusals) {
        super(List.of());
        this.limits = limits;
        this.listener = listener;
        this.refusals = refusals;
        this.output = new OutputQueue(this::write, writers, System::nanoTime, limits.outputWaiting());
        this.keepalive = new Keepalive(limits);
        addCloseFutureListener(closed -> closed());
    }

    // What the client asks for.

    @Override
    protected Result handleInternalRequest(String request, boolean wantReply, Buffer buffer) {
        synchronized (calls) {
            return switch (request) {
                case "pty-req" -> {
                    if (phase != Lifecycle.OPENING) {
                        yield Result.ReplyFailure;
                    }
                    terminal = Optional.of(TerminalTypes.known(buffer.getString()));
                    size = sizeIn(buffer);
                    yield Result.ReplySuccess;
                }
                case "window-change" -> {
                    size = sizeIn(buffer);
                    tellSize(System.nanoTime());
                    yield Result.ReplySuccess;
                }
                case "shell" -> {
                    if (phase != Lifecycle.OPENING || asyncOut != null) {
                        yield Result.ReplyFailure;
                    }
                    asyncOut = new ChannelAsyncOutputStream(this, SshConstants.SSH_MSG_CHANNEL_DATA);
                    setDataReceiver(new Receiver());
                    yield Result.ReplySuccess;
                }
                default -> {
                    refusals.accept(Refusal.REQUEST);
                    yield Result.ReplyFailure;
                }
            };
        }
    }

    private static WindowSize sizeIn(Buffer buffer) {
        return WindowSize.stated(buffer.getUInt(), buffer.getUInt());
    }

    /** Starts when the client knows that it has its shell, so that nothing is sent before. */
    @Override
    protected IoWriteFuture sendResponse(Buffer buffer, String request, Result result, boolean wantReply)
            throws IOException {
        IoWriteFuture sent = super.sendResponse(buffer, request, result, wantReply);
        if (request.equals("shell") && result == Result.ReplySuccess) {
            synchronized (calls) {
                start();
            }
        }
        return sent;
    }

    private void start() {
        if (phase != Lifecycle.OPENING) {
            return;
        }
        if (terminal.isEmpty()) {
            close(NO_TERMINAL);
            return;
        }
        phase = Lifecycle.STARTED;
        toldSize = size;
        toldAt = System.nanoTime();
        lastInput = toldAt;
        keepalive.start(toldAt);
        listener.connected(this, new Arrival(getServerSession().getAttribute(Connections.WHO), terminal.get(), size));
    }

    private void tellSize(long now) {
        if (phase == Lifecycle.STARTED && !size.equals(toldSize) && now - toldAt >= BETWEEN_RESIZES) {
            toldSize = size;
            toldAt = now;
            listener.resized(this, size);
        }
    }

    private final class Receiver implements ChannelDataReceiver {

        /** @return 0, as the client is allowed to send more only after a while */
        @Override
        public int data(ChannelSession channel, byte[] bytes, int from, int length) {
            synchronized (calls) {
                withheld += length;
                lastInput = System.nanoTime();
                if (phase == Lifecycle.STARTED && !closing) {
                    listener.received(ShellChannel.this, Arrays.copyOfRange(bytes, from, from + length));
                }
            }
            return 0;
        }

        /** The client will send nothing more, but may still want to see. */
        @Override
        public void close() {
            // nothing to be given back
        }
    }

    // What the room sends.

    @Override
    public void show(byte[] screen) {
        output.show(screen);
    }

    @Override
    public void append(byte[] more) {
        output.append(more);
    }

    @Override
    public void close(String sentence) {
        reason = CloseReason.CLOSED;
        closingSince = System.nanoTime();
        closing = true;
        String lastWords = Wrap.lines(Line.of(sentence), size.columns()).stream()
                .map(Line::text)
                .collect(Collectors.joining("\r\n", "\r\n", "\r\n"));
        output.end(lastWords.getBytes(StandardCharsets.UTF_8), this::hangUp);
    }

    private void hangUp() {
        try {
            closeShell(0, false);
        } catch (IOException gone) {
            getSession().close(true);
        }
    }

    /** Called on a writing thread only, and never twice at a time. */
    private void write(byte[] bytes, Runnable written) throws IOException {
        asyncOut.writeBuffer(new ByteArrayBuffer(bytes)).addListener(done -> written.run());
    }

    // What happens from time to time, and at the end.

    boolean hasStarted() {
        synchronized (calls) {
            return phase == Lifecycle.STARTED || closing;
        }
    }

    /** True from {@link #close} on, as long as there is something to be sent. */
    boolean isSayingGoodbye() {
        return closing && !isClosed();
    }

    /** Called several times a second. */
    void tick(long now, Duration sinceLast) throws IOException {
        if (closing && now - closingSince > LAST_WORDS) {
            getSession().close(true);
            return;
        }
        if (!closing && output.stalled(now, limits.slowness().toNanos())) {
            reason = CloseReason.TOO_SLOW;
            refusals.accept(Refusal.SLOW);
            closing = true;
            closingSince = now;
            output.abandon();
            getSession().disconnect(SshConstants.SSH2_DISCONNECT_BY_APPLICATION, TOO_SLOW);
            return;
        }
        int allowed;
        boolean idle;
        synchronized (calls) {
            idle = now - lastInput > limits.idle().toNanos();
            tellSize(now);
            allowed = (int) Math.min(withheld, limits.inputPerSecond() * sinceLast.toMillis() / 1000);
            withheld -= allowed;
        }
        if (idle && !closing) {
            refusals.accept(Refusal.IDLE);
            close(IDLE);
        }
        if (allowed > 0) {
            getLocalWindow().release(allowed);
        }
        if (!keepalive.tick(now, getSession())) {
            getSession().close(true);
        }
    }

    private void closed() {
        output.abandon();
        synchronized (calls) {
            boolean wasStarted = phase == Lifecycle.STARTED;
            phase = Lifecycle.CLOSED;
            if (wasStarted) {
                listener.closed(this, reason);
            }
        }
        getSession().close(false);
    }
}
