package dev.onekernel.cli;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline;
import dev.onekernel.load.CourseCache;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.JournalFinder;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Revision;
import dev.onekernel.progress.Score;
import dev.onekernel.render.Appearance;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.terminal.JLineConsole;
import dev.onekernel.terminal.PlainConsole;
import dev.onekernel.terminal.Terminals;
import dev.onekernel.text.Console;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.tutor.Greeting;
import dev.onekernel.tutor.Session;
import dev.onekernel.tutor.Tutor;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;

/**
 * A learner's sitting, from opening the course to the last word. This is the way of a bare start, so nothing on it needs the library
 * that reads command lines.
 */
final class LearnerRun {

    private final Settings settings;
    private final Optional<Terminal> stage;
    private final Clock clock;

    LearnerRun(Settings settings, Clock clock) {
        this(settings, clock, Optional.empty());
    }

    /** @param stage a terminal to use instead of the one the program was started in */
    LearnerRun(Settings settings, Clock clock, Optional<Terminal> stage) {
        this.settings = settings;
        this.clock = clock;
        this.stage = stage;
    }

    /** Where a sitting begins. */
    @FunctionalInterface
    interface SessionStart {
        Session at(Course course, Progress progress, Clock clock) throws CommandException;
    }

    /** @return an exit code */
    int run(SessionStart sessionStart) throws CommandException {
        // Opening a terminal takes as long as reading a lesson, and neither needs the other.
        var opening = new TerminalOpening(this::terminal);
        opening.start();
        try {
            Course course = course();
            Journal journal = journal(course);
            Progress progress = journal.progress();
            Session begun = sessionStart.at(course, progress, clock).on(settings.machine());
            Session session = progress.units().isEmpty()
                    ? begun
                    : begun.greeted(Greeting.of(begun, clock.instant(), clock::getZone));
            Optional<JLineConsole> terminal = opening.terminal();
            if (terminal.isEmpty()) {
                return piped(course, session, journal);
            }
            JLineConsole console = terminal.get();
            sit(console, console::use, Terminals.unmeasured(true), session, journal);
            return journal.isSaved() ? ExitCode.FINE : ExitCode.TROUBLE;
        } finally {
            opening.terminal().ifPresent(LearnerRun::giveBack);
        }
    }

    private static void giveBack(JLineConsole terminal) {
        try {
            terminal.close();
        } catch (IOException gone) {
            // it went away while it was given back
        }
    }

    /** The terminal the program was started in, unless it is a pipe or shall not be drawn on. */
    private Optional<JLineConsole> terminal() {
        Terminals.Ends ends = Terminals.ends();
        return stage.or(() -> ends.input() && ends.output() && !settings.isPlain()
                        ? Terminals.open(settings.environment().getOrDefault("TERM", ""))
                        : Optional.empty())
                .map(terminal -> new JLineConsole(
                        terminal,
                        settings.look(Terminals.unmeasured(true)),
                        settings.stateDirectory().map(at -> at.resolve("history"))));
    }

    private Session sit(
            Console console, Consumer<Appearance> look, Terminals.Output output, Session session, Journal journal) {
        journal.notices().forEach(notice -> console.announce(Line.of(notice, Style.WARNING)));
        var requests = new Requests(session.course(), settings, output, look);
        // A signal ends the program without a way back to here; what is not saved yet gets its last chance all the
        // same.
        Runtime.getRuntime().addShutdownHook(new Thread(journal::leave));
        Session left = new Tutor(
                        console,
                        events -> journal.append(events)
                                .forEach(notice -> console.announce(Line.of(notice, Style.WARNING))),
                        clock,
                        requests::met)
                .run(session);
        console.announce(journal.leave()
                .map(lost -> Line.of(lost, Style.WARNING))
                .orElseGet(() -> left.course().phrases().in(Line.of(farewell(left), Style.MUTED))));
        return left;
    }

    private String farewell(Session left) {
        return settings.stateDirectory().isPresent()
                ? Greeting.goodbye(left, settings.course().isPresent())
                : "Goodbye.";
    }

    /** Plays the course from a pipe, as a script: exit 1 when a quiz that was completed on the way was not passed. */
    private int piped(Course course, Session session, Journal journal) throws CommandException {
        Terminals.Ends ends = Terminals.ends();
        Terminals.Output output = Terminals.output();
        Charset charset = output.charset();
        var in = new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), charset));
        var standard = new StandardOutput();
        PrintWriter out = standard.writer();
        var err = new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset));
        boolean waiting = ends.input() && !ends.output();
        Appearance appearance = settings.look(output);
        var console = new PlainConsole(in, out, waiting ? err : out, appearance, !ends.input());
        Instant start = clock.instant();
        Session left = sit(console, console::use, output, ends.input() ? session : begun(session, console), journal);
        standard.finish();
        if (!journal.isSaved()) {
            return ExitCode.TROUBLE;
        }
        return ends.input() || allPassed(course.outline(), left.progress(), start) ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /** What a script types is meant for the course: the welcome is shown, and nothing has to be typed to leave it. */
    private Session begun(Session session, Console console) {
        if (!session.isWelcome()) {
            return session;
        }
        console.show(session.page(console.display()));
        return session.say("", ZonedDateTime.now(clock));
    }

    private static boolean allPassed(Outline outline, Progress progress, Instant since) {
        return progress.units().keySet().stream()
                .flatMap(unit -> outline.entry(unit).stream())
                .allMatch(entry -> progress.unit(entry.name()).completed().stream()
                        .filter(attempt -> !attempt.started().isBefore(since))
                        .allMatch(attempt -> Score.of(attempt, entry).passes(entry.pass())));
    }

    /** Opens the course that the settings name. */
    Course course() throws CommandException {
        try {
            return CourseReader.open(
                    files(),
                    settings.course()
                            .flatMap(place -> settings.cache().flatMap(cache -> CourseCache.of(place, cache))));
        } catch (UnreadableCourseException problem) {
            throw new CommandException(ExitCode.PROBLEMS, problem.getMessage(), problem);
        }
    }

    CourseFiles files() throws CommandException {
        return settings.course().isEmpty()
                ? CourseLocation.packaged()
                : files(settings.course().get());
    }

    /** The files of the course in a place. */
    static CourseFiles files(Path place) throws CommandException {
        try {
            return CourseLocation.at(place);
        } catch (IOException problem) {
            throw new CommandException(ExitCode.USAGE, problem.getMessage(), problem);
        }
    }

    /** What the learner has done so far, in the course as it is now. */
    Progress progress(Course course) {
        Progress before = journal(course).progress();
        return Revision.of(before, course.outline(), clock.instant()).applied(before);
    }

    private String location() {
        return settings.course()
                .map(place -> place.toAbsolutePath().normalize().toString())
                .orElse("");
    }

    Journal journal(Course course) {
        return settings.stateDirectory()
                .map(at -> new JournalFinder(at, course.outline(), location()).open())
                .orElseGet(
                        () -> Journal.nowhere("Your progress is not saved, as the environment names no home directory;"
                                + " --state DIR says where to keep it."));
    }
}
