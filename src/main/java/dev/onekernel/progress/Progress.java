package dev.onekernel.progress;

import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Event.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from a learner's events: the place, what was answered, what comes back and when.
 *
 * @param place where the learner was last
 * @param units by name; a unit not touched yet is missing
 * @param reviewSchedules the missed questions on their way back, in the order they were missed
 * @param terms the names of the words that were looked up, in the order of the first time
 */
public record Progress(
        Optional<Place> place,
        Map<String, UnitProgress> units,
        Map<QuestionKey, ReviewSchedule> reviewSchedules,
        List<String> terms) {

    /** What is known of a learner who has done nothing yet. */
    public static final Progress NONE = new Progress(Optional.empty(), Map.of(), Map.of(), List.of());

    public Progress {
        units = Map.copyOf(units);
        terms = List.copyOf(terms);
        reviewSchedules =
                Collections.unmodifiableMap(new LinkedHashMap<>(reviewSchedules)); // Map.copyOf would lose the order
    }

    /** A screen of a lesson or a question of a quiz, counted from 0. */
    public record Place(String unit, int step) {}

    public static Progress of(List<Event> events) {
        Progress progress = NONE;
        for (Event event : events) {
            progress = progress.with(event);
        }
        return progress;
    }

    /** What happened at a checkpoint, even if its author has moved it to another lesson since. */
    public QuestionRecord checkpoint(String unit, QuestionKey question) {
        QuestionRecord here = unit(unit).checkpoints().tally(question);
        return !here.isEmpty()
                ? here
                : units.values().stream()
                        .map(other -> other.checkpoints().tally(question))
                        .filter(record -> !record.isEmpty())
                        .findFirst()
                        .orElse(here);
    }

    public UnitProgress unit(String name) {
        return units.getOrDefault(name, UnitProgress.NONE);
    }

    /**
     * The questions that are to be asked again, those that wait longest first.
     *
     * @param now the time, in the zone where the learner's days begin
     */
    public List<QuestionKey> due(ZonedDateTime now) {
        ZoneId zone = now.getZone();
        LocalDate today = now.toLocalDate();
        return reviewSchedules.entrySet().stream()
                .filter(entry -> !entry.getValue().due(zone).isAfter(today))
                .sorted(Comparator.comparing(entry -> entry.getValue().due(zone)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a question may be due, whatever the learner's zone is: finding out the zone takes longer than this. */
    public boolean mayHaveDue(Instant now) {
        return reviewSchedules.values().stream().anyMatch(schedule -> schedule.mayBeDue(now));
    }

    /** Whether nothing is left to do in a unit: all of a lesson was read, or a quiz was passed. What was done once stays done. */
    public boolean isDone(OutlineEntry entry) {
        UnitProgress unit = unit(entry.name());
        return entry.kind() == UnitKind.LESSON
                ? unit.finished()
                : unit.passed()
                        || unit.completed().stream()
                                .anyMatch(attempt -> Score.of(attempt, entry).passes(entry.pass()));
    }

    /** Whether nothing is left to do in the whole course. */
    public boolean isDone(Outline outline) {
        return outline.entries().stream().allMatch(this::isDone);
    }

    /** How many minutes the units take that are not done, as far as their authors say. */
    public int minutesLeft(Outline outline) {
        int begun = units.keySet().stream()
                .flatMap(unit -> outline.entry(unit).stream())
                .mapToInt(entry -> entry.minutes() - minutesLeft(entry))
                .sum();
        return Math.max(0, outline.minutes() - begun);
    }

    /** How many minutes of a unit are left. */
    public int minutesLeft(OutlineEntry entry) {
        int left = isDone(entry) ? 0 : entry.size() - met(entry);
        return entry.size() == 0 && !isDone(entry)
                ? entry.minutes()
                : (int) Math.ceil(entry.minutes() * left / (double) Math.max(1, entry.size()));
    }

    /** How many screens of a lesson were read, or questions of the attempt at a quiz that is under way dealt with. */
    private int met(OutlineEntry entry) {
        UnitProgress unit = unit(entry.name());
        return entry.kind() == UnitKind.LESSON
                ? unit.read(entry)
                : unit.open()
                        .map(attempt -> (int) entry.questions().stream()
                                .filter(question -> !attempt.asks(question)
                                        || attempt.tally(question).met())
                                .count())
                        .orElse(0);
    }

    /**
     * The day when the next question is to be asked again.
     *
     * @param zone where the learner's days begin
     */
    public Optional<LocalDate> nextDue(ZoneId zone) {
        return reviewSchedules.values().stream()
                .map(reviewSchedule -> reviewSchedule.due(zone))
                .min(LocalDate::compareTo);
    }

    public Progress with(Event event) {
        if (event instanceof Event.Visited visited) {
            return new Progress(
                    Optional.of(new Place(visited.unit(), visited.step())),
                    changed(visited.unit(), unit(visited.unit()).reached(visited.step())),
                    reviewSchedules,
                    terms);
        }
        if (event instanceof Event.Arranged arranged) {
            return arranged(arranged);
        }
        if (event instanceof Event.Opened) {
            return this;
        }
        if (event instanceof Event.Started started) {
            return at(started.unit(), unit(started.unit()).begun(Attempt.begun(started)));
        }
        if (event instanceof Event.Answered answered) {
            return tallied(answered.question(), answered, answered.occasion())
                    .dealtWith(answered)
                    .reviewed(answered.question(), answered);
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
        if (event instanceof Event.LookedUp lookedUp) {
            return lookedUp(lookedUp.term());
        }
        if (event instanceof Event.Reached reached) {
            return at(reached.unit(), unit(reached.unit()).reached(reached.fact()));
        }
        if (event instanceof Event.Finished finished) {
            return finished(finished);
        }
        if (event instanceof Event.Reset reset) {
            return reset.unit().isEmpty() ? NONE : without(reset.unit());
        }
        throw new AssertionError(event);
    }

    /** What happens in a review is about the schedule; the score of the quiz the question came from stays as it is. */
    private Progress tallied(QuestionKey question, Event event, Occasion occasion) {
        return occasion == Occasion.REVIEW
                ? this
                : at(event.unit(), unit(event.unit()).with(question, event));
    }

    /** Who goes back to a question that they had put off, and answers it before the quiz asks it again, has not put it off any more. */
    private Progress dealtWith(Event.Answered answered) {
        UnitProgress unit = unit(answered.unit());
        boolean isFirstRound = place.filter(at -> at.unit().equals(answered.unit())
                        && at.step() < unit.screens().size())
                .isPresent();
        return isFirstRound && answered.occasion() == Occasion.QUIZ && !answered.unfinished()
                ? at(answered.unit(), unit.dealtWith(answered.question()))
                : this;
    }

    private Progress reviewed(QuestionKey question, Event.Answered answered) {
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
        return new Progress(place, units, changed, terms);
    }

    private Progress missed(QuestionKey question, Event event) {
        var changed = new LinkedHashMap<>(reviewSchedules);
        changed.put(question, ReviewSchedule.missed(event.unit(), event.at()));
        return new Progress(place, units, changed, terms);
    }

    /** What was skipped to the end of a quiz was missed. */
    private Progress finished(Event.Finished finished) {
        UnitProgress unit = unit(finished.unit());
        Progress after = at(finished.unit(), unit.done(finished.passed()));
        for (QuestionKey question : unit.open().map(Attempt::skipped).orElse(List.of())) {
            after = after.missed(question, finished);
        }
        return after;
    }

    private Progress lookedUp(String term) {
        if (terms.contains(term)) {
            return this;
        }
        var more = new ArrayList<>(terms);
        more.add(term);
        return new Progress(place, units, reviewSchedules, more);
    }

    private Progress arranged(Event.Arranged arranged) {
        UnitProgress before = unit(arranged.was());
        var rearrangement = new Rearrangement(before.screens(), arranged.screens());
        boolean known = !before.screens().isEmpty();
        Optional<Place> there = place.map(at -> at.unit().equals(arranged.was())
                ? new Place(arranged.unit(), known ? rearrangement.nearest(at.step()) : at.step())
                : at);
        var arrangedUnits = new HashMap<>(units);
        arrangedUnits.remove(arranged.was());
        arrangedUnits.put(arranged.unit(), before.arranged(arranged.screens()));
        var renamed = known ? rearrangement.renamed() : Map.<QuestionKey, QuestionKey>of();
        var schedules = new LinkedHashMap<QuestionKey, ReviewSchedule>();
        reviewSchedules.forEach((question, schedule) -> schedules.put(
                renamed.getOrDefault(question, question),
                schedule.unit().equals(arranged.was()) ? schedule.in(arranged.unit()) : schedule));
        return new Progress(there, arrangedUnits, schedules, terms);
    }

    private Progress without(String unit) {
        var otherUnits = new HashMap<>(units);
        otherUnits.remove(unit);
        var otherReviews = new LinkedHashMap<>(reviewSchedules);
        otherReviews.values().removeIf(reviewSchedule -> reviewSchedule.unit().equals(unit));
        return new Progress(place.filter(at -> !at.unit().equals(unit)), otherUnits, otherReviews, terms);
    }

    private Progress at(String unit, UnitProgress changed) {
        return new Progress(place, changed(unit, changed), reviewSchedules, terms);
    }

    private Map<String, UnitProgress> changed(String unit, UnitProgress changed) {
        var all = new HashMap<>(units);
        all.put(unit, changed);
        return all;
    }
}
