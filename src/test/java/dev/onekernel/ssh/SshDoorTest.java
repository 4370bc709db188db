package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.common.channel.RequestHandler.Result;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be reached through the door, and what a terminal may be and do. */
@Timeout(180)
class SshDoorTest extends AtTheDoor {

    // What is behind the door.

    @Test
    void nothing_but_the_room_can_be_reached() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE)) {
            CoreModuleProperties.REQUEST_EXEC_REPLY.set(bo.client, true);
            var exec = bo.session.createExecChannel("id");
            assertRefused(exec);
        }
        try (var bo = new Visitor("Bo").join(door, EchoRoom.CODE)) {
            CoreModuleProperties.REQUEST_SUBSYSTEM_REPLY.set(bo.client, true);
            var sftp = bo.session.createSubsystemChannel("sftp");
            assertRefused(sftp);
        }
        try (var bo = new Visitor("Bo").join(door, EchoRoom.CODE)) {
            var target = new SshdSocketAddress("127.0.0.1", door.port());
            var direct = bo.session.createDirectTcpipChannel(SshdSocketAddress.LOCALHOST_ADDRESS, target); // -L, -W
            assertThrows(IOException.class, () -> direct.open().verify(Duration.ofSeconds(60)));
            var anyPort = new SshdSocketAddress("127.0.0.1", 0);
            assertThrows(IOException.class, () -> bo.session.startRemotePortForwarding(anyPort, target)); // -R
            bo.open("xterm", 80, 24).await("Hello Bo");
        }
    }

    /** The library's client opens the channel first, and closes it when the program or subsystem is refused. */
    private static void assertRefused(ClientChannel channel) throws Exception {
        var out = new ByteArrayOutputStream();
        channel.setOut(out);
        channel.open().verify(Duration.ofSeconds(60));
        Visitor.await("refusal", channel::isClosed);
        assertEquals(0, out.size());
        assertEquals(null, channel.getExitStatus());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exec",
                "subsystem",
                "env",
                "auth-agent-req",
                "auth-agent-req@openssh.com",
                "x11-req",
                "signal",
                "break",
                "eow@openssh.com",
                "unheard-of"
            })
    void a_channel_refuses_every_request_but_for_a_terminal_and_a_shell(String request) {
        var channel = new ShellChannel(Limits.quick(), room, Runnable::run, refusals::add);
        assertEquals(Result.ReplyFailure, channel.handleInternalRequest(request, true, new ByteArrayBuffer()));
    }

    @Test
    void a_second_terminal_is_refused_and_the_first_one_stays() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("xterm", 80, 24)) {
            var first = bo.shell;
            bo.await("say > ");
            assertThrows(IOException.class, () -> bo.open("xterm", 80, 24));
            bo.shell = first;
            bo.type("still here\r").await("You said: still here");
        }
    }

    @Test
    void a_shell_without_a_terminal_ends_with_a_sentence() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE)) {
            var shell = bo.session.createShellChannel();
            shell.setUsePty(false);
            var out = new ByteArrayOutputStream();
            shell.setOut(out);
            shell.open().verify(Duration.ofSeconds(60));
            bo.awaitEnd();
            assertEquals(
                    "This session needs a terminal. Connect with ssh -t.",
                    out.toString().strip());
            assertTrue(room.log.isEmpty());
        }
    }

    // Terminals.

    @Test
    void an_unknown_terminal_is_sent_no_escape() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("$(reboot)", 80, 24)) {
            bo.type("hello\r").await("You said: hello");
            awaitLog("Bo came, dumb 80x24");
            assertTrue(bo.seen().indexOf('\u001b') < 0, bo.seen());
        }
    }

    @Test
    void a_window_is_never_told_smaller_or_larger_than_anything_is_drawn_for() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("xterm", 1, 100_000)) {
            awaitLog("Bo came, xterm 20x300");
            bo.shell.sendWindowChange(1_000_000, 1);
            awaitLog("Bo has 500x5");
        }
    }

    @Test
    void of_many_sizes_in_a_row_the_last_is_told_and_most_are_not() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("xterm", 80, 24)) {
            bo.await("say > ");
            for (int columns = 81; columns <= 180; columns++) {
                bo.shell.sendWindowChange(columns, 24);
            }
            bo.await("180x24");
            assertTrue(room.log.size() < 50, room.log::toString);
        }
    }

    @Test
    void a_client_that_changes_its_keys_goes_on() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("xterm", 80, 24)) {
            bo.await("say > ");
            bo.session.reExchangeKeys().verify(Duration.ofSeconds(60));
            bo.type("hello\r").await("You said: hello");
        }
    }

    @Test
    void a_taken_port_gives_the_next_one() throws Exception {
        open();
        try (var other = SshDoor.open(
                InetAddress.getLoopbackAddress(), door.port(), key, Limits.quick(), room, room, refusals::add)) {
            assertTrue(other.port() > door.port());
        }
    }

    @Test
    void the_last_sentence_breaks_between_words_in_a_narrow_window() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("xterm", 40, 20)) {
            bo.await("say > ");
            room.closeAll("This sentence is longer than the window of whoever reads it.");
            bo.await("This sentence is longer than the window\r\nof whoever reads it.");
        }
    }

    @Test
    void closing_the_door_lets_the_room_finish_its_last_sentence() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("xterm", 80, 24)) {
            bo.await("say > ");
            room.closeAll("The session is over. \u001b[31mThank you.");
            awaitLog("all closed");
            door.close();
            bo.await("The session is over. [31mThank you.");
        }
    }

    @Test
    void closing_the_door_ends_every_connection_and_every_thread() throws Exception {
        try (var bo = new Visitor("Bo").join(open(), EchoRoom.CODE).open("xterm", 80, 24)) {
            bo.await("say > ");
            door.close();
            awaitLog("Bo left, LOST");
            bo.awaitEnd();
        }
        Visitor.await(
                "end of the threads",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().startsWith("ssh-")));
    }
}
