package dev.onekernel.cli;

import dev.onekernel.course.Outline.Kind;
import dev.onekernel.terminal.Stage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Does what most learners do in their first minutes, so that the Java that runs it can archive the classes it took. It learns in a
 * folder that is gone afterwards, on a terminal that nobody sees. The launcher asks for it; the packaging guide tells why.
 */
final class Rehearsal {

    private Rehearsal() {}

    static boolean wanted() {
        return Boolean.getBoolean("onekernel.rehearsal");
    }

    /** Nobody could end a rehearsal that got stuck, as it has nobody in front of it. */
    private static final int LONGEST_SECONDS = 60;

    static int play() throws Trouble {
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(Exit.TROUBLE));
        try {
            return play(Files.createTempDirectory("onekernel"));
        } catch (IOException noStage) {
            throw new Trouble(Exit.TROUBLE, "There can be no rehearsal here: " + noStage.getMessage(), noStage);
        }
    }

    private static int play(Path home) throws IOException, Trouble {
        try {
            var settings = Settings.usual(Map.of("HOME", home.toString(), "TERM", "xterm-256color"));
            learner(settings, "\r\r\rmap\rhelp\rgo 3\r\r\rterm kernel\rquit\r").resume();
            learner(settings, "b\r\ra\rhint\rscore\rquit\r").run(LearnCommand.in("1", Kind.QUIZ));
            learner(settings, "quit\r").resume();
            var commands = Onekernel.commandLine();
            commands.setOut(new PrintWriter(Writer.nullWriter()));
            commands.execute("--help");
            commands.execute("--state", home.toString(), "progress");
            return Exit.FINE;
        } finally {
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Learning learner(Settings settings, String keys) throws IOException {
        return new Learning(settings, Optional.of(Stage.set(keys)));
    }
}
