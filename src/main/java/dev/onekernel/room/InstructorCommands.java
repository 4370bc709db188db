package dev.onekernel.room;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ParsedResponse;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.UnitKind;
import dev.onekernel.room.Decision.Confirmation;
import dev.onekernel.room.RoomEvent.CalledBack;
import dev.onekernel.room.RoomEvent.FreeWalkStarted;
import dev.onekernel.room.RoomEvent.ModelSet;
import dev.onekernel.room.RoomEvent.ScreenShown;
import dev.onekernel.room.RoomEvent.SessionEnded;
import dev.onekernel.room.RoomEvent.VoteClosed;
import dev.onekernel.room.RoomPhase.FreeWalk;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Suggestion;
import dev.onekernel.tutor.Input;
import dev.onekernel.tutor.UnitFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides what follows from what the instructor says. Everything that is not allowed is refused with a sentence and leaves no event. */
public final class InstructorCommands {

    private final CourseRoute route;
    private final Housekeeping housekeeping;

    /** @param codes makes new join codes */
    public InstructorCommands(CourseRoute route, Supplier<JoinCode> codes) {
        this.route = route;
        this.housekeeping = new Housekeeping(codes);
    }

    /**
     * What follows from a line.
     *
     * @param line as it was typed; an empty one does the obvious next thing
     * @param pending what Enter confirms, if the last line is to be confirmed
     * @param now when the events happen
     */
    public Decision decide(Room room, String line, Optional<Confirmation> pending, Instant now) {
        Optional<Confirmation> open = pending.filter(confirmation -> confirmation.isOpen(now));
        boolean repeated = open.filter(confirmation -> line.isBlank()
                        || confirmation.line().equals(line.strip().toLowerCase(Locale.ROOT)))
                .isPresent();
        return new InstructorRuling(room, now, repeated)
                .on(repeated ? open.get().line() : line);
    }

    /** What would follow from Enter and from PageDown, as far as it can be known: what is shown next can be drawn ahead. */
    public List<Decision> expected(Room room, Instant now) {
        return List.of(onEnter(room, now), decide(room, InstructorCommand.NEXT.word(), Optional.empty(), now));
    }

    /** What would follow from Enter, as far as it can be known. */
    public Decision onEnter(Room room, Instant now) {
        return decide(room, "", Optional.empty(), now);
    }

    /** One line, said in one room at one time. */
    private final class InstructorRuling {

        private final Room room;
        private final Instant now;
        private final boolean confirmed;
        private final VoteCommands votes;

        InstructorRuling(Room room, Instant now, boolean confirmed) {
            this.room = room;
            this.now = now;
            this.confirmed = confirmed;
            this.votes = new VoteCommands(route, room, now, confirmed);
        }

        Decision on(String line) {
            Input<InstructorCommand> input = Input.of(line, InstructorCommand.VOCABULARY);
            if (input instanceof Input.Enter<InstructorCommand>) {
                return enter();
            }
            if (input instanceof Input.TypedCommand<InstructorCommand> typed) {
                return obey(typed.command(), typed.argument());
            }
            return notUnderstood(line.strip());
        }

        private Decision notUnderstood(String text) {
            String word = text.split("\\s+", 2)[0];
            String shown = word.length() <= 30 ? word : word.substring(0, word.offsetByCodePoints(0, 20)) + "...";
            boolean known = InstructorCommand.VOCABULARY.words().contains(word.toLowerCase(Locale.ROOT));
            return Decision.refused(
                    known
                            ? "Nothing can stand behind the word " + word.toLowerCase(Locale.ROOT) + "."
                            : "\"" + shown + "\" is not a command."
                                    + Suggestion.to(word, InstructorCommand.VOCABULARY.words())
                                            .map(meant -> " Did you mean " + meant + "?")
                                            .orElse(" help lists the commands."));
        }

