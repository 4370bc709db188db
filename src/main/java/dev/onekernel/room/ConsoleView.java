package dev.onekernel.room;

import dev.onekernel.course.Block;
import dev.onekernel.course.Outline.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.room.JoinNotice.PhoneAddress;
import dev.onekernel.room.RoomPhase.FreeWalk;
import dev.onekernel.room.RoomPhase.VotePhase;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.TextTable;
import dev.onekernel.text.Width;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.StepView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Draws the instructor's console. It may be on the projector, so while a vote is open it shows neither counts nor the answer.
 *
 * @param frames drawings of what attendees see
 */
record ConsoleView(CourseRoute route, FrameCache frames, InstructorCommands commands) {

    /** From this width on, what attendees see stands beside the notes. */
    private static final int TWO_COLUMNS = 120;

    private static final int HELP_COLUMN = 24;

    /** Room for the longest name of a fact. */
    private static final int FACT_COLUMN = 11;

    private static final int NAMES_SHOWN = 12;

    List<Line> lines(
            Room room,
            SharedScreen shared,
            InstructorConsole console,
            Supplier<JoinNotice> joining,
            Optional<String> trouble,
            String warning,
            Instant now) {
        Display display = console.display();
        boolean sides = display.width() >= TWO_COLUMNS && console.pane() == ConsolePane.NOTES && !display.plain();
        Display left = sides ? display.withWidth((display.width() - 3) / 2) : display;
        var head = new ScreenBuilder(left);
        head(head, room, shared, console, now);
        var body = new ScreenBuilder(left);
        pane(body, room, shared, console, joining, now);
        var foot = new ScreenBuilder(left);
        if (console.pane() == ConsolePane.NOTES) {
            paceOf(room).ifPresent(place -> pace(foot.blank(), room, place, now));
        }
        messages(foot.blank(), console, trouble, warning);
        List<Line> lines = fitted(head.lines(), body.lines(), foot.lines(), console.scroll(), display);
        return sides
                ? beside(lines, frames.lines(shared, display.withWidth(display.width() - 3 - left.width())), left)
                : lines;
    }

    /** The middle is cut, or scrolled, where the window has not enough rows for all. */
    private static List<Line> fitted(List<Line> head, List<Line> body, List<Line> foot, int scroll, Display display) {
        int rows = Math.max(1, display.height() - 1 - head.size() - foot.size());
        var lines = new ArrayList<>(head);
        if (body.size() <= rows) {
            lines.addAll(body);
        } else {
            int from = Math.min(scroll, body.size() - rows + 1);
            lines.addAll(body.subList(from, from + rows - 1));
            lines.addAll(new ScreenBuilder(display)
                    .text("The up and down arrow keys show the rest.", Style.MUTED)
                    .lines());
        }
        lines.addAll(foot);
        return lines;
    }

    private static Optional<CoursePlace> paceOf(Room room) {
        return room.phase() instanceof Voting ? Optional.empty() : room.phase().where();
    }

    private static List<Line> beside(List<Line> left, List<Line> right, Display display) {
        var lines = new ArrayList<Line>();
        for (int row = 0; row < Math.max(left.size(), right.size()); row++) {
            Line first = row < left.size() ? left.get(row) : Line.EMPTY;
            Line second = row < right.size() ? right.get(row) : Line.EMPTY;
            lines.add(first.pad(display.width())
                    .plus(" " + display.glyphs().vertical() + " ", Style.FRAME)
                    .plus(second));
        }
        return lines;
    }

    private void head(ScreenBuilder screen, Room room, SharedScreen shared, InstructorConsole console, Instant now) {
        String people = people(room, now);
        Optional<CoursePlace> place = room.phase().where();
        String pane = switch (console.pane()) {
            case STUCK -> "Stuck, behind, silent, gone";
            case WHO -> "Everybody";
            case WORDS -> "Typed answers";
            case HELP -> "Commands";
            case ROOM -> "The room";
            default -> "";
        };
        if (!pane.isEmpty()) {
            screen.head(people, pane, "", 0);
        } else if (place.isPresent()) {
            StepView step = route.stepView(place.get());
            screen.head(people, step.title(), step.number() + "/" + step.of(), step.number() / (double) step.of());
        } else {
            screen.head(people, room.phase() instanceof RoomPhase.Lobby ? "Lobby" : "The session has ended", "", 0);
        }
    }

