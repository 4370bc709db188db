package dev.onekernel.rehearsal;

import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.room.AttendeeOutput;
import dev.onekernel.room.Ballot;
import dev.onekernel.room.Reception;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomPhase;
import dev.onekernel.room.Vote;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Key;
import dev.onekernel.text.Line;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One simulated attendee: reads, answers, asks for help, loses the connection and comes back. */
final class SimulatedAttendee {

    private static final Pattern THREE_WORDS = Pattern.compile("[a-z]{1,20}+-[a-z]{1,20}+-[a-z]{1,20}+");

    private static final List<Display> WINDOWS = List.of(
            Display.wide(),
            Display.wide(),
            new Display(100, 30, Glyphs.UNICODE, false),
            new Display(120, 40, Glyphs.UNICODE, false),
            new Display(60, 24, Glyphs.UNICODE, false),
            new Display(40, 20, Glyphs.UNICODE, false));

    private static final List<String> HELP =
            List.of("", "", "I cannot see the drawing", "what does it ask for?", "please go slower", "I am lost");

    private static final double SECONDS_BETWEEN_DROPS = 1500;

    private final RoomLoop room;
    private final SimulatedAnswers answers;
    private final String name;
    private final Random chance;

    /** How much longer than others this one reads. */
    private final double slowness;

    private final double skill;
    private final TerminalSettings terminal;

    private Optional<Connection> connection = Optional.empty();
    private Optional<ResumeWord> word = Optional.empty();
    private String id = "";
    private Optional<RoomPhase> seen = Optional.empty();
    private Instant next;
    private Instant dropping;
    private Optional<Instant> helped = Optional.empty();
    private boolean alone;

    /** A connection, and the resume word as it was read on the screen. */
    private static final class Connection implements AttendeeOutput {
        private volatile Optional<ResumeWord> read = Optional.empty();
        private volatile boolean closed;

        @Override
        public void show(TerminalUpdate update) {
            if (read.isEmpty()) {
                for (Line line : update.lines()) {
                    Matcher words = THREE_WORDS.matcher(line.text());
                    while (words.find() && read.isEmpty()) {
                        read = ResumeWord.parse(ResumeWord.OF_A_SESSION, words.group());
                    }
                }
            }
        }

        @Override
        public void close(String sentence) {
            closed = true;
        }
    }

    SimulatedAttendee(RoomLoop room, SimulatedAnswers answers, String name, Random chance) {
        this.room = room;
        this.answers = answers;
        this.name = name;
        this.chance = chance;
        this.slowness = Math.exp(chance.nextGaussian() * 0.4);
        this.skill = chance.nextDouble() * 0.4 - 0.2;
        this.terminal = TerminalSettings.of(WINDOWS.get(chance.nextInt(WINDOWS.size())), true);
    }

    void tick(Room now, Instant time) {
        if (next == null) {
            next = after(time, chance.nextInt(12) == 0 ? 60 + chance.nextInt(180) : 1 + chance.nextInt(25));
        }
        if (connection.filter(each -> each.closed).isPresent()) {
            return; // sent away, or the session is over
        }
        if (connection.isEmpty()) {
            if (!time.isBefore(next)) {
                come(time);
            }
        } else if (!time.isBefore(dropping)) {
            drop(time);
        } else {
            follow(now, time);
        }
    }

