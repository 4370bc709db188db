package dev.onekernel.room;

import dev.onekernel.room.RoomEvent.Announced;
import dev.onekernel.room.RoomEvent.AttendeeRemoved;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import dev.onekernel.room.RoomEvent.CodeChanged;
import dev.onekernel.room.RoomEvent.DoorLocked;
import dev.onekernel.room.RoomEvent.HelpGiven;
import dev.onekernel.room.RoomEvent.NoteTaken;
import dev.onekernel.room.RoomEvent.ProjectorSwitched;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The instructor's words that do not touch what is being shown: for people, the door, the projector and the report. */
record Housekeeping(Supplier<JoinCode> codes) {

    Decision decide(Room room, InstructorCommand command, String argument, Instant now) {
        var names = new NameSearch(room);
        return switch (command) {
            case CLEAR -> names.decide(argument, attendee -> clear(attendee, now));
            case RENAME -> rename(room, names, argument, now);
            case REMOVE -> names.decide(argument, attendee -> remove(attendee, false, now));
            case BAN -> names.decide(argument, attendee -> remove(attendee, true, now));
            case LOCK -> lock(room, argument.strip().toLowerCase(Locale.ROOT), now);
            case CODE -> {
                String code = codes.get().text();
                yield Decision.of(List.of(new CodeChanged(now, code)), "The join code is now " + code + ".");
            }
            case PROJECTOR -> projector(argument.strip().toLowerCase(Locale.ROOT), now);
            case SAY ->
                argument.isBlank()
                        ? Decision.refused("Type the line behind say: say We go on at 11.")
                        : Decision.of(List.of(new Announced(now, argument.strip())), "Everybody sees your line.");
            case NOTE ->
                argument.isBlank()
                        ? Decision.refused("Type the note behind note: note the drawing needs a memory row.")
                        : Decision.of(List.of(new NoteTaken(now, argument.strip())), "Noted for the report.");
            default -> throw new AssertionError(command);
        };
    }

    private static Decision clear(Attendee attendee, Instant now) {
        return attendee.help().isPresent()
                ? Decision.of(List.of(new HelpGiven(now, attendee.id())), attendee.name() + " is no longer stuck.")
                : Decision.refused(attendee.name() + " has not asked for help.");
    }

    private static Decision remove(Attendee attendee, boolean banned, Instant now) {
        return Decision.of(
                List.of(new AttendeeRemoved(now, attendee.id(), banned)),
                attendee.name() + (banned ? " was sent away for good." : " was sent away and may come back."));
    }

    /** The old name may have blanks in it, so every way to divide the words is tried. */
    private static Decision rename(Room room, NameSearch names, String argument, Instant now) {
        String[] words = argument.strip().split("\\s+");
        for (int end = words.length - 1; end > 0; end--) {
            String old = String.join(" ", List.of(words).subList(0, end));
            List<Attendee> matches = names.matches(old);
            Optional<String> wanted =
                    AttendeeNames.clean(String.join(" ", List.of(words).subList(end, words.length)));
            if (matches.size() == 1 && wanted.isPresent()) {
                Attendee attendee = matches.get(0);
                String name = AttendeeNames.unique(wanted.get(), room.namesExcept(attendee.id()));
                return Decision.of(
                        List.of(new AttendeeRenamed(now, attendee.id(), name)),
                        attendee.name() + " is now called " + name + ".");
            }
        }
        return words.length < 2
                ? Decision.refused("Type the name and the new name: rename anon-3 Ada.")
                : names.decide(words[0], attendee -> Decision.refused("A name needs a letter or a digit."));
    }

    private static Decision lock(Room room, String argument, Instant now) {
        if (!argument.isEmpty() && !argument.equals("on") && !argument.equals("off")) {
            return Decision.refused("Type lock or lock off.");
        }
        boolean on = !argument.equals("off");
        if (room.locked() == on) {
            return Decision.refused(on ? "The session is locked already." : "The session is not locked.");
        }
        return Decision.of(
                List.of(new DoorLocked(now, on)),
                on
                        ? "No one new is let in. People who were here can come back."
                        : "Whoever has the join code can come in again.");
    }

    private static Decision projector(String argument, Instant now) {
        return switch (argument) {
            case "on" -> Decision.of(List.of(new ProjectorSwitched(now, true)), "The projector shows the screen.");
            case "off" -> Decision.of(List.of(new ProjectorSwitched(now, false)), "The projector shows nothing.");
            default -> Decision.refused("Type projector on or projector off.");
        };
    }
}
