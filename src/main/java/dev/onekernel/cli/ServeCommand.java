package dev.onekernel.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Serve the course over SSH. People who connect walk it alone, and need not install anything.",
            "SIGHUP reads the course again, SIGTERM lets people finish their screen and ends the server."
        })
final class ServeCommand implements Callable<Integer> {

    private static final int MOST_LEARNERS = 20_000;
    private static final int LONGEST_GRACE = 600;
    private static final int LAST_PORT = 65_535;

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--open",
            arity = "0..1",
            paramLabel = "ADDRESS",
            fallbackValue = "*",
            description =
                    "Let other computers connect, at this address or at all addresses of this computer. Without it, only this computer can.")
    private String open;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Listen on this port. Without it, the port follows from the server's key and stays the same.")
    private Integer port;

    @Option(
            names = "--metrics",
            paramLabel = "PORT",
            description = "Show metrics for Prometheus on this port of the loopback address.")
    private Integer metrics;

    @Option(
            names = "--learners",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Let in at most N people at a time (${DEFAULT-VALUE}).")
    private int learners;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long people may finish their screen when the server is told to end (${DEFAULT-VALUE}).")
    private int grace;

    @Override
    public Integer call() throws CommandException {
        var plan = new ServicePlan(
                Optional.ofNullable(open),
                port == null ? Optional.empty() : Optional.of(checked(port, 1, LAST_PORT, "--port")),
                metrics == null ? Optional.empty() : Optional.of(checked(metrics, 0, LAST_PORT, "--metrics")),
                checked(learners, 1, MOST_LEARNERS, "--learners"),
                Duration.ofSeconds(checked(grace, 0, LONGEST_GRACE, "--grace")));
        return new ServeRun(root.settings(), root.clock(), plan, store, Printer.of(spec)).run();
    }

    private int checked(int value, int least, int most, String option) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " takes a number from " + least + " to " + most + ".");
        }
        return value;
    }

    @Command(
            name = "forget",
            description = {
                "Delete everything that the server stores about one person.",
                "Whoever is connected can also type forget."
            })
    int forget(
            @Parameters(
                            paramLabel = "WHO",
                            description =
                                    "The person's resume word, or the public key as it stands in a .pub file, in quotes.")
                    String who)
            throws CommandException {
        Printer.of(spec).say(new ServedLearners(root.settings(), store).forget(who));
        return ExitCode.FINE;
    }

    /**
     * How a course is to be served.
     *
     * @param open the address to listen at, {@code *} for all; empty to let in only this computer
     * @param port empty for the port that follows from the key
     * @param metrics the port of the page of metrics; empty for no page
     * @param learners how many people are let in at a time
     * @param grace how long they may finish their screen at the end
     */
    record ServicePlan(
            Optional<String> open, Optional<Integer> port, Optional<Integer> metrics, int learners, Duration grace) {}
}
