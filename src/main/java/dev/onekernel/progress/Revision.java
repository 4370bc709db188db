package dev.onekernel.progress;

import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event.Arranged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What it means for a learner that the course was edited after they had begun it.
 *
 * @param events what has to be remembered; empty when nothing was changed that the learner has seen
 * @param effect what became of the learner's place
 * @param added the places that were added to what the learner has finished, or before the place where they are in a lesson
 */
public record Revision(List<Event> events, Effect effect, List<Progress.Place> added) {

    /** Nothing to remember, as of a learner who has not begun. */
    public static final Revision NONE = new Revision(List.of(), Effect.NONE, List.of());

    /** What became of a place. */
    public enum Effect {
        /** Its unit is as it was. */
        NONE,
        /** Its unit was changed, and it still exists. */
        KEPT,
        /** It no longer exists, and the nearest one takes its place. */
        REPLACED
    }

    public Revision {
        events = List.copyOf(events);
        added = List.copyOf(added);
    }

    /** Compares the course a learner knows with the course as it is now. */
    public static Revision of(Progress progress, Outline outline, Instant now) {
        Revision revision = toFollow(progress, outline, now);
        return new Revision(revision.events, revision.effect, added(revision, progress, outline));
    }

    private Revision(List<Event> events, Effect effect) {
        this(events, effect, List.of());
    }

    /** The same for a learner who goes to another place than the one they left. */
    public Revision elsewhere() {
        return new Revision(events, Effect.NONE, added);
    }

    private static List<Progress.Place> added(Revision revision, Progress before, Outline outline) {
        Progress after = revision.applied(before);
        return revision.events.stream()
                .filter(Arranged.class::isInstance)
                .map(Arranged.class::cast)
                .sorted(Comparator.comparingInt(arranged ->
                        outline.entries().indexOf(outline.entry(arranged.unit()).orElseThrow())))
                .flatMap(arranged ->
                        added(
                                before.unit(arranged.was()),
                                after,
                                outline.entry(arranged.unit()).orElseThrow())
                                .stream())
                .toList();
    }

    private static List<Progress.Place> added(UnitProgress before, Progress after, OutlineEntry entry) {
        UnitProgress now = after.unit(entry.name());
        List<Integer> added = new Rearrangement(before.screens(), entry.keys()).added();
        int furthest = now.seen().stream().mapToInt(Integer::intValue).max().orElse(-1);
        Stream<Integer> places = entry.kind() == UnitKind.QUIZ
                // a question that was reworded has to be answered, too
                ? now.added(entry).stream()
                        .filter(place -> !before.screens().contains(entry.keys().get(place)))
                : now.finished()
                        ? now.added(entry).stream().filter(added::contains)
                        : added.stream().filter(place -> place < furthest);
        return places.map(place -> new Progress.Place(entry.name(), place)).toList();
    }

    private static Revision toFollow(Progress progress, Outline outline, Instant now) {
        var events = new ArrayList<Event>();
        for (String unit : progress.units().keySet().stream().sorted().toList()) {
            arranged(unit, progress, outline, now).ifPresent(events::add);
        }
        Optional<Progress.Place> place =
                progress.place().filter(at -> keyAt(progress, at).isPresent());
        if (place.isEmpty()) {
            return new Revision(events, Effect.NONE);
        }
        Progress.Place at = place.get();
        ScreenKey key = keyAt(progress, at).orElseThrow();
        Optional<OutlineEntry> home = home(at.unit(), events, outline);
        if (home.filter(entry -> placeOf(key, entry) >= 0).isEmpty()) {
            Optional<OutlineEntry> elsewhere = outline.entries().stream()
                    .filter(entry -> placeOf(key, entry) >= 0)
                    .findFirst();
            if (elsewhere.isPresent()) {
                events.addAll(moved(key, elsewhere.get(), progress, now));
                return new Revision(events, Effect.KEPT);
            }
        }
        boolean changed =
                events.stream().anyMatch(event -> ((Arranged) event).was().equals(at.unit()));
        if (!changed) {
            return new Revision(events, home.isPresent() ? Effect.NONE : Effect.REPLACED);
        }
        boolean kept = new Rearrangement(
                        progress.unit(at.unit()).screens(), home.orElseThrow().keys())
                .kept(at.step())
                .isPresent();
        return new Revision(events, kept ? Effect.KEPT : Effect.REPLACED);
    }

