package dev.onekernel.cli;

import dev.onekernel.evidence.Evidence;
import dev.onekernel.evidence.EvidenceJson;
import dev.onekernel.evidence.Host;
import dev.onekernel.evidence.LiveHost;
import dev.onekernel.evidence.NamedHosts;
import dev.onekernel.evidence.RecordedHost;
import dev.onekernel.evidence.Recording;
import dev.onekernel.evidence.UnreadableHostException;
import dev.onekernel.view.EvidenceView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "here",
        description = {
            "Say whether this machine is a container, a virtual machine, both or neither, and show the evidence.",
            "It reads small files of the kernel. It needs no root, starts no program and changes nothing."
        })
final class HereCommand implements Callable<Integer> {

    /** A recorded host is some kilobytes long. */
    private static final int MOST_BYTES = 4 << 20;

    /** The names of recorded machines, for completion. */
    static final class HostNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return NamedHosts.names().iterator();
        }
    }

    /** How evidence is told. */
    enum EvidenceFormat {
        HUMAN,
        JSON;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "ITEM", description = "Show these items only, such as capabilities.")
    private List<String> items = List.of();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            completionCandidates = HostNames.class,
            description = "Show a recorded machine instead: ${COMPLETION-CANDIDATES}.")
    private String as;

    @Option(
            names = "--with",
            paramLabel = "NAME",
            completionCandidates = HostNames.class,
            description = "Put a recorded machine beside this one.")
    private String with;

    @Option(names = "--from", paramLabel = "FILE", description = "Judge a machine that was recorded to a file.")
    private Path from;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "human",
            description = "Print it for people or as data: ${COMPLETION-CANDIDATES}.")
    private EvidenceFormat format;

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description =
                    "Write a recording of this machine to a new file, to report a wrong verdict with its evidence."
                            + " Personal names and identifiers are replaced.")
    private Path record;

    @Override
    public Integer call() throws CommandException {
        if (as != null && from != null) {
            throw new ParameterException(spec.commandLine(), "--as and --from both name the machine to show; use one.");
        }
        items.stream()
                .filter(item -> !Evidence.keys().contains(item))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new ParameterException(
                            spec.commandLine(),
                            "The item \"" + unknown + "\" is not known. The items are "
                                    + String.join(", ", Evidence.keys()) + ".");
                });
        Host host = host();
        if (record != null) {
            record(host);
            return ExitCode.FINE;
        }
        Evidence evidence = Evidence.of(host);
        if (format == EvidenceFormat.JSON) {
            Printer.of(spec).say(EvidenceJson.of(evidence));
        } else if (with != null) {
            Evidence other = Evidence.of(named(with));
            root.print((screen, display) ->
                    EvidenceView.compare(screen, title(), evidence, NamedHosts.title(with), other, items));
        } else {
            root.print((screen, display) -> EvidenceView.draw(screen, about(), evidence, items));
            hint(host);
        }
        return ExitCode.FINE;
    }

    private Host host() throws CommandException {
        if (as != null) {
            return named(as);
        }
        return from != null ? read(from) : new LiveHost(System.getProperty("os.name", ""));
    }

    private Host named(String name) {
        return NamedHosts.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "The recorded machine \"" + name + "\" is not known. The names are "
                                + String.join(", ", NamedHosts.names()) + "."));
    }

    private static Host read(Path file) throws CommandException {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new CommandException(
                        ExitCode.PROBLEMS, file + " is too long for a recorded machine (more than 4 MiB).", null);
            }
            return RecordedHost.parse(new String(read, StandardCharsets.UTF_8));
        } catch (NoSuchFileException missing) {
            throw new CommandException(ExitCode.USAGE, "The file " + file + " does not exist.", missing);
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, file + " cannot be read (" + problem.getMessage() + ").", problem);
        } catch (UnreadableHostException problem) {
            throw new CommandException(
                    ExitCode.PROBLEMS, file + " is not a recorded machine. " + problem.getMessage(), problem);
        }
    }

    private String about() {
        return as != null
                ? "A recorded machine: " + NamedHosts.description(as)
                : from != null ? "The machine recorded in " + from : "This machine";
    }

    private String title() {
        return as != null ? NamedHosts.title(as) : from != null ? "Recorded" : "This machine";
    }

    /** Where there is nothing to read, a recorded machine shows what there would be. */
    private void hint(Host host) {
        if (!host.system().isEmpty() && !host.system().equals("Linux")) {
            Printer.of(spec)
                    .note("To look at a Linux machine instead, use onekernel here --as with one of "
                            + String.join(", ", NamedHosts.names()) + ".");
        }
    }

    private void record(Host host) throws CommandException {
        Recording recording = Recording.of(host);
        try {
            Files.writeString(record, recording.text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException there) {
            throw new CommandException(
                    ExitCode.USAGE, record + " is there already. Name a new file, so that nothing is lost.", there);
        } catch (IOException problem) {
            throw new CommandException(
                    ExitCode.TROUBLE, record + " cannot be written (" + problem.getMessage() + ").", problem);
        }
        Printer printer = Printer.of(spec);
        printer.say("The recording is in " + record + ". Read it before you pass it on.");
        printer.say("");
        Recording.RULES.forEach(printer::say);
        printer.say("");
        printer.say("It holds what was read from these paths:");
        recording.paths().forEach(path -> printer.say("  " + path));
    }
}
