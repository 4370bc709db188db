package dev.onekernel.room;

import dev.onekernel.course.Block;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.room.JoinNotice.PhoneAddress;
import dev.onekernel.room.RoomPhase.FreeWalk;
import dev.onekernel.text.Style;
import dev.onekernel.view.ScreenBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws what an instructor needs between two questions: the lobby, the notes of a screen, what comes next, the clock and the pace. */
record LecturePanel(CourseRoute route, RoomLedger.Keeper keeper) {

    /** How to join, with the QR code of the page for phones beside it. */
    void lobby(ScreenBuilder screen, Room room, JoinNotice joining) {
        PatternBeside.draw(
                screen,
                joining.phones().map(PhoneAddress::pattern).orElse(List.of()),
                beside -> joining(beside, room, joining));
    }

    private void joining(ScreenBuilder screen, Room room, JoinNotice joining) {
        joining.commands().forEach(command -> screen.text(command, Style.KEY));
        if (!joining.commands().isEmpty()) {
            screen.blank();
        }
        if (!joining.fingerprint().isEmpty()) {
            ConsoleFacts.add(screen, "Fingerprint", joining.fingerprint());
        }
        joining.phones().ifPresent(page -> ConsoleFacts.add(screen, "Phones", page.address()));
        joining.projector().ifPresent(address -> ConsoleFacts.add(screen, "Projector", address));
        ConsoleFacts.add(
                screen,
                "Course",
                room.courseTitle() + ": " + route.outline().entries().size() + " lessons and quizzes");
        ConsoleFacts.add(
                screen,
                "Kept",
                joining.rehearsal()
                        ? "nothing, unless you asked for it with --keep"
                        : "names, answers and requests for help, " + keeper.forInstructor() + ", for "
                                + room.opened()
                                        .map(RoomEvent.SessionOpened::keepDays)
                                        .orElse(0) + " days");
        screen.blank();
        ConsoleFacts.add(screen, "Here", room.here().isEmpty() ? "no one yet" : ConsoleFacts.names(room.here()));
    }

    void notes(ScreenBuilder screen, Room room, CoursePlace place) {
        route.lab(place).ifPresent(lab -> LabCounts.of(room, place, lab).draw(screen, lab));
        List<Block> notes = route.notes(place);
        if (notes.isEmpty()) {
            screen.text("This screen has no notes.", Style.MUTED);
        }
        screen.blocks(notes).blank();
    }

    void pace(ScreenBuilder screen, Room room, CoursePlace place, Instant now) {
        ConsoleFacts.add(screen, "Next", next(room, place));
        route.question(place)
                .ifPresent(question ->
                        ConsoleFacts.add(screen, "Question", question.header().difficultyInWords()));
        ConsoleFacts.add(screen, "Clock", time(room, place, now));
        var presence = new Presence(room, route, now);
        var facts = new ArrayList<String>();
        int own = (int) room.here().stream().filter(Attendee::onOwn).count();
        facts.add(room.here().size() - own + " with you");
        int behind = presence.behind().stream()
                .mapToInt(presence::screensBehind)
                .max()
                .orElse(0);
        if (own > 0) {
            String most = behind == 1 ? "1 screen" : behind + " screens";
            facts.add(own + " reading alone" + (behind > 0 ? " (up to " + most + " behind)" : ""));
        }
        if (!presence.gone().isEmpty()) {
            facts.add(presence.gone().size() + " gone");
        }
        if (!presence.stuck().isEmpty()) {
            Attendee first = presence.stuck().get(0);
            facts.add(presence.stuck().size() + " stuck: " + first.name() + " ("
                    + Presence.clock(first.help().get().at(), now) + ")");
        }
        ConsoleFacts.add(screen, "Room", String.join(", ", facts));
    }

    private String next(Room room, CoursePlace place) {
        boolean asks = route.question(place)
                .filter(question -> room.rounds(question.key()) == 0)
                .isPresent();
        if (asks) {
            return "the question of this screen";
        }
        return route.after(place)
                .map(after -> after.unit().equals(place.unit())
                        ? route.stepView(after).title()
                        : route.stepView(after).unit() + ": "
                                + route.stepView(after).title())
                .orElse("nothing: this is the last screen of the course");
    }

    private String time(Room room, CoursePlace place, Instant now) {
        Instant start =
                room.begun().values().stream().min(Comparator.naturalOrder()).orElse(now);
        Instant unit = room.begun().getOrDefault(place.unit(), now);
        int minutes =
                route.outline().entry(place.unit()).map(OutlineEntry::minutes).orElse(0);
        return Presence.clock(start, now) + " since the start; this unit " + Presence.clock(unit, now)
                + (minutes == 0 ? "" : " of " + minutes + " minutes");
    }

    static void walking(ScreenBuilder screen, FreeWalk walk, Instant now) {
        screen.text(
                walk.scope() == FreeScope.ALL
                        ? "Everybody reads on their own, in the whole course."
                        : "Everybody reads on their own, up to where the room has been.");
        walk.until()
                .ifPresent(until -> screen.text(
                        now.isBefore(until)
                                ? "You wanted everybody back in " + Presence.clock(now, until) + "."
                                : "The time is over. Press Enter to call everybody back."));
        screen.blank();
    }
}
