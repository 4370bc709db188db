package dev.onekernel.cli;

import dev.onekernel.log.EventLog;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.ssh.OpenAdmission;
import dev.onekernel.ssh.ServerSecret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Who the people are that a server serves, and where it keeps what they do. */
final class ServedLearners {

    private static final String FULL =
            "As many people are here as this server can take. Please connect again in some minutes.";

    private final Settings settings;
    private final StoreOption store;

    /** @param store where what they do is kept */
    ServedLearners(Settings settings, StoreOption store) {
        this.settings = settings;
        this.store = store;
    }

    Path state() throws CommandException {
        return settings.stateDirectory()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "What people do is kept on this computer, but the environment names no home directory. --state DIR"
                                + " says where to keep it.",
                        null));
    }

    /** Where the server keeps its key and its secret. */
    Path keys() throws CommandException {
        return state().resolve("ssh");
    }

    EventLog log() throws CommandException {
        return store.open(settings, state());
    }

    /** @param newcomer what a person without a key is called */
    static OpenAdmission admission(ServerSecret secret, String newcomer) {
        return new OpenAdmission() {
            @Override
            public String withKey(byte[] key) {
                return secret.ofKey(key);
            }

            @Override
            public String withoutKey() {
                return newcomer;
            }

            @Override
            public String full() {
                return FULL;
            }
        };
    }

    /**
     * Deletes everything that is stored about one person, in every course.
     *
     * @param who a resume word, or a public key as OpenSSH writes it
     * @return a sentence that says what was done
     */
    String forget(String who) throws CommandException {
        try {
            ServerSecret secret = secret();
            String id = key(who).map(secret::ofKey)
                    .or(() -> ResumeWord.parse(ResumeWord.OF_A_SERVER, who).map(word -> secret.ofWord(word.text())))
                    .orElseThrow(() -> new CommandException(
                            ExitCode.USAGE,
                            "This is neither a resume word, which has " + ResumeWord.OF_A_SERVER
                                    + " words with hyphens between them, nor a public key.",
                            null));
            try (EventLog log = log()) {
                SharedKeys.requireKnown(log, secret);
                List<String> streams = log.streams("learner/" + id + "/");
                for (String stream : streams) {
                    log.delete(stream);
                }
                return streams.isEmpty()
                        ? "Nothing is stored about this person."
                        : "Everything that was stored about this person is deleted.";
            }
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
        }
    }

    private ServerSecret secret() throws CommandException, IOException {
        Path state = state();
        return ServerSecret.existing(keys()).orElseThrow(() -> noSecret(state));
    }

    /** Another secret makes another identifier of everybody, so that it would find nothing although something is stored. */
    private static CommandException noSecret(Path state) {
        return new CommandException(
                ExitCode.TROUBLE,
                "The state directory " + state
                        + " has no server secret, so it cannot be found out what is stored about this"
                        + " person. Name the state directory of the server with --state DIR.",
                null);
    }

    /** The key in a line such as {@code ssh-ed25519 AAAA... ada@laptop}. */
    private static Optional<byte[]> key(String line) {
        String[] words = line.strip().split("\\s+");
        if (words.length < 2 || !words[0].matches("(ssh|ecdsa|rsa)-[a-z0-9-]{1,30}")) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(words[1]);
            return isWhole(key, words[0]) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** Whether a key is the name of its kind and then some other strings, each after its length (RFC 4251), and all are complete. */
    private static boolean isWhole(byte[] key, String kind) {
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        int begin = Integer.BYTES;
        if (key.length < begin + name.length || !Arrays.equals(key, begin, begin + name.length, name, 0, name.length)) {
            return false;
        }
        var parts = ByteBuffer.wrap(key);
        int count = 0;
        while (parts.remaining() >= Integer.BYTES) {
            int length = parts.getInt();
            if (length < 0 || length > parts.remaining()) {
                return false;
            }
            parts.position(parts.position() + length);
            count++;
        }
        return count > 1 && !parts.hasRemaining();
    }
}
