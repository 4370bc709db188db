package dev.onekernel.room;

import dev.onekernel.room.Attendee.HelpRequest;
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
import dev.onekernel.room.RoomPhase.VotePhase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A room while events are added to it. It never refuses an event: what may happen was decided before the event was written. */
final class RoomFold {

    private Optional<SessionOpened> opened;
    private RoomPhase phase;
    private String code;
    private boolean locked;
    private boolean projectorOn;
    private Optional<Announced> announcement;
    private final Map<String, Attendee> attendees;
    private final Map<Vote, VoteInProgress> votes = new LinkedHashMap<>();
    private final Map<String, Integer> seen;
    private final Map<String, Instant> begun;
    private final Map<CoursePlace, String> models;
    private final Map<CoursePlace, LabProgress> labs;

    /** A vote while it changes; its answers are copied only when one is added. */
    private static final class VoteInProgress {
        private VoteRecord record;
        private Set<String> present;
        private Map<String, Ballot> ballots;

        VoteInProgress(VoteRecord record) {
            this.record = record;
        }

        void add(String who) {
            if (present == null) {
                present = new HashSet<>(record.present());
            }
            present.add(who);
        }

        void add(String who, Ballot ballot) {
            if (ballots == null) {
                ballots = new HashMap<>(record.ballots());
            }
            ballots.put(who, ballot);
        }

        VoteRecord record() {
            return new VoteRecord(
                    record.place(),
                    record.opened(),
                    record.closed(),
                    record.countsShown(),
                    record.revealed(),
                    present == null ? record.present() : present,
                    ballots == null ? record.ballots() : ballots);
        }
    }

    RoomFold(Room room) {
        opened = room.opened();
        phase = room.phase();
        code = room.code();
        locked = room.locked();
        projectorOn = room.projectorOn();
        announcement = room.announcement();
        attendees = new LinkedHashMap<>(room.attendees());
        room.votes().forEach((vote, record) -> votes.put(vote, new VoteInProgress(record)));
        seen = new HashMap<>(room.seen());
        begun = new HashMap<>(room.begun());
        models = new HashMap<>(room.models());
        labs = new HashMap<>(room.labs());
    }

    Room room() {
        var records = new LinkedHashMap<Vote, VoteRecord>();
        votes.forEach((vote, inProgress) -> records.put(vote, inProgress.record()));
        return new Room(
                opened, phase, code, locked, projectorOn, attendees, records, seen, begun, models, labs, announcement);
    }

    void apply(RoomEvent event) {
        if (event instanceof OfAttendee ofAttendee) {
            applyTo(ofAttendee);
        } else if (event instanceof SessionOpened begun) {
            opened = Optional.of(begun);
            code = begun.code();
        } else if (event instanceof ScreenShown shown) {
            phase = new RoomPhase.Presenting(shown.place());
            see(shown.place(), shown.at());
        } else if (event instanceof ModelSet model) {
            models.put(model.place(), model.setting());
        } else if (event instanceof VoteOpened vote) {
            open(vote);
        } else if (event instanceof VoteClosed closed) {
            change(closed.vote(), record -> closed(record, closed.at()));
            voting(closed.vote(), voting -> voting.in(VotePhase.CLOSED));
        } else if (event instanceof CountsShown counts) {
            change(counts.vote(), RoomFold::counted);
            voting(counts.vote(), RoomPhase.Voting::withCounts);
        } else if (event instanceof AnswerShown answer) {
            change(answer.vote(), record -> revealed(record, answer.at()));
            voting(answer.vote(), voting -> voting.in(VotePhase.REVEALED).withCounts());
        } else if (event instanceof FreeWalkStarted freed) {
            phase = freeWalk(freed);
        } else if (event instanceof CalledBack) {
            phase = phase instanceof RoomPhase.FreeWalk walk ? walk.before() : phase;
            attendees.replaceAll((id, attendee) -> attendee.following());
        } else if (event instanceof DoorLocked lock) {
            locked = lock.on();
        } else if (event instanceof CodeChanged changed) {
            code = changed.code();
        } else if (event instanceof Announced said) {
            announcement = Optional.of(said);
        } else if (event instanceof ProjectorSwitched projector) {
            projectorOn = projector.on();
        } else if (event instanceof SessionEnded) {
            phase = new RoomPhase.Ended();
        } else if (!(event instanceof NoteTaken)) { // a note changes nothing: it is for the report
            throw new AssertionError(event);
        }
    }

