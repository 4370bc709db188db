package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline.UnitKind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScoreSheet;
import dev.onekernel.view.ScreenBuilder;
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
    private enum Screening {
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
    private final Content content;
    private final List<Event> events;
    private final Screening shown;

    private Session(
            Course course,
            SessionLimit limit,
            Progress progress,
            Scene scene,
            Content content,
            List<Event> events,
            Screening shown) {
        this.course = course;
        this.limit = limit;
        this.progress = progress;
        this.scene = scene;
        this.content = content;
        this.events = List.copyOf(events);
        this.shown = shown;
    }

    /** Where the learner was, or at the beginning. */
    public static Session resume(Course course, Progress progress, Instant now) {
        Navigator navigator = new Navigator(course, progress, now);
        return begin(navigator, navigator.to(navigator.resume()));
    }

    /**
     * In a unit, at the place the learner had there.
     *
     * @param step the step to begin with, from 0, instead of that place
     */
    public static Session in(Course course, Progress progress, String unit, Optional<Integer> step, Instant now) {
        Navigator navigator = new Navigator(course, progress, now);
        return begin(navigator, navigator.to(stop(navigator, unit, step)));
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

    private static Position stop(Navigator navigator, String unit, Optional<Integer> step) {
        return step.<Position>map(at -> new Position.InUnit(unit, at)).orElseGet(() -> navigator.resumeIn(unit));
    }

    private static Session begin(Navigator navigator, Transition transition) {
        return new Session(
                        navigator.course(),
                        SessionLimit.NONE,
                        navigator.progress(),
                        transition.scene(),
                        transition.content(),
                        List.of(),
                        Screening.SCENE)
                .after(transition);
    }

    /** The same session, which from now on goes no further than {@code bound}; the learner stays where they are. */
    public Session within(SessionLimit bound) {
        return new Session(course, bound, progress, scene, content, events, shown);
    }

    private Session with(Transition transition) {
        return allows(transition.scene().position())
                ? after(transition)
                : after(Transition.saying(scene, limit.refusal()));
    }

    /** What is asked in a review has been answered before. */
    private boolean allows(Position position) {
        return position.equals(scene.position())
                || !(position instanceof Position.InUnit in)
                || limit.allows(in.unit(), in.step());
    }

    private Session after(Transition transition) {
        Progress after = progress;
        for (Event event : transition.events()) {
            after = after.with(event);
        }
        return new Session(
                course, limit, after, transition.scene(), transition.content(), transition.events(), Screening.SCENE);
    }

    private Session aside(Content drawn) {
        return new Session(course, limit, progress, scene, drawn, List.of(), Screening.ASIDE);
    }

    private boolean isAside() {
        return shown == Screening.ASIDE;
    }

    /**
     * What the learner typed, and what follows from it.
     *
     * @param now the time, in the zone where the learner's days begin
     */
    public Session say(String line, ZonedDateTime now) {
        Navigator navigator = route(now);
        Input<Command> input = Input.of(line, Command.VOCABULARY);
        if (input instanceof Input.Enter<Command>) {
            return with(isAside() ? Transition.to(scene) : scene.enter(navigator));
        }
        if (input instanceof Input.FreeText<Command> text) {
            return with(scene.typed(text.text(), text.quoted(), navigator));
        }
        Input.TypedCommand<Command> command = (Input.TypedCommand<Command>) input;
        return obey(command.command(), command.argument().strip(), navigator, now);
    }

    private Navigator route(ZonedDateTime now) {
        return new Navigator(course, progress, now.toInstant());
    }

    private Session obey(Command command, String argument, Navigator navigator, ZonedDateTime now) {
        CourseSearch courseSearch = new CourseSearch(course);
        return switch (command) {
            case NEXT -> with(scene.next(navigator));
            case BACK -> with(scene.back(navigator));
            case AGAIN -> with(isAside() ? Transition.to(scene) : scene.again(navigator));
            case HINT -> with(scene.hint(navigator));
            case SKIP -> with(scene.skip(navigator));
            case ANSWER -> with(scene.answer(navigator));
            case WHY -> with(scene.why(navigator));
            case MAP -> aside(this::map);
            case GO -> go(argument, navigator);
            case FIND ->
                aside((screen, display) -> {
                    if (argument.isEmpty()) {
                        screen.text("Say what to find: find overlay.");
                    } else {
                        courseSearch.find(argument, screen);
                    }
                });
            case TERM -> aside((screen, display) -> courseSearch.term(argument, screen));
            case COMPARE -> aside((screen, display) -> courseSearch.compare(argument, screen));
            case NOTES -> aside(this::notes);
            case SCORE -> aside(this::score);
            case REVIEW -> with(review(now));
            case SOURCES -> sources(argument, courseSearch);
            case HELP -> aside(Session::help);
            case QUIT -> leave();
        };
    }

    /** Leaves, as at the end of the input. */
    public Session leave() {
        return new Session(course, limit, progress, scene, (screen, display) -> {}, List.of(), Screening.NOTHING);
    }

    private void map(ScreenBuilder screen, Display display) {
        Optional<String> here =
                scene.position() instanceof Position.InUnit in ? Optional.of(in.unit()) : Optional.empty();
        new CourseMap(course.outline(), progress).draw(screen, display, here);
    }

    private Session go(String place, Navigator navigator) {
        if (place.isEmpty()) {
            return aside((screen, display) -> {
                map(screen, display);
                screen.blank().text("Say where to go: go 3, go 3.5, go quiz 3.");
            });
        }
        UnitFinder unitFinder = new UnitFinder(course.outline());
        return unitFinder
                .find(place, UnitKind.LESSON)
                .map(found -> with(navigator.to(
                        found.step().isPresent()
                                ? new Position.InUnit(
                                        found.unit().name(), found.step().get())
                                : stop(navigator, found.unit().name(), Optional.empty()))))
                .orElseGet(() -> with(Transition.saying(scene, unitFinder.notFound(place))));
    }

    private void notes(ScreenBuilder screen, Display display) {
        if (scene.notes().isEmpty()) {
            screen.text("There are no instructor's notes to this screen.");
        } else {
            screen.text("For the instructor", Style.HEADING).blank().blocks(scene.notes());
        }
    }

    private void score(ScreenBuilder screen, Display display) {
        if (scene.position() instanceof Position.InUnit in) {
            ScoreSheet.underWay(screen, course.outline(), progress, in.unit());
        }
        ScoreSheet.course(screen, display, course.outline(), progress);
        screen.blank().text(Score.rule(), Style.MUTED);
    }

    private Transition review(ZonedDateTime now) {
        Navigator navigator = route(now);
        var due = navigator.due(now);
        return due.isEmpty()
                ? Transition.saying(scene, "Nothing is due for review. " + Pauses.whenNext(progress, now.getZone()))
                : navigator.to(new Position.InReview(due, 0, now.getZone()));
    }

    private Session sources(String argument, CourseSearch courseSearch) {
        UnitFinder unitFinder = new UnitFinder(course.outline());
        Optional<List<String>> ids = switch (argument) {
            case "" -> Optional.of(scene.sources());
            case "course", "all" -> Optional.of(courseSearch.allSources());
            case "lesson", "unit" ->
                Optional.of(
                        scene.position() instanceof Position.InUnit in ? courseSearch.sourcesOf(in.unit()) : List.of());
            default ->
                unitFinder
                        .find(argument, UnitKind.LESSON)
                        .map(found -> courseSearch.sourcesOf(found.unit().name()));
        };
        return ids.map(listed -> aside((screen, display) -> courseSearch.sources(listed, screen)))
                .orElseGet(() -> with(Transition.saying(scene, unitFinder.notFound(argument))));
    }

    private static void help(ScreenBuilder screen, Display display) {
        for (Command command : Command.values()) {
            String typed = (command.word() + " " + command.argument()).strip();
            String mark = display.plain() ? typed + ": " : Width.pad(typed, HELP_COLUMN);
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
        return shown == Screening.NOTHING;
    }

    /** What is to be shown now. */
    public List<Line> page(Display display) {
        ScreenBuilder screen = new ScreenBuilder(display);
        content.on(screen, display);
        return screen.blank().lines();
    }

    /** The question that the next line would be an answer to, if there is one. */
    public Optional<PendingQuestion> pendingQuestion() {
        return scene instanceof QuestionScene questionScene && questionScene.phase() != QuestionScene.Phase.SETTLED
                ? Optional.of(questionScene.pendingQuestion())
                : Optional.empty();
    }

    public Prompt prompt() {
        String says = isAside() ? "Enter goes back" : scene.prompt();
        return new Prompt(Line.of(says, Style.MUTED).plus(" > ", Style.PROMPT), scene.tip(), this::words);
    }

    private List<String> words() {
        var words = new ArrayList<>(Command.words());
        course.glossary().terms().forEach(term -> words.add("term " + term.name()));
        new UnitFinder(course.outline()).names().forEach(name -> words.add("go " + name));
        words.add("sources lesson");
        words.add("sources course");
        return words;
    }
}
