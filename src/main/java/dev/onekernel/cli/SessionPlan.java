package dev.onekernel.cli;

import dev.onekernel.course.UnitKind;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.DoorRecord;
import dev.onekernel.room.FreeScope;
import dev.onekernel.room.JoinCode;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an instructor wants.
 *
 * @param place as it was typed; empty for where the last session ended
 * @param open the address to listen at, {@code *} for all; empty to let in only this computer
 * @param web the address of the page for phones, {@code ""} for that of the session; empty for no page
 * @param join what attendees are shown instead of the addresses of this computer
 * @param keepDays empty when nothing was said
 * @param resume which session to resume, {@code ""} for the last one
 * @param node which session's attendees to take without leading it, {@code ""} for the newest; empty to lead
 * @param simulated how many simulated attendees there are; 0 for a real session
 */
record SessionPlan(
        String place,
        Optional<String> open,
        Optional<String> web,
        Optional<Integer> port,
        Optional<BalancerAddress> join,
        String guide,
        boolean names,
        FreeScope free,
        Optional<JoinCode> code,
        OptionalInt keepDays,
        Optional<String> resume,
        int attendees,
        int simulated,
        Optional<Long> seed,
        Optional<String> node) {

    private static final int USUAL_DAYS = 90;

    int days() {
        return keepDays.orElse(USUAL_DAYS);
    }

    boolean isRehearsal() {
        return simulated > 0;
    }

    /** Whether anything of the session is written to the disk. */
    boolean isKept() {
        return !isRehearsal() || keepDays.isPresent();
    }

    /** What was not said now is as it was before the session was interrupted. */
    SessionPlan resumedAt(Optional<DoorRecord> before) {
        return new SessionPlan(
                place,
                open.or(() -> before.map(DoorRecord::address)),
                web,
                port,
                join.or(() -> before.flatMap(DoorRecord::join).flatMap(BalancerAddress::parse)),
                guide,
                names,
                free,
                code,
                keepDays,
                resume,
                attendees,
                simulated,
                seed,
                node);
    }

    /** The place that was asked for, if one was. */
    Optional<CoursePlace> start(CourseRoute route) throws CommandException {
        if (place.isEmpty()) {
            return Optional.empty();
        }
        var found = LearnCommand.find(place, UnitKind.LESSON, route.outline());
        return Optional.of(new CoursePlace(found.unit().name(), found.step().orElse(0)));
    }
}
