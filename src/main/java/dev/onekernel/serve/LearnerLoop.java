package dev.onekernel.serve;

import dev.onekernel.log.EventLog;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalInbox;
import dev.onekernel.remote.TerminalOutput;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.text.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The one thread on which it is decided what the people who walk the course alone see. Everybody else only puts messages into its inbox: the methods
 * that are called from outside return at once. It never waits for a disk or a network; the store has threads of its own, and puts what came
 * of a request into the same inbox.
 */
public final class LearnerLoop implements Runnable, TerminalInbox<TerminalOutput> {

    /** Who is connected without being known by a key. */
    public static final String NEWCOMER = "newcomer";

    /** What is refused here, beside what the door refuses. */
    public static final String WRONG_RESUME_WORD = "resume_word";

    private static final Duration TICK = Duration.ofMillis(250);

    /** How long the store may take for the last things when everybody has left. */
    private static final Duration LAST_WRITES = Duration.ofSeconds(5);

    private final Clock clock;
    private final LongSupplier nanos;
    private final RandomGenerator chance;
    private final Function<ResumeWord, String> ids;
    private final Consumer<String> journal;
    private final ServiceMetrics metrics;
    private final LearnerStorage storage;
    private final Learners learners;
    private final LearnerCommands commands;
    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::at));
    private Optional<Instant> deadline = Optional.empty();
    private boolean stopped;
    private volatile int unsaved;

    private record Timer(Instant at, Runnable work) {}

    /**
     * @param ids the identifier of whoever knows a resume word
     * @param clock gives the time, and the zone where days begin for everybody
     * @param nanos gives a time in nanoseconds that never jumps, for measuring
     * @param chance for resume words; it must be hard to guess
     * @param journal takes a line about a mistake of the program
     */
    public LearnerLoop(
            CourseEdition edition,
            EventLog log,
            Function<ResumeWord, String> ids,
            Clock clock,
            LongSupplier nanos,
            RandomGenerator chance,
            ServiceMetrics metrics,
            Consumer<String> journal) {
        this.clock = clock;
        this.nanos = nanos;
        this.chance = chance;
        this.ids = ids;
        this.journal = journal;
        this.metrics = metrics;
        storage = new LearnerStorage(log, edition.key(), inbox::add, nanos, metrics);
        learners = new Learners(storage, edition, clock, nanos, metrics);
        var identities = new IdentityCommands(learners, storage, ids, nanos, this::later, metrics);
        commands = new LearnerCommands(learners, identities, clock, nanos, metrics);
        learners.whenFree(learner -> commands.typedAhead(learner, nanos.getAsLong()));
    }

    private void later(Duration pause, Runnable work) {
        timers.add(new Timer(clock.instant().plus(pause), work));
    }

    /** @param who {@link #NEWCOMER}, or the identifier of the owner of a key */
    @Override
    public void connected(String who, TerminalOutput output, TerminalSettings settings) {
        inbox.add(() -> guarded(output, () -> {
            if (who.equals(NEWCOMER)) {
                ResumeWord word = ResumeWord.random(ResumeWord.OF_A_SERVER, chance);
                learners.connect(ids.apply(word), Optional.of(word), false, output, settings);
            } else {
                learners.connect(who, Optional.empty(), true, output, settings);
            }
        }));
    }

    @Override
    public void pressed(TerminalOutput output, List<Key> keys) {
        long at = nanos.getAsLong();
        inbox.add(() ->
                guarded(output, () -> learners.at(output).ifPresent(learner -> commands.press(learner, keys, at))));
    }

    @Override
    public void resized(TerminalOutput output, int columns, int rows) {
        inbox.add(() -> guarded(
                output, () -> learners.at(output).ifPresent(learner -> commands.resize(learner, columns, rows))));
    }

    @Override
    public void lost(TerminalOutput output) {
        inbox.add(() -> learners.lost(output));
    }

    /** Everybody goes on in another edition of the course, each when they come to their next screen. */
    public void course(CourseEdition newest) {
        inbox.add(() -> learners.edition(newest));
    }

    /** Lets everybody finish a screen, and then ends {@link #run}. */
    public void close(Duration grace) {
        inbox.add(() -> {
            if (deadline.isEmpty()) {
                deadline = Optional.of(clock.instant().plus(grace));
                learners.close(grace);
            }
        });
    }

    /** How many people have done something that is not stored; for when the loop has ended. */
    public int unsaved() {
        return unsaved;
    }

    @Override
    public void run() {
        Instant ticked = clock.instant();
        try {
            while (!stopped) {
                Runnable message = inbox.poll(untilNext().toMillis(), TimeUnit.MILLISECONDS);
                if (message != null) {
                    guarded(message);
                }
                Instant now = clock.instant();
                while (!timers.isEmpty() && !timers.peek().at().isAfter(now)) {
                    guarded(timers.poll().work());
                }
                if (Duration.between(ticked, now).compareTo(TICK) >= 0) {
                    ticked = now;
                    guarded(this::tick);
                }
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        } finally {
            storage.close();
            unsaved = learners.unsaved();
        }
    }

    private Duration untilNext() {
        Duration next = timers.isEmpty()
                ? TICK
                : Duration.between(clock.instant(), timers.peek().at());
        return next.isNegative() ? Duration.ZERO : next.compareTo(TICK) < 0 ? next : TICK;
    }

    private void tick() {
        learners.tick();
        if (deadline.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        if (!now.isBefore(deadline.get())) {
            learners.closeAll();
        }
        stopped = learners.isEmpty()
                && (learners.unsaved() == 0 || !now.isBefore(deadline.get().plus(LAST_WRITES)));
    }

    /** A mistake that one person meets must not end the course for everybody else. */
    private void guarded(TerminalOutput output, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError bug) {
            mistake(bug);
            learners.lost(output);
            output.close("The program made a mistake, which is its own fault and not yours. Connect again to go on.");
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError bug) {
            mistake(bug);
        }
    }

    private void mistake(Throwable bug) {
        metrics.mistaken();
        StackTraceElement[] trace = bug.getStackTrace();
        journal.accept("A mistake of the program: " + bug + (trace.length > 0 ? " at " + trace[0] : ""));
    }
}
