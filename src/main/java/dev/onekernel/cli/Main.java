package dev.onekernel.cli;

import java.io.File;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the program starts. What learners type most often is done straight away; the library that reads command lines takes longer
 * to load than a lesson, so it comes in for everything else.
 */
public final class Main {

    /** The one clock of the program. */
    private static final Clock CLOCK = new SystemClock();

    private Main() {}

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        int exit = run(words);
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

    private static int run(List<String> words) {
        var output = new StandardOutput();
        var printer = new Printer(output.writer(), new PrintWriter(System.err, true));
        try {
            Optional<UsualArguments> usual = UsualArguments.read(words, System.getenv());
            int exit = usual.isPresent() ? straight(usual.get(), printer) : commanded(words, output);
            output.finish();
            return exit;
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError problem) {
            return CommandException.report(problem, printer, false);
        }
    }

    private static int commanded(List<String> words, StandardOutput output) {
        return RootCommand.commandLine(CLOCK, words).setOut(output.writer()).execute(words.toArray(String[]::new));
    }

    private static int straight(UsualArguments arguments, Printer printer) throws CommandException {
        if (Rehearsal.wanted()) {
            return Rehearsal.play(CLOCK);
        }
        Settings settings = arguments.settings().remembered();
        String rest = arguments.rest();
        return switch (arguments.command()) {
            case "learn" -> new LearnerRun(settings, CLOCK).run(LearnCommand.in(rest));
            case "quiz" -> new LearnerRun(settings, CLOCK).run(QuizCommand.in(rest));
            case "diagram" -> new ChartPrinter(settings, printer).draw(rest, false, false);
            default -> throw new AssertionError(arguments.command());
        };
    }
}
