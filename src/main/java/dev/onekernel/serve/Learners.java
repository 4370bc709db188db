package dev.onekernel.serve;

import dev.onekernel.log.StreamMovedException;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalOutput;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.serve.LearnerStorage.Known;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The people who are here: who sits at which terminal, what is stored of them, and when it is shown. For the loop's thread. */
final class Learners {

    static final String MOVED = "You have connected with another terminal, so this one is closed.";

    /** It was erased by the operator, or at a terminal of another server. */
    private static final String ERASED =
            "What was stored about you has been deleted, so this terminal is closed. To begin again, connect again.";

    static final String RESTARTING =
            "The server is about to be restarted. Connect again; if that fails, try again in a minute.";

    private static final String NOT_SAVED = "Your last step is not saved yet. ";

    private static final long NOT_PRESSED = Long.MIN_VALUE;

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** Who only reads may go on while the store is away, but not for ever. */
    private static final int MOST_UNSAVED = 100;

    /** How long a store may take until people are told that they wait. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final LearnerStorage storage;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ServiceMetrics metrics;
    private final Map<String, Learner> byId = new LinkedHashMap<>();
    private final Map<TerminalOutput, Learner> byOutput = new IdentityHashMap<>();
    private CourseEdition edition;
    private boolean closing;
    private Consumer<Learner> whenFree = learner -> {};

    Learners(LearnerStorage storage, CourseEdition edition, Clock clock, LongSupplier nanos, ServiceMetrics metrics) {
        this.storage = storage;
        this.edition = edition;
        this.clock = clock;
        this.nanos = nanos;
        this.metrics = metrics;
    }

    /** @param then is told who does not wait for the store any more */
    void whenFree(Consumer<Learner> then) {
        whenFree = then;
    }

    /** The learner does not wait for the store any more. */
    void free(Learner learner) {
        whenFree.accept(learner);
    }

    CourseEdition edition() {
        return edition;
    }

    void edition(CourseEdition newest) {
        edition = newest;
    }

    Optional<Learner> at(TerminalOutput output) {
        return Optional.ofNullable(byOutput.get(output));
    }

    // Coming and going.

    void connect(
            String id, Optional<ResumeWord> word, boolean byKey, TerminalOutput output, TerminalSettings settings) {
        metrics.connected();
        if (closing) {
            output.close(RESTARTING);
            return;
        }
        Learner here = byId.get(id);
        if (here != null) {
            takeOver(here, output, settings);
            return;
        }
        Learner learner = seat(new Learner(id, word, byKey, output, settings), output);
        if (word.isPresent()) { // the word is new, so nothing can be known
            begin(learner, new Known(0, Progress.NONE));
        } else {
            load(learner);
        }
    }

    private Learner seat(Learner learner, TerminalOutput output) {
        byId.put(learner.id(), learner);
        byOutput.put(output, learner);
        learner.waitFrom(clock.instant());
        return learner;
    }

    private void takeOver(Learner learner, TerminalOutput output, TerminalSettings settings) {
        learner.output().ifPresent(before -> {
            byOutput.remove(before);
            before.close(MOVED);
        });
        learner.connect(output, settings);
        byOutput.put(output, learner);
        if (learner.next().isPresent()) {
            learner.await(learner.next().get(), NOT_PRESSED, clock.instant());
        }
        Optional<Conversation> next = learner.next();
        learner.shown().ifPresent(conversation -> redraw(learner, conversation.again()));
        next.ifPresent(learner::keepWaiting);
    }

    /** Somebody is recognized by a resume word: this terminal is theirs from now on. */
    void become(Learner newcomer, String id, ResumeWord word, Known known) {
        TerminalOutput output = newcomer.output().orElseThrow();
        byOutput.remove(output);
        newcomer.disconnect();
        forgetIfDone(newcomer);
        Learner here = byId.get(id);
        if (here != null) {
            takeOver(here, output, newcomer.settings());
        } else {
            begin(seat(new Learner(id, Optional.of(word), false, output, newcomer.settings()), output), known);
        }
    }

    private void load(Learner learner) {
        learner.ask(true);
        storage.read(
                learner.id(),
                known -> {
                    learner.ask(false);
                    if (isHere(learner) && learner.output().isPresent()) {
                        begin(learner, known);
                    } else {
                        byId.remove(learner.id(), learner);
                    }
                },
                trouble -> {
                    learner.ask(false);
                    learner.pending().failed(clock.instant().plus(BETWEEN_TRIES));
                });
    }

    private boolean isHere(Learner learner) {
        return byId.get(learner.id()) == learner;
    }

    private void begin(Learner learner, Known known) {
        learner.pending().begin(known.position());
        Conversation begun = Conversation.begin(edition, known.progress(), clock.instant());
        if (!known.isNothing()) {
            claim(learner);
        }
        proceed(learner, begun, NOT_PRESSED);
        free(learner);
    }

    /** Writes which course this is; whoever the same person was elsewhere cannot write any more then. */
    private void claim(Learner learner) {
        if (!learner.pending().claimed()) {
            learner.pending().claim();
            var outline = edition.course().outline();
            learner.pending().add(List.of(new Event.Opened(clock.instant(), "", outline.id(), outline.title(), "")));
        }
    }

    void lost(TerminalOutput output) {
        at(output).ifPresent(learner -> {
            byOutput.remove(output);
            learner.disconnect();
            forgetIfDone(learner);
        });
    }

    /** Somebody who is gone stays known until everything is stored. */
    private void forgetIfDone(Learner learner) {
        if (learner.output().isEmpty() && learner.pending().isEmpty()) {
            byId.remove(learner.id(), learner);
        }
    }

