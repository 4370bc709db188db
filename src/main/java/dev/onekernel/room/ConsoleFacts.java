package dev.onekernel.room;

import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** What the instructor's console says about something: its name in one column, and the rest in another. */
final class ConsoleFacts {

    /** Room for the longest name of a fact. */
    private static final int NAME_COLUMN = 11;

    private static final int NAMES_SHOWN = 12;

    private ConsoleFacts() {}

    static void add(ScreenBuilder screen, String name, String value) {
        screen.item(Line.of(Width.pad(name, NAME_COLUMN) + "  ", Style.STRONG), Line.of(value));
    }

    /** The first names, and how many more there are. */
    static String names(List<Attendee> attendees) {
        return attendees.size() <= NAMES_SHOWN
                ? allNames(attendees)
                : allNames(attendees.subList(0, NAMES_SHOWN)) + " and " + (attendees.size() - NAMES_SHOWN) + " more";
    }

    static String allNames(List<Attendee> attendees) {
        return attendees.isEmpty()
                ? "no one"
                : attendees.stream().map(Attendee::name).collect(Collectors.joining(", "));
    }
}
