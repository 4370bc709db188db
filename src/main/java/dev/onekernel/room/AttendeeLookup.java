package dev.onekernel.room;

import dev.onekernel.progress.Progress;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.CourseSearch;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;
import java.util.Optional;

/** What an attendee can look up without leaving the screen that everybody sees. Nothing of it tells the answer to a vote. */
record AttendeeLookup(CourseRoute route, Room room, Display display) {

    /** Every choice of the question on the screen explained, once its answer was shown. */
    List<Line> why() {
        Optional<CoursePlace> place = room.phase() instanceof Voting voting && !voting.is(VotePhase.REVEALED)
                ? Optional.empty()
                : room.phase().where();
        return place.filter(at -> route.question(at)
                        .filter(question -> room.revealed(question.key()))
                        .isPresent())
                .map(at -> new AttendeeView(route).explanations(at, display))
                .orElseGet(() -> AttendeeView.sentence(
                        display, "why explains every choice of a question whose answer was shown."));
    }

    /** What the course says to one of the words that look something up. */
    List<Line> decide(AttendeeCommand command, String argument) {
        if (room.phase().openVote().isPresent()) {
            return AttendeeView.sentence(
                    display, "A question is being asked. You can look things up when the vote is closed.");
        }
        if (command == AttendeeCommand.FIND && argument.isBlank()) {
            return AttendeeView.sentence(display, "Type what to find: find overlay.");
        }
        var search = new CourseSearch(RevealedCourse.of(route.course(), room));
        return AttendeeView.lines(display, screen -> {
            switch (command) {
                case TERM -> search.term(argument, screen);
                case FIND -> search.find(argument, screen);
                case COMPARE -> search.compare(argument, screen);
                case SOURCES -> sources(search, screen);
                case MAP ->
                    new CourseMap(route.outline(), Progress.NONE)
                            .draw(screen, display, room.phase().where().map(CoursePlace::unit));
                default -> throw new AssertionError(command);
            }
        });
    }

    private void sources(CourseSearch search, ScreenBuilder screen) {
        List<String> ids = room.phase().where().map(route::sources).orElse(List.of());
        if (ids.isEmpty()) {
            screen.text("This screen names no source.");
        } else {
            search.sources(ids, screen);
        }
    }
}
