package dev.onekernel.room;

import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The instructor's console and the projector, on the loop's thread. */
final class ConsoleDriver {

    /** How long the projector shows the addresses of this computer before they are looked up again. */
    private static final Duration NOTICE_KEPT = Duration.ofSeconds(5);

    private final CourseRoute route;
    private final ConsoleView view;
    private final InstructorCommands commands;
    private InstructorConsole console = InstructorConsole.on(Display.wide());
    private Optional<ConsoleOutput> output = Optional.empty();
    private ProjectorOutput projector = ProjectorOutput.NONE;
    private Optional<ProjectorScreen> projectedScreen = Optional.empty();
    private Function<String, JoinNotice> joining = code -> new JoinNotice(List.of(), "", false);
    private Function<List<RoomEvent>, String> reports = events -> "";
    private JoinNotice noticed = new JoinNotice(List.of(), "", false);
    private String noticedCode = "";
    private Instant noticedUntil = Instant.MIN;
    private String warning = "";
    private boolean namesShown = true;

    ConsoleDriver(CourseRoute route, FrameCache frames, InstructorCommands commands, RoomLedger.Keeper keeper) {
        this.route = route;
        this.view = new ConsoleView(route, frames, commands, keeper);
        this.commands = commands;
    }

    void attach(ConsoleOutput to, Display display) {
        output = Optional.of(to);
        console = console.with(display);
    }

    void project(ProjectorOutput to) {
        projector = to;
        projectedScreen = Optional.empty();
    }

    void joining(Function<String, JoinNotice> notice) {
        joining = notice;
        noticedCode = "";
    }

    void reports(Function<List<RoomEvent>, String> written) {
        reports = written;
    }

    void hideNames() {
        namesShown = false;
    }

    /** The room as the instructor sees it. */
    private Room seen(Room room) {
        return namesShown ? room : HiddenNames.in(room);
    }

    void warn(String sentence) {
        warning = sentence;
    }

    /** Whether a key leads the session on or back by itself, without a word that was typed. */
    boolean isStep(Key key) {
        return key == Key.Control.PAGE_DOWN
                || key == Key.Control.PAGE_UP
                || key == Key.Control.ENTER
                        && console.field().text().isBlank()
                        && console.pane().isHome();
    }

    /** @return what follows, when the key ends a line */
    Optional<Decision> press(Key key, Room room, Instant now) {
        if (key == Key.Control.ENTER
                && console.field().text().isBlank()
                && !console.pane().isHome()) {
            console = console.with(ConsolePane.NOTES);
            return Optional.empty();
        }
        if (key == Key.Control.ENTER) {
            return Optional.of(say(console.field().text(), room, now));
        }
        if (key == Key.Control.PAGE_DOWN || key == Key.Control.PAGE_UP) {
            Field typed = console.field();
            Decision decision = say(key == Key.Control.PAGE_DOWN ? "next" : "back", room, now);
            console = console.with(typed);
            return Optional.of(decision);
        }
        if (key == Key.Control.UP || key == Key.Control.DOWN) {
            console = console.scrolled(key == Key.Control.UP ? -1 : 1);
            return Optional.empty();
        }
        console = key == Key.Control.TAB ? tab() : console.with(console.field().press(key));
        return Optional.empty();
    }

    /** Completes the word that is being typed; with nothing typed, it turns to the next pane. */
    private InstructorConsole tab() {
        String typed = console.field().text();
        if (typed.isEmpty()) {
            return console.with(console.pane().turned());
        }
        List<String> words = InstructorCommand.VOCABULARY.words().stream()
                .filter(word -> word.startsWith(typed.toLowerCase(Locale.ROOT)))
                .toList();
        String whole = words.size() == 1 ? words.get(0) + " " : typed;
        return console.with(new Field(whole, whole.length()));
    }

    Decision say(String line, Room room, Instant now) {
        Decision decision = commands.decide(seen(room), line, console.pending(), now);
        console = console.after(decision);
        return decision;
    }

    /** Something that the instructor wanted cannot be done any more. */
    void refuse(String sentence) {
        console = console.saying(sentence);
    }

    /** Some sentences are not true any more; if one of them is shown, it goes. */
    void takeBack(String... sentences) {
        if (List.of(sentences).contains(console.sentence())) {
            console = console.saying("");
        }
    }

    /** Writes the report of everything that happened. */
    void report(List<RoomEvent> events) {
        console = console.saying(reports.apply(events));
    }

    void paint(Room now, SharedScreen shared, Optional<String> trouble, Instant time) {
        Room room = seen(now);
        // Looking up the addresses of this computer takes time, and most screens do not show them.
        Supplier<JoinNotice> notice = () -> joining.apply(room.code());
        output.ifPresent(to -> to.paint(
                view.lines(room, shared, console, notice, trouble, warning, time),
                view.prompt(room, console, time),
                console.field()));
        if (projector == ProjectorOutput.NONE) {
            return;
        }
        if (!room.code().equals(noticedCode) || noticedUntil.isBefore(time)) {
            noticed = notice.get();
            noticedCode = room.code();
            noticedUntil = time.plus(NOTICE_KEPT);
        }
        ProjectorScreen screen = ProjectorView.screen(room, route, shared, noticed);
        if (!projectedScreen.equals(Optional.of(screen))) {
            projectedScreen = Optional.of(screen);
            projector.show(screen);
        }
    }
}
