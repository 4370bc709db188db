package dev.onekernel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(name = "manual", hidden = true, description = "Print the manual page. Packagers of this command need it.")
final class ManualCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Printer.of(spec).copy(ManPage.of(RootCommand.commandLine(root.clock())));
        return ExitCode.FINE;
    }
}
