package dev.onekernel.room;

import dev.onekernel.text.Line;
import dev.onekernel.text.TextTable;
import dev.onekernel.view.ScreenBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Draws who is where, for the instructor. */
record PeoplePanel(CourseRoute route) {

    void groups(ScreenBuilder screen, Room room, Instant now) {
        var presence = new Presence(room, route, now);
        ConsoleFacts.add(
                screen,
                "With you",
                ConsoleFacts.names(
                        room.here().stream().filter(each -> !each.onOwn()).toList()));
        ConsoleFacts.add(
                screen,
                "Alone",
                ConsoleFacts.names(room.here().stream().filter(Attendee::onOwn).toList()));
        ConsoleFacts.add(screen, "Stuck", ConsoleFacts.names(presence.stuck()));
        ConsoleFacts.add(screen, "Gone", ConsoleFacts.names(presence.gone()));
    }

    void stuck(ScreenBuilder screen, Room room, Instant now) {
        List<Presence.Case> cases = new Presence(room, route, now).cases();
        if (cases.isEmpty()) {
            screen.text("No one asked for help, and no one is behind, silent or gone.");
            return;
        }
        var head = List.of(Line.of("Who"), Line.of("What"), Line.of("For"), Line.of("Where"));
        screen.grid(new TextTable(
                head,
                cases.stream()
                        .map(each -> List.of(
                                Line.of(each.attendee().name()),
                                Line.of(each.trouble().name().toLowerCase(Locale.ROOT)),
                                Line.of(Presence.clock(each.since(), now)),
                                Line.of(each.where())))
                        .toList()));
        screen.blank()
                .text("Those who asked for help stand first. clear NAME settles a request; a name may be cut short.");
    }

    void everybody(ScreenBuilder screen, Room room) {
        if (room.attendees().isEmpty()) {
            screen.text("No one has joined yet.");
        }
        ConsoleFacts.add(screen, "Here", ConsoleFacts.allNames(room.here()));
        var away =
                room.attendees().values().stream().filter(each -> !each.here()).toList();
        if (!away.isEmpty()) {
            ConsoleFacts.add(screen, "Not here", ConsoleFacts.allNames(away));
        }
    }
}
