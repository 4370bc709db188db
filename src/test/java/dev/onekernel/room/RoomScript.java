package dev.onekernel.room;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Key;
import dev.onekernel.text.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A guided session that is played from a script, one line after the other, each a second later than the one before:
 *
 * <pre>
 * Ada 80x24 joins            somebody joins, with a terminal of that size; ascii, plain may follow the size
 * Ada phone joins            somebody joins with a page
 * anna&gt; ask                  the instructor types a line
 * Ada&gt; b                     an attendee types a line
 * Ada types b                an attendee types without pressing Enter
 * Ada leaves, Ada returns    the connection is lost; the attendee comes back with the resume word
 * anna 120x30                the console's window has another size
 * anna presses TAB           the instructor presses a key
 * wait 10                    seconds pass
 * look                       what the console and the projector show now is written down
 * </pre>
 */
final class RoomScript {

    static final Path COURSE = Path.of("src/test/resources/room-course");
    static final Instant START = Instant.parse("2026-11-25T14:00:00Z");

    private static final Pattern JOINS = Pattern.compile("(\\w*) ([0-9]+)x([0-9]+)( ascii)?( plain)? joins");
    private static final Pattern SAYS = Pattern.compile("(\\w+)> ?(.*)");
    private static final Pattern TYPES = Pattern.compile("(\\w+) types (.*)");

    final List<RoomEvent> saved = new ArrayList<>();
    final Map<String, TestTerminal> terminals = new LinkedHashMap<>();
    final List<String> console = new ArrayList<>();
    final List<String> projector = new ArrayList<>();
    final List<ProjectorScreen> projections = new ArrayList<>();
    final CourseRoute route;
    final RoomLoop loop;
    Optional<String> trouble = Optional.empty();

    private final TestClock clock = new TestClock(START);
    private List<Line> frame = List.of();
    private Line framePrompt = Line.EMPTY;
    private List<Line> projected = List.of();

    /** An attendee's terminal that writes everything down. */
    final class TestTerminal implements AttendeeOutput {
        final List<TerminalUpdate> updates = new ArrayList<>();
        final List<AttendeePage> pages = new ArrayList<>();
        final List<String> transcript = new ArrayList<>();
        String id;
        Optional<ResumeWord> word = Optional.empty();
        TerminalSettings settings;
        boolean closed;
        private String prompt = "";

        @Override
        public void show(TerminalUpdate update) {
            updates.add(update);
            update.lines().forEach(line -> transcript.add(line.text()));
            prompt = update.prompt().text();
        }

        @Override
        public void show(AttendeePage page) {
            pages.add(page);
        }

        @Override
        public void close(String sentence) {
            transcript.add(sentence);
            closed = true;
        }

        String screen() {
            return String.join("\n", transcript) + "\n" + prompt;
        }
    }

    RoomScript(Path course, CoursePlace start) {
        this(read(course), start);
    }

    private RoomScript(Course course, CoursePlace start) {
        this.route = new CourseRoute(course);
        var opened = new SessionOpened(
                START, course.outline().title(), route.digest(), "K7M2QX", "Anna", 90, FreeScope.SEEN, start);
        saved.add(opened);
        loop = new RoomLoop(route, List.of(opened), this::append, clock, new Random(7));
        loop.console(this::paint, new Display(80, 24, Glyphs.UNICODE, false));
        loop.projector(this::project);
        loop.joining(code -> new JoinNotice(
                List.of("ssh -p 2217 " + code + "@10.0.0.5"),
                "SHA256:J+fAi83AjTFanhvt8ZSwXMK5ER9S6afUGjvAPxjfjRM",
                false));
        loop.turn();
    }

    private static Course read(Path course) {
        try {
            return CourseReader.whole(CourseLocation.at(course));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableCourseException e) {
            throw new AssertionError(e);
        }
    }

    private Optional<String> append(List<RoomEvent> events) {
        saved.addAll(events);
        return trouble;
    }

    private void paint(List<Line> lines, Line prompt, Field field) {
        frame = lines;
        framePrompt = prompt;
    }

