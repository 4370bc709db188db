package dev.onekernel.room;

import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.room.Ballot.CastKind;
import dev.onekernel.room.RoomEvent.AttendeeFollowed;
import dev.onekernel.room.RoomEvent.AttendeeRenamed;
import dev.onekernel.room.RoomEvent.HelpAsked;
import dev.onekernel.room.RoomEvent.HelpGiven;
import dev.onekernel.room.RoomEvent.PlaceWalked;
import dev.onekernel.room.RoomEvent.VoteCast;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import dev.onekernel.tutor.Input;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what follows from what an attendee says. */
public final class AttendeeCommands {

    /** What was typed before the question can have been read was not meant as an answer. */
    private static final Duration FASTEST_ANSWER = Duration.ofMillis(300);

    private static final int LONGEST_HELP_TEXT = 80;
    private static final int WIDEST = 500;

    private final CourseRoute route;
    private final OwnWay ownWay;
    private final AttendeeView view;

    public AttendeeCommands(CourseRoute route) {
        this.route = route;
        this.ownWay = new OwnWay(route);
        this.view = new AttendeeView(route);
    }

    /**
     * What follows from a line.
     *
     * @param terminal where it was typed; what it shows decides which question the line can be an answer to
     * @param now the time, in the zone where days begin for the room
     */
    public AttendeeDecision decide(Room room, AttendeeTerminal terminal, String line, ZonedDateTime now) {
        return new AttendeeRuling(room, terminal, now).on(line);
    }

    /** What stands in the line of an attendee when a vote is closed, if it reads as an answer. */
    public Optional<VoteCast> pick(Room room, AttendeeTerminal terminal, Instant now) {
        Optional<AnswerReader> open = AnswerReader.in(room, route, terminal.who())
                .filter(reader -> terminal.own().isEmpty())
                .filter(reader ->
                        terminal.shown().flatMap(SharedScreen::openVote).equals(Optional.of(reader.vote())));
        return open.flatMap(reader -> answer(reader, terminal.field().text())
                .flatMap(text -> reader.read(text).response())
                .map(response -> reader.cast(terminal.who(), response, CastKind.PICKED, now)));
    }

    /** The line as text for an answer; empty when it is a command, a call for help or nothing. */
    private static Optional<Input.FreeText<AttendeeCommand>> answer(AnswerReader reader, String line) {
        if (line.strip().startsWith("?")) {
            return Optional.empty();
        }
        Input<AttendeeCommand> input = Input.of(line, AttendeeCommand.VOCABULARY);
        if (input instanceof Input.FreeText<AttendeeCommand> text) {
            return Optional.of(text);
        }
        boolean wordsBehind = input instanceof Input.TypedCommand<AttendeeCommand> typed
                && !typed.argument().isBlank();
        return wordsBehind && reader.takesAnyText()
                ? Optional.of(new Input.FreeText<>(line.strip(), false))
                : Optional.empty();
    }

    /** One line, typed at one terminal at one time. */
    private final class AttendeeRuling {

        private final Room room;
        private final AttendeeTerminal terminal;
        private final ZonedDateTime zoned;
        private final Instant now;
        private final String who;
        private final Display display;

        AttendeeRuling(Room room, AttendeeTerminal terminal, ZonedDateTime zoned) {
            this.room = room;
            this.terminal = terminal;
            this.zoned = zoned;
            this.now = zoned.toInstant();
            this.who = terminal.who();
            this.display = terminal.display();
        }

        AttendeeDecision on(String line) {
            if (line.strip().startsWith("?")) {
                return needHelp(line.strip().substring(1).strip());
            }
            Input<AttendeeCommand> input = Input.of(line, AttendeeCommand.VOCABULARY);
            if (terminal.own().isPresent()) {
                return onOwn(line, input);
            }
            Optional<AnswerReader> open = AnswerReader.in(room, route, who);
            Optional<Input.FreeText<AttendeeCommand>> answer = open.flatMap(reader -> answer(reader, line));
            if (answer.isPresent()) {
                return vote(open.get(), answer.get());
            }
            if (input instanceof Input.Enter<AttendeeCommand>) {
                return enter(open);
            }
            if (input instanceof Input.TypedCommand<AttendeeCommand> typed) {
                return obey(typed.command(), typed.argument());
            }
            return notUnderstood(((Input.FreeText<AttendeeCommand>) input).text());
        }

        private AttendeeDecision says(String sentence, RoomEvent... events) {
            return AttendeeDecision.of(terminal, AttendeeView.sentence(display, sentence), events);
        }

        private AttendeeDecision shows(List<Line> lines) {
            return AttendeeDecision.of(terminal, lines);
        }

        private AttendeeDecision onOwn(String line, Input<AttendeeCommand> input) {
            if (input instanceof Input.TypedCommand<AttendeeCommand> typed) {
                switch (typed.command()) {
                    case FOLLOW, OK, DONE, NAME, PLAIN, ASCII, MONO, WIDE, QUIT -> {
                        return obey(typed.command(), typed.argument());
                    }
                    case FREE -> {
                        return says("You are reading on your own already. follow shows what everybody sees.");
                    }
                    default -> {
                        // The session knows it.
                    }
                }
            }
            AttendeeDecision said = ownWay.say(room, terminal, line, zoned);
            return said.terminal().own().orElseThrow().sitting().over() ? quit() : said;
        }

        private AttendeeDecision enter(Optional<AnswerReader> open) {
            if (!terminal.rest().isEmpty()) {
                return AttendeeDecision.of(terminal.with(List.of()), terminal.rest());
            }
            return open.map(reader -> says(reader.question().usage(reader.given())))
                    .orElseGet(() -> shows(List.of()));
        }

