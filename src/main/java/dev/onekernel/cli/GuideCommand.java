package dev.onekernel.cli;

import dev.onekernel.room.FreeScope;
import dev.onekernel.room.JoinCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "guide",
        description = {
            "Lead the course live. Attendees join with ssh from their own terminals and see your screen; they need to install nothing.",
            "help lists what you can type there."
        })
final class GuideCommand implements Callable<Integer> {

    /** What can only be an address, as a place of the course may follow --open as well. */
    private static final Pattern ADDRESS =
            Pattern.compile("localhost|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]{0,40}:[0-9A-Fa-f:.]{0,40}");

    private static final int MOST_SIMULATED = 300;

    /** The two ports above are for the pages. */
    private static final int LAST_PORT = 65_533;

    @ParentCommand
    private RootCommand root;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "PLACE",
            description =
                    "Where to begin: 5, 5.3 (screen 3 of lesson 5), quiz 3. Without it: where the last session ended.")
    private List<String> place = List.of();

    @Option(
            names = "--open",
            arity = "0..1",
            paramLabel = "ADDRESS",
            fallbackValue = "*",
            description =
                    "Let other computers join, at this address or at all addresses of this computer. Without it, only this computer can join.")
    private String open;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Listen on this port and no other. Without it, the port follows from the server's key and stays the same.")
    private Integer port;

    @Option(
            names = "--join",
            paramLabel = "NAME[:PORT]",
            description =
                    "Show this name for joining, of a load balancer in front of several computers, instead of the addresses of this computer. Phones reach it two ports higher.")
    private String join;

    @Option(
            names = "--web",
            arity = "0..1",
            paramLabel = "ADDRESS",
            fallbackValue = "",
            description =
                    "Open a page on which people answer with a phone or another browser, at this address or where --open opens the session.")
    private String web;

    @Option(names = "--guide", paramLabel = "NAME", description = "Your name, as attendees read it.")
    private String guide = System.getProperty("user.name", "the instructor");

    @Option(
            names = "--names",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Show the names of attendees on your console and in the report.")
    private NamesShown names;

    @Option(
            names = "--free",
            paramLabel = "HOW",
            defaultValue = "seen",
            description =
                    "How far attendees may read on their own: ${COMPLETION-CANDIDATES}. seen is as far as the session has come.")
    private FreeScope free;

    @Option(names = "--code", paramLabel = "CODE", description = "The join code: 4 to 12 letters and digits.")
    private String code;

    @Option(
            names = "--keep",
            paramLabel = "DAYS",
            description = "For how many days attendees are told that the session is kept (90).")
    private Integer keep;

    @Option(
            names = "--resume",
            arity = "0..1",
            paramLabel = "SESSION",
            fallbackValue = "",
            description = "Go on with a session that was interrupted; without SESSION, with the last one.")
    private String resume;

    @Option(
            names = "--attendees",
            paramLabel = "N",
            defaultValue = "300",
            description = "Let in at most N attendees at a time (${DEFAULT-VALUE}).")
    private int attendees;

    @Option(
            names = "--rehearse",
            paramLabel = "N",
            description =
                    "Practise alone: N simulated attendees follow, answer, get stuck and drop out. Nothing is kept, unless --keep is given.")
    private Integer rehearse;

    @Option(names = "--seed", paramLabel = "N", hidden = true, description = "Simulates the same people each time.")
    private Long seed;

    @Mixin
    private StoreOption store;

    @Option(
            names = "--node",
            arity = "0..1",
            paramLabel = "SESSION",
            fallbackValue = "",
            description =
                    "Take attendees of a session that is led from another computer with the same --store; without SESSION, of the newest. This computer shows no console.")
    private String node;

    enum NamesShown {
        ON,
        OFF;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws CommandException {
        var words = new ArrayList<>(place);
        Optional<String> address = Optional.ofNullable(open);
        if (open != null && !open.equals("*") && !ADDRESS.matcher(open).matches()) {
            words.add(0, open); // --open 5.3: bare, and then a place
            address = Optional.of("*");
        }
        Optional<String> pages = Optional.ofNullable(web);
        if (web != null
                && !web.isEmpty()
                && !web.equals("*")
                && !ADDRESS.matcher(web).matches()) {
            words.add(0, web); // --web 5.3: bare, and then a place
            pages = Optional.of("");
        }
        if (web != null && rehearse != null) {
            throw new ParameterException(
                    spec.commandLine(), "All attendees of a rehearsal are simulated, so --web has no one to serve.");
        }
        var plan = new SessionPlan(
                String.join(" ", words),
                address,
                pages,
                port == null ? Optional.empty() : Optional.of(checked(port, 1, LAST_PORT, "--port")),
                balancer(),
                guide,
                names == NamesShown.ON,
                free,
                joinCode(),
                keep == null ? OptionalInt.empty() : OptionalInt.of(checked(keep, 1, 3650, "--keep")),
                Optional.ofNullable(resume),
                checked(attendees, 1, 10_000, "--attendees"),
                rehearse == null ? 0 : checked(rehearse, 1, MOST_SIMULATED, "--rehearse"),
                Optional.ofNullable(seed),
                Optional.ofNullable(node));
        return new GuideRun(root.settings(), root.clock(), plan, store).run();
    }

    private Optional<BalancerAddress> balancer() {
        if (join == null) {
            return Optional.empty();
        }
        return Optional.of(BalancerAddress.parse(join)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--join takes the name of a load balancer, and its port if that is another one than here:"
                                + " learn.example:2222.")));
    }

    private Optional<JoinCode> joinCode() {
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(
                JoinCode.parse(code).orElseThrow(() -> new ParameterException(spec.commandLine(), JoinCode.rule())));
    }

    private int checked(int value, int least, int most, String option) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), option + " takes a number from " + least + " to " + most + ".");
        }
        return value;
    }
}