        private Decision obey(InstructorCommand command, String argument) {
            if (room.phase() instanceof RoomPhase.Ended && !isAlwaysAllowed(command)) {
                return Decision.refused("The session has ended.");
            }
            return switch (command) {
                case NEXT -> next();
                case BACK -> back();
                case GO -> go(argument);
                case ASK -> votes.ask();
                case CLOSE -> votes.close();
                case AGAIN -> votes.again();
                case COUNTS -> votes.counts();
                case REVEAL -> votes.reveal();
                case SET -> set(argument);
                case FREE -> free(argument);
                case CALL -> call();
                case END -> end();
                case STUCK -> Decision.shows(ConsolePane.STUCK);
                case WHO -> Decision.shows(ConsolePane.WHO);
                case NOTES -> Decision.shows(ConsolePane.NOTES);
                case SCREEN -> Decision.shows(ConsolePane.SCREEN);
                case ROOM -> Decision.shows(ConsolePane.ROOM);
                case WORDS -> words();
                case HELP -> Decision.shows(ConsolePane.HELP);
                case REPORT -> new Decision(List.of(), "", Optional.empty(), Optional.empty(), true);
                case CLEAR, RENAME, REMOVE, BAN, LOCK, CODE, PROJECTOR, SAY, NOTE ->
                    housekeeping.decide(room, command, argument, now);
            };
        }

        private boolean isAlwaysAllowed(InstructorCommand command) {
            return switch (command) {
                case STUCK, WHO, NOTES, SCREEN, ROOM, WORDS, HELP, REPORT, NOTE -> true;
                default -> false;
            };
        }

        private Decision enter() {
            RoomPhase phase = room.phase();
            if (phase instanceof RoomPhase.Lobby) {
                return begin();
            }
            if (phase instanceof RoomPhase.Presenting presenting) {
                return votes.unasked(presenting.place()).isPresent() ? votes.ask() : onward(presenting.place());
            }
            if (phase instanceof Voting voting) {
                return switch (voting.phase()) {
                    case OPEN -> votes.closeUnlessEarly(voting);
                    case CLOSED -> votes.advice(voting) == VoteAdvice.DISCUSS ? votes.again() : votes.reveal();
                    case REVEALED -> onward(voting.place());
                };
            }
            return phase instanceof FreeWalk ? call() : Decision.refused("The session has ended.");
        }

        private Decision begin() {
            return to(room.opened().map(opened -> opened.start()).orElseGet(route::first));
        }

        /** One screen on; a question without a text of its own is asked at once. */
        private Decision onward(CoursePlace place) {
            return route.after(place).map(this::to).orElseGet(InstructorRuling::atTheEnd);
        }

        private Decision to(CoursePlace place) {
            Decision shown = Decision.of(new ScreenShown(now, place));
            return route.isQuestionOnly(place) && votes.unasked(place).isPresent()
                    ? votes.opened(place).after(shown.events().get(0))
                    : shown;
        }

        private static Decision atTheEnd() {
            return Decision.refused("This is the last screen of the course. end ends the session.");
        }

        private Decision next() {
            if (room.phase() instanceof RoomPhase.Lobby) {
                return moved(room.opened().map(opened -> opened.start()).orElseGet(route::first));
            }
            if (votes.voting(VotePhase.OPEN).isPresent()) {
                return Decision.refused("A vote is open. close closes it; PageDown does not.");
            }
            return here().flatMap(route::after).map(this::moved).orElseGet(InstructorRuling::atTheEnd);
        }

        private Optional<CoursePlace> here() {
            return room.phase().where();
        }

        /** Shows a screen and asks nothing; whoever reads on their own is called back. */
        private Decision moved(CoursePlace place) {
            Decision shown = Decision.of(new ScreenShown(now, place));
            return room.phase() instanceof FreeWalk ? shown.after(new CalledBack(now)) : shown;
        }

        private Decision back() {
            Optional<CoursePlace> before = here().flatMap(route::before);
            return before.map(place -> moveAway(place, "back", "go back"))
                    .orElseGet(() -> Decision.refused("This is the first screen."));
        }