        private AttendeeDecision vote(AnswerReader reader, Input.FreeText<AttendeeCommand> text) {
            if (!terminal.shown().flatMap(SharedScreen::openVote).equals(Optional.of(reader.vote()))
                    || now.isBefore(terminal.shownAt().plus(FASTEST_ANSWER))) {
                return says("The question has just appeared, so \"" + shortened(text.text())
                        + "\" was not counted. Answer again.");
            }
            AnswerReader.ReadAnswer read = reader.read(text);
            if (read.response().isEmpty()) {
                return says(read.sentence());
            }
            VoteCast cast = reader.cast(who, read.response().get(), CastKind.SENT, now);
            return AttendeeDecision.of(
                    terminal.with(List.of()), view.recorded(room.with(List.of(cast)), terminal), cast);
        }

        private AttendeeDecision obey(AttendeeCommand command, String argument) {
            return switch (command) {
                case OK ->
                    room.attendees().get(who).help().isPresent()
                            ? says("Good. You are no longer listed as stuck.", new HelpGiven(now, who))
                            : says("You have not asked for help. Type ? when you need it.");
                case BACK -> readOn(room.phase().where().flatMap(route::before));
                case FREE ->
                    readOn(room.attendees()
                            .get(who)
                            .ownPlace()
                            .or(() -> room.phase().where()));
                case FOLLOW -> follow();
                case DONE -> new GoalCommands(route, room, terminal, now).done(argument);
                case WHY -> shows(lookup().why());
                case TERM, FIND, COMPARE, SOURCES, MAP -> shows(lookup().decide(command, argument));
                case PLAIN -> redrawn(terminal.settings().withPlain(isOn(argument)));
                case ASCII -> redrawn(terminal.settings().withAscii(isOn(argument)));
                case MONO -> redrawn(terminal.settings().withColour(!isOn(argument)));
                case WIDE -> wide(argument.strip());
                case NAME -> rename(argument);
                case HELP -> shows(AttendeeView.help(terminal));
                case QUIT -> quit();
            };
        }

        private AttendeeLookup lookup() {
            return new AttendeeLookup(route, room, display);
        }

        private static boolean isOn(String argument) {
            return !argument.strip().equalsIgnoreCase("off");
        }

        private AttendeeDecision needHelp(String text) {
            String cut = text.length() <= LONGEST_HELP_TEXT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST_HELP_TEXT / 2)) + "...";
            return says(
                    room.guide() + " sees that you need help. Type ok when you no longer do.",
                    new HelpAsked(now, who, cut));
        }

        private AttendeeDecision readOn(Optional<CoursePlace> wanted) {
            if (room.phase().openVote().isPresent()) {
                return says("A question is being asked. You can read on your own when the vote is closed.");
            }
            if (room.freeScope() == FreeScope.NONE) {
                return says(room.guide() + " has not opened the course for reading on your own.");
            }
            return wanted.flatMap(place -> ownWay.nearest(room, place))
                    .map(place -> {
                        OwnReading own = ownWay.begin(room, place, zoned, display);
                        return AttendeeDecision.of(
                                terminal.reading(own), view.alone(own, terminal), new PlaceWalked(now, who, place));
                    })
                    .orElseGet(() -> says("This is the first screen."));
        }

        private AttendeeDecision follow() {
            if (terminal.own().isEmpty()) {
                return says("You see what everybody sees.");
            }
            if (room.phase() instanceof RoomPhase.FreeWalk) {
                return says("Everybody reads on their own now. " + room.guide() + " will call you back.");
            }
            return AttendeeDecision.of(terminal.following().cleared(), List.of(), new AttendeeFollowed(now, who));
        }

        private AttendeeDecision wide(String argument) {
            if (argument.equalsIgnoreCase("off")) {
                return redrawn(terminal.settings().withWidth(OptionalInt.empty()));
            }
            int columns = argument.matches("[0-9]{1,4}") ? Integer.parseInt(argument) : 0;
            return columns < Display.NARROWEST || columns > WIDEST
                    ? says("Type a width from " + Display.NARROWEST + " to " + WIDEST + ": wide 100.")
                    : redrawn(terminal.settings().withWidth(OptionalInt.of(columns)));
        }

        private AttendeeDecision redrawn(TerminalSettings settings) {
            return redraw(terminal.with(settings));
        }

        private AttendeeDecision rename(String argument) {
            Optional<String> name = AttendeeNames.clean(argument);
            if (name.isEmpty()) {
                return says("Type your name behind it: name Ada. A name needs a letter or a digit.");
            }
            String unique = AttendeeNames.unique(name.get(), room.namesExcept(who));
            return says("You are now called " + unique + ".", new AttendeeRenamed(now, who, unique));
        }

        private AttendeeDecision quit() {
            return new AttendeeDecision(List.of(), terminal, List.of(), true);
        }

        private AttendeeDecision notUnderstood(String text) {
            String word = text.split("\\s+", 2)[0];
            if (room.phase() instanceof Voting && text.length() <= 3) {
                return says("The vote is closed, so \"" + text + "\" was not counted.");
            }
            return says("\"" + shortened(text) + "\" is not a command here."
                    + Suggestion.to(word.toLowerCase(Locale.ROOT), AttendeeCommand.VOCABULARY.words())
                            .map(meant -> " Did you mean " + meant + "?")
                            .orElse(" help lists the commands."));
        }
    }

    /** The same again, in a window that may have changed. */
    static AttendeeDecision redraw(AttendeeTerminal terminal) {
        return terminal.own()
                .map(own -> own.again(terminal.display()))
                .map(own -> AttendeeDecision.of(terminal.reading(own), own.lines()))
                .orElseGet(() -> AttendeeDecision.of(terminal.cleared(), List.of()));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + "...";
    }
}
