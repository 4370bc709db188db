package dev.onekernel.cli;

import dev.onekernel.author.Scaffold;
import dev.onekernel.terminal.RehearsalTerminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Does what most learners do in their first minutes, so that the Java that runs it can archive the classes it took. It learns in a
 * folder that is gone afterwards, on a terminal that is not seen. The launcher asks for it; the packaging guide tells why.
 */
final class Rehearsal {

    /** A rehearsal that gets stuck has to end by itself, because no person is in front of it. */
    private static final int LONGEST_SECONDS = 60;

    private static final String CHART = """
            flowchart TB
              subgraph Container
                app[Your App] -->|calls| kernel[Host Kernel]
              end
              kernel --> hardware{Physical Hardware}
              web & worker --> queue[(Queue)] & store[(Store)]
              report --> store
              clock --> queue
              hardware & queue & store --> disk --> app
            """;

    private Rehearsal() {}

    /** Whether this start is a rehearsal: of a {@code lesson} from the packaged course, or of {@code all} that is often done. */
    static boolean wanted() {
        return System.getProperty("onekernel.rehearsal") != null;
    }

    private static boolean ofLesson() {
        return "lesson".equals(System.getProperty("onekernel.rehearsal"));
    }

    static int play(Clock clock) throws CommandException {
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(ExitCode.TROUBLE));
        try {
            return play(Files.createTempDirectory("onekernel"), clock);
        } catch (IOException noStage) {
            throw new CommandException(
                    ExitCode.TROUBLE, "There can be no rehearsal here: " + noStage.getMessage(), noStage);
        }
    }

    private static int play(Path home, Clock clock) throws IOException, CommandException {
        try {
            var settings = Settings.usual(Map.of("HOME", home.toString(), "TERM", "xterm-256color"))
                    .remembered();
            learner(settings, clock, "\r\r\rback\rmap\rhelp\rgo 1.3\rgo 1.5\rgo 3\r\r\rgo 1.2\rterm kernel\rquit\r")
                    .run(LearnCommand.in(""));
            learner(settings, clock, "b\r\ra\r\rb\r\rc\r\ra\rhint\rscore\rquit\r")
                    .run(QuizCommand.in(""));
            learner(settings, clock, "quit\r").run(LearnCommand.in(""));
            new LearnerRun(settings.with("plain", "on"), clock)
                    .run(LearnCommand.in("")); // the launcher gives it an empty input
            if (ofLesson()) {
                return ExitCode.FINE;
            }
            Scaffold.course(home, "Folder");
            var folder = new Settings(
                    Optional.of(home.resolve("folder")),
                    Optional.of(home.resolve("state")),
                    Optional.of(true),
                    Optional.of(false),
                    Optional.of(Settings.ColourMode.NEVER),
                    Optional.of(OptionalInt.of(60)),
                    settings.environment());
            for (int start = 0; start < 2; start++) { // the second one finds an index
                learner(folder, clock, "\r\rquit\r").run(LearnCommand.in(""));
            }
            var unseen = new PrintWriter(Writer.nullWriter());
            Path chart = Files.writeString(home.resolve("chart.mmd"), CHART);
            new ChartPrinter(settings, new Printer(unseen, unseen)).draw(chart.toString(), false, false);
            var commands = RootCommand.commandLine(clock);
            commands.setOut(unseen);
            commands.execute("--help");
            commands.execute("--state", home.toString(), "progress");
            commands.execute("--plain", "--width", "60", "--state", home.toString());
            return ExitCode.FINE;
        } catch (Scaffold.ScaffoldRefusedException impossible) {
            throw new IOException(impossible); // in a new folder
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static LearnerRun learner(Settings settings, Clock clock, String keys) throws IOException {
        return new LearnerRun(settings, clock, Optional.of(RehearsalTerminal.set(keys)));
    }
}
