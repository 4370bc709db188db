package dev.onekernel.tutor;

import dev.onekernel.progress.Event;
import dev.onekernel.text.Console;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import dev.onekernel.text.Style;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The loop around a {@link Session}: shows, asks, and stores before it shows. It is the only place where a session meets a clock, a
 * store and a console.
 */
public final class Tutor {

    /** The lines a page may begin with that say nothing without what follows: an empty one, the title, an empty one. */
    private static final int HEAD = 3;

    private final Console console;
    private final Consumer<List<Event>> store;
    private final Clock clock;

    /**
     * @param store writes events down for good before it returns, and keeps its troubles to itself
     * @param clock gives the time, and the zone where the learner's days begin
     */
    public Tutor(Console console, Consumer<List<Event>> store, Clock clock) {
        this.console = console;
        this.store = store;
        this.clock = clock;
    }

    /** Leads a learner through a course until they leave; gives the session they left. */
    public Session run(Session begun) {
        Session session = begun;
        while (true) {
            if (!session.events().isEmpty()) {
                store.accept(session.events());
            }
            if (session.over()) {
                return session;
            }
            Optional<String> line = show(session);
            session = line.isPresent() ? session.say(line.get(), ZonedDateTime.now(clock)) : session.leave();
        }
    }

    /**
     * Shows a page and asks. A page longer than the screen is shown by screenfuls, so that its beginning does not run away; any word
     * can be said in between.
     */
    private Optional<String> show(Session session) {
        Medium medium = console.medium();
        List<Line> rest = withoutLastBlank(session.page(medium), medium.height());
        while (rest.size() >= medium.height()) {
            int end = pageEnd(rest, medium.height() - 1);
            console.show(rest.subList(0, end));
            rest = rest.subList(end, rest.size());
            var prompt = session.prompt();
            Line more = Line.of("Enter shows more", Style.MUTED).plus(" > ", Style.PROMPT);
            Optional<String> line = console.ask(new Console.Prompt(more, prompt.hint(), prompt.words()));
            if (line.isEmpty() || !line.get().isBlank()) {
                return line;
            }
        }
        console.show(rest);
        return console.ask(session.prompt());
    }

    /** The empty line before the prompt is given up where it would cost a screenful of its own. */
    private static List<Line> withoutLastBlank(List<Line> page, int rows) {
        int last = page.size() - 1;
        return page.size() >= rows && page.get(last).spans().isEmpty() ? page.subList(0, last) : page;
    }

    /**
     * Where to stop: behind the last empty line, unless that leaves most of the screen empty for a block that would have to be cut
     * on the next one, too.
     */
    private static int pageEnd(List<Line> lines, int rows) {
        for (int end = rows; end > HEAD; end--) {
            if (lines.get(end - 1).spans().isEmpty()) {
                return end > rows / 2 || blockEnd(lines, end) - end < rows ? end : rows;
            }
        }
        return rows;
    }

    private static int blockEnd(List<Line> lines, int start) {
        int end = start;
        while (end < lines.size() && !lines.get(end).spans().isEmpty()) {
            end++;
        }
        return end;
    }
}
