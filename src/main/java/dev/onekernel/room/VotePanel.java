package dev.onekernel.room;

import dev.onekernel.course.Question;
import dev.onekernel.room.RoomPhase.Voting;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.BarChart;
import dev.onekernel.view.ScreenBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws a vote for the instructor: who has answered, how the answers are distributed, and what to do about it. */
record VotePanel(CourseRoute route) {

    void draw(ScreenBuilder screen, Room room, Voting voting, Instant now) {
        switch (voting.phase()) {
            case OPEN -> open(screen, room, voting, now);
            case CLOSED -> closed(screen, room, voting);
            case REVEALED -> revealed(screen, room, voting);
        }
    }

    private void open(ScreenBuilder screen, Room room, Voting voting, Instant now) {
        VoteRecord vote = room.vote(voting.vote()).orElseThrow();
        int here = room.here().size();
        int answered = room.answeredHere(voting.vote());
        screen.text("Round " + voting.vote().round() + " has been open for " + Presence.clock(vote.opened(), now) + ".")
                .blank()
                .bars(new BarChart(List.of(new BarChart.Bar(
                        "Answered", answered + " of " + here, here == 0 ? 0 : answered / (double) here, ""))))
                .blank();
        List<Attendee> missing = room.here().stream()
                .filter(attendee -> !vote.ballots().containsKey(attendee.id())
                        || vote.ballots().get(attendee.id()).unfinished())
                .toList();
        if (!missing.isEmpty()) {
            ConsoleFacts.add(screen, "Not yet", ConsoleFacts.names(missing));
        }
        var stuck = new Presence(room, route, now).stuck();
        if (!stuck.isEmpty()) {
            ConsoleFacts.add(screen, "Stuck", ConsoleFacts.names(stuck));
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
        screen.blank()
                .text(
                        voting.countsShown()
                                ? "Everybody sees the counts, but not the answer."
                                : "No one sees the counts before you show them.");
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
                + (counts.picked() == 0 ? "" : " (" + counts.picked() + " typed without pressing Enter)") + ", "
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
        Optional<VoteCounts> earlier = room.vote(before).map(record -> counts(room, before));
        RoomView.rounds(screen, earlier, counts);
        transitions(screen, room, voting.vote());
        mistakes(counts).forEach(screen::text);
        route.simulation(voting.place()).ifPresent(simulation -> {
            Optional<String> set = Optional.ofNullable(room.models().get(voting.place()));
            screen.blank()
                    .blocks(simulation.told(set.flatMap(simulation::setting)))
                    .blank();
            command(screen, "set", "changes the model for everybody: set 1, set reset");
        });
    }

    /** A sentence for each part in which one wrong answer stands out. */
    static List<String> mistakes(VoteCounts counts) {
        var sentences = new ArrayList<String>();
        for (int part = 0; part < counts.parts().size(); part++) {
            String where = counts.parts().size() == 1 ? "" : " in part " + (part + 1);
            counts.parts()
                    .get(part)
                    .commonestMistake()
                    .map(wrong -> "The most frequent wrong answer" + where + " is " + wrong.inWords() + ", given by "
                            + wrong.count() + ".")
                    .ifPresent(sentences::add);
        }
        return sentences;
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

    /** What was typed in the last vote, the most frequent first. */
    void words(ScreenBuilder screen, Room room) {
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
}