    private String people(Room room, Instant now) {
        int stuck = new Presence(room, route, now).stuck().size();
        return room.here().size() + " here" + (stuck == 0 ? "" : ", " + stuck + " stuck");
    }

    private void pane(
            ScreenBuilder screen,
            Room room,
            SharedScreen shared,
            InstructorConsole console,
            Supplier<JoinNotice> joining,
            Instant now) {
        switch (console.pane()) {
            case NOTES -> home(screen, room, joining, now);
            case SCREEN -> attendeesSee(screen, shared, console.display());
            case ROOM -> room(screen, room, now);
            case STUCK -> stuck(screen, room, now);
            case WHO -> who(screen, room);
            case WORDS -> words(screen, room);
            case HELP -> help(screen);
        }
        screen.blank();
    }

    private void home(ScreenBuilder screen, Room room, Supplier<JoinNotice> joining, Instant now) {
        RoomPhase phase = room.phase();
        if (phase instanceof RoomPhase.Lobby) {
            lobby(screen, room, joining.get());
        } else if (phase instanceof RoomPhase.Presenting presenting) {
            notes(screen, presenting.place());
        } else if (phase instanceof Voting voting) {
            switch (voting.phase()) {
                case OPEN -> open(screen, room, voting, now);
                case CLOSED -> closed(screen, room, voting);
                case REVEALED -> revealed(screen, room, voting);
            }
        } else if (phase instanceof FreeWalk walk) {
            walking(screen, walk, now);
        } else {
            screen.text("Everybody's terminal is closed.");
        }
    }

    private void lobby(ScreenBuilder screen, Room room, JoinNotice joining) {
        PatternBeside.draw(
                screen,
                joining.phones().map(PhoneAddress::pattern).orElse(List.of()),
                beside -> facts(beside, room, joining));
    }

    private void facts(ScreenBuilder screen, Room room, JoinNotice joining) {
        joining.commands().forEach(command -> screen.text(command, Style.KEY));
        if (!joining.commands().isEmpty()) {
            screen.blank();
        }
        if (!joining.fingerprint().isEmpty()) {
            fact(screen, "Fingerprint", joining.fingerprint());
        }
        joining.phones().ifPresent(page -> fact(screen, "Phones", page.address()));
        joining.projector().ifPresent(address -> fact(screen, "Projector", address));
        fact(
                screen,
                "Course",
                room.courseTitle() + ": " + route.outline().entries().size() + " lessons and quizzes");
        fact(
                screen,
                "Kept",
                joining.rehearsal()
                        ? "nothing, unless you asked for it with --keep"
                        : "names, answers and requests for help, on this computer, for "
                                + room.opened()
                                        .map(RoomEvent.SessionOpened::keepDays)
                                        .orElse(0) + " days");
        screen.blank();
        fact(screen, "Here", room.here().isEmpty() ? "no one yet" : names(room.here()));
    }

    private static void fact(ScreenBuilder screen, String name, String value) {
        screen.item(Line.of(Width.pad(name, FACT_COLUMN) + "  ", Style.STRONG), Line.of(value));
    }

    private static String names(List<Attendee> attendees) {
        if (attendees.isEmpty()) {
            return "no one";
        }
        String names = attendees.stream().limit(NAMES_SHOWN).map(Attendee::name).collect(Collectors.joining(", "));
        return attendees.size() <= NAMES_SHOWN ? names : names + " and " + (attendees.size() - NAMES_SHOWN) + " more";
    }

    private void notes(ScreenBuilder screen, CoursePlace place) {
        List<Block> notes = route.notes(place);
        if (notes.isEmpty()) {
            screen.text("There are no notes for this screen.", Style.MUTED);
        }
        screen.blocks(notes).blank();
    }

