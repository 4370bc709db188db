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

    static List<Line> lines(FrameCache frames, Room room, SharedScreen shared, JoinNotice joining, Display display) {
        if (!room.projectorOn()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        if (room.phase() instanceof RoomPhase.Lobby) {
            lines.addAll(lobby(room, joining, display));
        } else {
            lines.addAll(frames.lines(shared, display));
        }
        lines.add(Line.of(display.glyphs().horizontal().repeat(display.plain() ? 0 : display.width()), Style.FRAME));
        lines.add(Line.of("  " + footer(room, joining), Style.MUTED));
        return lines;
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
                String end = joining.fingerprint()
                        .substring(Math.max(0, joining.fingerprint().length() - 16));
                screen.blank().text("The first time, ssh shows a fingerprint. It must end in " + end + ".");
            }
        }
        return screen.blank().lines();
    }

    private static String footer(Room room, JoinNotice joining) {
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
        return String.join("   ", facts);
    }
}
