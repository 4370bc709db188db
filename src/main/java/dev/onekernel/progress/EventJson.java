package dev.onekernel.progress;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import dev.onekernel.progress.Event.Answered;
import dev.onekernel.progress.Event.Arranged;
import dev.onekernel.progress.Event.Finished;
import dev.onekernel.progress.Event.Hinted;
import dev.onekernel.progress.Event.LookedUp;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Opened;
import dev.onekernel.progress.Event.Reached;
import dev.onekernel.progress.Event.Reset;
import dev.onekernel.progress.Event.Revealed;
import dev.onekernel.progress.Event.Skipped;
import dev.onekernel.progress.Event.Started;
import dev.onekernel.progress.Event.Visited;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An event as a line of the log, and back. The names written here are a file format: they outlive renamed classes. */
final class EventJson {

    private EventJson() {}

    static String write(Event event) {
        var fields = new LogRecord.Builder();
        if (event instanceof Visited visited) {
            head(fields, "visited", visited).put("step", visited.step());
        } else if (event instanceof Arranged arranged) {
            head(fields, "arranged", arranged).put("was", arranged.was()).put("screens", written(arranged.screens()));
        } else if (event instanceof Opened opened) {
            head(fields, "course", opened)
                    .put("id", opened.id())
                    .put("title", opened.title())
                    .put("location", opened.location());
        } else if (event instanceof Started started) {
            head(fields, "started", started).put("seed", started.seed());
            if (!started.selected().isEmpty()) {
                fields.put("selected", selected(started.selected()));
            }
        } else if (event instanceof Answered answered) {
            key(head(fields, "answered", answered), answered.question())
                    .put("setting", written(answered.occasion()))
                    .put("given", answered.given())
                    .put("points", answered.points())
                    .put("nth", answered.nth())
                    .put("unfinished", answered.unfinished());
        } else if (event instanceof Hinted hinted) {
            key(head(fields, "hinted", hinted), hinted.question());
        } else if (event instanceof Revealed revealed) {
            key(head(fields, "revealed", revealed), revealed.question()).put("setting", written(revealed.occasion()));
        } else if (event instanceof Skipped skipped) {
            key(head(fields, "skipped", skipped), skipped.question());
        } else if (event instanceof LookedUp lookedUp) {
            head(fields, "looked-up", lookedUp).put("term", lookedUp.term());
        } else if (event instanceof Reached reached) {
            head(fields, "reached", reached).put("fact", reached.fact());
        } else if (event instanceof Finished finished) {
            head(fields, "finished", finished);
            if (finished.passed()) {
                fields.put("passed", true);
            }
        } else if (event instanceof Reset reset) {
            head(fields, "reset", reset);
        } else {
            throw new AssertionError(event);
        }
        return fields.build().line();
    }

    private static LogRecord.Builder head(LogRecord.Builder fields, String kind, Event event) {
        return fields.put("event", kind).put("at", event.at()).put("unit", event.unit());
    }

    private static LogRecord.Builder key(LogRecord.Builder fields, QuestionKey question) {
        return fields.put("question", question.id()).put("digest", question.digest());
    }

    /** A name is an id or a hash: it holds neither a blank nor a colon. */
    static String written(List<ScreenKey> screens) {
        return screens.stream().map(EventJson::written).collect(Collectors.joining(" "));
    }

    private static String written(ScreenKey screen) {
        return screen.name() + ":" + screen.digest();
    }

    static List<ScreenKey> screens(String written) throws DamagedLineException {
        var screens = new ArrayList<ScreenKey>();
        for (String screen : written.isEmpty() ? new String[0] : written.split(" ")) {
            int colon = screen.lastIndexOf(':');
            if (colon < 0) {
                throw new DamagedLineException("not a screen: " + screen);
            }
            screens.add(new ScreenKey(screen.substring(0, colon), screen.substring(colon + 1)));
        }
        return screens;
    }

    private static String written(Occasion occasion) {
        return occasion.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The event in {@code line}, or empty when a newer version wrote it: when this version does not know its kind, or where its
     * question was asked.
     *
     * @throws DamagedLineException if the line is no event of any version
     */
    static Optional<Event> read(String line) throws DamagedLineException {
        LogRecord fields = LogRecord.parse(line);
        Instant at = fields.instant("at");
        String unit = fields.text("unit");
        return switch (fields.text("event")) {
            case "visited" -> Optional.of(new Visited(at, unit, fields.count("step")));
            case "arranged" -> Optional.of(new Arranged(at, unit, fields.text("was"), screens(fields.text("screens"))));
            case "course" ->
                Optional.of(new Opened(at, unit, fields.text("id"), fields.text("title"), fields.text("location")));
            case "started" -> Optional.of(new Started(at, unit, fields.number("seed"), selected(fields)));
            case "answered" -> answered(fields, at, unit);
            case "hinted" -> Optional.of(new Hinted(at, unit, key(fields)));
            case "revealed" -> {
                QuestionKey question = key(fields);
                yield setting(fields).map(occasion -> new Revealed(at, unit, question, occasion));
            }
            case "skipped" -> Optional.of(new Skipped(at, unit, key(fields)));
            case "looked-up" -> Optional.of(new LookedUp(at, unit, fields.text("term")));
            case "reached" -> Optional.of(new Reached(at, unit, fields.text("fact")));
            case "finished" -> Optional.of(new Finished(at, unit, fields.has("passed") && fields.truth("passed")));
            case "reset" -> Optional.of(new Reset(at, unit));
            default -> Optional.empty();
        };
    }

    /** The ids of the questions that an attempt asks, which have no blanks. */
    static String selected(List<String> ids) {
        return String.join(" ", ids);
    }

    static List<String> selected(LogRecord fields) throws DamagedLineException {
        String ids = fields.has("selected") ? fields.text("selected") : "";
        return ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }

    private static Optional<Event> answered(LogRecord fields, Instant at, String unit) throws DamagedLineException {
        QuestionKey question = key(fields);
        String given = fields.text("given");
        double points = fields.share("points");
        int nth = fields.count("nth");
        boolean unfinished = fields.truth("unfinished");
        return setting(fields)
                .map(occasion -> new Answered(at, unit, question, occasion, given, points, nth, unfinished));
    }

    private static QuestionKey key(LogRecord fields) throws DamagedLineException {
        return new QuestionKey(fields.text("question"), fields.text("digest"));
    }

    /** Empty for a setting of a newer version. */
    private static Optional<Occasion> setting(LogRecord fields) throws DamagedLineException {
        String written = fields.text("setting");
        return Arrays.stream(Occasion.values())
                .filter(occasion -> written(occasion).equals(written))
                .findFirst();
    }
}
