package dev.onekernel.terminal;

import dev.onekernel.text.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/**
 * The library's line editor with the keys that a learner is told about and those that every shell has, and no others. The library
 * itself brings macros, an external editor, the modes of vi and numeric arguments; in a tutorial, each of them is a way to lose the
 * prompt.
 */
final class LineEditor extends LineReaderImpl {

    /** The library would write its warnings, such as one about a damaged history, onto the lesson. */
    private static final Logger LIBRARY = Logger.getLogger("org.jline");

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    static final String PASTE_ON = BRACKETED_PASTE_ON;
    static final String PASTE_OFF = BRACKETED_PASTE_OFF;

    /** No answer is longer; what is typed or pasted beyond is dropped. */
    private static final int LONGEST_LINE = 500;

    /** The bytes of a key come together; a person does not press the next one so quickly. */
    private static final long SAME_KEY_MILLIS = 50;

    /** A terminal sends what is pasted without a pause. */
    private static final long SAME_PASTE_MILLIS = 1_000;

    private static final int LONGEST_KEY = 64;
    private static final int ESCAPE = 0x1b;

    /** The key that was pressed last, as it came. */
    private String key = "";

    private final Optional<Path> historyFile;

    /** Whether what the first key needs has been made. */
    private boolean ready;

    LineEditor(Terminal terminal, Optional<Path> history) {
        super(terminal, "onekernel", startVariables());
        historyFile = history;
        option(Option.DISABLE_EVENT_EXPANSION, true);
        option(Option.INSERT_TAB, false);
        option(Option.CASE_INSENSITIVE, true);
        option(Option.AUTO_LIST, true);
    }

    /** What the library reads before a constructor can set it, and the rest. */
    private static Map<String, Object> startVariables() {
        var variables = new HashMap<String, Object>();
        variables.put(LineReader.BIND_TTY_SPECIAL_CHARS, false);
        variables.put(LineReader.HISTORY_SIZE, 500);
        variables.put(LineReader.HISTORY_FILE_SIZE, 1000);
        variables.put(LineReader.BELL_STYLE, "none");
        return variables;
    }

    @Override
    public KeyMap<Binding> emacs() {
        var keys = new KeyMap<Binding>();
        bind(keys, SELF_INSERT, KeyMap.range(" -~"));
        bind(keys, ACCEPT_LINE, "\r", "\n");
        bind(keys, EXPAND_OR_COMPLETE, "\t");
        bind(keys, BACKWARD_DELETE_CHAR, KeyMap.del(), KeyMap.ctrl('H'));
        bind(keys, DELETE_CHAR_OR_LIST, KeyMap.ctrl('D'));
        bind(keys, DELETE_CHAR, "\u001b[3~", KeyMap.key(terminal, Capability.key_dc));
        bind(keys, BACKWARD_CHAR, "\u001b[D", "\u001bOD", KeyMap.ctrl('B'));
        bind(keys, FORWARD_CHAR, "\u001b[C", "\u001bOC", KeyMap.ctrl('F'));
        bind(keys, BACKWARD_WORD, "\u001b[1;5D", "\u001b[1;3D", KeyMap.alt('b'));
        bind(keys, FORWARD_WORD, "\u001b[1;5C", "\u001b[1;3C", KeyMap.alt('f'));
        bind(keys, BEGINNING_OF_LINE, "\u001b[H", "\u001bOH", "\u001b[1~", KeyMap.ctrl('A'));
        bind(keys, END_OF_LINE, "\u001b[F", "\u001bOF", "\u001b[4~", KeyMap.ctrl('E'));
        bind(keys, UP_LINE_OR_HISTORY, "\u001b[A", "\u001bOA", KeyMap.ctrl('P'));
        bind(keys, DOWN_LINE_OR_HISTORY, "\u001b[B", "\u001bOB", KeyMap.ctrl('N'));
        bind(keys, KILL_LINE, KeyMap.ctrl('K'));
        bind(keys, KILL_WHOLE_LINE, KeyMap.ctrl('U'));
        bind(keys, BACKWARD_KILL_WORD, KeyMap.ctrl('W'), KeyMap.alt(KeyMap.del()));
        bind(keys, KILL_WORD, KeyMap.alt('d'));
        bind(keys, YANK, KeyMap.ctrl('Y'));
        bind(keys, UNDO, KeyMap.ctrl('_'));
        bind(keys, CLEAR_SCREEN, KeyMap.ctrl('L'));
        Widget paste = this::paste;
        keys.bind(paste, BRACKETED_PASTE_BEGIN);
        return keys;
    }

    /** None before the first key: the library makes 150, each linked by itself, while the learner waits for the first screen. */
    @Override
    protected Map<String, Widget> builtinWidgets() {
        return new HashMap<>();
    }

    /** What a key does. The first one also needs the lines typed earlier. */
    @Override
    protected Widget getWidget(Object binding) {
        if (!ready) {
            ready = true;
            builtinWidgets.putAll(super.builtinWidgets());
            widgets.putAll(builtinWidgets);
            historyFile.ifPresent(file -> setVariable(HISTORY_FILE, file));
            setHistory(new ShownHistory());
            history.attach(this); // reads the file
            history.moveToEnd();
        }
        return super.getWidget(binding);
    }

