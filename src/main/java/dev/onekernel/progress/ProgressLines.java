package dev.onekernel.progress;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Progress as lines, and back: what a snapshot of a journal holds. A unit's attempts follow it, and an attempt's questions that. */
final class ProgressLines {

    private final List<LogRecord> records = new ArrayList<>();
    private int next;

    private ProgressLines(List<String> lines) throws DamagedLineException {
        for (String line : lines) {
            records.add(LogRecord.parse(line));
        }
    }

    static List<String> write(Progress progress) {
        var lines = new ArrayList<String>();
        progress.place().ifPresent(at -> add(lines, begun("place", at.unit()).put("step", at.step())));
        progress.units().forEach((name, unit) -> {
            add(
                    lines,
                    begun("unit", name)
                            .put("seen", written(unit.seen()))
                            .put("finished", unit.finished())
                            .put("passed", unit.passed())
                            .put("screens", EventJson.written(unit.screens()))
                            .put("goals", String.join(" ", new TreeSet<>(unit.goals()))));
            addAttempt(lines, "checkpoints", unit.checkpoints());
            unit.attempts().forEach(attempt -> addAttempt(lines, "attempt", attempt));
        });
        progress.reviewSchedules()
                .forEach((question, schedule) -> add(
                        lines,
                        begun("schedule", question.id())
                                .put("digest", question.digest())
                                .put("unit", schedule.unit())
                                .put("stage", schedule.stage())
                                .put("since", schedule.since())));
        progress.terms().forEach(term -> add(lines, begun("term", term)));
        return lines;
    }

    private static LogRecord.Builder begun(String kind, String name) {
        return new LogRecord.Builder().put("kind", kind).put("name", name);
    }

    private static void add(List<String> lines, LogRecord.Builder fields) {
        lines.add(fields.build().line());
    }

    private static void addAttempt(List<String> lines, String kind, Attempt attempt) {
        add(
                lines,
                begun(kind, "")
                        .put("seed", attempt.seed())
                        .put("started", attempt.started())
                        .put("selected", EventJson.selected(attempt.selected()))
                        .put("finished", attempt.finished()));
        attempt.questionRecords().forEach((question, record) -> {
            var fields = begun("question", question.id()).put("digest", question.digest());
            record.first().ifPresent(points -> fields.put("first", points));
            add(
                    lines,
                    fields.put("answers", record.answers())
                            .put("solved", record.solved())
                            .put("hints", record.hints())
                            .put("revealed", record.revealed())
                            .put("skips", record.skips())
                            .put("given", record.given())
                            .put("partial", record.partial()));
        });
    }

    /** @throws DamagedLineException if the lines are not what {@link #write} writes */
    static Progress read(List<String> lines) throws DamagedLineException {
        return new ProgressLines(lines).progress();
    }

    private Progress progress() throws DamagedLineException {
        Optional<Progress.Place> place = Optional.empty();
        var units = new HashMap<String, UnitProgress>();
        var schedules = new LinkedHashMap<QuestionKey, ReviewSchedule>();
        var terms = new ArrayList<String>();
        while (next < records.size()) {
            LogRecord fields = records.get(next++);
            String name = fields.text("name");
            switch (fields.text("kind")) {
                case "place" -> place = Optional.of(new Progress.Place(name, fields.count("step")));
                case "unit" -> units.put(name, unit(fields));
                case "schedule" ->
                    schedules.put(
                            key(fields),
                            new ReviewSchedule(fields.text("unit"), fields.count("stage"), fields.instant("since")));
                case "term" -> terms.add(name);
                default -> throw new DamagedLineException("not a part of progress");
            }
        }
        return new Progress(place, units, schedules, terms);
    }

    private boolean isNext(String kind) throws DamagedLineException {
        return next < records.size() && records.get(next).text("kind").equals(kind);
    }

    private UnitProgress unit(LogRecord fields) throws DamagedLineException {
        if (!isNext("checkpoints")) {
            throw new DamagedLineException("no checkpoints");
        }
        Attempt checkpoints = attempt();
        var attempts = new ArrayList<Attempt>();
        while (isNext("attempt")) {
            attempts.add(attempt());
        }
        return new UnitProgress(
                places(fields.text("seen")),
                fields.truth("finished"),
                fields.truth("passed"),
                checkpoints,
                attempts,
                EventJson.screens(fields.text("screens")),
                goals(fields.text("goals")));
    }

    private static String written(Set<Integer> places) {
        return places.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static Set<Integer> places(String written) throws DamagedLineException {
        try {
            return written.isEmpty()
                    ? Set.of()
                    : Arrays.stream(written.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
        } catch (NumberFormatException notPlaces) {
            throw new DamagedLineException("not places: " + written);
        }
    }

    private static Set<String> goals(String written) {
        return written.isEmpty() ? Set.of() : Set.of(written.split(" "));
    }

    private Attempt attempt() throws DamagedLineException {
        LogRecord fields = records.get(next++);
        var questions = new LinkedHashMap<QuestionKey, QuestionRecord>();
        while (isNext("question")) {
            LogRecord question = records.get(next++);
            questions.put(key(question), question(question));
        }
        return new Attempt(
                fields.number("seed"),
                fields.instant("started"),
                EventJson.selected(fields),
                questions,
                fields.truth("finished"));
    }

    private static QuestionKey key(LogRecord fields) throws DamagedLineException {
        return new QuestionKey(fields.text("name"), fields.text("digest"));
    }

    private static QuestionRecord question(LogRecord fields) throws DamagedLineException {
        return new QuestionRecord(
                fields.has("first") ? OptionalDouble.of(fields.share("first")) : OptionalDouble.empty(),
                fields.count("answers"),
                fields.truth("solved"),
                fields.count("hints"),
                fields.truth("revealed"),
                fields.count("skips"),
                fields.text("given"),
                fields.text("partial"));
    }
}
