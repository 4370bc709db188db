package dev.onekernel.cli;

import dev.onekernel.terminal.SshCommand;
import dev.onekernel.terminal.TerminalWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Somebody who takes part in the session of a test with the real {@code ssh}. */
final class SshAttendee {

    private static final String NAME_PROMPT = "Your name:";
    private static final long BEFORE_NEXT_TRY_MILLIS = 300;

    private SshAttendee() {}

    /**
     * Connects.
     *
     * @param home where the keys of servers are remembered
     * @param name or a resume word
     */
    static TerminalWindow join(Path home, int port, String name, int columns, int rows) throws Exception {
        List<String> ssh = SshCommand.to(port, home.resolve("known_hosts"), GuideInTerminal.CODE + "@127.0.0.1");
        return new TerminalWindow(ssh, "xterm-256color", columns, rows).answer(NAME_PROMPT, name);
    }

    /**
     * What is typed as soon as a question appears does not count, and the attendee is told so; then it is typed again, after a moment, as lines
     * that come too fast are not read.
     */
    static void answer(TerminalWindow attendee, String letter) throws Exception {
        for (int typed = 1; !attendee.text().contains("Recorded: " + letter); typed++) {
            attendee.type(letter + "\r")
                    .await(Pattern.compile("Recorded: " + letter + "|(has just appeared[^~]*){" + typed + "}"));
            TimeUnit.MILLISECONDS.sleep(BEFORE_NEXT_TRY_MILLIS);
        }
    }
}