    private void applyTo(OfAttendee event) {
        String who = event.who();
        if (event instanceof AttendeeJoined joined) {
            attendees.put(who, Attendee.joined(who, joined.name(), joined.wordHash(), joined.at()));
            present(who);
        } else if (event instanceof AttendeeReturned returned) {
            attendee(who, attendee -> attendee.arrived(returned.at()));
            present(who);
        } else if (event instanceof AttendeeLeft left) {
            attendee(who, attendee -> attendee.left(left.at(), phase.where()));
        } else if (event instanceof AttendeeRenamed renamed) {
            attendee(who, attendee -> attendee.named(renamed.name()));
        } else if (event instanceof AttendeeRemoved removed) {
            attendee(who, attendee -> attendee.removed(removed.banned()));
        } else if (event instanceof VoteCast cast) {
            Optional.ofNullable(votes.get(cast.vote()))
                    .ifPresent(vote -> vote.add(
                            who, new Ballot(cast.at(), cast.given(), cast.points(), cast.unfinished(), cast.how())));
        } else if (event instanceof PlaceWalked walked) {
            attendee(who, attendee -> attendee.reading(walked.place(), walked.at()));
        } else if (event instanceof AttendeeFollowed) {
            attendee(who, Attendee::following);
        } else if (event instanceof GoalReached goal) {
            labs.merge(
                    goal.place(),
                    LabProgress.NONE.with(who, goal.fact(), goal.reached()),
                    (before, first) -> before.with(who, goal.fact(), goal.reached()));
        } else if (event instanceof HelpAsked asked) {
            attendee(who, attendee -> attendee.asking(Optional.of(new HelpRequest(asked.at(), asked.text()))));
        } else if (event instanceof HelpGiven) {
            attendee(who, attendee -> attendee.asking(Optional.empty()));
        } else {
            throw new AssertionError(event);
        }
    }

    private void attendee(String who, UnaryOperator<Attendee> change) {
        attendees.computeIfPresent(who, (id, attendee) -> change.apply(attendee));
    }

    private void see(CoursePlace place, Instant at) {
        begun.putIfAbsent(place.unit(), at);
        seen.merge(place.unit(), place.step(), Math::max);
    }

    private void open(VoteOpened event) {
        phase = new RoomPhase.Voting(event.place(), event.vote(), VotePhase.OPEN, false);
        see(event.place(), event.at());
        models.remove(event.place()); // the answer is about the model as it is at first
        attendees.replaceAll((id, attendee) -> attendee.following());
        var present = new HashSet<String>();
        attendees.values().stream().filter(Attendee::here).map(Attendee::id).forEach(present::add);
        votes.put(
                event.vote(),
                new VoteInProgress(new VoteRecord(
                        event.place(), event.at(), Optional.empty(), false, Optional.empty(), present, Map.of())));
    }

    /** Whoever comes while a vote is open can take part in it. */
    private void present(String who) {
        phase.openVote().map(votes::get).ifPresent(vote -> vote.add(who));
    }

    private void change(Vote vote, UnaryOperator<VoteRecord> change) {
        votes.computeIfPresent(vote, (key, inProgress) -> new VoteInProgress(change.apply(inProgress.record())));
    }

    private void voting(Vote vote, UnaryOperator<RoomPhase.Voting> change) {
        if (phase instanceof RoomPhase.Voting voting && voting.vote().equals(vote)) {
            phase = change.apply(voting);
        }
    }

    private RoomPhase freeWalk(FreeWalkStarted event) {
        RoomPhase before = phase instanceof RoomPhase.FreeWalk walk ? walk.before() : phase;
        Optional<CoursePlace> place = phase.where().or(() -> opened.map(SessionOpened::start));
        Optional<Instant> until = event.minutes() == 0
                ? Optional.empty()
                : Optional.of(event.at().plus(Duration.ofMinutes(event.minutes())));
        return place.<RoomPhase>map(at -> new RoomPhase.FreeWalk(at, event.scope(), until, before))
                .orElse(phase);
    }

    private static VoteRecord closed(VoteRecord vote, Instant at) {
        return new VoteRecord(
                vote.place(),
                vote.opened(),
                Optional.of(at),
                vote.countsShown(),
                vote.revealed(),
                vote.present(),
                vote.ballots());
    }

    private static VoteRecord counted(VoteRecord vote) {
        return new VoteRecord(
                vote.place(), vote.opened(), vote.closed(), true, vote.revealed(), vote.present(), vote.ballots());
    }

    private static VoteRecord revealed(VoteRecord vote, Instant at) {
        return new VoteRecord(
                vote.place(), vote.opened(), vote.closed(), true, Optional.of(at), vote.present(), vote.ballots());
    }
}
