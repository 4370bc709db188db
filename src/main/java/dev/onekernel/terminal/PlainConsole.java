package dev.onekernel.terminal;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Console;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Wrap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A console without keys: a pipe, a file of answers, a terminal that can do nothing. What is read from a pipe is written
 * behind the prompt, so that the output reads as the dialogue it was.
 */
public final class PlainConsole implements Console {

    /** A longer line is no answer to anything; what is beyond is read and dropped. */
    private static final int LONGEST_LINE = 10_000;

    private static final int DEFAULT_WIDTH = 80;

    private final Reader in;
    private final PrintWriter out;
    private final PrintWriter prompts;
    private Appearance appearance;
    private final boolean echo;

    /**
     * @param prompts where prompts go: to {@code out}, unless that is a file that would swallow them while somebody waits at a
     *     keyboard
     * @param echo true when nothing else shows what is typed
     */
    public PlainConsole(Reader in, PrintWriter out, PrintWriter prompts, Appearance appearance, boolean echo) {
        this.in = in;
        this.out = out;
        this.prompts = prompts;
        this.appearance = appearance;
        this.echo = echo;
    }

    /** As high as any page: what reads from here scrolls by itself. */
    @Override
    public Display display() {
        return new Display(
                appearance.width().orElse(DEFAULT_WIDTH), Integer.MAX_VALUE, appearance.glyphs(), appearance.plain());
    }

    /** From now on, things look otherwise. */
    public void use(Appearance other) {
        appearance = other;
    }

    @Override
    public void show(List<Line> lines) {
        lines.forEach(line -> out.println(appearance.rendered(line).stripTrailing()));
        out.flush();
    }

    @Override
    public Optional<String> ask(Prompt prompt) {
        prompts.print(prompt.lines(display().width()).stream().map(Line::text).collect(Collectors.joining("\n")));
        prompts.flush();
        Optional<String> line = readLine();
        if (echo || line.isEmpty()) {
            prompts.println(line.map(typed -> Line.of(typed).text()).orElse(""));
        }
        prompts.println();
        prompts.flush();
        // A reader that went away (| head) will not read the next page either.
        return out.checkError() ? Optional.empty() : line;
    }

    private Optional<String> readLine() {
        var line = new StringBuilder();
        try {
            int c = in.read();
            if (c < 0) {
                return Optional.empty();
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (c != '\r' && line.length() < LONGEST_LINE) {
                    line.append((char) c);
                }
            }
            return Optional.of(line.toString());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void announce(Line notice) {
        Wrap.lines(notice, display().width()).forEach(line -> prompts.println(line.text()));
        prompts.flush();
    }
}
