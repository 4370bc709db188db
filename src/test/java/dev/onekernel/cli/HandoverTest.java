package dev.onekernel.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class HandoverTest {

    @TempDir
    Path session;

    @Test
    void nobody_is_waited_for_longer_than_said() throws Exception {
        Handover.offer(session, Duration.ofMillis(200));
        assertFalse(Handover.isOffered(session), "nothing is left behind");
    }

    @Test
    void the_program_that_waits_learns_that_the_session_is_wanted() throws Exception {
        var waiting = CompletableFuture.runAsync(() -> {
            try {
                Handover.offer(session, Duration.ofMinutes(5));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (!Handover.isOffered(session)) {
            Thread.onSpinWait();
        }
        Handover.take(session, () -> true, Duration.ofSeconds(1));
        waiting.get();
        assertFalse(Handover.isOffered(session));
    }

    @Test
    void a_session_that_nobody_offers_is_not_waited_for() throws Exception {
        Handover.take(session.resolve("missing"), () -> true, Duration.ofMinutes(5));
        assertFalse(Handover.isOffered(session));
    }
}
