package dev.onekernel.tutor;

import dev.onekernel.course.Course;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation with a learner, as a value: {@link #say} gives the session that follows. It reads no clock, writes no file and
 * knows no terminal; time comes in with every line, and what is to be remembered comes out as events.
 */
public final class Session {

    private final Course course;
    private final SessionLimit limit;
    private final Progress progress;
    private final SessionTurn turn;
    private final Revision revised;
    private final Machine machine;

    private Session(
            Course course, SessionLimit limit, Progress progress, SessionTurn turn, Revision revised, Machine machine) {
        this.course = course;
        this.limit = limit;
        this.progress = progress;
        this.turn = turn;
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
        return begin(course, progress, now, navigator -> navigator.place(unit, step));
    }

    /**
     * With the questions that are due, or where the learner was when none is.
     *
     * @param now the time, in the zone where the learner's days begin
     */
    public static Session review(Course course, Progress progress, ZonedDateTime now) {
        Session resumed = resume(course, progress, now.toInstant());
        return resumed.with(new ReviewRoute(resumed.navigator(now)).begin(resumed.scene(), now));
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
        Progress arrived = navigator.after(transition.events()).progress();
        SessionTurn first = SessionTurn.at(transition.after(revision.events()));
        return new Session(navigator.course(), SessionLimit.NONE, arrived, first, revision, Machine.NONE);
    }

    /** The same session, whose first page begins with a greeting. */
    public Session greeted(List<String> greeting) {
        return new Session(course, limit, progress, turn.greeted(greeting), revised, machine);
    }

    /**
     * The same session, whose page is all that is needed to go on: where something was added to a question on the screen, the page is the
     * question. It is for a terminal that was cleared or resized, or that is another one.
     */
    public Session whole() {
        return new Session(course, limit, progress, turn.whole(), revised, machine);
    }

    /** The same session, which from now on goes no further than {@code bound}; the learner stays where they are. */
    public Session within(SessionLimit bound) {
        return new Session(course, bound, progress, turn, revised, machine);
    }

    /** The same session, on a machine that can be looked at: the one in front of which the learner sits. */
    public Session on(Machine own) {
        return new Session(course, limit, progress, turn.on(own), revised, own);
    }

    /** What follows from a line; a place that is not open yet is not gone to. */
    Session with(Transition transition) {
        return allows(transition.scene().position())
                ? after(transition)
                : after(Transition.saying(scene(), limit.refusal()));
    }

    /** What is asked in a review has been answered before. */
    private boolean allows(Position position) {
        return position.isAt(scene().position())
                || !(position instanceof Position.InUnit in)
                || limit.allows(in.unit(), in.step());
    }

    private Session after(Transition transition) {
        return after(SessionTurn.at(transition.on(machine)));
    }

    private Session after(SessionTurn next) {
        Progress after = progress;
        for (Event event : next.events()) {
            after = after.with(event);
        }
        return new Session(course, limit, after, next, revised, machine);
    }

    /** Something else than the scene is shown; Enter leads back to it. */
    Session aside(Content content) {
        return aside(content, List.of());
    }

    Session aside(Content content, List<Event> remembered) {
        return after(SessionTurn.aside(scene(), content, remembered));
    }

    Session requesting(SessionRequest wanted) {
        return after(SessionTurn.requesting(scene(), wanted));
    }

    /** Leaves, as at the end of the input. */
    public Session leave() {
        return after(SessionTurn.leaving(scene()));
    }

    Scene scene() {
        return turn.scene();
    }

    Machine machine() {
        return machine;
    }

    boolean isAside() {
        return turn.shown() == SessionTurn.Screening.ASIDE;
    }

    /**
     * What the learner typed, and what follows from it.
     *
     * @param now the time, in the zone where the learner's days begin
     */
    public Session say(String line, ZonedDateTime now) {
        return new CommandInterpreter(this, navigator(now), now).say(line);
    }

    private Navigator navigator(ZonedDateTime now) {
        return new Navigator(course, progress, now.toInstant());
    }

    /** Whether a lab is on the screen that this machine can be watched for. */
    boolean isWatching() {
        return turn.shown() == SessionTurn.Screening.SCENE && scene() instanceof LabScene lab && lab.isWatching();
    }

    /** The session after what has happened on the learner's machine; empty where nothing new has. */
    Optional<Session> watched(ZonedDateTime now) {
        return isWatching() ? ((LabScene) scene()).watched(navigator(now)).map(this::after) : Optional.empty();
    }

    /** What is to be remembered of the last line; to be stored before {@link #page} is shown. */
    public List<Event> events() {
        return turn.events();
    }

    public Course course() {
        return course;
    }

    public Progress progress() {
        return progress;
    }

    public boolean over() {
        return turn.shown() == SessionTurn.Screening.NOTHING;
    }

    /** What is to be shown now. */
    public List<Line> page(Display display) {
        Display said = display.saying(course.phrases());
        ScreenBuilder screen = new ScreenBuilder(said, machine::evidence);
        turn.content().on(screen, said);
        return screen.blank().lines();
    }

    /** What the learner asked for that a session cannot do. It has to be done before {@link #page} is shown. */
    public Optional<SessionRequest> request() {
        return turn.request();
    }

    /** What became of the learner's place when the course was edited before this session. */
    public Revision revised() {
        return revised;
    }

    /** Whether the welcome is on the screen, and nothing has been begun yet. */
    public boolean isWelcome() {
        return turn.shown() == SessionTurn.Screening.SCENE
                && scene() instanceof PauseScene
                && progress.units().isEmpty();
    }

    /** The question that the next line would be an answer to, if there is one. */
    public Optional<PendingQuestion> pendingQuestion() {
        return scene() instanceof QuestionScene questionScene ? questionScene.pendingQuestion() : Optional.empty();
    }

    public Prompt prompt() {
        String says = course.phrases().in(isAside() ? "Press Enter to go back" : scene().prompt());
        String tip =
                Stream.of(scene().tip().split(", ")).map(course.phrases()::in).collect(Collectors.joining(", "));
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