        private Decision go(String argument) {
            if (argument.isBlank()) {
                return Decision.refused("Say where to go: go 5, go 5.3, go quiz 3.");
            }
            var finder = new UnitFinder(route.outline());
            Optional<CoursePlace> place = finder.find(argument, UnitKind.LESSON)
                    .map(found ->
                            new CoursePlace(found.unit().name(), found.step().orElse(0)))
                    .filter(route::holds);
            return place.map(at -> moveAway(at, "go " + argument.strip().toLowerCase(Locale.ROOT), "go there"))
                    .orElseGet(() -> Decision.refused(finder.notFound(argument)));
        }

        private Decision moveAway(CoursePlace place, String line, String what) {
            Optional<Voting> open = votes.voting(VotePhase.OPEN);
            if (open.isEmpty()) {
                return moved(place);
            }
            return confirmed
                    ? moved(place).after(new VoteClosed(now, open.get().vote()))
                    : confirm(line, "close the vote and " + what);
        }

        private Decision confirm(String line, String what) {
            return Decision.confirm(line, "Press Enter within 5 seconds to " + what + ".", now);
        }

        /** The model is set in another way. Nothing follows from it for anybody's answer, which was a prediction. */
        private Decision set(String argument) {
            Optional<Simulation> simulation = here().flatMap(route::simulation);
            if (simulation.isEmpty()) {
                return Decision.refused("This screen has no model.");
            }
            if (room.phase() instanceof Voting voting && !voting.is(VotePhase.REVEALED)) {
                return Decision.refused("The prediction is still being asked. reveal shows the answer first.");
            }
            CoursePlace place = here().get();
            Optional<Answer> before =
                    Optional.ofNullable(room.models().get(place)).flatMap(simulation.get()::setting);
            ParsedResponse parsed = simulation.get().tried(argument, before);
            return parsed instanceof ParsedResponse.Draft draft
                    ? Decision.of(new ModelSet(now, place, draft.answer().written()))
                    : Decision.refused(((ParsedResponse.Invalid) parsed).sentence());
        }

        private Decision free(String argument) {
            if (votes.voting(VotePhase.OPEN).isPresent()) {
                return Decision.refused("A vote is open. close closes it first.");
            }
            FreeScope scope = room.opened().map(opened -> opened.free()).orElse(FreeScope.SEEN);
            int minutes = 0;
            for (String word : argument.isBlank()
                    ? List.<String>of()
                    : List.of(argument.strip().split("\\s+"))) {
                if (word.equalsIgnoreCase("all")) {
                    scope = FreeScope.ALL;
                } else if (word.matches("[1-9][0-9]{0,2}")) {
                    minutes = Integer.parseInt(word);
                } else {
                    return Decision.refused("Type free, free all, free 5 (minutes) or free all 5.");
                }
            }
            if (scope == FreeScope.NONE) {
                scope = FreeScope.SEEN; // the instructor has just allowed it
            }
            return scope == FreeScope.SEEN && room.seen().isEmpty()
                    ? Decision.refused("Nothing was shown yet that people could read. free all opens the whole course.")
                    : Decision.of(new FreeWalkStarted(now, scope, minutes));
        }

        private Decision call() {
            return room.phase() instanceof FreeWalk
                    ? Decision.of(new CalledBack(now))
                    : Decision.refused("No one was set free: everybody can follow your screen.");
        }

        private Decision end() {
            var events = new ArrayList<RoomEvent>();
            votes.voting(VotePhase.OPEN).ifPresent(open -> events.add(new VoteClosed(now, open.vote())));
            events.add(new SessionEnded(now));
            return new Decision(events, "", Optional.empty(), Optional.of(ConsolePane.NOTES), true);
        }

        private Decision words() {
            return votes.voting(VotePhase.OPEN).isPresent()
                    ? Decision.refused("The vote is still open. Answers can be seen when it is closed.")
                    : room.votes().isEmpty()
                            ? Decision.refused("No question was asked yet.")
                            : Decision.shows(ConsolePane.WORDS);
        }
    }
}
