package dev.onekernel.cli;

import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.log.FileTrouble;
import dev.onekernel.log.SharedEventLog;
import dev.onekernel.render.AnsiEncoder;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.DoorRecord;
import dev.onekernel.room.DoorRecord.PhoneRecord;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomView;
import dev.onekernel.room.SavedSession;
import dev.onekernel.room.SessionArchive;
import dev.onekernel.room.SharedScreen;
import dev.onekernel.ssh.HostKey;
import dev.onekernel.terminal.FullScreenTerminal;
import dev.onekernel.terminal.Terminals;
import dev.onekernel.text.Display;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.terminal.Terminal;

/** Leads a session, from the command line to the last word. */
final class GuideRun {

    private static final Duration LIKELY_RESUMED = Duration.ofHours(12);

    private static final String JOINED_ELSEWHERE =
            "No one can join at this computer, as it was started without --open. Attendees join at the other nodes;"
                    + " --join NAME:PORT shows where.";

    private final Settings settings;
    private final Clock clock;
    private final SessionPlan plan;
    private final StoreOption store;
    private final SecureRandom chance = new SecureRandom();

    GuideRun(Settings settings, Clock clock, SessionPlan plan, StoreOption store) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
        this.plan = plan;
    }

    /** @return an exit code */
    int run() throws CommandException {
        if (plan.node().isPresent()) {
            return node();
        }
        Terminals.Ends ends = Terminals.ends();
        if (!ends.input() || !ends.output()) {
            throw noTerminal();
        }
        CourseRoute route = route();
        try (OpenedSession session = session(route)) {
            return lead(route.of(session.opened()), session);
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, sentence(e), e);
        }
    }

    private int node() throws CommandException {
        SharedEventLog log = NodeRun.shared(store.database(settings));
        try {
            return new NodeRun(state(settings), clock, plan, log).run(route());
        } catch (IOException e) {
            throw new CommandException(ExitCode.TROUBLE, sentence(e), e);
        }
    }

    private static CommandException noTerminal() {
        return new CommandException(
                ExitCode.USAGE,
                "guide shows the instructor's screen in a terminal, and this is none. Start it in a terminal window,"
                        + " not through a pipe.",
                null);
    }

    static String sentence(IOException e) {
        return e instanceof FileSystemException ? FileTrouble.sentence(e, "cannot be used") : e.getMessage();
    }

    /** A room shares a course that was read as a whole, so that no problem comes up in front of everybody. */
    private CourseRoute route() throws CommandException {
        try {
            return new CourseRoute(CourseReader.whole(new LearnerRun(settings, clock).files()));
        } catch (UnreadableCourseException problem) {
            throw new CommandException(ExitCode.PROBLEMS, problem.getMessage(), problem);
        }
    }

    private OpenedSession session(CourseRoute route) throws CommandException, IOException {
        if (!plan.isKept()) {
            return OpenedSession.unkept(route, plan, clock, chance);
        }
        SessionArchive archive = archive(settings, store);
        Optional<SavedSession> interrupted = interrupted(archive, route);
        if (interrupted.isEmpty() && !plan.isRehearsal()) {
            SessionDoor.requireFree(plan);
            SessionPages.requireFree(plan);
        }
        return interrupted.isPresent()
                ? OpenedSession.resumed(route, archive, interrupted.get())
                : OpenedSession.begun(route, plan, archive, clock, chance);
    }

    /** The sessions that are kept. */
    static SessionArchive archive(Settings settings, StoreOption store) throws CommandException {
        Path state = state(settings);
        return new SessionArchive(store.open(settings, state), state.resolve("rooms"));
    }

    private static Path state(Settings settings) throws CommandException {
        return settings.stateDirectory()
                .orElseThrow(() -> new CommandException(
                        ExitCode.USAGE,
                        "A session is kept on this computer, but the environment names no home directory. --state DIR"
                                + " says where to keep it.",
                        null));
    }

    /** The session to resume, if one is to be. */
    private Optional<SavedSession> interrupted(SessionArchive archive, CourseRoute route)
            throws CommandException, IOException {
        if (plan.resume().isPresent()) {
            return Optional.of(wanted(archive, plan.resume().get()));
        }
        if (plan.isRehearsal()) {
            return Optional.empty();
        }
        Optional<SavedSession> last = archive.sessions().stream()
                .findFirst()
                .filter(session -> !session.hasEnded()
                        && session.last().plus(LIKELY_RESUMED).isAfter(clock.instant())
                        && session.opened().course().equals(route.outline().title())
                        && (archive.isFree(session.name()) || Handover.isOffered(session.directory())));
        return last.isPresent() && confirmed(last.get()) ? last : Optional.empty();
    }

    private static SavedSession wanted(SessionArchive archive, String name) throws CommandException, IOException {
        if (name.isEmpty()) {
            return archive.sessions().stream()
                    .filter(session -> !session.hasEnded())
                    .findFirst()
                    .orElseThrow(() -> new CommandException(ExitCode.USAGE, "No session was interrupted.", null));
        }
        SavedSession session = RoomsCommand.find(archive, name);
        if (session.hasEnded()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "The session " + session.name() + " has ended. onekernel rooms report " + session.name()
                            + " writes its report.",
                    null);
        }
        return session;
    }

    private boolean confirmed(SavedSession session) throws IOException {
        String time = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH)
                .format(ZonedDateTime.ofInstant(session.last(), clock.getZone()));
        Printer.standard()
                .ask("The session " + session.name() + " was interrupted at " + time
                        + ". Press Enter to resume it, or type no to open a new one: ");
        String answer = new BufferedReader(new InputStreamReader(System.in)).readLine();
        return answer != null && !answer.strip().toLowerCase(Locale.ROOT).startsWith("n");
    }

    private int lead(CourseRoute route, OpenedSession session) throws CommandException, IOException {
        warmUp(route, session.events());
        SessionPlan known = plan.resumedAt(session.door());
        Optional<String> otherKey = known.isRehearsal() ? Optional.empty() : compareKeys(session, known);
        RoomLoop loop = session.loops().open(route, clock, chance);
        var warnings = new RoomWarnings(loop::warn, clock);
        try (SessionDoor door = known.isRehearsal() ? null : door(loop, session, known, warnings);
                SessionPages pages = SessionPages.open(
                        loop, route, door == null ? 0 : door.record().port() + 1, chance)) {
            if (door != null) {
                Stream<String> joining = session.isJoinedElsewhere(known)
                        ? Stream.of(JOINED_ELSEWHERE)
                        : Stream.concat(door.moved().stream(), door.warning().stream());
                warnings.notices(Stream.concat(Stream.concat(session.notices().stream(), otherKey.stream()), joining));
                record(
                        session,
                        known,
                        door.record(),
                        openPhones(pages, known, door.record(), session.door(), warnings));
            }
            Terminal terminal = Terminals.open(settings.environment().getOrDefault("TERM", ""))
                    .orElseThrow(GuideRun::noTerminal);
            var screen = new FullScreenTerminal(terminal, settings.look(Terminals.unmeasured(true)));
            return new Leading(loop, route, session, known, clock, screen, Optional.ofNullable(door), pages).run();
        }
    }

    private Optional<String> compareKeys(OpenedSession session, SessionPlan known)
            throws CommandException, IOException {
        Optional<SessionNode> node = session.node();
        if (node.isEmpty()) {
            return Optional.empty();
        }
        boolean letsOthersIn = known.join().isPresent() || SessionDoor.letsOthersIn(SessionDoor.address(known));
        return node.get().compare(new SharedKeys(keys(), HostKey.in(keys())), letsOthersIn);
    }

    private Path keys() throws CommandException {
        return state(settings).resolve("ssh");
    }

    private SessionDoor door(RoomLoop loop, OpenedSession session, SessionPlan known, RoomWarnings warnings)
            throws CommandException, IOException {
        return SessionDoor.open(loop, HostKey.in(keys()), known, session.door(), warnings);
    }

    /** Opens the page for phones if it is wanted, or was open before the session was interrupted. */
    private static Optional<PhoneRecord> openPhones(
            SessionPages pages, SessionPlan known, DoorRecord door, Optional<DoorRecord> before, RoomWarnings warnings)
            throws CommandException, IOException {
        Optional<PhoneRecord> phonesBefore = before.flatMap(DoorRecord::phones);
        return known.web().isEmpty() && phonesBefore.isEmpty()
                ? Optional.empty()
                : Optional.of(pages.openPhones(known, door, phonesBefore, warnings));
    }

    /** Keeps where the session is reached, so that it is there again when it is resumed. */
    private static void record(OpenedSession session, SessionPlan known, DoorRecord door, Optional<PhoneRecord> phones)
            throws IOException {
        if (session.directory().isPresent() && !session.isJoinedElsewhere(known)) {
            phones.map(door::with).orElse(door).save(session.directory().get());
        }
    }

    /** The first drawing takes longer than all others; it is made before anybody waits for it. */
    private static void warmUp(CourseRoute route, List<RoomEvent> events) {
        Room room = Room.of(events);
        var view = new RoomView(route, room.courseTitle(), room.guide());
        var begun = room.with(List.of(new RoomEvent.ScreenShown(
                room.opened().orElseThrow().at(),
                room.phase().where().orElse(room.opened().orElseThrow().start()))));
        view.draw(SharedScreen.of(begun, route), Display.wide()).lines().forEach(AnsiEncoder::encode);
    }
}
