package dev.onekernel.progress;

import dev.onekernel.course.Outline.Key;
import dev.onekernel.progress.Event.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What follows from a learner's events: the place, what was answered, what comes back and when.
 *
 * @param zone where the learner's days begin; asked only when a day is reckoned, as finding it out takes its time
 * @param place where the learner was last
 * @param units by name; a unit not touched yet is missing
 * @param reviews the missed questions on their way back, in the order they were missed
 */
public record Progress(
        Supplier<ZoneId> zone,
        Optional<Place> place,
        Map<String, UnitProgress> units,
        Map<Key, ReviewSchedule> reviewSchedules) {

    /** A screen of a lesson or a question of a quiz, counted from 0. */
    public record Place(String unit, int step) {}

    public static Progress none(ZoneId zone) {
        return none(() -> zone);
    }

    private static Progress none(Supplier<ZoneId> zone) {
        return new Progress(zone, Optional.empty(), Map.of(), Map.of());
    }

    public static Progress of(ZoneId zone, List<Event> events) {
        return of(() -> zone, events);
    }

    public static Progress of(Supplier<ZoneId> zone, List<Event> events) {
        Progress progress = none(zone);
        for (Event event : events) {
            progress = progress.with(event);
        }
        return progress;
    }

    public UnitProgress unit(String name) {
        return units.getOrDefault(name, UnitProgress.NONE);
    }

    /** The questions that are to be asked again at {@code now}, those that wait longest first. */
    public List<Key> due(Instant now) {
        if (reviewSchedules.isEmpty()) {
            return List.of();
        }
        ZoneId zone = zone().get();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return reviewSchedules.entrySet().stream()
                .filter(entry -> !entry.getValue().due(zone).isAfter(today))
                .sorted(Comparator.comparing(entry -> entry.getValue().due(zone)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The day when the next question is to be asked again. */
    public Optional<LocalDate> nextDue() {
        return reviewSchedules.values().stream()
                .map(reviewSchedule -> reviewSchedule.due(zone().get()))
                .min(LocalDate::compareTo);
    }

    public Progress with(Event event) {
        if (event instanceof Event.Visited visited) {
            return new Progress(
                    zone,
                    Optional.of(new Place(visited.unit(), visited.step())),
                    changed(visited.unit(), unit(visited.unit()).reached(visited.step())),
                    reviewSchedules);
        }
        if (event instanceof Event.Started started) {
            return at(started.unit(), unit(started.unit()).begun(Attempt.begun(started.seed(), started.at())));
        }
        if (event instanceof Event.Answered answered) {
            return tallied(answered.question(), answered, answered.occasion()).reviewed(answered.question(), answered);
        }
        if (event instanceof Event.Hinted hinted) {
            return tallied(hinted.question(), hinted, Occasion.QUIZ);
        }
        if (event instanceof Event.Revealed revealed) {
            Progress tallied = tallied(revealed.question(), revealed, revealed.occasion());
            boolean counts = revealed.occasion() != Occasion.PREDICTION;
            return counts ? tallied.missed(revealed.question(), revealed) : tallied;
        }
        if (event instanceof Event.Skipped skipped) {
            return tallied(skipped.question(), skipped, Occasion.QUIZ);
        }
        if (event instanceof Event.Finished finished) {
            return at(finished.unit(), unit(finished.unit()).done());
        }
        if (event instanceof Event.Reset reset) {
            return reset.unit().isEmpty() ? none(zone) : without(reset.unit());
        }
        throw new AssertionError(event);
    }

    /** What happens in a review is about the schedule; the score of the quiz the question came from stays as it is. */
    private Progress tallied(Key question, Event event, Occasion occasion) {
        return occasion == Occasion.REVIEW
                ? this
                : at(event.unit(), unit(event.unit()).with(question, event));
    }

    private Progress reviewed(Key question, Event.Answered answered) {
        if (answered.unfinished() || answered.nth() > 1 || answered.occasion() == Occasion.PREDICTION) {
            return this;
        }
        if (answered.points() < 1) {
            return missed(question, answered);
        }
        ReviewSchedule reviewSchedule = reviewSchedules.get(question);
        if (reviewSchedule == null || answered.occasion() != Occasion.REVIEW) {
            return this;
        }
        var changed = new LinkedHashMap<>(reviewSchedules);
        ReviewSchedule next = reviewSchedule.right(answered.at());
        if (next == null) {
            changed.remove(question);
        } else {
            changed.put(question, next);
        }
        return new Progress(zone, place, units, changed);
    }

    private Progress missed(Key question, Event event) {
        var changed = new LinkedHashMap<>(reviewSchedules);
        changed.put(question, ReviewSchedule.missed(event.unit(), event.at()));
        return new Progress(zone, place, units, changed);
    }

    private Progress without(String unit) {
        var otherUnits = new HashMap<>(units);
        otherUnits.remove(unit);
        var otherReviews = new LinkedHashMap<>(reviewSchedules);
        otherReviews.values().removeIf(reviewSchedule -> reviewSchedule.unit().equals(unit));
        return new Progress(zone, place.filter(at -> !at.unit().equals(unit)), otherUnits, otherReviews);
    }

    private Progress at(String unit, UnitProgress changed) {
        return new Progress(zone, place, changed(unit, changed), reviewSchedules);
    }

    private Map<String, UnitProgress> changed(String unit, UnitProgress changed) {
        var all = new HashMap<>(units);
        all.put(unit, changed);
        return all;
    }
}
