package dev.onekernel.progress;

import dev.onekernel.log.EventLog;
import dev.onekernel.log.FileTrouble;
import dev.onekernel.log.LineFile;
import dev.onekernel.log.LineFile.Durability;
import dev.onekernel.log.StreamName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A learner's events in one course, on disk: one line an event, only ever appended. What is on disk survives whatever
 * happens to the program, so an answer is appended before its mark is shown.
 *
 * <p>Nothing here throws because of a disk. Trouble becomes a sentence for the learner, once, and teaching goes on; what
 * could not be saved is tried again with everything that is appended later.
 */
public final class Journal {

    private static final String ENDING = ".jsonl";

    private final Optional<JournalLines> lines;

    /** What course it is, to be written before the next events unless it says so already. */
    private Optional<Event.Opened> course = Optional.empty();

    /** What had happened; where there is a snapshot, behind the lines that it stands for. */
    private final List<Event> events = new ArrayList<>();

    private Optional<JournalSnapshot> snapshot = Optional.empty();

    /** The lines that a snapshot stands for, as long as their events were not needed. */
    private List<String> unread = List.of();

    /** What is worth a snapshot when the learner leaves. */
    private Optional<JournalSnapshot> newSnapshot = Optional.empty();

    private final List<String> notices = new ArrayList<>();
    private final List<Event> unsaved = new ArrayList<>();

    /** Why what is unsaved could not be saved; a sentence. */
    private Optional<String> failure = Optional.empty();

    private Journal(Optional<JournalLines> lines) {
        this.lines = lines;
    }

    /**
     * Reads the journal of a course. Nothing is created before something is appended.
     *
     * @param course what tells the course from others: its title
     */
    public static Journal open(Path directory, String course) {
        var journal = new Journal(Optional.of(new JournalLines.InFile(new LineFile(directory, fileName(course)))));
        journal.read();
        return journal;
    }

    /**
     * Reads the journal of a learner who comes to a server. Two journals of one learner may be open at once; what both append is kept.
     *
     * @param learner a word that tells the learner from others
     * @param course what tells the course from others: its id, or its title if it has none
     */
    public static Journal open(EventLog log, String learner, String course) {
        return open(log, stream(learner, course));
    }

    /** Reads the journal that a stream holds. */
    public static Journal open(EventLog log, String stream) {
        var journal = new Journal(Optional.of(new JournalLines.InStream(log, stream)));
        journal.read();
        return journal;
    }

    /** The stream of a learner's events in a course. */
    public static String stream(String learner, String course) {
        String file = fileName(course);
        return StreamName.ofLearner(learner, file.substring(0, file.length() - ENDING.length()));
    }

    /** The journal in the file {@code name}, which from now on belongs to {@code course}. */
    static Journal of(Path directory, String name, Event.Opened course) {
        var journal = new Journal(Optional.of(new JournalLines.InFile(new LineFile(directory, name))));
        journal.read();
        if (journal.openedBefore().filter(course::isSameCourse).isEmpty()) {
            journal.course = Optional.of(course);
        }
        return journal;
    }

    /** What the journal said last about the course it belongs to. */
    Optional<Event.Opened> openedBefore() {
        return events.stream()
                .filter(Event.Opened.class::isInstance)
                .map(Event.Opened.class::cast)
                .reduce((earlier, later) -> later)
                .or(() -> snapshot.flatMap(JournalSnapshot::course));
    }

    /** Whether the file says that it is the journal of this course. */
    boolean isInscribed() {
        return course.isEmpty();
    }

    /** Says in the file already now whose journal it is, as it was found under another name, and tells the learner. */
    void inscribe(String notice) {
        Event.Opened now =
                named(course.orElseThrow(), events().get(events().size() - 1).at());
        course = Optional.empty();
        notices.addAll(append(now));
        notices.add(notice);
    }

    private static Event.Opened named(Event.Opened course, Instant at) {
        return new Event.Opened(at, "", course.id(), course.title(), course.location());
    }

    /**
     * A journal that keeps nothing.
     *
     * @param why a sentence for the learner
     */
    public static Journal nowhere(String why) {
        var journal = new Journal(Optional.empty());
        journal.notices.add(why);
        return journal;
    }

    /** What had happened before the journal was opened, the oldest first. */
    public List<Event> events() {
        if (!unread.isEmpty()) {
            List<Event> tail = List.copyOf(events);
            events.clear();
            take(EventLines.of(unread));
            events.addAll(tail);
            unread = List.of();
        }
        return List.copyOf(events);
    }

    /** What followed from all that before the journal was opened. */
    public Progress progress() {
        Progress progress =
                unread.isEmpty() ? Progress.NONE : snapshot.orElseThrow().progress();
        for (Event event : events) {
            progress = progress.with(event);
        }
        return progress;
    }

