package dev.onekernel.room;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import dev.onekernel.room.Ballot.CastKind;
import dev.onekernel.room.RoomEvent.Announced;
import dev.onekernel.room.RoomEvent.AnswerShown;
import dev.onekernel.room.RoomEvent.AttendeeFollowed;
import dev.onekernel.room.RoomEvent.AttendeeJoined;
import dev.onekernel.room.RoomEvent.AttendeeLeft;
import dev.onekernel.room.RoomEvent.AttendeeRemoved;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import dev.onekernel.room.RoomEvent.AttendeeReturned;
import dev.onekernel.room.RoomEvent.CalledBack;
import dev.onekernel.room.RoomEvent.CodeChanged;
import dev.onekernel.room.RoomEvent.CountsShown;
import dev.onekernel.room.RoomEvent.DoorLocked;
import dev.onekernel.room.RoomEvent.FreeWalkStarted;
import dev.onekernel.room.RoomEvent.GoalReached;
import dev.onekernel.room.RoomEvent.HelpAsked;
import dev.onekernel.room.RoomEvent.HelpGiven;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomEvent.ModelSet;
import dev.onekernel.room.RoomEvent.NoteTaken;
import dev.onekernel.room.RoomEvent.OfAttendee;
import dev.onekernel.room.RoomEvent.PlaceWalked;
import dev.onekernel.room.RoomEvent.ProjectorSwitched;
import dev.onekernel.room.RoomEvent.ScreenShown;
import dev.onekernel.room.RoomEvent.SessionEnded;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.room.RoomEvent.VoteClosed;
import dev.onekernel.room.RoomEvent.VoteOpened;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An event as a line of the log, and back. The names written here are a file format: they outlive renamed classes. */
public final class RoomEventJson {

    private RoomEventJson() {}

    /** The event as a JSON object, without a line break. */
    public static String write(RoomEvent event) {
        var fields = new LogRecord.Builder();
        fields.put("event", kind(event)).put("at", event.at());
        if (event instanceof OfAttendee ofAttendee) {
            fields.put("who", ofAttendee.who());
            write(fields, ofAttendee);
        } else {
            write(fields, event);
        }
        return fields.build().line();
    }

    private static String kind(RoomEvent event) {
        if (event instanceof SessionOpened) {
            return "opened";
        } else if (event instanceof AttendeeJoined) {
            return "joined";
        } else if (event instanceof AttendeeReturned) {
            return "came";
        } else if (event instanceof AttendeeLeft) {
            return "left";
        } else if (event instanceof AttendeeRenamed) {
            return "named";
        } else if (event instanceof AttendeeRemoved) {
            return "removed";
        } else if (event instanceof ScreenShown) {
            return "moved";
        } else if (event instanceof ModelSet) {
            return "set";
        } else if (event instanceof VoteOpened) {
            return "asked";
        } else if (event instanceof VoteCast) {
            return "answered";
        } else if (event instanceof VoteClosed) {
            return "closed";
        } else if (event instanceof CountsShown) {
            return "counted";
        } else if (event instanceof AnswerShown) {
            return "revealed";
        } else if (event instanceof FreeWalkStarted) {
            return "freed";
        } else if (event instanceof CalledBack) {
            return "called";
        } else if (event instanceof PlaceWalked) {
            return "walked";
        } else if (event instanceof AttendeeFollowed) {
            return "followed";
        } else if (event instanceof GoalReached) {
            return "reached";
        } else if (event instanceof HelpAsked) {
            return "stuck";
        } else if (event instanceof HelpGiven) {
            return "helped";
        } else if (event instanceof DoorLocked) {
            return "locked";
        } else if (event instanceof CodeChanged) {
            return "recoded";
        } else if (event instanceof Announced) {
            return "said";
        } else if (event instanceof NoteTaken) {
            return "noted";
        } else if (event instanceof ProjectorSwitched) {
            return "projector";
        } else if (event instanceof SessionEnded) {
            return "ended";
        }
        throw new AssertionError(event);
    }

    private static void write(LogRecord.Builder fields, OfAttendee event) {
        if (event instanceof AttendeeJoined joined) {
            fields.put("name", joined.name()).put("word", joined.wordHash());
        } else if (event instanceof AttendeeLeft left) {
            fields.put("why", written(left.why()));
        } else if (event instanceof AttendeeRenamed renamed) {
            fields.put("name", renamed.name());
        } else if (event instanceof AttendeeRemoved removed) {
            fields.put("ban", removed.banned());
        } else if (event instanceof VoteCast cast) {
            vote(fields, cast.vote())
                    .put("given", cast.given())
                    .put("points", cast.points())
                    .put("unfinished", cast.unfinished())
                    .put("how", written(cast.how()));
        } else if (event instanceof PlaceWalked walked) {
            place(fields, walked.place());
        } else if (event instanceof GoalReached goal) {
            place(fields, goal.place()).put("goal", goal.fact()).put("on", goal.reached());
        } else if (event instanceof HelpAsked asked) {
            fields.put("text", asked.text());
        }
    }

