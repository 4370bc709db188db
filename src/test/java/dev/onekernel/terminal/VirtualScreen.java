package dev.onekernel.terminal;

import dev.onekernel.render.Appearance;
import dev.onekernel.text.Console;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Width;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A terminal that exists only in memory: keys go in as bytes, and what a person would see can be read as rows. */
public final class VirtualScreen implements AutoCloseable {

    private static final long PATIENCE_MS = 60_000;

    private final ScreenTerminal screen;
    private final LineDisciplineTerminal terminal;
    private final int columns;
    private final int rows;
    private Thread program;

    public VirtualScreen(int columns, int rows) throws IOException {
        this.columns = columns;
        this.rows = rows;
        screen = new ScreenTerminal(columns, rows);
        terminal = new LineDisciplineTerminal("test", "xterm-256color", new Onto(), StandardCharsets.UTF_8);
        terminal.setSize(new Size(columns, rows));
    }

    /** Everything the program writes arrives on the screen. */
    private final class Onto extends OutputStream {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private final ByteBuffer bytes = ByteBuffer.allocate(8);

        /**
         * The terminal writes byte by byte; a character appears when its last byte is there. The program and whoever types write at
         * the same time.
         */
        @Override
        public synchronized void write(int b) {
            CharBuffer text = CharBuffer.allocate(2);
            bytes.put((byte) b).flip();
            decoder.decode(bytes, text, false);
            bytes.compact();
            screen.write(text.flip());
        }
    }

    /** Runs a program with a console on this screen. */
    public void run(Consumer<Console> program) {
        var appearance = new Appearance(OptionalInt.empty(), Glyphs.UNICODE, false, true);
        var console = new JLineConsole(terminal, appearance, java.util.Optional.empty());
        this.program = new Thread(() -> program.accept(console), "program under test");
        this.program.setDaemon(true);
        this.program.start();
    }

    public void type(String keys) throws IOException {
        terminal.processInputBytes(keys.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Shows what a program elsewhere has sent, as it is. The library's screen gives each character one cell; here a wide character takes a
     * second one, seen as {@code _}, and a combining mark takes none.
     */
    public void play(byte[] sent) {
        screen.write(new String(sent, StandardCharsets.UTF_8)
                .codePoints()
                .filter(codePoint -> codePoint < ' ' || Width.of(codePoint) > 0)
                .mapToObj(codePoint -> Character.toString(codePoint) + (Width.of(codePoint) > 1 ? "_" : ""))
                .collect(Collectors.joining()));
    }

    public void resize(int toColumns, int toRows) {
        terminal.setSize(new Size(toColumns, toRows));
        terminal.raise(Terminal.Signal.WINCH);
    }

    /** Waits until the screen shows what is wanted, and gives it. */
    public String await(String what, Predicate<String> wanted) throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (!wanted.test(text())) {
            if (System.currentTimeMillis() > deadline) {
                throw new AssertionError("no " + what + " on the screen:\n" + text());
            }
            Thread.sleep(10);
        }
        return text();
    }

    public String await(String text) throws InterruptedException {
        return await("\"" + text + "\"", shown -> shown.contains(text));
    }

    public void awaitEnd() throws InterruptedException {
        program.join(PATIENCE_MS);
        if (program.isAlive()) {
            throw new AssertionError("the program goes on:\n" + text());
        }
    }

    public List<String> lines() {
        long[] cells = new long[columns * rows];
        screen.dump(cells, 0, 0, rows, columns, new int[2]);
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> Character.toString((int) (cells[row * columns + column] & 0xffffffffL)))
                        .collect(Collectors.joining())
                        .stripTrailing())
                .toList();
    }

    /** Where the cursor is: the column and the row, from 0. */
    public Point cursor() {
        int[] cursor = new int[2];
        screen.dump(new long[columns * rows], 0, 0, rows, columns, cursor);
        return new Point(cursor[0], cursor[1]);
    }

    public record Point(int column, int row) {}

    public String text() {
        return String.join("\n", lines());
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
