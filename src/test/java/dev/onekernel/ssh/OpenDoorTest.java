package dev.onekernel.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A door through which everybody may come, with a key or without. */
@Timeout(180)
class OpenDoorTest extends AtTheDoor {

    private final Queue<byte[]> keys = new ConcurrentLinkedQueue<>();

    private final OpenAdmission everybody = new OpenAdmission() {
        @Override
        public String withKey(byte[] key) {
            keys.add(key);
            return "Owner";
        }

        @Override
        public String withoutKey() {
            return "Stranger";
        }

        @Override
        public String full() {
            return "Nobody else fits in.";
        }
    };

    private SshDoor openToAll(DoorLimits limits) throws IOException {
        door = SshDoor.open(InetAddress.getLoopbackAddress(), 0, key, limits, everybody, room, refusals::add);
        return door;
    }

    private static KeyPair pair(String algorithm, int size) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static Visitor with(KeyPair own) {
        var visitor = new Visitor();
        visitor.client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(own));
        return visitor;
    }

    @Test
    void whoever_has_no_key_comes_in_without_a_question() throws Exception {
        try (var bo = new Visitor().join(openToAll(Limits.quick()), "bo").open("xterm", 80, 24)) {
            bo.await("Hello Stranger");
            assertEquals(List.of(), bo.asked());
        }
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048", "RSA, 3072", "EC, 256", "EC, 384", "EC, 521"})
    void a_key_says_who_somebody_is(String algorithm, int size) throws Exception {
        KeyPair own = pair(algorithm, size);
        openToAll(Limits.quick());
        try (var bo = with(own).join(door, "bo").open("xterm", 80, 24)) {
            bo.await("Hello Owner");
        }
        try (var bo = with(own).join(door, "another-name").open("xterm", 80, 24)) {
            bo.await("Hello Owner");
        }
        var expected = new ByteArrayBuffer();
        expected.putRawPublicKey(own.getPublic());
        for (byte[] seen : keys) {
            assertEquals(new ByteArrayBuffer(expected.getCompactData()).toHex(), new ByteArrayBuffer(seen).toHex());
        }
        assertEquals(2, keys.size());
    }

    @Test
    void the_signature_of_another_key_proves_nothing() throws Exception {
        KeyPair mixed = new KeyPair(pair("EC", 256).getPublic(), pair("EC", 256).getPrivate());
        try (var bo = with(mixed).join(openToAll(Limits.quick()), "bo").open("xterm", 80, 24)) {
            bo.await("Hello Stranger");
            assertEquals(0, keys.size());
            assertTrue(refusals.contains(Refusal.SIGNATURE));
        }
    }

    @Test
    void where_everybody_is_in_who_fits_the_next_one_reads_why() throws Exception {
        openToAll(Limits.quick().withAttendees(1));
        try (var bo = new Visitor().join(door, "bo").open("xterm", 80, 24);
                var late = new Visitor().connect(door, "late")) {
            bo.await("Hello Stranger");
            late.session.auth();
            late.awaitEnd();
            assertEquals("Nobody else fits in.", late.farewell());
            assertTrue(refusals.contains(Refusal.FULL));
            assertNotEquals(null, bo.shell);
        }
    }
}
