package dev.onekernel.terminal;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Console;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/**
 * A terminal with keys: editing, completion and history. What is shown scrolls in the normal screen, so that it can be copied and
 * scrolled back.
 */
public final class JLineConsole implements Console, AutoCloseable {

    /** An editor that fails again and again without a key has no terminal that it can use. */
    private static final int MOST_FAILURES = 10;

    private final Terminal terminal;
    private final PrintWriter writer;
    private final PhraseCompleter phraseCompleter = new PhraseCompleter();
    private Appearance appearance;
    private Optional<Path> history;
    private LineEditor editor;

    /**
     * @param terminal closed with this console
     * @param history where typed lines are kept between two runs, if anywhere
     */
    public JLineConsole(Terminal terminal, Appearance appearance, Optional<Path> history) {
        this.terminal = terminal;
        this.writer = terminal.writer(); // which stays, and says nothing, when the terminal has been closed
        this.appearance = appearance;
        this.history = history;
    }

    /**
     * Makes the line editor, which the first question needs but not the first screen: on another thread, the two can be made
     * ready side by side.
     */
    public synchronized void prepare() {
        if (editor == null) {
            editor = editor();
        }
    }

    private LineEditor editor() {
        var editor = new LineEditor(terminal, history);
        editor.setCompleter(phraseCompleter);
        editor.setParser(phraseCompleter);
        return editor;
    }

    @Override
    public Display display() {
        int columns = terminal.getWidth() > 0 ? terminal.getWidth() : 80;
        int rows = terminal.getHeight() > 0 ? terminal.getHeight() : 24;
        return new Display(appearance.width().orElse(columns), rows, appearance.glyphs(), appearance.plain());
    }

    /** From now on, things look otherwise. */
    public void use(Appearance other) {
        appearance = other;
    }

    @Override
    public void show(List<Line> lines) {
        for (Line line : lines) {
            writer.println(appearance.rendered(line));
        }
        writer.flush();
    }

    @Override
    public Optional<String> ask(Prompt prompt) {
        phraseCompleter.offer(prompt.words());
        int failures = 0;
        while (true) {
            prepare();
            try {
                String line = editor.readLine(prompted(prompt), tip(prompt), (Character) null, null);
                writer.println();
                return Optional.of(line);
            } catch (UserInterruptException abandoned) {
                // Ctrl-C drops the line; the same question stands.
            } catch (EndOfFileException | IllegalStateException | IOError leaving) { // the window was closed
                return Optional.empty();
            } catch (RuntimeException | StackOverflowError | AssertionError fault) {
                // A fault of the editor costs the line, not the sitting: the same question stands, with a new editor,
                // which
                // does without the history, as that may be damaged.
                if (++failures == MOST_FAILURES) {
                    throw fault;
                }
                history = Optional.empty();
                editor = null;
            }
        }
    }

    private String prompted(Prompt prompt) {
        int columns = terminal.getWidth() > 0 ? terminal.getWidth() : 80;
        return prompt.lines(columns).stream().map(appearance::rendered).collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<String> ask(Prompt prompt, Supplier<Optional<Insertion>> meanwhile) {
        prepare();
        var watch = new PromptWatch(() -> meanwhile.get().ifPresent(this::insert));
        try {
            return ask(prompt);
        } finally {
            watch.end();
        }
    }

    /** Shows lines above the prompt, and keeps what is typed behind it. */
    private void insert(Insertion insertion) {
        String lines = insertion.lines().stream()
                .map(line -> appearance.rendered(line) + "\n")
                .collect(Collectors.joining());
        editor.insertAbove(lines, appearance.rendered(insertion.prompt().text()), tip(insertion.prompt()));
    }

    /**
     * What else can be typed, at the right edge of the text where it disturbs nothing; left out where it would crowd the line. The line
     * editor puts it at the edge of the window, so it is followed by blanks in a wide one.
     */
    private String tip(Prompt prompt) {
        int end = Math.min(terminal.getWidth(), Math.min(display().width(), Display.TEXT_END));
        boolean room = end >= prompt.text().width() + prompt.hint().length() + 20;
        String blanks = " ".repeat(Math.max(0, terminal.getWidth() - end));
        return room && !appearance.plain() ? appearance.rendered(Line.of(prompt.hint(), Style.MUTED)) + blanks : null;
    }

    @Override
    public void announce(Line notice) {
        show(Wrap.lines(notice, display().width()));
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
