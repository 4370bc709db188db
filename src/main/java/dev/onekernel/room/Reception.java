package dev.onekernel.room;

import dev.onekernel.remote.ResumeWord;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Says who may come in, for whatever door there is. All methods may be called on any thread, several at a time, and answer at once: they
 * look at the room as it was published last. Whoever is let in becomes part of the room when the terminal connects.
 */
public final class Reception {

    /** People who were let in and never opened a terminal are forgotten beyond this number. */
    private static final int MOST_EXPECTED = 1000;

    private final Supplier<Room> room;
    private final RandomGenerator chance;
    private final RoomLedger.Keeper keeper;
    private final Map<String, Expected> expected = new ConcurrentHashMap<>();

    /** @param name cleaned, or empty when none was given */
    record Expected(Optional<String> name, ResumeWord word) {}

    /** What is said to a person at the door. */
    public sealed interface DoorReply {}

    /** @param attendee the id of this person */
    public record LetThrough(String attendee) implements DoorReply {}

    /** A person of that name has left, so the resume word is asked for. */
    public record WordWanted(String sentence) implements DoorReply {}

    /** The name is asked for again. */
    public record NameWanted(String sentence) implements DoorReply {}

    /** The person cannot come in; the sentence says why. */
    public record Refused(String sentence) implements DoorReply {}

    /** @param chance for ids and resume words; it must be safe for several threads and hard to guess */
    Reception(Supplier<Room> room, RandomGenerator chance, RoomLedger.Keeper keeper) {
        this.room = room;
        this.chance = chance;
        this.keeper = keeper;
    }

    /** The code that opens the door now. */
    public String code() {
        return room.get().code();
    }

    /** What everybody reads before typing a name. */
    public String welcome() {
        Room now = room.get();
        int days = now.opened().map(RoomEvent.SessionOpened::keepDays).orElse(0);
        return now.courseTitle() + ", guided by " + now.guide() + ". Kept " + keeper.forAttendees() + " for " + days
                + " days: your name, your answers, and when you asked for help. You may leave the name empty.";
    }

    /** @param typed a name or a resume word, as it was typed */
    public DoorReply named(String typed) {
        Room now = room.get();
        if (now.phase() instanceof RoomPhase.Ended) {
            return new Refused("The session has ended.");
        }
        Optional<Attendee> known =
                ResumeWord.parse(ResumeWord.OF_A_SESSION, typed).flatMap(word -> holder(now, word));
        if (known.isPresent()) {
            return returning(known.get());
        }
        if (typed.isBlank()) {
            return newcomer(now, Optional.empty());
        }
        Optional<String> name = AttendeeNames.clean(typed);
        if (name.isEmpty()) {
            return new NameWanted("A name needs a letter or a digit. You may also leave it empty.");
        }
        String folded = AttendeeNames.folded(name.get());
        boolean left = now.attendees().values().stream()
                .anyMatch(attendee -> !attendee.here()
                        && AttendeeNames.folded(attendee.name()).equals(folded));
        return left
                ? new WordWanted(name.get() + " was here and left. If that was you, type your resume word.")
                : newcomer(now, name);
    }

    /**
     * @param name what {@link #named} was given
     * @param word as it was typed; empty for another person of the same name
     */
    public DoorReply resumed(String name, String word) {
        if (word.isBlank()) {
            return newcomer(room.get(), AttendeeNames.clean(name));
        }
        return ResumeWord.parse(ResumeWord.OF_A_SESSION, word)
                .flatMap(typed -> holder(room.get(), typed))
                .map(this::returning)
                .orElseGet(() -> new NameWanted(
                        "That is not the resume word. It has three words, such as amber-otter-seven. If you have lost"
                                + " it, press Enter to come in as someone new."));
    }

    private static Optional<Attendee> holder(Room room, ResumeWord word) {
        String hash = word.hash();
        return room.attendees().values().stream()
                .filter(attendee -> attendee.wordHash().equals(hash))
                .findFirst();
    }

    private DoorReply returning(Attendee attendee) {
        return attendee.banned()
                ? new Refused("The instructor has closed this session for you.")
                : new LetThrough(attendee.id());
    }

    private DoorReply newcomer(Room now, Optional<String> name) {
        if (now.locked()) {
            return new Refused("The session is locked: no one new is let in. Ask the instructor.");
        }
        String id = RandomText.id(chance);
        while (now.attendees().containsKey(id) || expected.containsKey(id)) {
            id = RandomText.id(chance);
        }
        if (expected.size() >= MOST_EXPECTED) {
            expected.keySet().stream().findAny().ifPresent(expected::remove);
        }
        expected.put(id, new Expected(name, ResumeWord.random(ResumeWord.OF_A_SESSION, chance)));
        return new LetThrough(id);
    }

    /** The newcomer who was let in with this id; empty for a person whom the room knows. */
    Optional<Expected> claim(String id) {
        return Optional.ofNullable(expected.remove(id));
    }
}
