package dev.onekernel.terminal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code ssh} that people have, without the settings and the agent of whoever runs the tests. */
public final class SshCommand {

    /** Where no key of a server is remembered, as servers of tests come and go on the same ports. */
    public static final Path FORGETTING = Path.of("/dev/null");

    private SshCommand() {}

    /**
     * A command line.
     *
     * @param knownHosts where the keys of servers are remembered
     * @param more further options, then the destination
     */
    public static List<String> to(int port, Path knownHosts, String... more) {
        var command = new ArrayList<>(List.of(
                "ssh",
                "-p",
                Integer.toString(port),
                "-F",
                "none",
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "UserKnownHostsFile=" + knownHosts,
                "-o",
                "IdentityAgent=none"));
        command.addAll(List.of(more));
        return command;
    }
}
