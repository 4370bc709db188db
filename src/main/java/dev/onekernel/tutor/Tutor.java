package dev.onekernel.tutor;

import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Console;
import dev.onekernel.text.Console.Insertion;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * The loop around a {@link Sitting}: shows, asks, and stores before it shows. It is the only place where a session meets a clock, a
 * store and a console.
 */
public final class Tutor {

    private final Console console;
    private final Consumer<List<Event>> store;
    private final Clock clock;
    private final BiFunction<SessionRequest, Progress, String> requests;

    /**
     * @param store writes events down for good before it returns, and keeps its troubles to itself
     * @param clock gives the time, and the zone where the learner's days begin
     */
    public Tutor(Console console, Consumer<List<Event>> store, Clock clock) {
        this(console, store, clock, (request, progress) -> "This cannot be done here.");
    }

    /** @param requests does what a session asks for, given what the learner has done, and says in a sentence what was done */
    public Tutor(
            Console console,
            Consumer<List<Event>> store,
            Clock clock,
            BiFunction<SessionRequest, Progress, String> requests) {
        this.console = console;
        this.store = store;
        this.clock = clock;
        this.requests = requests;
    }

    /** Leads a learner through a course until they leave; gives the session they left. */
    public Session run(Session begun) {
        Sitting sitting = Sitting.of(begun);
        while (true) {
            if (!sitting.events().isEmpty()) {
                store.accept(sitting.events());
            }
            if (sitting.over()) {
                return sitting.session();
            }
            Progress progress = sitting.session().progress();
            sitting = sitting.request()
                    .map(request -> requests.apply(request, progress))
                    .map(sitting::told)
                    .orElse(sitting);
            Sitting.Screenful screenful = sitting.show(console.display());
            console.show(screenful.lines());
            Sitting shown = screenful.after();
            Optional<String> line;
            if (shown.isWatching()) {
                var watching = new Watching(shown);
                line = console.ask(screenful.prompt(), watching::look);
                shown = watching.sitting;
            } else {
                line = console.ask(screenful.prompt());
            }
            sitting = line.isPresent() ? shown.say(line.get(), ZonedDateTime.now(clock)) : shown.leave();
        }
    }

    /** A sitting that goes on while its prompt waits: what it sees is stored before it is shown. */
    private final class Watching {
        private Sitting sitting;

        private Watching(Sitting sitting) {
            this.sitting = sitting;
        }

        private Optional<Insertion> look() {
            Optional<Sitting.Watched> watched = sitting.watch(console.display(), ZonedDateTime.now(clock));
            watched.ifPresent(seen -> {
                store.accept(seen.events());
                sitting = seen.after();
            });
            return watched.map(Sitting.Watched::shown);
        }
    }
}
