package dev.onekernel.room;

import dev.onekernel.room.RoomPhase.FreeWalk;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.StepView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Draws the instructor's console. It may be on the projector, so while a vote is open it shows neither counts nor the answer.
 */
final class ConsoleView {

    /** From this width on, what attendees see stands beside the notes. */
    private static final int TWO_COLUMNS = 120;

    /** From this width on, prompts are sentences. */
    private static final int ROOMY = 60;

    private static final int HELP_COLUMN = 24;

    private final CourseRoute route;
    private final FrameCache frames;
    private final InstructorCommands commands;
    private final LecturePanel lecture;
    private final VotePanel votes;
    private final PeoplePanel people;

    /** @param frames drawings of what attendees see */
    ConsoleView(CourseRoute route, FrameCache frames, InstructorCommands commands, RoomLedger.Keeper keeper) {
        this.route = route;
        this.frames = frames;
        this.commands = commands;
        this.lecture = new LecturePanel(route, keeper);
        this.votes = new VotePanel(route);
        this.people = new PeoplePanel(route);
    }

    List<Line> lines(
            Room room,
            SharedScreen shared,
            InstructorConsole console,
            Supplier<JoinNotice> joining,
            Optional<String> trouble,
            String warning,
            Instant now) {
        Display display = console.display();
        boolean sides = display.width() >= TWO_COLUMNS && console.pane() == ConsolePane.NOTES && !display.plain();
        Display left = sides ? display.withWidth((display.width() - 3) / 2) : display;
        var head = new ScreenBuilder(left);
        head(head, room, shared, console, now);
        var body = new ScreenBuilder(left);
        pane(body, room, shared, console, joining, now);
        var foot = new ScreenBuilder(left);
        if (console.pane() == ConsolePane.NOTES) {
            paceOf(room).ifPresent(place -> lecture.pace(foot.blank(), room, place, now));
        }
        messages(foot.blank(), console, trouble, warning);
        List<Line> lines = fitted(head.lines(), body.lines(), foot.lines(), console.scroll(), display);
        return sides
                ? beside(lines, frames.lines(shared, display.withWidth(display.width() - 3 - left.width())), left)
                : lines;
    }

    /** The middle is cut, or scrolled, where the window has not enough rows for all. */
    private static List<Line> fitted(List<Line> head, List<Line> body, List<Line> foot, int scroll, Display display) {
        int rows = Math.max(1, display.height() - 1 - head.size() - foot.size());
        var lines = new ArrayList<>(head);
        if (body.size() <= rows) {
            lines.addAll(body);
        } else {
            int from = Math.min(scroll, body.size() - rows + 1);
            lines.addAll(body.subList(from, from + rows - 1));
            lines.addAll(new ScreenBuilder(display)
                    .text("The up and down arrow keys show the rest.", Style.MUTED)
                    .lines());
        }
        lines.addAll(foot);
        return lines;
    }

    private static Optional<CoursePlace> paceOf(Room room) {
        return room.phase() instanceof Voting ? Optional.empty() : room.phase().where();
    }

