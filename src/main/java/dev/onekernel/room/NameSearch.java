package dev.onekernel.room;

import dev.onekernel.text.Suggestion;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the attendee whom an instructor means; a name may be cut short. */
record NameSearch(Room room) {

    Decision decide(String typed, Function<Attendee, Decision> found) {
        if (typed.isBlank()) {
            return Decision.refused("Say whom you mean: a name, or its beginning.");
        }
        List<Attendee> matches = matches(typed.strip());
        if (matches.size() == 1) {
            return found.apply(matches.get(0));
        }
        if (matches.isEmpty()) {
            var names = room.attendees().values().stream().map(Attendee::name).toList();
            return Decision.refused("No one here is called \"" + typed.strip() + "\"."
                    + Suggestion.to(typed.strip(), names)
                            .map(name -> " Did you mean " + name + "?")
                            .orElse(" who lists everybody."));
        }
        return Decision.refused("More than one name begins like that: "
                + matches.stream().map(Attendee::name).collect(Collectors.joining(", ")) + ".");
    }

    /** Those who have just that name, or else those whose name begins so. */
    List<Attendee> matches(String typed) {
        String folded = AttendeeNames.folded(typed);
        List<Attendee> exact = room.attendees().values().stream()
                .filter(attendee -> AttendeeNames.folded(attendee.name()).equals(folded))
                .toList();
        return exact.isEmpty()
                ? room.attendees().values().stream()
                        .filter(attendee ->
                                AttendeeNames.folded(attendee.name()).startsWith(folded))
                        .toList()
                : exact;
    }
}
