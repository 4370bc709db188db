package dev.onekernel.progress;

import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.progress.Event.Arranged;
import dev.onekernel.progress.Event.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the journal of a course among those of all courses. The journal is named after the id or the title of the course, but a name
 * alone does not prove whose it is: two courses may have the same title, and a course may have got another one. What the journal says
 * about the course it belongs to decides.
 */
public final class JournalFinder {

    /** A journal belongs to a course at another place only if nearly everything the learner has seen is in that course. */
    private static final double NEARLY_ALL = 0.75;

    private final Path directory;
    private final Outline outline;
    private final String location;

    /** @param location the folder or file that the course was read from; empty for the course that travels with the program */
    public JournalFinder(Path directory, Outline outline, String location) {
        this.directory = directory;
        this.outline = outline;
        this.location = location;
    }

    /** The journal that holds what was done in the course so far; or an empty one, which nothing is created for before an append. */
    public Journal open() {
        for (String name : names()) {
            if (Files.exists(directory.resolve(name))) {
                Journal journal = opened(name);
                if (isOurs(journal)) {
                    return journal;
                }
            }
        }
        return taken().orElseGet(() -> opened(free()));
    }

    /** Where the directory cannot be looked into, every name is free: the journal says what is wrong when it is written. */
    private String free() {
        List<String> names = names();
        return names.stream()
                .filter(name -> !Files.exists(directory.resolve(name)))
                .findFirst()
                .orElse(names.get(names.size() - 1));
    }

    private Journal opened(String name) {
        return Journal.of(directory, name, new Opened(Instant.EPOCH, "", outline.id(), outline.title(), location));
    }

    /** The names that a journal of this course can have; the last one belongs to no other course. */
    private List<String> names() {
        String title = Journal.fileName(outline.title());
        String own = Journal.fileName(outline.title() + "\n" + outline.id() + "\n" + location);
        return outline.id().isEmpty() ? List.of(title, own) : List.of(Journal.fileName(outline.id()), title, own);
    }

    /** A journal under a name that the course had before. */
    private Optional<Journal> taken() {
        var others = new TreeSet<Path>();
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .forEach(others::add);
        } catch (java.io.IOException noneYet) {
            return Optional.empty();
        }
        names().forEach(name -> others.remove(directory.resolve(name)));
        return others.stream()
                .map(file -> opened(file.getFileName().toString()))
                .filter(this::isOursUnderAnotherName)
                .findFirst()
                .map(this::takenOver);
    }

    private Journal takenOver(Journal journal) {
        if (!journal.isInscribed()) {
            String name = journal.openedBefore()
                    .filter(course -> !course.title().equals(outline.title()))
                    .map(course -> "called \"" + course.title() + "\"")
                    .orElse("filed under another name");
            journal.inscribe("Your progress was saved when this course was " + name
                    + ". It counts, and you can continue where you left off.");
        }
        return journal;
    }

    /** Whether a journal with the name of this course was written for it. */
    private boolean isOurs(Journal journal) {
        Optional<Opened> course = journal.openedBefore();
        if (course.isEmpty()) {
            return journal.events().isEmpty() || journal.events().stream().anyMatch(this::isInOurUnits);
        }
        return isSame(course.get(), journal);
    }

    private boolean isOursUnderAnotherName(Journal journal) {
        Optional<Opened> course = journal.openedBefore();
        if (course.isEmpty()) {
            return sharedAnswers(journal.events()) > 0.5;
        }
        return isSame(course.get(), journal);
    }

    private boolean isSame(Opened course, Journal journal) {
        return sameId(course).orElseGet(() -> isAtSamePlace(course, journal) || shared(journal.events()) > NEARLY_ALL);
    }

    /** Whether the ids agree; empty when one of the two has none. */
    private Optional<Boolean> sameId(Opened course) {
        return course.id().isEmpty() || outline.id().isEmpty()
                ? Optional.empty()
                : Optional.of(course.id().equals(outline.id()));
    }

    private boolean isAtSamePlace(Opened course, Journal journal) {
        return course.location().equals(location)
                && (course.title().equals(outline.title())
                        || journal.events().stream().anyMatch(this::isInOurUnits));
    }

    private boolean isInOurUnits(Event event) {
        return event instanceof Event.Reset || outline.entry(event.unit()).isPresent();
    }

    /** How much of what the learner met is in this course, from 0 to 1. */
    private double shared(List<Event> events) {
        Map<String, List<ScreenKey>> seen = new HashMap<>();
        for (Event event : events) {
            if (event instanceof Arranged arranged) {
                seen.put(arranged.unit(), arranged.screens());
            }
        }
        Set<String> digests = digests();
        List<ScreenKey> screens = seen.values().stream().flatMap(List::stream).toList();
        return share(screens.stream().map(ScreenKey::digest).toList(), digests);
    }

    private double sharedAnswers(List<Event> events) {
        var answered = new HashSet<String>();
        for (Event event : events) {
            if (event instanceof Event.Answered answer) {
                answered.add(answer.question().digest());
            }
        }
        return share(List.copyOf(answered), digests());
    }

    private static double share(List<String> seen, Set<String> known) {
        return seen.isEmpty() ? 0 : seen.stream().filter(known::contains).count() / (double) seen.size();
    }

    private Set<String> digests() {
        var digests = new HashSet<String>();
        for (OutlineEntry entry : outline.entries()) {
            entry.keys().forEach(key -> digests.add(key.digest()));
        }
        return digests;
    }
}