    private static List<Line> beside(List<Line> left, List<Line> right, Display display) {
        var lines = new ArrayList<Line>();
        for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
            Line first = row < left.size() ? left.get(row) : Line.EMPTY;
            Line second = row < right.size() ? right.get(row) : Line.EMPTY;
            lines.add(first.pad(display.width())
                    .plus(" " + display.glyphs().vertical() + " ", Style.FRAME)
                    .plus(second));
        }
        return lines;
    }

    private void head(ScreenBuilder screen, Room room, SharedScreen shared, InstructorConsole console, Instant now) {
        String here = here(room, now);
        Optional<CoursePlace> place = room.phase().where();
        String pane = switch (console.pane()) {
            case STUCK -> "Stuck, behind, silent, gone";
            case WHO -> "Everybody";
            case WORDS -> "Typed answers";
            case HELP -> "Commands";
            case ROOM -> "The room";
            default -> "";
        };
        if (!pane.isEmpty()) {
            screen.head(here, pane, "", 0);
        } else if (place.isPresent()) {
            StepView step = route.stepView(place.get());
            screen.head(here, step.title(), step.number() + "/" + step.of(), step.number() / (double) step.of());
        } else {
            screen.head(here, room.phase() instanceof RoomPhase.Lobby ? "Lobby" : "The session has ended", "", 0);
        }
    }

    private String here(Room room, Instant now) {
        int stuck = new Presence(room, route, now).stuck().size();
        return room.here().size() + " here" + (stuck == 0 ? "" : ", " + stuck + " stuck");
    }

    private void pane(
            ScreenBuilder screen,
            Room room,
            SharedScreen shared,
            InstructorConsole console,
            Supplier<JoinNotice> joining,
            Instant now) {
        switch (console.pane()) {
            case NOTES -> home(screen, room, joining, now);
            case SCREEN -> attendeesSee(screen, shared, console.display());
            case ROOM -> people.groups(screen, room, now);
            case STUCK -> people.stuck(screen, room, now);
            case WHO -> people.everybody(screen, room);
            case WORDS -> votes.words(screen, room);
            case HELP -> help(screen);
        }
        screen.blank();
    }

    private void home(ScreenBuilder screen, Room room, Supplier<JoinNotice> joining, Instant now) {
        RoomPhase phase = room.phase();
        if (phase instanceof RoomPhase.Lobby) {
            lecture.lobby(screen, room, joining.get());
        } else if (phase instanceof RoomPhase.Presenting presenting) {
            lecture.notes(screen, room, presenting.place());
        } else if (phase instanceof Voting voting) {
            votes.draw(screen, room, voting, now);
        } else if (phase instanceof FreeWalk walk) {
            LecturePanel.walking(screen, walk, now);
        } else {
            screen.text("Everybody's terminal is closed.");
        }
    }

    private void attendeesSee(ScreenBuilder screen, SharedScreen shared, Display display) {
        List<Line> lines = frames.lines(shared, display);
        screen.drawn(lines.subList(Math.min(2, lines.size()), lines.size())); // the console has a head of its own
    }

    private static void help(ScreenBuilder screen) {
        for (InstructorCommand command : InstructorCommand.values()) {
            String typed = (command.word() + " " + command.argument()).strip();
            screen.item(
                    Line.of(screen.display().plain() ? typed + ": " : Width.pad(typed, HELP_COLUMN), Style.KEY),
                    Line.of(command.does()));
        }
    }

    private static void messages(
            ScreenBuilder screen, InstructorConsole console, Optional<String> trouble, String warning) {
        trouble.ifPresent(sentence -> screen.text(sentence, Style.WARNING));
        if (!warning.isEmpty()) {
            screen.text("! " + warning, Style.WARNING);
        }
        if (!console.sentence().isEmpty()) {
            screen.text(console.sentence(), Style.STRONG);
        }
    }

    /** Says what Enter does. */
    Line prompt(Room room, InstructorConsole console, Instant now) {
        return Line.of(says(room, console, now), Style.MUTED).plus(" > ", Style.PROMPT);
    }

    private String says(Room room, InstructorConsole console, Instant now) {
        if (!console.pane().isHome()) {
            return "Press Enter to go back";
        }
        if (console.pending().filter(pending -> pending.isOpen(now)).isPresent()) {
            return "Enter confirms";
        }
        boolean roomy = console.display().width() >= ROOMY;
        RoomPhase phase = room.phase();
        if (phase instanceof Voting voting && voting.is(VotePhase.OPEN)) {
            String answered =
                    room.answeredHere(voting.vote()) + " of " + room.here().size();
            return answered + (roomy ? " answered; Enter closes the vote" : "; Enter closes the vote");
        }
        if (phase instanceof Voting voting && voting.is(VotePhase.CLOSED)) {
            boolean again =
                    commands.onEnter(room, now).events().stream().anyMatch(RoomEvent.VoteOpened.class::isInstance);
            return again ? "Enter asks again (round " + (voting.vote().round() + 1) + ")" : "Enter shows the answer";
        }
        if (phase instanceof FreeWalk) {
            return "Enter calls everybody back";
        }
        if (phase instanceof RoomPhase.Lobby) {
            return "Enter begins";
        }
        if (phase instanceof RoomPhase.Ended) {
            return roomy ? "the session has ended; Ctrl-D leaves" : "Ctrl-D leaves";
        }
        List<RoomEvent> expected = commands.onEnter(room, now).events();
        boolean moves = expected.stream().anyMatch(RoomEvent.ScreenShown.class::isInstance);
        boolean asks = expected.stream().anyMatch(RoomEvent.VoteOpened.class::isInstance);
        return moves && asks ? "Enter asks the next question" : asks ? "Enter asks the question" : "Enter continues";
    }
}