    private void project(ProjectorScreen screen) {
        projections.add(screen);
        var lines = new ArrayList<Line>();
        if (screen.on() && screen.shared().phase() instanceof RoomPhase.Lobby) {
            screen.joining().commands().forEach(command -> lines.add(Line.of("  " + command)));
        } else if (screen.on()) {
            lines.addAll(new RoomView(route, room().courseTitle(), "Anna")
                    .lines(screen.shared(), Display.wide(), RoomView.ViewingDevice.PROJECTOR));
        }
        if (screen.on()) {
            lines.add(Line.of("  " + String.join("   ", screen.facts())));
        }
        projected = lines;
    }

    void play(String script) {
        script.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::line);
    }

    void line(String line) {
        clock.now = clock.now.plusSeconds(1);
        Matcher joins = JOINS.matcher(line);
        Matcher says = SAYS.matcher(line);
        Matcher types = TYPES.matcher(line);
        if (line.endsWith(" phone joins")) {
            join(line.split(" ")[0], Display.flowing());
        } else if (joins.matches()) {
            Glyphs glyphs = joins.group(4) == null ? Glyphs.UNICODE : Glyphs.ASCII;
            join(
                    joins.group(1),
                    new Display(
                            Integer.parseInt(joins.group(2)),
                            Integer.parseInt(joins.group(3)),
                            glyphs,
                            joins.group(5) != null));
        } else if (line.startsWith("wait ")) {
            clock.now = clock.now.plus(Duration.ofSeconds(Long.parseLong(line.substring(5))));
        } else if (line.matches("anna [0-9]+x[0-9]+")) {
            String[] size = line.substring(5).split("x");
            loop.console(
                    this::paint,
                    new Display(Integer.parseInt(size[0]), Integer.parseInt(size[1]), Glyphs.UNICODE, false));
        } else if (line.startsWith("anna presses ")) {
            loop.instructorPressed(List.of(Key.Control.valueOf(line.substring(13))));
        } else if (line.equals("look")) {
            look();
        } else if (says.matches() && says.group(1).equals("anna")) {
            loop.instructorPressed(keys(says.group(2), true));
        } else if (says.matches()) {
            TestTerminal terminal = terminal(says.group(1));
            terminal.transcript.add(terminal.prompt + says.group(2));
            loop.pressed(terminal, keys(says.group(2), true));
        } else if (types.matches()) {
            loop.pressed(terminal(types.group(1)), keys(types.group(2), false));
        } else if (line.endsWith(" leaves")) {
            loop.disconnected(terminal(line.split(" ")[0]), LeaveReason.LOST);
        } else if (line.endsWith(" returns")) {
            comeBack(line.split(" ")[0]);
        } else {
            throw new AssertionError("not a line of a script: " + line);
        }
        loop.turn();
    }

    private TestTerminal terminal(String name) {
        return Optional.ofNullable(terminals.get(name)).orElseThrow(() -> new AssertionError("nobody called " + name));
    }

    TestTerminal join(String name, Display display) {
        var terminal = new TestTerminal();
        terminal.settings = TerminalSettings.of(display, false);
        terminal.id = ((Reception.LetThrough) loop.reception().named(name)).attendee();
        terminals.put(name, terminal);
        loop.connected(terminal.id, terminal, terminal.settings);
        return terminal;
    }

    private void comeBack(String name) {
        TestTerminal terminal = terminal(name);
        Matcher word = Pattern.compile("Your resume word is ([a-z]+-[a-z]+-[a-z]+)")
                .matcher(terminal.screen().replaceAll("\\s+", " "));
        if (!word.find()) {
            throw new AssertionError("no resume word was shown to " + name);
        }
        var reply = (Reception.LetThrough) loop.reception().named(word.group(1));
        terminal.transcript.add("(" + name + " connects again)");
        loop.connected(reply.attendee(), terminal, terminal.settings);
    }

    private static List<Key> keys(String text, boolean enter) {
        var keys = new ArrayList<Key>();
        text.codePoints().forEach(codePoint -> keys.add(new Key.Printable(codePoint)));
        if (enter) {
            keys.add(Key.Control.ENTER);
        }
        return keys;
    }

    private void look() {
        frame.forEach(line -> console.add(line.text()));
        console.add(framePrompt.text());
        console.add("");
        projected.forEach(line -> projector.add(line.text()));
        projector.add("");
    }

    Room room() {
        return loop.room();
    }

    /** What one person has seen. */
    String seenBy(String who) {
        return switch (who) {
            case "anna" -> String.join("\n", console);
            case "projector" -> String.join("\n", projector);
            default -> terminal(who).screen();
        };
    }
}