    /** Called by the library before the first key, too: for a fresh line, and for a widget that it leaves to others. */
    @Override
    public void callWidget(String name) {
        if (name.equals(FRESH_LINE)) {
            freshLine();
        } else {
            super.callWidget(name);
        }
    }

    private static void bind(KeyMap<Binding> keys, String widget, String... sequences) {
        for (String sequence : sequences) {
            keys.bind(new Reference(widget), sequence);
        }
    }

    private static void bind(KeyMap<Binding> keys, String widget, Iterable<? extends CharSequence> sequences) {
        keys.bind(new Reference(widget), sequences);
    }

    /** Nothing switches these on. */
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

    /**
     * Waits for a key and finds what it means. The library would take a key that it does not know apart, and the rest of it for text.
     */
    @Override
    protected <T> T doReadBinding(KeyMap<T> keys, KeyMap<T> local) {
        boolean locked = lock.isHeldByCurrentThread();
        if (locked) {
            lock.unlock();
        }
        try {
            T binding = null;
            while (binding == null && nextKey()) {
                binding = local == null ? null : local.getBound(key);
                if (binding == null) {
                    binding = key.codePointAt(0) < KeyMap.KEYMAP_LENGTH ? keys.getBound(key) : keys.getUnicode();
                }
            }
            return binding;
        } finally {
            if (locked) {
                lock.lock();
            }
        }
    }

    @Override
    public String getLastBinding() {
        return key;
    }

    /**
     * Reads a key: a character, or what a terminal sends for a key without one (ECMA-48, 5.4 and SS3).
     *
     * @return false when there will be no more keys
     */
    private boolean nextKey() {
        int first = bindingReader.readCharacter();
        if (first < 0) {
            return false;
        }
        var characters = new StringBuilder().appendCodePoint(first);
        if (first == ESCAPE) {
            int second = nextOfSameKey();
            append(characters, second);
            if (second == 'O') {
                append(characters, nextOfSameKey());
            }
            int next = second == '[' ? nextOfSameKey() : -1;
            append(characters, next);
            while (next >= 0 && next < '@' && characters.length() < LONGEST_KEY) {
                next = nextOfSameKey();
                append(characters, next);
            }
        }
        key = characters.toString();
        return true;
    }

    private static void append(StringBuilder characters, int character) {
        if (character >= 0) {
            characters.appendCodePoint(character);
        }
    }

    /** Negative when there is none; a control character is a key of its own. */
    private int nextOfSameKey() {
        return bindingReader.peekCharacter(SAME_KEY_MILLIS) < ' ' ? -1 : bindingReader.readCharacter();
    }

    /** What is pasted is one line of text; a paste that never ends does not take the prompt away. */
    private boolean paste() {
        var pasted = new StringBuilder();
        while (pasted.indexOf(BRACKETED_PASTE_END, pasted.length() - BRACKETED_PASTE_END.length()) < 0) {
            if (bindingReader.peekCharacter(SAME_PASTE_MILLIS) < 0) {
                break;
            }
            pasted.appendCodePoint(bindingReader.readCharacter());
            if (pasted.length() > 2 * LONGEST_LINE) { // the beginning and the end are all that matters
                pasted.delete(LONGEST_LINE, pasted.length() - BRACKETED_PASTE_END.length());
            }
        }
        int end = pasted.lastIndexOf(BRACKETED_PASTE_END);
        insert(Span.of((end < 0 ? pasted : pasted.substring(0, end))
                        .toString()
                        .replace('\r', '\n')
                        .strip())
                .text());
        return true;
    }

    @Override
    protected boolean selfInsert() {
        insert(Span.of(getLastBinding()).text()); // a control character of Unicode is no text
        return true;
    }

    private void insert(String text) {
        int room = Math.max(0, LONGEST_LINE - buf.length());
        int length = text.codePointCount(0, text.length());
        putString(length <= room ? text : text.substring(0, text.offsetByCodePoints(0, room)));
    }

    /**
     * Shows lines above the prompt while it waits, and another prompt from then on.
     *
     * @param lines each with its end
     * @param tip at the right edge; null for none
     */
    void insertAbove(String lines, String prompt, String tip) {
        setPrompt(prompt);
        setRightPrompt(tip);
        printAbove(lines);
    }

    /** The terminal had other modes while the program was stopped. */
    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        super.handleSignal(signal);
        if (signal == Terminal.Signal.CONT) {
            LocalTerminal.withoutQuitKey(terminal);
            terminal.writer().write(PASTE_ON);
            terminal.flush();
        }
    }

    /** Lines typed earlier, of which only text reaches the terminal, whoever wrote the file. */
    private static final class ShownHistory extends DefaultHistory {
        @Override
        protected void internalAdd(Instant time, String line, boolean checkDuplicates) {
            super.internalAdd(time, Span.of(line).text(), checkDuplicates);
        }
    }
}
