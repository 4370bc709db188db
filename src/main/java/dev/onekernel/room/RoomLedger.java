package dev.onekernel.room;

import java.util.List;
import java.util.Optional;

/**
 * The room as decisions are made about it and as it is shown, and how what is decided becomes part of the session: either it is saved at the
 * end of the turn, or another node has to agree first. For the loop's thread.
 */
interface RoomLedger {

    /** Where the events of a session are kept, as people read it. */
    enum Keeper {
        THIS_COMPUTER("on the instructor's computer", "on this computer"),
        DATABASE("in the database of this service", "in the database");

        private final String forAttendees;
        private final String forInstructor;

        Keeper(String forAttendees, String forInstructor) {
            this.forAttendees = forAttendees;
            this.forInstructor = forInstructor;
        }

        String forAttendees() {
            return forAttendees;
        }

        String forInstructor() {
            return forInstructor;
        }
    }

    Keeper keeper();

    /** The room to decide on: after everything that was decided here. */
    Room room();

    /** The room as one attendee has to know it to decide: others may have done something that is not in it yet. */
    Room room(String who);

    /** The room to show: after everything that will stay. */
    Room shown();

    /** @return the request whose answer has to be waited for; empty when the events are saved with this turn */
    Optional<String> add(List<? extends RoomEvent> events);

    /** Adds what an attendee did, together with what others do: one copy of the room for each answer would be too many. */
    Optional<String> postpone(String who, List<RoomEvent> events);

    /** Saves everything that can be saved here. */
    void save();

    /** Why not everything is saved; empty when it is. */
    Optional<String> trouble();

    /** Everything that happened. */
    List<RoomEvent> history();
}
