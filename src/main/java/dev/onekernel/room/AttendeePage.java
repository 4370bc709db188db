package dev.onekernel.room;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Lab.LabGoal;
import dev.onekernel.remote.ResumeWord;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one attendee's page shows, whole. It holds values only, so that it can be drawn on any thread, and is drawn only if it is still the newest
 * when it can be sent.
 *
 * @param terminal the attendee's terminal: for a page, it is one that turns pages and breaks lines by itself
 * @param ownBefore what the attendee saw before on their own, as what is said there is often about it
 * @param said what was said to this attendee alone; empty when nothing was said since the page before, so that what was said there stays
 */
public record AttendeePage(
        CourseRoute route,
        Room room,
        SharedScreen shared,
        AttendeeTerminal terminal,
        List<Line> ownBefore,
        Optional<List<Line>> said) {

    static AttendeePage of(
            CourseRoute route,
            Room room,
            SharedScreen shared,
            AttendeeTerminal before,
            AttendeeTerminal terminal,
            List<Line> replies) {
        var said = new ArrayList<>(replies);
        List<Line> own = terminal.own().map(OwnReading::lines).orElse(List.of());
        if (said.equals(own) || said.equals(new AttendeeView(route).below(room, terminal))) {
            said.clear(); // it stands on the page already
        }
        said.addAll(AttendeeScreens.news(room, before));
        boolean elsewhere = !before.shown().equals(terminal.shown())
                || before.own().isPresent() != terminal.own().isPresent();
        boolean silent = replies.isEmpty() && said.isEmpty() && !elsewhere;
        return new AttendeePage(
                route, room, shared, terminal, List.of(), silent ? Optional.empty() : Optional.of(said));
    }

    /** The page with something else said to its attendee. */
    AttendeePage saying(List<Line> lines) {
        return new AttendeePage(route, room, shared, terminal, ownBefore, Optional.of(lines));
    }

    /** The page with what stays from the page before it. */
    public AttendeePage after(Optional<AttendeePage> before) {
        Optional<List<Line>> stays = said.isPresent() ? said : before.flatMap(AttendeePage::said);
        List<Line> earlier = own().isPresent() ? before.map(this::ownBefore).orElse(List.of()) : List.of();
        return new AttendeePage(route, room, shared, terminal, earlier, stays);
    }

    private List<Line> ownBefore(AttendeePage before) {
        return before.own().equals(own()) ? before.ownBefore() : before.own().orElse(List.of());
    }

    public String name() {
        return room.attendees().get(terminal.who()).name();
    }

    /** The resume word, if it was made for this connection. */
    public Optional<ResumeWord> word() {
        return terminal.word();
    }

    public boolean helpWanted() {
        return room.attendees().get(terminal.who()).help().isPresent();
    }

    /** What the attendee reads on their own; empty while the page shows what everybody sees. */
    public Optional<List<Line>> own() {
        return terminal.own().map(OwnReading::lines);
    }

    /** What can be answered now. */
    public Optional<AnswerForm> form() {
        return terminal.own().isPresent() ? Optional.empty() : AnswerForm.of(room, route, terminal.who());
    }

    /**
     * A goal of the lab that stands on the page.
     *
     * @param typed what would be typed to say that it was reached, or that it was not
     */
    public record PageGoal(int number, Line text, boolean reached, String typed) {}

    /** The goals that the attendee can say they have reached; none where everybody sees no lab. */
    public List<PageGoal> goals() {
        if (terminal.own().isPresent() || !(room.phase() instanceof RoomPhase.Presenting presenting)) {
            return List.of();
        }
        List<LabGoal> goals = route.lab(presenting.place()).map(Lab::goals).orElse(List.of());
        return IntStream.range(0, goals.size())
                .mapToObj(i -> {
                    boolean reached = room.lab(presenting.place())
                            .has(terminal.who(), goals.get(i).fact());
                    return new PageGoal(
                            i + 1, goals.get(i).text(), reached, "done " + (i + 1) + (reached ? " off" : ""));
                })
                .toList();
    }

    /** The attendee's own answer, and what became of it. */
    public List<Line> below() {
        return terminal.own().isPresent() ? List.of() : new AttendeeView(route).below(room, terminal);
    }

    /** Whether every choice can be explained. */
    public boolean explained() {
        return terminal.own().isEmpty()
                && room.phase() instanceof RoomPhase.Voting voting
                && voting.is(RoomPhase.VotePhase.REVEALED);
    }
}