    private void pace(ScreenBuilder screen, Room room, CoursePlace place, Instant now) {
        fact(screen, "Next", next(room, place));
        route.question(place)
                .ifPresent(
                        question -> fact(screen, "Question", question.header().difficultyInWords()));
        fact(screen, "Clock", time(room, place, now));
        var presence = new Presence(room, route, now);
        var facts = new ArrayList<String>();
        int own = (int) room.here().stream().filter(Attendee::onOwn).count();
        facts.add(room.here().size() - own + " with you");
        int behind = presence.behind().stream()
                .mapToInt(presence::screensBehind)
                .max()
                .orElse(0);
        if (behind > 0) {
            facts.add(presence.behind().size() + " up to " + (behind == 1 ? "1 screen" : behind + " screens")
                    + " behind");
        }
        if (!presence.gone().isEmpty()) {
            facts.add(presence.gone().size() + " gone");
        }
        if (!presence.stuck().isEmpty()) {
            Attendee first = presence.stuck().get(0);
            facts.add(presence.stuck().size() + " stuck: " + first.name() + " ("
                    + Presence.clock(first.help().get().at(), now) + ")");
        }
        fact(screen, "Room", String.join(", ", facts));
    }

    private String next(Room room, CoursePlace place) {
        boolean asks = route.question(place)
                .filter(question -> room.rounds(question.key()) == 0)
                .isPresent();
        if (asks) {
            return "the question of this screen";
        }
        return route.after(place)
                .map(after -> after.unit().equals(place.unit())
                        ? route.stepView(after).title()
                        : route.stepView(after).unit() + ": "
                                + route.stepView(after).title())
                .orElse("nothing: this is the last screen of the course");
    }

    private String time(Room room, CoursePlace place, Instant now) {
        Instant start =
                room.begun().values().stream().min(Comparator.naturalOrder()).orElse(now);
        Instant unit = room.begun().getOrDefault(place.unit(), now);
        int minutes =
                route.outline().entry(place.unit()).map(OutlineEntry::minutes).orElse(0);
        return Presence.clock(start, now) + " since the start; this unit " + Presence.clock(unit, now)
                + (minutes == 0 ? "" : " of " + minutes + " minutes");
    }

    private void open(ScreenBuilder screen, Room room, Voting voting, Instant now) {
        VoteRecord vote = room.vote(voting.vote()).orElseThrow();
        int here = room.here().size();
        int answered = room.answeredHere(voting.vote());
        screen.text("Round " + voting.vote().round() + " has been open for " + Presence.clock(vote.opened(), now) + ".")
                .blank()
                .text(answered + " of " + here + " have answered.", Style.STRONG)
                .blank();
        List<Attendee> missing = room.here().stream()
                .filter(attendee -> !vote.ballots().containsKey(attendee.id())
                        || vote.ballots().get(attendee.id()).unfinished())
                .toList();
        if (!missing.isEmpty()) {
            fact(screen, "Not yet", names(missing));
        }
        var stuck = new Presence(room, route, now).stuck();
        if (!stuck.isEmpty()) {
            fact(screen, "Stuck", names(stuck));
        }
        screen.blank().text("The answers are hidden here, too, while the vote is open: others may see this screen.");
    }

    private void closed(ScreenBuilder screen, Room room, Voting voting) {
        VoteCounts counts = counts(room, voting.vote());
        screen.text("The vote is closed. " + summary(counts)).blank();
        RoomView.counts(screen, counts, true);
        VoteRecord vote = room.vote(voting.vote()).orElseThrow();
        transitions(screen, room, voting.vote());
        screen.text(
                switch (VoteAdvice.of(voting.vote(), vote)) {
                    case NONE -> "There are too few answers to say what would be best.";
                    case DISCUSS ->
                        "Between 35 and 70 % are right: let neighbours convince each other for two minutes, then ask again.";
                    case EXPLAIN -> "Few are right: show the answer and explain it, or go back to where it was taught.";
                    case REVEAL -> "Most are right: show the answer and continue.";
                });
        screen.blank().text("No one sees the counts before you show them.");
        command(screen, "reveal", "shows everybody the counts, the answer and the reasons");
        command(screen, "again", "asks once more");
        if (!voting.countsShown()) {
            command(screen, "counts", "shows everybody the counts, but not the answer");
        }
    }

