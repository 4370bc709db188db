package dev.onekernel.terminal;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Console;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Wrap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;

/**
 * A terminal with keys: editing, completion and history. What is shown scrolls in the normal screen, so that it can be copied and
 * scrolled back.
 */
public final class JLineConsole implements Console, AutoCloseable {

    private final Terminal terminal;
    private final PhraseCompleter phraseCompleter = new PhraseCompleter();
    private Appearance appearance;
    private final Optional<Path> history;
    private LineReader reader;

    /**
     * @param terminal closed with this console
     * @param history where typed lines are kept between two runs, if anywhere
     */
    public JLineConsole(Terminal terminal, Appearance appearance, Optional<Path> history) {
        this.terminal = terminal;
        this.appearance = appearance;
        this.history = history;
    }

    /**
     * Makes the line editor, which the first question needs but not the first screen: on another thread, the two can be made
     * ready side by side.
     */
    public synchronized void prepare() {
        if (reader == null) {
            reader = editor();
        }
    }

    private LineReader editor() {
        var editor = new Editor(terminal);
        editor.setCompleter(phraseCompleter);
        editor.setParser(phraseCompleter);
        editor.setHistory(new DefaultHistory());
        editor.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        editor.option(LineReader.Option.INSERT_TAB, false);
        editor.option(LineReader.Option.CASE_INSENSITIVE, true);
        editor.option(LineReader.Option.AUTO_LIST, true);
        editor.setVariable(LineReader.HISTORY_SIZE, 500);
        editor.setVariable(LineReader.HISTORY_FILE_SIZE, 1000);
        editor.setVariable(LineReader.BELL_STYLE, "none");
        history.ifPresent(file -> editor.setVariable(LineReader.HISTORY_FILE, file));
        return editor;
    }

    /** Leaves out the keys of vi: nothing here switches them on, and binding them would hold up every start. */
    private static final class Editor extends LineReaderImpl {

        Editor(Terminal terminal) {
            super(terminal, "onekernel", new HashMap<>());
        }

        @Override
        public KeyMap<Binding> viInsertion() {
            return new KeyMap<>();
        }

        @Override
        public KeyMap<Binding> viCmd() {
            return new KeyMap<>();
        }

        @Override
        public KeyMap<Binding> viOpp() {
            return new KeyMap<>();
        }

        @Override
        public KeyMap<Binding> visual() {
            return new KeyMap<>();
        }
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
            terminal.writer().println(appearance.rendered(line));
        }
        terminal.writer().flush();
    }

    @Override
    public Optional<String> ask(Prompt prompt) {
        prepare();
        phraseCompleter.offer(prompt.words());
        while (true) {
            try {
                String line = reader.readLine(appearance.rendered(prompt.text()), tip(prompt), (Character) null, null);
                terminal.writer().println();
                return Optional.of(line);
            } catch (UserInterruptException abandoned) {
                // Ctrl-C drops the line; the same question stands.
            } catch (EndOfFileException | IllegalStateException leaving) { // the latter when the window was closed
                return Optional.empty();
            }
        }
    }

    /**
     * What else can be typed, at the right edge of the text where it disturbs nothing; left out where it would crowd the line. The line
     * editor puts it at the edge of the window, so it is followed by blanks in a wide one.
     */
    private String tip(Prompt prompt) {
        int end = Math.min(terminal.getWidth(), Display.TEXT_END);
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
