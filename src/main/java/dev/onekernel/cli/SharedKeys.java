package dev.onekernel.cli;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.Fingerprints;
import dev.onekernel.log.SharedEventLog;
import dev.onekernel.log.StreamName;
import dev.onekernel.ssh.HostKey;
import dev.onekernel.ssh.ServerSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes sure that all programs of one service have the same secret and the same host key. With another secret, a server recognizes nobody; with
 * another host key, {@code ssh} warns everybody who is led there.
 */
final class SharedKeys {

    /** By this name, a log keeps the fingerprint of the secret with which its learners are identified. */
    static final String SECRET = "secret";

    private static final String HOST_KEY = "host-key";

    /** A node that was not heard of for this time has ended. */
    private static final Duration RUNNING = Duration.ofSeconds(5);

    private static final String ON_PURPOSE =
            " Copy the folder ssh from a server of this service, or from a backup. To change it on purpose, see"
                    + " \"Change the keys\" in the guide for operators.";

    private final Path directory;
    private final HostKey key;

    /** @param directory holds the secret and the key */
    SharedKeys(Path directory, HostKey key) {
        this.directory = directory;
        this.key = key;
    }

    /** Compares what a server has with what earlier servers of the same learners had. */
    void requireSameAsServers(EventLog log, ServerSecret secret) throws CommandException, IOException {
        Fingerprints known = log.fingerprints();
        if (!known.agree(SECRET, secret.fingerprint()).equals(secret.fingerprint())) {
            throw refusal("The secret in " + directory
                    + " is not the one that this service began with, so the server would recognize none of its learners."
                    + ON_PURPOSE);
        }
        String agreed = known.agree(HOST_KEY, key.fingerprint());
        if (!agreed.equals(key.fingerprint())) {
            throw refusal(differs(agreed, "that this service began with, so ssh would warn people who come back")
                    + ON_PURPOSE);
        }
    }

    /** Makes sure that whoever is looked for with this secret would be found. */
    static void requireKnown(EventLog log, ServerSecret secret) throws CommandException, IOException {
        Optional<String> known = log.fingerprints().of(SECRET);
        if (known.isPresent() && !known.get().equals(secret.fingerprint())) {
            throw refusal(
                    "The state directory has another secret than the servers of this service, so it cannot be found"
                            + " out what is stored about this person. Name the state directory of a server with --state DIR.");
        }
    }

    /** Compares the key of a node with the one of the session's other nodes. */
    void requireSameAsNodes(SharedEventLog log, String session) throws CommandException, IOException {
        String agreed = log.fingerprints().agree(StreamName.ofRoom(session), key.fingerprint());
        if (!agreed.equals(key.fingerprint())) {
            throw refusal(differs(agreed, "of the session's other nodes, so ssh would warn attendees who are led here")
                    + " Copy the folder ssh from the state directory of another node.");
        }
    }

    /**
     * Compares the key of the computer that leads a session with the one that attendees have met. When all nodes are lost, the session goes on
     * with whatever key there is.
     *
     * @param letsOthersIn whether attendees can come to this computer, directly or through a load balancer
     * @return what the instructor should know; empty when it is the same key, or when no attendees are let in here
     */
    Optional<String> compareWithSession(SharedEventLog log, String session, boolean letsOthersIn)
            throws CommandException, IOException {
        String stream = StreamName.ofRoom(session);
        if (!letsOthersIn) {
            return Optional.empty();
        }
        String agreed = log.fingerprints().agree(stream, key.fingerprint());
        if (agreed.equals(key.fingerprint())) {
            return Optional.empty();
        }
        if (!log.nodes(stream, RUNNING).isEmpty()) {
            throw refusal(differs(agreed, "of the session's other nodes, so ssh would warn attendees who are led here")
                    + " Copy the folder ssh from the state directory of another node, or leave out --open and"
                    + " --join: attendees then join at the other nodes only.");
        }
        log.fingerprints().forget(stream);
        log.fingerprints().agree(stream, key.fingerprint());
        return Optional.of(
                "This computer has another host key than the one before, so ssh warns attendees who come back"
                        + " to the same address.");
    }

    private String differs(String agreed, String of) {
        return "The host key in " + directory + " (" + key.fingerprint() + ") is not the one (" + agreed + ") " + of
                + ".";
    }

    private static CommandException refusal(String sentence) {
        return new CommandException(ExitCode.TROUBLE, sentence, null);
    }
}