    /** What a learner should know about the journal as it was found: a sentence each, usually none. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    /**
     * Saves events; when this returns without a sentence, they outlive this program, and what was marked is on the disk. A disk may take
     * its time for that, so a learner who only turns pages does not wait for it.
     *
     * @return what the learner should be told now: a sentence each, usually none
     */
    public synchronized List<String> append(List<Event> more) {
        if (lines.isEmpty()) {
            return List.of();
        }
        if (!more.isEmpty() && course.isPresent()) {
            unsaved.add(named(course.get(), more.get(0).at()));
            course = Optional.empty();
        }
        unsaved.addAll(more);
        if (unsaved.isEmpty()) {
            return List.of();
        }
        boolean failedBefore = failure.isPresent();
        var news = new ArrayList<>(save());
        if (failure.isPresent() && !failedBefore) {
            news.add("Your progress cannot be saved: " + failure.get()
                    + " You can go on; saving is tried again after every step.");
        } else if (failure.isEmpty() && failedBefore) {
            news.add("Your progress is being saved again; nothing was lost.");
        }
        return news;
    }

    /** @return what was noticed on the way */
    private List<String> save() {
        var text = unsaved.stream().map(EventJson::write).toList();
        try {
            Durability durability =
                    unsaved.stream().allMatch(Event::isBookkeeping) ? Durability.WRITTEN : Durability.FORCED;
            var news = tornAway(lines.get().append(text, durability));
            unsaved.clear();
            failure = Optional.empty();
            return news;
        } catch (IOException e) {
            failure = Optional.of(FileTrouble.sentence(e, "cannot be opened"));
            return List.of();
        }
    }

    /**
     * Tries once more to save what could not be saved, before the program ends.
     *
     * @return what is lost: a sentence, usually none
     */
    public synchronized Optional<String> leave() {
        newSnapshot.ifPresent(made -> made.write(file().orElseThrow().path()));
        newSnapshot = Optional.empty();
        if (unsaved.isEmpty()) {
            return Optional.empty();
        }
        save();
        return failure.map(reason -> lost() + " could not be saved: " + reason);
    }

    /** Whether everything that was appended is saved. */
    public synchronized boolean isSaved() {
        return unsaved.isEmpty();
    }

    /** {@code 3 answers}, {@code 1 answer}, or where no answer is among it {@code Your place}. */
    private String lost() {
        long answers = unsaved.stream().filter(Event.Answered.class::isInstance).count();
        return answers == 0 ? "Your place" : answers + (answers == 1 ? " answer" : " answers");
    }

    public List<String> append(Event... more) {
        return append(List.of(more));
    }

    private void read() {
        try {
            LineFile.FileContent content = lines.get().read();
            notices.addAll(tornAway(content.torn()));
            snapshot = file().flatMap(file -> JournalSnapshot.read(file.path(), content));
            int known = snapshot.map(JournalSnapshot::lines).orElse(0);
            unread = content.lines().subList(0, known);
            EventLines read = EventLines.of(content.lines(), known);
            take(read);
            int count = content.lines().size();
            if (read.isWhole() && file().isPresent() && JournalSnapshot.isWorthIt(count - known)) {
                newSnapshot =
                        Optional.of(new JournalSnapshot(count, content.checksum(count), openedBefore(), progress()));
            }
        } catch (IOException e) {
            notices.add("Your earlier progress cannot be read: " + FileTrouble.sentence(e, "cannot be opened"));
        }
    }

    private void take(EventLines read) {
        events.addAll(read.events());
        notices.addAll(read.notices(place()));
    }

    private List<String> tornAway(boolean torn) {
        return torn
                ? List.of("The last line of " + place() + " was incomplete, as after a crash;" + " it was moved to "
                        + file().orElseThrow().tornPath().getFileName() + " beside it.")
                : List.of();
    }

    private String place() {
        return lines.get().place();
    }

    private Optional<LineFile> file() {
        return lines.flatMap(JournalLines::file);
    }

    /**
     * A name that tells people which course it is, and that no two titles share: {@code what-a-container-is-5e1b0c42.jsonl}.
     */
    static String fileName(String course) {
        var name = new StringBuilder();
        for (int i = 0; i < course.length() && name.length() < 40; i++) {
            char c = Character.toLowerCase(course.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                name.append(c);
            } else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
                name.append('-');
            }
        }
        if (name.length() > 0 && name.charAt(name.length() - 1) != '-') {
            name.append('-');
        }
        var digest = new CRC32();
        digest.update(course.getBytes(StandardCharsets.UTF_8));
        return name + Long.toHexString(0x1_0000_0000L | digest.getValue()).substring(1) + ENDING;
    }
}