    private static void command(ScreenBuilder screen, String word, String does) {
        screen.item(Line.of(Width.pad(word, 8), Style.KEY), Line.of(does));
    }

    private static String summary(VoteCounts counts) {
        int percent = counts.answered() == 0 ? 0 : Math.round(100f * counts.right() / counts.answered());
        return "Round " + counts.vote().round() + ": " + counts.answered() + " of " + counts.present()
                + " answered"
                + (counts.picked() == 0 ? "" : " (" + counts.picked() + " by what stood in their line)") + ", "
                + percent
                + " % right.";
    }

    private VoteCounts counts(Room room, Vote vote) {
        VoteRecord record = room.vote(vote).orElseThrow();
        Question question = route.question(record.place()).orElseThrow();
        return VoteCounts.of(question, vote, record);
    }

    private void revealed(ScreenBuilder screen, Room room, Voting voting) {
        VoteCounts counts = counts(room, voting.vote());
        screen.text("The answer is shown. " + summary(counts)).blank();
        var before = new Vote(voting.vote().question(), voting.vote().round() - 1);
        if (room.vote(before).isPresent()) {
            screen.text("Round " + before.round(), Style.HEADING);
            RoomView.counts(screen, counts(room, before), true);
            screen.text("Round " + voting.vote().round(), Style.HEADING);
        }
        RoomView.counts(screen, counts, true);
        transitions(screen, room, voting.vote());
    }

    private static void transitions(ScreenBuilder screen, Room room, Vote vote) {
        Optional<VoteRecord> before = room.vote(new Vote(vote.question(), vote.round() - 1));
        if (before.isEmpty()) {
            return;
        }
        VoteTransitions moved =
                VoteTransitions.between(before.get(), room.vote(vote).orElseThrow());
        screen.text(moved.changed() + " changed their answer: " + moved.toRight() + " to the right one, "
                        + moved.fromRight() + " away from it, " + moved.betweenWrong() + " between wrong ones."
                        + moved.gain()
                                .map(gain -> " Gain: " + Math.round(gain * 100) + " % of what was missing.")
                                .orElse(""))
                .blank();
    }

    private static void walking(ScreenBuilder screen, FreeWalk walk, Instant now) {
        screen.text(
                walk.scope() == FreeScope.ALL
                        ? "Everybody reads on their own, in the whole course."
                        : "Everybody reads on their own, up to where the room has been.");
        walk.until()
                .ifPresent(until -> screen.text(
                        now.isBefore(until)
                                ? "You wanted everybody back in " + Presence.clock(now, until) + "."
                                : "The time is over. Press Enter to call everybody back."));
        screen.blank();
    }

    private void attendeesSee(ScreenBuilder screen, SharedScreen shared, Display display) {
        List<Line> lines = frames.lines(shared, display);
        screen.drawn(lines.subList(Math.min(2, lines.size()), lines.size())); // the console has a head of its own
    }

    private void room(ScreenBuilder screen, Room room, Instant now) {
        var presence = new Presence(room, route, now);
        fact(
                screen,
                "With you",
                names(room.here().stream().filter(each -> !each.onOwn()).toList()));
        fact(screen, "Alone", names(room.here().stream().filter(Attendee::onOwn).toList()));
        fact(screen, "Stuck", names(presence.stuck()));
        fact(screen, "Gone", names(presence.gone()));
    }