    private static Instant after(Instant time, double seconds) {
        return time.plus(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private void come(Instant time) {
        Reception.DoorReply reply =
                room.reception().named(word.map(ResumeWord::text).orElse(name));
        if (reply instanceof Reception.WordWanted) { // somebody of the same name has left
            reply = room.reception().resumed(name, "");
        }
        if (reply instanceof Reception.LetThrough let) {
            id = let.attendee();
            var opened = new Connection();
            connection = Optional.of(opened);
            room.connected(id, opened, terminal);
            dropping = after(time, -Math.log(1 - chance.nextDouble()) * SECONDS_BETWEEN_DROPS);
            seen = Optional.empty();
            alone = false;
        } else {
            next = after(time, 30);
        }
    }

    private void drop(Instant time) {
        word = word.or(() -> connection.get().read);
        room.disconnected(connection.get(), LeaveReason.LOST);
        connection = Optional.empty();
        next = after(time, 15 + chance.nextInt(75));
    }

    private void follow(Room now, Instant time) {
        if (!seen.equals(Optional.of(now.phase()))) {
            seen = Optional.of(now.phase());
            next = after(time, thinking(now.phase()));
            return;
        }
        if (helped.filter(until -> !time.isBefore(until)).isPresent()) {
            helped = Optional.empty();
            type("ok");
        } else if (!time.isBefore(next)) {
            act(now, time);
        }
    }

    /** Seconds until this attendee does something on a screen that is new. */
    private double thinking(RoomPhase phase) {
        double usual = phase.openVote().isPresent() ? 14 : 8;
        return 1.5 + usual * slowness * Math.exp(chance.nextGaussian() * 0.5);
    }

    private void act(Room now, Instant time) {
        next = after(time, 20 + chance.nextInt(60));
        if (alone) {
            alone = chance.nextInt(3) > 0;
            type(alone ? "" : "follow");
        } else if (now.phase() instanceof RoomPhase.Voting voting
                && now.phase().openVote().isPresent()) {
            answer(now, voting, time);
        } else if (now.phase() instanceof RoomPhase.FreeWalk) {
            next = after(time, 6 * slowness + chance.nextInt(10));
            type("");
        } else if (!(now.phase() instanceof RoomPhase.Lobby)) {
            read(now.phase(), time);
        }
    }

    private void read(RoomPhase phase, Instant time) {
        switch (chance.nextInt(30)) {
            case 0 -> askForHelp(time);
            case 1 -> {
                alone = true;
                type("back");
            }
            default ->
                type(phase.where().filter(answers::isLab).isPresent() ? "done" : ""); // shows the rest of a long screen
        }
    }

    private void askForHelp(Instant time) {
        if (helped.isEmpty()) {
            helped = Optional.of(after(time, 60 + chance.nextInt(150)));
            type("? " + HELP.get(chance.nextInt(HELP.size())));
        }
    }

    private void answer(Room now, RoomPhase.Voting voting, Instant time) {
        Optional<Ballot> before = now.ballot(voting.vote(), id);
        if (before.isPresent() || chance.nextInt(25) == 0) {
            return; // has answered, or leaves it to others
        }
        List<String> lines = answers(now, voting);
        for (int part = 0; part < lines.size(); part++) {
            boolean forgetsEnter = part == lines.size() - 1 && chance.nextInt(20) == 0;
            room.pressed(connection.get(), forgetsEnter ? characters(lines.get(part)) : line(lines.get(part)));
            if (forgetsEnter) {
                next = after(time, 600);
            }
        }
        if (chance.nextInt(40) == 0) {
            askForHelp(time);
        }
    }

    /** In a second round, most of those who were right stay right, and some of the others were convinced by a neighbour. */
    private List<String> answers(Room now, RoomPhase.Voting voting) {
        var earlier = new Vote(voting.vote().question(), voting.vote().round() - 1);
        Optional<Ballot> own = now.ballot(earlier, id);
        double convinced = own.isEmpty()
                ? 0
                : own.get().right()
                        ? 0.95
                        : 0.25 + 0.7 * now.vote(earlier).orElseThrow().shareRight();
        return chance.nextDouble() < convinced
                ? answers.right(voting.place())
                : answers.first(voting.place(), skill, chance);
    }

    private void type(String text) {
        room.pressed(connection.get(), line(text));
    }

    private static List<Key> line(String text) {
        List<Key> keys = characters(text);
        keys.add(Key.Control.ENTER);
        return keys;
    }

    private static List<Key> characters(String text) {
        var keys = new ArrayList<Key>();
        text.codePoints().forEach(codePoint -> keys.add(new Key.Printable(codePoint)));
        return keys;
    }
}
