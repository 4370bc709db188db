package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline.Kind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScoreSheet;
import dev.onekernel.view.Screen;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conversation with a learner, as a value: {@link #say} gives the session that follows. It reads no clock, writes no file and
 * knows no terminal; time comes in with every line, and what is to be remembered comes out as events.
 */
public final class Session {

    /** Room for the longest word with what may follow it. */
    private static final int HELP_COLUMN = 14;

    /** What is on the screen. */
    private enum Shown {
        SCENE,
        /** Something else, so that Enter first leads back to the scene. */
        ASIDE,
        /** Nothing: the learner has left. */
        NOTHING
    }

    private final Course course;
    private final SessionLimit limit;
    private final Progress progress;
    private final Scene scene;
    private final Drawing drawing;
    private final List<Event> events;
    private final Shown shown;

    private Session(
            Course course,
            SessionLimit limit,
            Progress progress,
            Scene scene,
            Drawing drawing,
            List<Event> events,
            Shown shown) {
        this.course = course;
        this.limit = limit;
        this.progress = progress;
        this.scene = scene;
        this.drawing = drawing;
        this.events = List.copyOf(events);
        this.shown = shown;
    }

    /** Where the learner was, or at the beginning. */
    public static Session resume(Course course, Progress progress, Instant now) {
        Route route = new Route(course, progress, now);
        return begin(route, route.to(route.resume()));
    }

    /**
     * In a unit, at the place the learner had there.
     *
     * @param step the step to begin with, from 0, instead of that place
     */
    public static Session in(Course course, Progress progress, String unit, Optional<Integer> step, Instant now) {
        Route route = new Route(course, progress, now);
        return begin(route, route.to(stop(route, unit, step)));
    }

    /**
     * With the questions that are due, or where the learner was when none is.
     *
     * @param now the time, in the zone where the learner's days begin
     */
    public static Session review(Course course, Progress progress, ZonedDateTime now) {
        Session resumed = resume(course, progress, now.toInstant());
        return resumed.with(resumed.review(now));
    }

    private static Stop stop(Route route, String unit, Optional<Integer> step) {
        return step.<Stop>map(at -> new Stop.InUnit(unit, at)).orElseGet(() -> route.resumeIn(unit));
    }

    private static Session begin(Route route, Move move) {
        return new Session(
                        route.course(),
                        SessionLimit.NONE,
                        route.progress(),
                        move.scene(),
                        move.drawing(),
                        List.of(),
                        Shown.SCENE)
                .after(move);
    }

    /** The same session, which from now on goes no further than {@code bound}; the learner stays where they are. */
    public Session within(SessionLimit bound) {
        return new Session(course, bound, progress, scene, drawing, events, shown);
    }

    private Session with(Move move) {
        return allows(move.scene().stop()) ? after(move) : after(Move.saying(scene, limit.refusal()));
    }

    /** What is asked in a review has been answered before. */
    private boolean allows(Stop stop) {
        return stop.equals(scene.stop()) || !(stop instanceof Stop.InUnit in) || limit.allows(in.unit(), in.step());
    }

    private Session after(Move move) {
        Progress after = progress;
        for (Event event : move.events()) {
            after = after.with(event);
        }
        return new Session(course, limit, after, move.scene(), move.drawing(), move.events(), Shown.SCENE);
    }

    private Session aside(Drawing drawn) {
        return new Session(course, limit, progress, scene, drawn, List.of(), Shown.ASIDE);
    }

    private boolean isAside() {
        return shown == Shown.ASIDE;
    }

    /**
     * What the learner typed, and what follows from it.
     *
     * @param now the time, in the zone where the learner's days begin
     */
    public Session say(String line, ZonedDateTime now) {
        Route route = route(now);
        Input<Command> input = Input.of(line, Command.VOCABULARY);
        if (input instanceof Input.Enter<Command>) {
            return with(isAside() ? Move.to(scene) : scene.enter(route));
        }
        if (input instanceof Input.Text<Command> text) {
            return with(scene.typed(text.text(), text.quoted(), route));
        }
        Input.Order<Command> order = (Input.Order<Command>) input;
        return obey(order.command(), order.argument().strip(), route, now);
    }

    private Route route(ZonedDateTime now) {
        return new Route(course, progress, now.toInstant());
    }

    private Session obey(Command command, String argument, Route route, ZonedDateTime now) {
        Lookup lookup = new Lookup(course);
        return switch (command) {
            case NEXT -> with(scene.next(route));
            case BACK -> with(scene.back(route));
            case AGAIN -> with(isAside() ? Move.to(scene) : scene.again(route));
            case HINT -> with(scene.hint(route));
            case SKIP -> with(scene.skip(route));
            case ANSWER -> with(scene.answer(route));
            case WHY -> with(scene.why(route));
            case MAP -> aside(this::map);
            case GO -> go(argument, route);
            case FIND ->
                aside((screen, medium) -> {
                    if (argument.isEmpty()) {
                        screen.text("Say what to find: find overlay.");
                    } else {
                        lookup.find(argument, screen);
                    }
                });
            case TERM -> aside((screen, medium) -> lookup.term(argument, screen));
            case COMPARE -> aside((screen, medium) -> lookup.compare(argument, screen));
            case NOTES -> aside(this::notes);
            case SCORE -> aside(this::score);
            case REVIEW -> with(review(now));
            case SOURCES -> sources(argument, lookup);
            case HELP -> aside(Session::help);
            case QUIT -> leave();
        };
    }

    /** Leaves, as at the end of the input. */
    public Session leave() {
        return new Session(course, limit, progress, scene, (screen, medium) -> {}, List.of(), Shown.NOTHING);
    }

    private void map(Screen screen, Medium medium) {
        Optional<String> here = scene.stop() instanceof Stop.InUnit in ? Optional.of(in.unit()) : Optional.empty();
        new CourseMap(course.outline(), progress).draw(screen, medium, here);
    }

    private Session go(String place, Route route) {
        if (place.isEmpty()) {
            return aside((screen, medium) -> {
                map(screen, medium);
                screen.blank().text("Say where to go: go 3, go 3.5, go quiz 3.");
            });
        }
        Address address = new Address(course.outline());
        return address.find(place, Kind.LESSON)
                .map(found -> with(route.to(
                        found.step().isPresent()
                                ? new Stop.InUnit(
                                        found.unit().name(), found.step().get())
                                : stop(route, found.unit().name(), Optional.empty()))))
                .orElseGet(() -> with(Move.saying(scene, address.notFound(place))));
    }

    private void notes(Screen screen, Medium medium) {
        if (scene.notes().isEmpty()) {
            screen.text("There are no instructor's notes to this screen.");
        } else {
            screen.text("For the instructor", Style.HEADING).blank().blocks(scene.notes());
        }
    }

    private void score(Screen screen, Medium medium) {
        if (scene.stop() instanceof Stop.InUnit in) {
            ScoreSheet.underWay(screen, course.outline(), progress, in.unit());
        }
        ScoreSheet.course(screen, medium, course.outline(), progress);
        screen.blank().text(Score.rule(), Style.MUTED);
    }

    private Move review(ZonedDateTime now) {
        Route route = route(now);
        var due = route.due(now);
        return due.isEmpty()
                ? Move.saying(scene, "Nothing is due for review. " + Rests.whenNext(progress, now.getZone()))
                : route.to(new Stop.InReview(due, 0, now.getZone()));
    }

    private Session sources(String argument, Lookup lookup) {
        Address address = new Address(course.outline());
        Optional<List<String>> ids = switch (argument) {
            case "" -> Optional.of(scene.sources());
            case "course", "all" -> Optional.of(lookup.allSources());
            case "lesson", "unit" ->
                Optional.of(scene.stop() instanceof Stop.InUnit in ? lookup.sourcesOf(in.unit()) : List.of());
            default ->
                address.find(argument, Kind.LESSON)
                        .map(found -> lookup.sourcesOf(found.unit().name()));
        };
        return ids.map(listed -> aside((screen, medium) -> lookup.sources(listed, screen)))
                .orElseGet(() -> with(Move.saying(scene, address.notFound(argument))));
    }

    private static void help(Screen screen, Medium medium) {
        for (Command command : Command.values()) {
            String typed = (command.word() + " " + command.argument()).strip();
            String mark = medium.plain() ? typed + ": " : Width.pad(typed, HELP_COLUMN);
            screen.item(Line.of(mark, Style.KEY), Line.of(command.does()));
        }
    }

    /** What is to be remembered of the last line; to be stored before {@link #page} is shown. */
    public List<Event> events() {
        return events;
    }

    public Progress progress() {
        return progress;
    }

    public boolean over() {
        return shown == Shown.NOTHING;
    }

    /** What is to be shown now. */
    public List<Line> page(Medium medium) {
        Screen screen = new Screen(medium);
        drawing.on(screen, medium);
        return screen.blank().lines();
    }

    /** The question that the next line would be an answer to, if there is one. */
    public Optional<Waiting> waiting() {
        return scene instanceof Asking asking && asking.phase() != Asking.Phase.SETTLED
                ? Optional.of(asking.waiting())
                : Optional.empty();
    }

    public Prompt prompt() {
        String says = isAside() ? "Enter goes back" : scene.prompt();
        return new Prompt(Line.of(says, Style.MUTED).plus(" > ", Style.PROMPT), scene.tip(), this::words);
    }

    private List<String> words() {
        var words = new ArrayList<>(Command.words());
        course.glossary().terms().forEach(term -> words.add("term " + term.name()));
        new Address(course.outline()).names().forEach(name -> words.add("go " + name));
        words.add("sources lesson");
        words.add("sources course");
        return words;
    }
}
