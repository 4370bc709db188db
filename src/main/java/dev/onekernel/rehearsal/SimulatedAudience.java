package dev.onekernel.rehearsal;

import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.RoomLoop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Attendees who exist only in this program. They take part in the same room as real ones and get the same screens; only the network is
 * missing. The same seed gives the same people with the same habits. For one thread.
 */
public final class SimulatedAudience {

    private static final List<String> NAMES = List.of(
            "Ada", "Björn", "Chen", "Dora", "Emil", "Fay", "Gustavo", "Hana", "Ines", "Jo", "Kwame", "Lin", "Max",
            "Noor", "Olga", "Priya", "Quinn", "Rosa", "Sven", "Tomás", "Uma", "Viktor", "Wanda", "Ximena", "Yusuf",
            "Zoe", "Amir", "Bea", "Carlos", "Dilek", "Erik", "Fatima", "Grace", "Hugo", "Ivana", "Jun", "Kofi", "Lena");

    private final RoomLoop room;
    private final List<SimulatedAttendee> attendees = new ArrayList<>();

    public SimulatedAudience(RoomLoop room, CourseRoute route, int size, long seed) {
        this.room = room;
        var chance = new Random(seed);
        var answers = new SimulatedAnswers(route);
        var names = new ArrayList<>(NAMES);
        Collections.shuffle(names, chance);
        for (int i = 0; i < size; i++) {
            String name = chance.nextInt(15) == 0 ? "" : names.get(i % names.size());
            attendees.add(new SimulatedAttendee(room, answers, name, new Random(chance.nextLong())));
        }
    }

    /** Lets everybody do what they do next, if it is time. To be called several times a second. */
    public void tick(Instant now) {
        var current = room.room();
        attendees.forEach(attendee -> attendee.tick(current, now));
    }
}
