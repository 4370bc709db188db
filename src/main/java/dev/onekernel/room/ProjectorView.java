package dev.onekernel.room;

import dev.onekernel.room.RoomPhase.Voting;
import java.util.ArrayList;
import java.util.List;

/** Says what is projected: the room's screen, how to join, and how many have answered. Names never stand here. */
final class ProjectorView {

    private ProjectorView() {}

    static ProjectorScreen screen(Room room, CourseRoute route, SharedScreen shared, JoinNotice joining) {
        return new ProjectorScreen(room.projectorOn(), shared.projected(room, route), joining, facts(room, joining));
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
