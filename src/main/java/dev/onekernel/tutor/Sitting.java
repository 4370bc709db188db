package dev.onekernel.tutor;

import dev.onekernel.progress.Event;
import dev.onekernel.text.Console.Insertion;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.Pages;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A session in front of a window, as a value. It is driven in three steps: store {@link #events}, {@link #show} what there is to see,
 * and {@link #say} what was typed. Whoever reads keys and draws, a blocking loop or a loop over many terminals, does just that.
 *
 * @param rest what is left of the page that is being shown; empty while a new page waits to be drawn
 */
public record Sitting(Session session, Optional<List<Line>> rest) {

    /**
     * What is shown next.
     *
     * @param after the sitting once it has been shown
     */
    public record Screenful(List<Line> lines, Prompt prompt, Sitting after) {}

    /** A session of which nothing has been shown yet. */
    public static Sitting of(Session session) {
        return new Sitting(session, Optional.empty());
    }

    /** What is to be remembered; it must be stored before anything is shown. */
    public List<Event> events() {
        return rest.isPresent() ? List.of() : session.events();
    }

    /** What the learner asked for that a session cannot do; it must be done before anything is shown. */
    public Optional<SessionRequest> request() {
        return rest.isPresent() ? Optional.empty() : session.request();
    }

    /** The same, whose page begins with what was done about the request. */
    public Sitting told(String done) {
        return of(session.greeted(List.of(done)));
    }

    public boolean over() {
        return session.over();
    }

    /** The next screenful of the page, in the window as it is now. */
    public Screenful show(Display display) {
        Pages pages = Pages.of(rest.orElseGet(() -> session.page(display)), display.height());
        Prompt prompt = pages.hasMore() ? morePrompt() : session.prompt();
        return new Screenful(pages.screenful(), prompt, new Sitting(session, Optional.of(pages.rest())));
    }

    private Prompt morePrompt() {
        Line text = Line.of(session.course().phrases().in("Press Enter for more"), Style.MUTED)
                .plus(" > ", Style.PROMPT);
        Prompt prompt = session.prompt();
        return new Prompt(text, prompt.hint(), prompt.words());
    }

    /**
     * What was typed, and what follows from it. While a page is being shown, an empty line asks for its next screenful, and any word can
     * be said.
     *
     * @param now the time, in the zone where the learner's days begin
     */
    public Sitting say(String line, ZonedDateTime now) {
        boolean hasMore = rest.isPresent() && !rest.get().isEmpty();
        return hasMore && line.isBlank() ? this : of(session.say(line, now));
    }

    /** Whether something can happen while the prompt waits. */
    public boolean isWatching() {
        return rest.filter(List::isEmpty).isPresent() && session.isWatching();
    }

    /**
     * What has happened on the learner's machine while the prompt waits.
     *
     * @param shown what is to be shown above the prompt
     * @param events to be stored before that is shown
     * @param after the sitting from now on
     */
    public record Watched(Insertion shown, List<Event> events, Sitting after) {}

    /** Looks at the learner's machine; empty where nothing new has happened. */
    public Optional<Watched> watch(Display display, ZonedDateTime now) {
        return session.watched(now)
                .map(after -> new Watched(
                        new Insertion(after.page(display), after.prompt()), after.events(), new Sitting(after, rest)));
    }

    /** Leaves, as at the end of the input. */
    public Sitting leave() {
        return of(session.leave());
    }
}
