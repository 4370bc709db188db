package dev.onekernel.cli;

import java.io.PrintWriter;

/** Where the program starts. Without arguments it goes straight to the lesson, and the reader of command lines stays unloaded. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length == 0 ? learn() : Onekernel.commandLine().execute(arguments));
    }

    private static int learn() {
        try {
            return Rehearsal.wanted() ? Rehearsal.play() : new Learning(Settings.usual(System.getenv())).resume();
        } catch (Exception problem) {
            return Trouble.report(problem, new PrintWriter(System.err, true), false);
        }
    }
}
