package dev.onekernel.serve;

import dev.onekernel.remote.LineLimit;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalOutput;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.tutor.Sitting;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Somebody who walks the course now: the terminal, what it shows, and what is still to be stored. For the loop's thread. */
final class Learner {

    /** Keys that are typed while something is being stored; people type a few words ahead, and not a book. */
    private static final int MOST_KEYS_AHEAD = 500;

    private static final Line WAITING = Line.of("> ", Style.PROMPT);

    private final String id;
    private final Optional<ResumeWord> word;
    private final boolean byKey;

    private Optional<TerminalOutput> output;
    private TerminalSettings settings;
    private Field field = Field.EMPTY;
    private Line prompt = WAITING;
    private final LineLimit lines = new LineLimit();
    private final Deque<Key> ahead = new ArrayDeque<>();

    /** What is on the screen; empty until it is known what this person has done before. */
    private Optional<Conversation> shown = Optional.empty();

    /** What will be on the screen when everything is stored. */
    private Optional<Conversation> next = Optional.empty();

    private final PendingEvents pending = new PendingEvents();

    /** Whether an answer of the store is awaited before anything else can be said. */
    private boolean asking;

    /** When the key was pressed whose result waits, in nanoseconds. */
    private long pressedAt;

    private Instant waitingSince = Instant.EPOCH;
    private boolean toldToWait;
    private boolean asksToForget;
    private boolean tooFast;
    private int wrongWords;

    /** @param byKey whether an SSH key says who this is */
    Learner(String id, Optional<ResumeWord> word, boolean byKey, TerminalOutput output, TerminalSettings settings) {
        this.id = id;
        this.word = word;
        this.byKey = byKey;
        this.output = Optional.of(output);
        this.settings = settings;
    }

    String id() {
        return id;
    }

    Optional<ResumeWord> word() {
        return word;
    }

    boolean byKey() {
        return byKey;
    }

    Optional<TerminalOutput> output() {
        return output;
    }

    TerminalSettings settings() {
        return settings;
    }

    Display display() {
        return settings.display();
    }

    void draw(TerminalSettings changed) {
        settings = changed;
    }

    /** Another terminal takes the place of the one before. */
    void connect(TerminalOutput other, TerminalSettings window) {
        output = Optional.of(other);
        settings = window;
        field = Field.EMPTY;
        ahead.clear();
    }

    void disconnect() {
        output = Optional.empty();
        ahead.clear();
    }

    PendingEvents pending() {
        return pending;
    }

    // What is on the screen.

    Optional<Conversation> shown() {
        return shown;
    }

    Optional<Conversation> next() {
        return next;
    }

    /** Something is to be shown as soon as it is stored. */
    void await(Conversation conversation, long pressed, Instant now) {
        next = Optional.of(conversation);
        pressedAt = pressed;
        waitingSince = now;
        toldToWait = false;
    }

    /** The screen was drawn again; what waits still does. */
    void keepWaiting(Conversation conversation) {
        next = Optional.of(conversation);
    }

    long pressedAt() {
        return pressedAt;
    }

    /** Shows a page, or what is left of one. */
    void show(Conversation conversation) {
        Sitting.Screenful screenful = conversation.sitting().show(display());
        shown = Optional.of(conversation.shown(screenful.after()));
        next = Optional.empty();
        prompt = screenful.prompt().text();
        send(true, screenful.lines());
    }

    /** Says something above the prompt; the screen stays as it is. */
    void say(List<Line> more) {
        send(false, more);
    }

    /** Says the last thing, below which nothing can be typed. */
    void sayLast(List<Line> last) {
        prompt = Line.EMPTY;
        field = Field.EMPTY;
        send(false, last);
    }

    void paintPrompt() {
        send(false, List.of());
    }

    private void send(boolean whole, List<Line> more) {
        output.ifPresent(terminal -> terminal.show(
                new TerminalUpdate(whole, more, prompt, field, settings.window().width(), settings.colour())));
    }

    // What is typed.

    Field field() {
        return field;
    }

    void type(Field changed) {
        field = changed;
    }

    /** Whether something has to come from the store before anything else can happen. */
    boolean isBusy() {
        return shown.isEmpty() || next.isPresent() || asking;
    }

    /** Whether the store has to be asked who this is. */
    boolean isUnknown() {
        return shown.isEmpty() && next.isEmpty() && !asking;
    }

    void ask(boolean store) {
        asking = store;
    }

    void typeAhead(Key key) {
        if (ahead.size() < MOST_KEYS_AHEAD) {
            ahead.add(key);
        }
    }

    Optional<Key> typedAhead() {
        return Optional.ofNullable(ahead.poll());
    }

    boolean takesLine(Instant now) {
        return lines.takes(now);
    }

    /** Whether this is the first of several lines that came too fast. */
    boolean isTooFast(boolean fast) {
        boolean first = fast && !tooFast;
        tooFast = fast;
        return first;
    }

    boolean isWaitingSince(Instant before) {
        return isBusy() && !toldToWait && (next.isPresent() || shown.isEmpty()) && waitingSince.isBefore(before);
    }

    void waitFrom(Instant now) {
        waitingSince = now;
    }

    boolean toldToWait() {
        return toldToWait;
    }

    /** What was typed ahead is forgotten: nobody means it any more when the store is back after minutes. */
    void tellToWait() {
        toldToWait = true;
        ahead.clear();
    }

    boolean asksToForget() {
        return asksToForget;
    }

    void askToForget(boolean asks) {
        asksToForget = asks;
    }

    /** @return how many wrong resume words were typed here, this one included */
    int wrongWord() {
        return ++wrongWords;
    }
}
