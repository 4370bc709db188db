package dev.onekernel.room;

import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.ScreenBuilder;
import java.util.ArrayList;
import java.util.List;

/** Draws what is projected: the room's screen, how to join, and how many have answered. Names never stand here. */
final class ProjectorView {

    private ProjectorView() {}

    static ProjectorScreen screen(
            FrameCache frames, Room room, SharedScreen shared, JoinNotice joining, Display display) {
        List<Line> lines = !room.projectorOn()
                ? List.of()
                : room.phase() instanceof RoomPhase.Lobby
                        ? lobby(room, joining, display)
                        : frames.lines(shared, display);
        return new ProjectorScreen(room.projectorOn(), shared, lines, joining, facts(room, joining));
    }

    private static List<Line> lobby(Room room, JoinNotice joining, Display display) {
        var screen = new ScreenBuilder(display);
        screen.head("with " + room.guide(), room.courseTitle(), "", 0);
        if (joining.rehearsal()) {
            screen.text("This is a rehearsal: all attendees are simulated.", Style.WARNING);
        } else {
            screen.text("Join from any terminal:").blank();
            joining.commands().forEach(command -> screen.text(command, Style.KEY));
            if (!joining.fingerprint().isEmpty()) {
                screen.blank()
                        .text("The first time, ssh shows a fingerprint. It must end in " + joining.fingerprintEnd()
                                + ".");
            }
            joining.phones()
                    .ifPresent(page -> screen.blank()
                            .text("Or answer with a phone:")
                            .blank()
                            .text(page.address(), Style.KEY));
        }
        return screen.blank().lines();
    }

    private static List<String> facts(Room room, JoinNotice joining) {
        var facts = new ArrayList<String>();
        joining.commands().stream().findFirst().ifPresent(facts::add);
        facts.add(room.here().size() + " here");
        if (room.phase() instanceof Voting voting) {
            VoteRecord vote = room.vote(voting.vote()).orElseThrow();
            switch (voting.phase()) {
                case OPEN ->
                    facts.add(room.answeredHere(voting.vote()) + " of "
                            + room.here().size() + " answered");
                case CLOSED -> facts.add(vote.ballots().size() + " answered");
                case REVEALED ->
                    facts.add(vote.ballots().size() + " answered, " + Math.round(vote.shareRight() * 100) + " % right");
            }
        }
        return facts;
    }
}
