package dev.onekernel.cli;

import dev.onekernel.log.EventLog;
import java.io.IOException;
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
            StoreCopy.Copied copied = new StoreCopy(source, target).copy();
            if (copied.events() == 0) { // most likely a mistyped place
                throw new CommandException(
                        ExitCode.TROUBLE,
                        "There are no events in the place to copy from, so nothing was copied.",
                        null);
            }
            Printer.of(spec).say(copied.sentence());
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, GuideRun.sentence(e), e);
        }
    }
}
