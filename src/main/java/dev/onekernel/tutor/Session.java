package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline.UnitKind;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Revision;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.ScreenBuilder;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation with a learner, as a value: {@link #say} gives the session that follows. It reads no clock, writes no file and
 * knows no terminal; time comes in with every line, and what is to be remembered comes out as events.
 */
public final class Session {

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
    private final Optional<SessionRequest> request;
    private final Revision revised;
    private final Machine machine;

    private Session(
            Course course,
            SessionLimit limit,
            Progress progress,
            Scene scene,
            Content content,
            List<Event> events,
            Screening shown,
            Optional<SessionRequest> request,
            Revision revised,
            Machine machine) {
        this.course = course;
        this.limit = limit;
        this.progress = progress;
        this.scene = scene;
        this.content = content;
        this.events = List.copyOf(events);
        this.shown = shown;
        this.request = request;
        this.revised = revised;
        this.machine = machine;
    }

    /** Where the learner was; whoever has done nothing yet is welcomed. */
    public static Session start(Course course, Progress progress, Instant now) {
        if (!progress.units().isEmpty()) {
            return resume(course, progress, now);
        }
        Navigator navigator = new Navigator(course, progress, now);
        return begin(navigator, Transition.to(Pauses.welcome(navigator.resume(), course.outline())), Revision.NONE);
    }

    /** Where the learner was, or at the beginning. */
    public static Session resume(Course course, Progress progress, Instant now) {
        return begin(course, progress, now, Navigator::resume);
    }

    /**
     * In a unit, at the place the learner had there.
     *
     * @param step the step to begin with, from 0, instead of that place
     */
    public static Session in(Course course, Progress progress, String unit, Optional<Integer> step, Instant now) {
        return begin(course, progress, now, navigator -> stop(navigator, unit, step));
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
        return step.<Position>map(at -> navigator.numbered(unit, at)).orElseGet(() -> navigator.resumeIn(unit));
    }

    /** The course may have been edited: first of all, what the learner has done is brought to what it is now. */
    private static Session begin(
            Course course, Progress progress, Instant now, Function<Navigator, Position> position) {
        Revision revision = Revision.of(progress, course.outline(), now);
        Navigator navigator = new Navigator(course, revision.applied(progress), now);
        Position first = position.apply(navigator);
        Revision met = first.isAt(navigator.resume())
                ? revision
                : revision.elsewhere(); // the place that was left is not shown
        return begin(navigator, navigator.announced(first), met);
    }

    private static Session begin(Navigator navigator, Transition transition, Revision revision) {
        return new Session(
                        navigator.course(),
                        SessionLimit.NONE,
                        navigator.progress(),
                        transition.scene(),
                        transition.content(),
                        List.of(),
                        Screening.SCENE,
                        Optional.empty(),
                        revision,
                        Machine.NONE)
                .after(transition, revision.events());
    }

    /** The same session, whose first page begins with a greeting. */
    public Session greeted(List<String> greeting) {
        Content greeted = (screen, display) -> {
            greeting.forEach(sentence -> screen.text(sentence, Style.MUTED));
            screen.blank();
            content.on(screen, display);
        };
        return new Session(course, limit, progress, scene, greeted, events, shown, request, revised, machine);
    }

    /**
     * The same session, whose page is all that is needed to go on: where something was added to a question on the screen, the page is the
     * question. It is for a terminal that was cleared or resized, or that is another one.
     */
    public Session whole() {
        Content all = content instanceof Content.Reply ? scene::draw : content;
        return new Session(course, limit, progress, scene, all, List.of(), shown, Optional.empty(), revised, machine);
    }

    /** The same session, which from now on goes no further than {@code bound}; the learner stays where they are. */
    public Session within(SessionLimit bound) {
        return new Session(course, bound, progress, scene, content, events, shown, request, revised, machine);
    }

    /** The same session, on a machine that can be looked at: the one in front of which the learner sits. */
    public Session on(Machine own) {
        Scene watching = scene instanceof LabScene lab ? lab.on(own) : scene;
        Content drawn = watching == scene ? content : watching::draw;
        return new Session(course, limit, progress, watching, drawn, events, shown, request, revised, own);
    }

    private Session with(Transition transition) {
        return allows(transition.scene().position())
                ? after(transition)
                : after(Transition.saying(scene, limit.refusal()));
    }

    /** What is asked in a review has been answered before. */
    private boolean allows(Position position) {
        return position.isAt(scene.position())
                || !(position instanceof Position.InUnit in)
                || limit.allows(in.unit(), in.step());
    }

    private Session after(Transition transition) {
        return after(transition.on(machine), List.of());
    }

    /** @param earlier events that are in the progress already, but are still to be stored */
    private Session after(Transition transition, List<Event> earlier) {
        Progress after = progress;
        for (Event event : transition.events()) {
            after = after.with(event);
        }
        var all = new ArrayList<>(earlier);
        all.addAll(transition.events());
        return new Session(
                course,
                limit,
                after,
                transition.scene(),
                transition.content(),
                all,
                Screening.SCENE,
                Optional.empty(),
                revised,
                machine);
    }

    private Session aside(Content drawn) {
        return aside(drawn, List.of());
    }

    private Session aside(Content drawn, List<Event> remembered) {
        Progress after = progress;
        for (Event event : remembered) {
            after = after.with(event);
        }
        return new Session(
                course, limit, after, scene, drawn, remembered, Screening.ASIDE, Optional.empty(), revised, machine);
    }

    /** The scene again, as it looks once the request has been met. */
    private Session requesting(SessionRequest wanted) {
        return new Session(
                course,
                limit,
                progress,
                scene,
                scene::draw,
                List.of(),
                Screening.SCENE,
                Optional.of(wanted),
                revised,
                machine);
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
        Input<Command> input = Input.of(inEnglish(line), Command.VOCABULARY);
        if (input instanceof Input.Enter<Command>) {
            return with(isAside() ? Transition.to(scene) : scene.enter(navigator));
        }
        if (input instanceof Input.FreeText<Command> text) {
            return with(scene.typed(text.text(), text.quoted(), navigator));
        }
        Input.TypedCommand<Command> command = (Input.TypedCommand<Command>) input;
        return obey(command.command(), command.argument().strip(), navigator, now);
    }

    /** A command is understood in the words of the course, too. */
    private String inEnglish(String line) {
        String[] words = line.strip().split("\\s+", 2);
        return course.phrases()
                .english(words[0])
                .filter(Command.words()::contains)
                .map(word -> word + line.strip().substring(words[0].length()))
                .orElse(line);
    }

    private Navigator route(ZonedDateTime now) {
        return new Navigator(course, progress, now.toInstant());
    }

    private Session obey(Command command, String argument, Navigator navigator, ZonedDateTime now) {
        Lookup lookup = new Lookup(course, progress, scene);
        return switch (command) {
            case NEXT -> with(scene.next(navigator));
            case BACK -> with(scene.back(navigator));
            case AGAIN ->
                with(isAside() && !(scene instanceof PauseScene) ? Transition.to(scene) : scene.again(navigator));
            case HINT -> with(scene.hint(navigator));
            case SKIP -> with(scene.skip(navigator));
            case ANSWER -> with(scene.answer(navigator));
            case WHY -> with(scene.why(navigator));
            case ANSWERS -> with(scene.answers(navigator));
            case MAP -> aside(lookup::map);
            case GO -> go(argument, navigator, lookup);
            case FIND -> aside(lookup.find(argument));
            case TERM -> aside(lookup.term(argument), lookedUp(argument, navigator));
            case COMPARE -> aside(lookup.compare(argument));
            case NOTES -> aside(lookup::notes);
            case SCORE -> aside(lookup::score);
            case REVIEW -> with(review(now));
            case SOURCES -> lookup.sources(argument).map(this::aside).orElseGet(() -> notFound(argument));
            case HERE -> aside(new HereWord(machine).answer(argument));
            case SAVE -> requesting(new SessionRequest.SaveNotes());
            case PLAIN, ASCII, COLOR -> setting(command, argument, "on|off");
            case WIDTH -> setting(command, argument, "[0-9]{2,3}|auto");
            case HELP -> aside(lookup::help);
            case QUIT -> leave();
        };
    }

    /** Whether a lab is on the screen that this machine can be watched for. */
    boolean isWatching() {
        return shown == Screening.SCENE && scene instanceof LabScene lab && lab.isWatching();
    }

    /** The session after what has happened on the learner's machine; empty where nothing new has. */
    Optional<Session> watched(ZonedDateTime now) {
        return isWatching() ? ((LabScene) scene).watched(route(now)).map(this::after) : Optional.empty();
    }

    private List<Event> lookedUp(String word, Navigator navigator) {
        String unit = scene.position() instanceof Position.InUnit in ? in.unit() : "";
        return course.glossary().find(word).filter(term -> !progress.terms().contains(term.name())).stream()
                .<Event>map(term -> new Event.LookedUp(navigator.now(), unit, term.name()))
                .toList();
    }

    private Session setting(Command command, String value, String allowed) {
        String typed = value.toLowerCase(Locale.ROOT);
        return typed.matches(allowed)
                ? requesting(new SessionRequest.ChangeSetting(command.word(), typed))
                : with(Transition.saying(
                        scene,
                        command == Command.WIDTH
                                ? "Type width and a number of columns, for example width 80, or width auto."
                                : "Type " + command.word() + " on or " + command.word() + " off."));
    }

    private Session notFound(String place) {
        return with(Transition.saying(scene, new UnitFinder(course.outline()).notFound(place)));
    }

    /** Leaves, as at the end of the input. */
    public Session leave() {
        return new Session(
                course,
                limit,
                progress,
                scene,
                (screen, display) -> {},
                List.of(),
                Screening.NOTHING,
                Optional.empty(),
                revised,
                machine);
    }

    private Session go(String place, Navigator navigator, Lookup lookup) {
        if (place.isEmpty()) {
            return aside((screen, display) -> {
                lookup.map(screen, display);
                screen.blank().text("Say where to go, for example go 3, go 3.5 or go quiz 3.");
            });
        }
        return new UnitFinder(course.outline())
                .find(place, UnitKind.LESSON)
                .map(found ->
                        with(navigator.announced(stop(navigator, found.unit().name(), found.step()))))
                .orElseGet(() -> notFound(place));
    }

    private Transition review(ZonedDateTime now) {
        Navigator navigator = route(now);
        var due = navigator.due(now);
        return due.isEmpty()
                ? Transition.saying(scene, "No question is due for review. " + Pauses.whenNext(progress, now.getZone()))
                : navigator.to(new Position.InReview(due, 0, now.getZone()));
    }

    /** What is to be remembered of the last line; to be stored before {@link #page} is shown. */
    public List<Event> events() {
        return events;
    }

    public Course course() {
        return course;
    }

    public Progress progress() {
        return progress;
    }

    public boolean over() {
        return shown == Screening.NOTHING;
    }

    /** What is to be shown now. */
    public List<Line> page(Display display) {
        Display said = display.saying(course.phrases());
        ScreenBuilder screen = new ScreenBuilder(said, machine::evidence);
        content.on(screen, said);
        return screen.blank().lines();
    }

    /** What the learner asked for that somebody else has to do, before {@link #page} is shown. */
    public Optional<SessionRequest> request() {
        return request;
    }

    /** What became of the learner's place when the course was edited before this session. */
    public Revision revised() {
        return revised;
    }

    /** Whether the welcome is on the screen, and nothing has been begun yet. */
    public boolean isWelcome() {
        return shown == Screening.SCENE
                && scene instanceof PauseScene
                && progress.units().isEmpty();
    }

    /** The question that the next line would be an answer to, if there is one. */
    public Optional<PendingQuestion> pendingQuestion() {
        return scene instanceof QuestionScene questionScene ? questionScene.pendingQuestion() : Optional.empty();
    }

    public Prompt prompt() {
        String says = course.phrases().in(isAside() ? "Press Enter to go back" : scene.prompt());
        String tip =
                Stream.of(scene.tip().split(", ")).map(course.phrases()::in).collect(Collectors.joining(", "));
        return new Prompt(Line.of(says, Style.MUTED).plus(" > ", Style.PROMPT), tip, this::words);
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
