package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A test with a room behind a door, over real connections on this machine. */
abstract class AtTheDoor {

    @TempDir
    static Path temp;

    static HostKey key;

    final EchoRoom room = new EchoRoom();
    final Queue<Refusal> refusals = new ConcurrentLinkedQueue<>();
    SshDoor door;

    @BeforeAll
    static void make() throws IOException {
        key = HostKey.in(temp.resolve("ssh"));
    }

    @AfterEach
    void close() throws IOException {
        if (door != null) {
            door.close();
        }
        room.close();
    }

    final SshDoor open(DoorLimits limits) throws IOException {
        door = SshDoor.open(InetAddress.getLoopbackAddress(), 0, key, limits, room, room, refusals::add);
        return door;
    }

    final SshDoor open() throws IOException {
        return open(Limits.quick());
    }

    final void awaitLog(String entry) throws InterruptedException {
        String next;
        do {
            next = room.log.poll(60, TimeUnit.SECONDS);
            assertNotEquals(null, next, "not in the log: " + entry);
        } while (!next.equals(entry));
    }
}
