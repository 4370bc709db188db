package dev.onekernel.cli;

import dev.onekernel.log.EventLog;
import dev.onekernel.ssh.ServerSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "store", description = "Move what a server keeps of learners and sessions; copy says how.")
final class StoreCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Type what to do: onekernel store copy FROM TO.");
    }

    @Command(
            name = "copy",
            description = {
                "Copy all events of learners and sessions, and check that the same follows from them in both places.",
                "A copy that was interrupted goes on where it stopped."
            })
    int copy(
            @Parameters(
                            paramLabel = "FROM",
                            description =
                                    "A state directory, or the address of a database: jdbc:postgresql://HOST/DATABASE.")
                    String from,
            @Parameters(paramLabel = "TO", description = "The same, for the place to copy to.") String to)
            throws CommandException {
        Settings settings = root.settings();
        try (EventLog source = StoreOption.at(from, settings);
                EventLog target = StoreOption.at(to, settings)) {
            Optional<String> secret = secret(from, source);
            if (!source.streams("learner/").isEmpty()) {
                requireSame(secret, secret(to, target));
            }
            StoreCopy.Copied copied = new StoreCopy(source, target).copy();
            if (copied.events() == 0) { // most likely a mistyped place
                throw new CommandException(
                        ExitCode.TROUBLE,
                        "There are no events in the place to copy from, so nothing was copied.",
                        null);
            }
            if (secret.isPresent() && copied.learners() > 0) {
                target.fingerprints().agree(SharedKeys.SECRET, secret.get());
            }
            Printer.of(spec).say(copied.sentence());
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
        }
    }

    /** The fingerprint of the secret with which the learners in a place are identified; empty if no server has used it yet. */
    private static Optional<String> secret(String place, EventLog log) throws IOException {
        Optional<String> kept = log.fingerprints().of(SharedKeys.SECRET);
        return kept.isPresent() || StoreOption.isDatabase(place)
                ? kept
                : ServerSecret.existing(Path.of(place).resolve("ssh")).map(ServerSecret::fingerprint);
    }

    private static void requireSame(Optional<String> source, Optional<String> target) throws CommandException {
        if (source.isPresent() && target.isPresent() && !source.equals(target)) {
            throw new CommandException(
                    ExitCode.PROBLEMS,
                    "The servers of the two places have different secrets, so the servers of the place to copy to would"
                            + " recognize none of the learners. Copy to another place. If no one has used this one yet,"
                            + " copy the folder ssh of the old servers to the new ones, and delete the fingerprints as"
                            + " \"Change the keys\" in the guide for operators says.",
                    null);
        }
    }
}
