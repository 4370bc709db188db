package dev.onekernel.room;

import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.Pages;
import dev.onekernel.view.ScreenBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what a terminal is to show after something happened: a whole new screen, something more, or only another prompt. */
final class AttendeeScreens {

    private final AttendeeView view;
    private final OwnWay ownWay;
    private final FrameCache frames;

    AttendeeScreens(CourseRoute route, FrameCache frames) {
        this.view = new AttendeeView(route);
        this.ownWay = new OwnWay(route);
        this.frames = frames;
    }

    /** A terminal, and what to send to it. */
    record Refreshed(AttendeeTerminal terminal, TerminalUpdate update) {}

    /**
     * Brings a terminal up to date.
     *
     * @param shared what everybody in the room has in front of them
     * @param reply what was said to this attendee alone
     */
    Refreshed refresh(Room room, SharedScreen shared, AttendeeTerminal before, List<Line> reply, ZonedDateTime now) {
        AttendeeTerminal terminal = before;
        var lines = new ArrayList<>(reply);
        boolean changed = !terminal.isShowing(shared);
        boolean whole = false;
        if (terminal.own().isPresent() && !mayGoOn(room, terminal)) {
            lines.addAll(AttendeeView.sentence(terminal.display(), room.guide() + " calls everybody back."));
            terminal = terminal.following();
            whole = true;
        }
        if (changed && shared.phase() instanceof RoomPhase.FreeWalk walk) {
            CoursePlace from = terminal.own().map(OwnReading::place).orElse(walk.place());
            Optional<CoursePlace> place = ownWay.nearest(room, from);
            if (place.isPresent()) {
                OwnReading own = ownWay.begin(room, place.get(), now, terminal.display());
                lines.addAll(free(room, terminal, walk, now.toInstant()));
                lines.addAll(own.lines());
                return send(room, terminal.reading(own).showing(shared, now.toInstant()), lines, true);
            }
        }
        if (terminal.own().isPresent()) {
            lines.addAll(news(room, terminal));
            return send(room, terminal.showing(shared, now.toInstant()).hearing(room.announcement()), lines, false);
        }
        if (whole || changed && !grows(terminal, shared)) {
            List<Line> below = view.below(room, terminal);
            boolean above = view.hasReachedGoals(room, terminal);
            lines.addAll(roundNotice(terminal, shared));
            if (above) {
                lines.addAll(below);
            }
            lines.addAll(frames.lines(shared, terminal.display()));
            if (!terminal.greeted()) {
                lines.addAll(view.greeting(room, terminal));
            }
            if (!above) {
                lines.addAll(below);
            }
            whole = true;
        } else if (changed) {
            lines.addAll(growth(room, terminal, shared));
        }
        lines.addAll(news(room, terminal));
        AttendeeTerminal next =
                (changed || whole ? terminal.showing(shared, now.toInstant()) : terminal).hearing(room.announcement());
        if (lines.isEmpty()) {
            return send(room, next, List.of(), false);
        }
        Pages pages = Pages.of(lines, terminal.display().height());
        List<Line> rest = whole || pages.hasMore() ? pages.rest() : terminal.rest();
        return send(room, next.with(rest), pages.screenful(), whole);
    }

    /** The same for a page. */
    AttendeePage page(
            Room room, SharedScreen shared, AttendeeTerminal before, AttendeeTerminal terminal, List<Line> reply) {
        return AttendeePage.of(view.route(), room, shared, before, terminal, reply);
    }

    private Refreshed send(Room room, AttendeeTerminal terminal, List<Line> lines, boolean whole) {
        return new Refreshed(
                terminal,
                new TerminalUpdate(
                        whole,
                        lines,
                        view.prompt(room, terminal),
                        terminal.field(),
                        terminal.settings().window().width(),
                        terminal.settings().colour()));
    }

    private static boolean mayGoOn(Room room, AttendeeTerminal terminal) {
        return room.phase() instanceof RoomPhase.FreeWalk
                || room.attendee(terminal.who()).filter(Attendee::onOwn).isPresent();
    }

    /** Whether what is shown stays, and something is added to it. */
    private static boolean grows(AttendeeTerminal terminal, SharedScreen next) {
        return terminal.shown()
                .filter(shown -> closes(shown, next) || terminal.rest().isEmpty() && isAskedBelow(shown, next))
                .isPresent();
    }

    private static boolean closes(SharedScreen shown, SharedScreen next) {
        return shown.vote().equals(next.vote()) && next.phase() instanceof Voting voting && voting.is(VotePhase.CLOSED);
    }

    /** Whether a question is asked about the text that was shown. */
    private static boolean isAskedBelow(SharedScreen shown, SharedScreen next) {
        return next.openVote().isPresent()
                && !shown.answerKnown()
                && shown.phase() instanceof RoomPhase.Presenting presenting
                && next.phase().where().equals(Optional.of(presenting.place()));
    }

    private List<Line> growth(Room room, AttendeeTerminal terminal, SharedScreen next) {
        if (next.openVote().isPresent()) {
            return frames.frame(next, terminal.display()).added();
        }
        var lines = new ArrayList<Line>();
        if (terminal.shown().flatMap(SharedScreen::openVote).isPresent()) {
            lines.addAll(view.closed(room, terminal));
        }
        next.counts().ifPresent(counts -> {
            var screen = new ScreenBuilder(terminal.display());
            RoomView.counts(screen, counts, false);
            lines.addAll(screen.lines());
        });
        return lines;
    }

    private List<Line> roundNotice(AttendeeTerminal terminal, SharedScreen next) {
        boolean another = next.openVote().filter(vote -> vote.round() > 1).isPresent();
        return another
                ? AttendeeView.sentence(
                        terminal.display(),
                        "The question is asked once more. Answer again, even if your answer stays the same.")
                : List.of();
    }

    private static List<Line> free(Room room, AttendeeTerminal terminal, RoomPhase.FreeWalk walk, Instant now) {
        String minutes = walk.until()
                .map(until ->
                        Math.max(1, Math.round(Duration.between(now, until).toSeconds() / 60.0)))
                .map(left -> left == 1 ? " You have about a minute." : " You have about " + left + " minutes.")
                .orElse("");
        return AttendeeView.sentence(
                terminal.display(),
                "You can read on your own now, until " + room.guide() + " calls everybody back." + minutes);
    }

    /** The instructor's line to everybody, if this terminal has not shown it. */
    static List<Line> news(Room room, AttendeeTerminal terminal) {
        return room.announcement()
                .filter(said -> !terminal.heard().equals(Optional.of(said)))
                .map(said -> AttendeeView.lines(
                        terminal.display(),
                        screen -> screen.text(
                                Line.of(room.guide() + ": ", Style.STRONG).plus(said.text()))))
                .orElse(List.of());
    }
}