    private void stuck(ScreenBuilder screen, Room room, Instant now) {
        List<Presence.Case> cases = new Presence(room, route, now).cases();
        if (cases.isEmpty()) {
            screen.text("No one asked for help, and no one is behind, silent or gone.");
            return;
        }
        var head = List.of(Line.of("Who"), Line.of("What"), Line.of("For"), Line.of("Where"));
        screen.grid(new TextTable(
                head,
                cases.stream()
                        .map(each -> List.of(
                                Line.of(each.attendee().name()),
                                Line.of(each.trouble().name().toLowerCase(Locale.ROOT)),
                                Line.of(Presence.clock(each.since(), now)),
                                Line.of(each.where())))
                        .toList()));
        screen.blank()
                .text("Those who asked for help stand first. clear NAME settles a request; a name may be cut short.");
    }

    private static void who(ScreenBuilder screen, Room room) {
        if (room.attendees().isEmpty()) {
            screen.text("No one has joined yet.");
        }
        fact(screen, "Here", names(room.here().stream().toList()));
        var away =
                room.attendees().values().stream().filter(each -> !each.here()).toList();
        if (!away.isEmpty()) {
            fact(screen, "Not here", names(away));
        }
    }

    /** What was typed in the last vote, the most frequent first. */
    private void words(ScreenBuilder screen, Room room) {
        Vote last =
                room.votes().keySet().stream().reduce((first, second) -> second).orElseThrow();
        VoteRecord record = room.vote(last).orElseThrow();
        Question question = route.question(record.place()).orElseThrow();
        record.ballots().values().stream()
                .flatMap(ballot -> question.restore(ballot.given()).stream())
                .collect(Collectors.groupingBy(
                        response -> AnswerReader.shown(question, response), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry ->
                        screen.item(Line.of(Width.pad(entry.getValue() + "", 4), Style.KEY), Line.of(entry.getKey())));
    }

    private static void help(ScreenBuilder screen) {
        for (InstructorCommand command : InstructorCommand.values()) {
            String typed = (command.word() + " " + command.argument()).strip();
            screen.item(
                    Line.of(screen.display().plain() ? typed + ": " : Width.pad(typed, HELP_COLUMN), Style.KEY),
                    Line.of(command.does()));
        }
    }

    private static void messages(
            ScreenBuilder screen, InstructorConsole console, Optional<String> trouble, String warning) {
        trouble.ifPresent(sentence -> screen.text(sentence, Style.WARNING));
        if (!warning.isEmpty()) {
            screen.text("! " + warning, Style.WARNING);
        }
        if (!console.sentence().isEmpty()) {
            screen.text(console.sentence(), Style.STRONG);
        }
    }

    /** Says what Enter does. */
    Line prompt(Room room, InstructorConsole console, Instant now) {
        return Line.of(says(room, console, now), Style.MUTED).plus(" > ", Style.PROMPT);
    }

    private String says(Room room, InstructorConsole console, Instant now) {
        if (!console.pane().isHome()) {
            return "Press Enter to go back";
        }
        if (console.pending().filter(pending -> pending.isOpen(now)).isPresent()) {
            return "Enter confirms";
        }
        RoomPhase phase = room.phase();
        if (phase instanceof Voting voting && voting.is(VotePhase.OPEN)) {
            return room.answeredHere(voting.vote()) + " of " + room.here().size() + " answered; Enter closes the vote";
        }
        if (phase instanceof Voting voting && voting.is(VotePhase.CLOSED)) {
            boolean again = commands.expected(room, now).stream().anyMatch(RoomEvent.VoteOpened.class::isInstance);
            return again ? "Enter asks again (round " + (voting.vote().round() + 1) + ")" : "Enter shows the answer";
        }
        if (phase instanceof FreeWalk) {
            return "Enter calls everybody back";
        }
        if (phase instanceof RoomPhase.Lobby) {
            return "Enter begins";
        }
        if (phase instanceof RoomPhase.Ended) {
            return "the session has ended; Ctrl-D leaves";
        }
        List<RoomEvent> expected = commands.expected(room, now);
        boolean moves = expected.stream().anyMatch(RoomEvent.ScreenShown.class::isInstance);
        boolean asks = expected.stream().anyMatch(RoomEvent.VoteOpened.class::isInstance);
        return moves && asks ? "Enter asks the next question" : asks ? "Enter asks the question" : "Enter continues";
    }
}
