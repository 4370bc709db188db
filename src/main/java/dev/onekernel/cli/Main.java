package dev.onekernel.cli;

import java.io.File;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * Where the program starts. What learners type most often is done straight away; the library that reads command lines takes longer
 * to load than a lesson, so it comes in for options and for everything else.
 */
public final class Main {

    /** The one clock of the program. */
    private static final Clock CLOCK = new SystemClock();

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        int exit = isStraight(words)
                ? straight(words)
                : RootCommand.commandLine(CLOCK).execute(arguments);
        if (exit != ExitCode.TROUBLE) {
            removeMark();
        }
        System.exit(exit);
    }

    /** The launcher leaves a mark. Where it finds one later, the archive of classes may have broken a start, and it examines it. */
    private static void removeMark() {
        String mark = System.getProperty("onekernel.mark");
        if (mark != null) {
            new File(mark).delete();
        }
    }

    private static boolean isStraight(List<String> words) {
        for (String word : words) {
            if (word.startsWith("-")) {
                return false;
            }
        }
        return words.isEmpty()
                || words.get(0).equals("learn")
                || words.get(0).equals("quiz")
                || words.get(0).equals("diagram") && words.size() == 2;
    }

    private static int straight(List<String> words) {
        var err = new PrintWriter(System.err, true);
        try {
            return Rehearsal.wanted() ? Rehearsal.play(CLOCK) : run(Settings.usual(System.getenv()), words, err);
        } catch (Exception problem) {
            return CommandException.report(problem, err, false);
        }
    }

    private static int run(Settings settings, List<String> words, PrintWriter err) throws CommandException {
        String command = words.isEmpty() ? "learn" : words.get(0);
        String rest = words.isEmpty() ? "" : String.join(" ", words.subList(1, words.size()));
        return switch (command) {
            case "learn" -> new LearnerRun(settings, CLOCK).run(LearnCommand.in(rest));
            case "quiz" -> new LearnerRun(settings, CLOCK).run(QuizCommand.in(rest));
            case "diagram" -> new ChartPrinter(settings, new PrintWriter(System.out), err).draw(rest, false, false);
            default -> throw new AssertionError(command);
        };
    }
}