    private static void write(LogRecord.Builder fields, RoomEvent event) {
        if (event instanceof SessionOpened opened) {
            place(
                    fields.put("course", opened.course())
                            .put("digest", opened.digest())
                            .put("code", opened.code())
                            .put("guide", opened.guide())
                            .put("keep", opened.keepDays())
                            .put("free", written(opened.free())),
                    opened.start());
        } else if (event instanceof ScreenShown shown) {
            place(fields, shown.place());
        } else if (event instanceof ModelSet model) {
            place(fields, model.place()).put("setting", model.setting());
        } else if (event instanceof VoteOpened opened) {
            vote(place(fields, opened.place()), opened.vote());
        } else if (event instanceof VoteClosed closed) {
            vote(fields, closed.vote());
        } else if (event instanceof CountsShown counts) {
            vote(fields, counts.vote());
        } else if (event instanceof AnswerShown answer) {
            vote(fields, answer.vote());
        } else if (event instanceof FreeWalkStarted freed) {
            fields.put("scope", written(freed.scope())).put("minutes", freed.minutes());
        } else if (event instanceof DoorLocked locked) {
            fields.put("on", locked.on());
        } else if (event instanceof CodeChanged changed) {
            fields.put("code", changed.code());
        } else if (event instanceof Announced said) {
            fields.put("text", said.text());
        } else if (event instanceof NoteTaken noted) {
            fields.put("text", noted.text());
        } else if (event instanceof ProjectorSwitched projector) {
            fields.put("on", projector.on());
        }
    }

    private static LogRecord.Builder place(LogRecord.Builder fields, CoursePlace place) {
        return fields.put("unit", place.unit()).put("step", place.step());
    }

    private static LogRecord.Builder vote(LogRecord.Builder fields, Vote vote) {
        return fields.put("question", vote.question().id())
                .put("digest", vote.question().digest())
                .put("round", vote.round());
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The event in {@code line}, or empty when a newer version wrote it and this version does not know its kind.
     *
     * @throws DamagedLineException if the line is no event of any version
     */
    static Optional<RoomEvent> read(String line) throws DamagedLineException {
        LogRecord fields = LogRecord.parse(line);
        Instant at = fields.instant("at");
        return switch (fields.text("event")) {
            case "opened" -> opened(fields, at);
            case "joined" -> Optional.of(new AttendeeJoined(at, who(fields), fields.text("name"), fields.text("word")));
            case "came" -> Optional.of(new AttendeeReturned(at, who(fields)));
            case "left" -> {
                String who = who(fields);
                yield constant(LeaveReason.values(), fields.text("why")).map(why -> new AttendeeLeft(at, who, why));
            }
            case "named" -> Optional.of(new AttendeeRenamed(at, who(fields), fields.text("name")));
            case "removed" -> Optional.of(new AttendeeRemoved(at, who(fields), fields.truth("ban")));
            case "moved" -> Optional.of(new ScreenShown(at, place(fields)));
            case "set" -> Optional.of(new ModelSet(at, place(fields), fields.text("setting")));
            case "asked" -> Optional.of(new VoteOpened(at, place(fields), vote(fields)));
            case "answered" -> answered(fields, at);
            case "closed" -> Optional.of(new VoteClosed(at, vote(fields)));
            case "counted" -> Optional.of(new CountsShown(at, vote(fields)));
            case "revealed" -> Optional.of(new AnswerShown(at, vote(fields)));
            case "freed" -> {
                int minutes = fields.count("minutes");
                yield constant(FreeScope.values(), fields.text("scope"))
                        .map(scope -> new FreeWalkStarted(at, scope, minutes));
            }
            case "called" -> Optional.of(new CalledBack(at));
            case "walked" -> Optional.of(new PlaceWalked(at, who(fields), place(fields)));
            case "followed" -> Optional.of(new AttendeeFollowed(at, who(fields)));
            case "reached" ->
                Optional.of(new GoalReached(at, who(fields), place(fields), fields.text("goal"), fields.truth("on")));
            case "stuck" -> Optional.of(new HelpAsked(at, who(fields), fields.text("text")));
            case "helped" -> Optional.of(new HelpGiven(at, who(fields)));
            case "locked" -> Optional.of(new DoorLocked(at, fields.truth("on")));
            case "recoded" -> Optional.of(new CodeChanged(at, fields.text("code")));
            case "said" -> Optional.of(new Announced(at, fields.text("text")));
            case "noted" -> Optional.of(new NoteTaken(at, fields.text("text")));
            case "projector" -> Optional.of(new ProjectorSwitched(at, fields.truth("on")));
            case "ended" -> Optional.of(new SessionEnded(at));
            default -> Optional.empty();
        };
    }

    private static Optional<RoomEvent> opened(LogRecord fields, Instant at) throws DamagedLineException {
        String course = fields.text("course");
        String digest = fields.text("digest");
        String code = fields.text("code");
        String guide = fields.text("guide");
        int keep = fields.count("keep");
        CoursePlace start = place(fields);
        return constant(FreeScope.values(), fields.text("free"))
                .map(free -> new SessionOpened(at, course, digest, code, guide, keep, free, start));
    }

    private static Optional<RoomEvent> answered(LogRecord fields, Instant at) throws DamagedLineException {
        String who = who(fields);
        Vote vote = vote(fields);
        String given = fields.text("given");
        double points = fields.share("points");
        boolean unfinished = fields.truth("unfinished");
        return constant(CastKind.values(), fields.text("how"))
                .map(how -> new VoteCast(at, who, vote, given, points, unfinished, how));
    }

    private static String who(LogRecord fields) throws DamagedLineException {
        return fields.text("who");
    }

    private static CoursePlace place(LogRecord fields) throws DamagedLineException {
        return new CoursePlace(fields.text("unit"), fields.count("step"));
    }

    private static Vote vote(LogRecord fields) throws DamagedLineException {
        return new Vote(new QuestionKey(fields.text("question"), fields.text("digest")), fields.count("round"));
    }

    /** Empty for a constant of a newer version. */
    private static <E extends Enum<E>> Optional<E> constant(E[] constants, String written) {
        return Arrays.stream(constants)
                .filter(constant -> written(constant).equals(written))
                .findFirst();
    }
}