    void close(Learner learner, String sentence) {
        learner.output().ifPresent(output -> {
            byOutput.remove(output);
            learner.sayLast(ServiceView.sentence(learner.display(), sentence));
            learner.disconnect();
            output.close("Goodbye.");
        });
        forgetIfDone(learner);
    }

    // What is shown when.

    /** Something was said: it is stored first where it has to be, and then shown. */
    void proceed(Learner learner, Conversation conversation, long pressedAt) {
        if (!conversation.events().isEmpty()) {
            claim(learner);
            learner.pending().add(conversation.events());
        }
        learner.await(conversation, pressedAt, clock.instant());
        boolean mayShow = learner.pending().isBookkeeping()
                && learner.pending().size() < MOST_UNSAVED
                && !conversation.session().over()
                && !leavesWith(conversation);
        store(learner);
        if (learner.pending().isEmpty() || mayShow) {
            reveal(learner);
        }
    }

    private boolean leavesWith(Conversation conversation) {
        return closing && Conversation.comesToScreen(conversation.sitting());
    }

    private void reveal(Learner learner) {
        Conversation conversation = learner.next().orElseThrow();
        if (learner.pressedAt() != NOT_PRESSED) {
            metrics.pressed(nanos.getAsLong() - learner.pressedAt());
        }
        if (conversation.session().over()) {
            close(learner, ServiceView.farewell(learner.pending().claimed(), learner.word()));
        } else if (leavesWith(conversation)) {
            close(learner, "Your place is saved. " + RESTARTING + back(learner));
        } else {
            redraw(learner, conversation);
        }
    }

    private static String back(Learner learner) {
        return learner.word()
                .map(word -> " Then type resume " + word.text() + ".")
                .orElse("");
    }

    void redraw(Learner learner, Conversation conversation) {
        boolean fresh =
                conversation.sitting().rest().isEmpty() || learner.shown().isEmpty();
        learner.show(
                conversation.isWelcome() && fresh
                        ? conversation.around(
                                ServiceView.welcome(learner.display(), learner.word()), List.of(), learner.display())
                        : conversation);
    }

    private void store(Learner learner) {
        List<Event> events = learner.pending().take(clock.instant());
        if (!events.isEmpty()) {
            storage.append(
                    learner.id(),
                    learner.pending().position(),
                    events,
                    () -> stored(learner),
                    trouble -> failed(learner, trouble));
        }
    }

    private void stored(Learner learner) {
        learner.pending().stored();
        store(learner);
        if (!learner.pending().isEmpty()) {
            return;
        }
        if (learner.pending().hasRecovered() && learner.next().isEmpty()) {
            learner.say(ServiceView.sentence(learner.display(), "Everything is saved again."));
        }
        if (learner.next().isPresent()) {
            reveal(learner);
            free(learner);
        }
        forgetIfDone(learner);
    }

    private void failed(Learner learner, IOException trouble) {
        if (trouble instanceof StreamMovedException moved) {
            byId.remove(learner.id(), learner);
            close(learner, moved.end() == 0 ? ERASED : MOVED);
            return;
        }
        boolean first = !learner.pending().hasFailed();
        learner.pending().failed(clock.instant().plus(BETWEEN_TRIES));
        if (first && learner.next().isEmpty()) {
            learner.say(ServiceView.warning(learner.display(), ServiceView.READ_ON));
        } else if (first && !learner.toldToWait()) {
            tellToWait(learner);
        }
    }

    /** The sentence where somebody has to wait for the store, once, and again for whoever presses Enter. */
    void tellToWait(Learner learner) {
        learner.tellToWait();
        boolean leaving = learner.next().filter(next -> next.session().over()).isPresent();
        learner.say(ServiceView.warning(
                learner.display(), ServiceView.waiting(learner.shown().isPresent(), leaving)));
    }

    /** Somebody who waits for the store would rather leave. */
    void leaveWaiting(Learner learner) {
        close(
                learner,
                learner.shown().isEmpty()
                        ? "Your place is as you left it. Connect again later."
                        : NOT_SAVED + "The server keeps trying. Connect again later to see whether it was saved."
                                + back(learner));
    }

    // From time to time.

    void tick() {
        Instant now = clock.instant();
        for (Learner learner : new ArrayList<>(byId.values())) {
            if (learner.isWaitingSince(now.minus(PATIENCE))) {
                tellToWait(learner);
            }
            if (learner.isUnknown()) {
                if (learner.pending().isDue(now)) {
                    load(learner);
                }
            } else {
                store(learner);
            }
        }
        metrics.now(byOutput.size(), unsaved(), edition);
    }

    /** How many people have done something that is not stored yet. */
    int unsaved() {
        return (int) byId.values().stream()
                .filter(learner -> !learner.pending().isEmpty())
                .count();
    }

    /** From now on nobody comes in, and whoever comes to another screen leaves. */
    void close(Duration grace) {
        closing = true;
        for (Learner learner : new ArrayList<>(byOutput.values())) {
            if (learner.shown().isEmpty()) {
                close(learner, RESTARTING);
            } else {
                learner.say(ServiceView.warning(
                        learner.display(),
                        "The server is going to be restarted in at most " + grace.toSeconds()
                                + " seconds. "
                                + (learner.pending().isEmpty()
                                        ? "Finish this screen; your place is saved."
                                        : NOT_SAVED.strip())));
            }
        }
    }

    boolean isEmpty() {
        return byOutput.isEmpty();
    }

    void closeAll() {
        for (Learner learner : new ArrayList<>(byOutput.values())) {
            String place = !learner.pending().claimed()
                    ? ""
                    : learner.pending().isEmpty() ? "Your place is saved. " : NOT_SAVED;
            close(learner, place + RESTARTING + back(learner));
        }
    }
}
