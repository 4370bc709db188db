package dev.onekernel.cli;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Line;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command prints, outside of a conversation. Whatever comes from files, from arguments or from the machine is text: control
 * characters in it never reach a terminal.
 */
final class Printer {

    /** The cursor to the upper left, and everything below it away. */
    private static final String CLEAR = "\u001b[H\u001b[J";

    private final PrintWriter out;
    private final PrintWriter err;

    Printer(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** For what is left to say when a full-screen program has given the terminal back. */
    static Printer standard() {
        return new Printer(new PrintWriter(System.out), new PrintWriter(System.err, true));
    }

    static Printer of(CommandSpec command) {
        return new Printer(
                command.root().commandLine().getOut(),
                command.root().commandLine().getErr());
    }

    /** A line of plain text. */
    void say(String line) {
        out.println(plain(line));
        out.flush();
    }

    /** Several lines of plain text. */
    void sayAll(String text) {
        text.lines().forEach(this::say);
    }

    /** A question, behind which the answer is typed. */
    void ask(String question) {
        out.print(plain(question));
        out.flush();
    }

    void show(List<Line> lines, Appearance appearance) {
        lines.forEach(line -> out.println(appearance.rendered(line).stripTrailing()));
        out.flush();
    }

    /** A text as it is: one of the program's own, or one that goes to a file and not to a terminal. */
    void copy(String text) {
        out.print(text);
        out.flush();
    }

    /** Empties the terminal's screen. */
    void clear() {
        out.print(CLEAR);
    }

    /** A line on standard error, beside the output. */
    void note(String line) {
        err.println(plain(line));
        err.flush();
    }

    /** A sentence about what went wrong. */
    void complain(String sentence) {
        note("onekernel: " + sentence);
    }

    /** Where in the program something went wrong. */
    void trace(Throwable problem) {
        var stack = new StringWriter();
        problem.printStackTrace(new PrintWriter(stack, true));
        stack.toString().lines().forEach(line -> err.println(plain(line.replace("\t", "    "))));
    }

    private static String plain(String text) {
        return Line.of(text).text();
    }
}
