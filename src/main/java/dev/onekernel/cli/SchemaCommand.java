package dev.onekernel.cli;

import dev.onekernel.author.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        description = "Print the JSON Schema of a kind of file, with which editors complete and explain its keys.")
final class SchemaCommand implements Callable<Integer> {

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    private Schema kind;

    @Option(names = "--to", paramLabel = "DIR", description = "Write the schemas of all kinds into this folder.")
    private Path folder;

    @Override
    public Integer call() throws CommandException {
        var printer = Printer.of(spec);
        if (folder != null) {
            try {
                Schema.writeAll(folder).forEach(file -> printer.say(file.toString()));
            } catch (IOException problem) {
                throw new CommandException(
                        ExitCode.TROUBLE, folder + " cannot be written (" + problem.getMessage() + ").", problem);
            }
        } else if (kind != null) {
            printer.copy(kind.text());
        } else {
            throw new CommandException(
                    ExitCode.USAGE, "Say which: course, lesson, quiz, glossary, sources; or --to DIR for all.", null);
        }
        return ExitCode.FINE;
    }
}
