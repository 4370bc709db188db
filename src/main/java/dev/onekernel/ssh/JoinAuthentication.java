package dev.onekernel.ssh;

import dev.onekernel.remote.WrongGuesses;
import dev.onekernel.ssh.JoinDialogue.Ask;
import dev.onekernel.ssh.JoinDialogue.Leave;
import dev.onekernel.ssh.JoinDialogue.LetIn;
import dev.onekernel.ssh.JoinDialogue.NextStep;
import dev.onekernel.text.Line;
import dev.onekernel.text.Wrap;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.auth.AbstractUserAuth;
import org.apache.sshd.server.auth.UserAuth;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.session.ServerSession;

/**
 * Carries the {@link JoinDialogue} over "keyboard-interactive" (RFC 4256), which asks as often as it takes within one attempt. The library's own
 * class would end an attempt with each wrong code, and clients give up after three attempts.
 */
final class JoinAuthentication extends AbstractUserAuth {

    private static final String METHOD = "keyboard-interactive";
    private static final AttributeKey<JoinAuthentication> OF_SESSION = new AttributeKey<>();
    private static final int NARROW = 39;
    private static final String FULL = "This session has as many attendees as it can take. Tell the instructor.";

    /** What all connections have in common. */
    record Door(Admission admission, DoorLimits limits, Connections connections, ScheduledExecutorService clock) {

        UserAuthFactory authentication() {
            var wrongCodes = new WrongGuesses(limits.wrongCodePause());
            return new UserAuthFactory() {
                @Override
                public String getName() {
                    return METHOD;
                }

                /** One for the whole connection, so that a client that starts again starts with nothing forgiven. */
                @Override
                public UserAuth createUserAuth(ServerSession session) {
                    return session.computeAttributeIfAbsent(
                            OF_SESSION, key -> new JoinAuthentication(Door.this, wrongCodes));
                }
            };
        }
    }

    private enum Turn {
        /** Nothing has been asked yet. */
        CLIENT_BEGINS,
        CLIENT_ANSWERS,
        /** A reply is on its way, perhaps for seconds. */
        SERVER
    }

    private final Door door;
    private final WrongGuesses wrongCodes;
    private final JoinDialogue dialogue;
    private Turn turn = Turn.CLIENT_BEGINS;

    private JoinAuthentication(Door door, WrongGuesses wrongCodes) {
        super(METHOD);
        this.door = door;
        this.wrongCodes = wrongCodes;
        this.dialogue = new JoinDialogue(door.admission(), door.limits().wrongAnswers());
    }

    @Override
    protected synchronized Boolean doAuth(Buffer buffer, boolean begin) throws IOException {
        if (turn == Turn.SERVER || !begin && turn == Turn.CLIENT_BEGINS) { // answers sent ahead would evade the pauses
            return leave("The client did not wait for the question.");
        }
        if (door.connections().isFull()) {
            door.connections().refused(Refusal.FULL);
            return leave(FULL);
        }
        turn = Turn.SERVER;
        return carryOut(begin ? dialogue.begin(getUsername()) : dialogue.answer(answerIn(buffer)));
    }

    private static String answerIn(Buffer buffer) throws IOException {
        int message = buffer.getUByte();
        if (message != SshConstants.SSH_MSG_USERAUTH_INFO_RESPONSE || buffer.getInt() != 1) {
            throw new SshException(SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR, "One answer was expected.");
        }
        return buffer.getString();
    }

    /** @return true when the person is let in, null when there is more to be said */
    private Boolean carryOut(NextStep step) throws IOException {
        if (step instanceof LetIn letIn) {
            getServerSession().setAttribute(Connections.WHO, letIn.attendee());
            return true;
        }
        if (step instanceof Leave leave) {
            if (leave.wrongCode()) {
                door.admission().wrongCode(remote());
            }
            return leave(leave.sentence());
        }
        if (step instanceof Ask ask) {
            if (ask.wrongCode()) {
                door.admission().wrongCode(remote());
                long delay = wrongCodes.delay(System.nanoTime());
                door.clock().schedule(() -> askLater(ask), delay, TimeUnit.NANOSECONDS);
            } else {
                ask(ask);
            }
            return null;
        }
        throw new AssertionError(step);
    }

    private void askLater(Ask ask) {
        try {
            ask(ask);
        } catch (IOException gone) {
            getServerSession().close(true);
        }
    }

    private synchronized void ask(Ask ask) throws IOException {
        turn = Turn.CLIENT_ANSWERS;
        Buffer request = getServerSession().createBuffer(SshConstants.SSH_MSG_USERAUTH_INFO_REQUEST);
        request.putString(""); // a title
        request.putString(narrow(ask.instruction()) + "\n");
        request.putString(""); // a language
        request.putInt(1); // questions
        request.putString(ask.prompt());
        request.putBoolean(true); // what is typed may be seen
        getServerSession().writePacket(request);
    }

    /** The width of the window is not known yet, and {@code ssh} breaks lines anywhere. */
    private static String narrow(String instruction) {
        return Wrap.lines(Line.of(instruction), NARROW).stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private Boolean leave(String sentence) throws IOException {
        getServerSession().disconnect(SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE, sentence);
        return null;
    }

    private InetAddress remote() {
        return getServerSession().getIoSession().getRemoteAddress() instanceof InetSocketAddress address
                ? address.getAddress()
                : InetAddress.getLoopbackAddress();
    }
}