    private static Optional<Arranged> arranged(String unit, Progress progress, Outline outline, Instant now) {
        List<ScreenKey> before = progress.unit(unit).screens();
        if (before.isEmpty()) {
            return Optional.empty(); // from a version that did not write it down
        }
        return nowCalled(unit, before, progress, outline)
                .filter(entry -> !entry.name().equals(unit) || !entry.keys().equals(before))
                .map(entry -> new Arranged(now, entry.name(), unit, entry.keys()));
    }

    /** The unit itself; or, when its file was renamed, the unit that shares most with it. */
    private static Optional<OutlineEntry> nowCalled(
            String unit, List<ScreenKey> before, Progress progress, Outline outline) {
        Optional<OutlineEntry> same = outline.entry(unit);
        if (same.isPresent()) {
            return same;
        }
        String folder = unit.substring(0, unit.indexOf('/') + 1);
        return outline.entries().stream()
                .filter(entry -> entry.name().startsWith(folder))
                .filter(entry -> !progress.units().containsKey(entry.name()))
                .filter(entry -> shared(before, entry) * 2 > before.size()
                        || unnumbered(entry.name()).equals(unnumbered(unit)))
                .max(Comparator.comparingLong(entry -> shared(before, entry)));
    }

    private static long shared(List<ScreenKey> before, OutlineEntry entry) {
        return before.stream().filter(key -> holds(entry, key)).count();
    }

    private static String unnumbered(String unit) {
        return unit.replaceFirst("/[0-9]+-", "/");
    }

    private static Optional<ScreenKey> keyAt(Progress progress, Progress.Place at) {
        List<ScreenKey> screens = progress.unit(at.unit()).screens();
        return at.step() < screens.size() ? Optional.of(screens.get(at.step())) : Optional.empty();
    }

    private static Optional<OutlineEntry> home(String unit, List<Event> events, Outline outline) {
        return events.stream()
                .map(Arranged.class::cast)
                .filter(arranged -> arranged.was().equals(unit))
                .findFirst()
                .map(Arranged::unit)
                .or(() -> Optional.of(unit))
                .flatMap(outline::entry);
    }

    private static boolean holds(OutlineEntry entry, ScreenKey key) {
        return entry.keys().stream().anyMatch(each -> each.name().equals(key.name()) || isSameContent(each, key));
    }

    private static boolean isSameContent(ScreenKey a, ScreenKey b) {
        return !a.digest().isEmpty() && a.digest().equals(b.digest());
    }

    /** Where a screen is that came to this unit with its content; -1 when it is not there. */
    private static int placeOf(ScreenKey key, OutlineEntry entry) {
        for (int place = 0; place < entry.keys().size(); place++) {
            if (isSameContent(entry.keys().get(place), key)) {
                return place;
            }
        }
        return -1;
    }

    private static List<Event> moved(ScreenKey key, OutlineEntry entry, Progress progress, Instant now) {
        var visited = new Event.Visited(now, entry.name(), placeOf(key, entry));
        boolean known = !progress.unit(entry.name()).screens().isEmpty();
        return known ? List.of(visited) : List.of(new Arranged(now, entry.name(), entry.name(), entry.keys()), visited);
    }

    /** What the learner has seen before, in the course as it is now. */
    public Progress applied(Progress progress) {
        Progress after = progress;
        for (Event event : events) {
            after = after.with(event);
        }
        return after;
    }

    /** The event that a visit to a unit has to be preceded by, when it is not known yet what the unit consists of. */
    public static Stream<Event> arrival(Progress progress, Outline outline, String unit, Instant now) {
        return outline
                .entry(unit)
                .filter(entry -> !entry.keys().equals(progress.unit(unit).screens()))
                .map(entry -> (Event) new Arranged(now, unit, unit, entry.keys()))
                .stream();
    }
}
