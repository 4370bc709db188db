package dev.onekernel.serve;

import dev.onekernel.remote.TerminalInbox;
import dev.onekernel.remote.TerminalOutput;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Key;
import dev.onekernel.text.KeyDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a terminal, who types and reads. */
final class FarTerminal implements TerminalOutput {

    private static final long PATIENCE = 60_000_000_000L;
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+){5}");

    private final TerminalInbox<TerminalOutput> inbox;
    private final KeyDecoder decoder = new KeyDecoder();
    private final StringBuilder seen = new StringBuilder();
    private int screens;
    private int read;
    private String prompt = "";
    private String typed = "";
    private String farewell = "";

    FarTerminal(TerminalInbox<TerminalOutput> inbox) {
        this.inbox = inbox;
    }

    static FarTerminal connected(TerminalInbox<TerminalOutput> inbox, String who) {
        return connected(inbox, who, 80, 24);
    }

    static FarTerminal connected(TerminalInbox<TerminalOutput> inbox, String who, int columns, int rows) {
        return connected(inbox, who, new Display(columns, rows, Glyphs.UNICODE, false));
    }

    static FarTerminal connected(TerminalInbox<TerminalOutput> inbox, String who, Display window) {
        var terminal = new FarTerminal(inbox);
        inbox.connected(who, terminal, TerminalSettings.of(window, false));
        return terminal;
    }

    @Override
    public synchronized void show(TerminalUpdate update) {
        update.lines().forEach(line -> seen.append(line.text().stripTrailing()).append('\n'));
        screens += update.lines().isEmpty() ? 0 : 1;
        prompt = update.prompt().text();
        typed = update.field().text();
    }

    @Override
    public synchronized void close(String sentence) {
        seen.append(sentence).append('\n');
        farewell = sentence;
    }

    synchronized String seen() {
        return seen.toString();
    }

    /** What was shown since this was asked for last. */
    synchronized String news() {
        String news = seen.substring(read);
        read = seen.length();
        return news;
    }

    synchronized String prompt() {
        return prompt;
    }

    synchronized String typed() {
        return typed;
    }

    synchronized boolean isClosed() {
        return !farewell.isEmpty();
    }

    synchronized int screens() {
        return screens;
    }

    /** The resume word on the screen. */
    String word() {
        Matcher word = WORD.matcher(seen());
        if (!word.find()) {
            throw new AssertionError(seen());
        }
        return word.group();
    }

    FarTerminal type(String keys) {
        List<Key> pressed = decoder.decode(keys.getBytes(StandardCharsets.UTF_8));
        inbox.pressed(this, pressed);
        return this;
    }

    /** Types a line and waits until something is shown. */
    FarTerminal say(String line) throws InterruptedException {
        int before = screens();
        news();
        type(line + "\r");
        await("reply to " + line, () -> screens() > before || isClosed());
        return this;
    }

    void awaitScreen(int number) throws InterruptedException {
        await("screen " + number, () -> screens() >= number);
    }

    FarTerminal await(String text) throws InterruptedException {
        await("\"" + text + "\"", () -> seen().replaceAll("\\s+", " ").contains(text));
        return this;
    }

    FarTerminal awaitClosed() throws InterruptedException {
        await("end", this::isClosed);
        return this;
    }

    void await(String what, BooleanSupplier wanted) throws InterruptedException {
        long since = System.nanoTime();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE) {
                throw new AssertionError("no " + what + ", but " + seen());
            }
            Thread.sleep(2);
        }
    }
}
