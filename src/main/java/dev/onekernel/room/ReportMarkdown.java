package dev.onekernel.room;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Question;
import dev.onekernel.text.Line;
import dev.onekernel.view.BarChart.Bar;
import dev.onekernel.view.BlockView;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a report for people to read. */
public final class ReportMarkdown {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int SLOWEST_SHOWN = 3;
    private static final int LONGEST_TITLE = 80;

    private final Report report;
    private final CourseRoute route;
    private final StringBuilder text = new StringBuilder();

    private ReportMarkdown(Report report, CourseRoute route) {
        this.report = report;
        this.route = route;
    }

    /** @param route of the course that was led; questions that it no longer has are left out */
    public static String of(Report report, CourseRoute route) {
        return new ReportMarkdown(report, route).written();
    }

    private String written() {
        Room room = report.room();
        Instant begin = room.opened().map(RoomEvent.SessionOpened::at).orElse(report.end());
        line("# " + escaped(room.courseTitle()) + ", " + DAY.format(begin.atZone(report.zone())));
        line("");
        line("Guided by " + escaped(room.guide()) + ", " + time(begin) + " to " + time(report.end()) + ". "
                + room.attendees().size() + " joined, at most " + report.most() + " at a time, " + report.last()
                + " at the end.");
        List<Map.Entry<Vote, VoteRecord>> votes = room.votes().entrySet().stream()
                .filter(entry -> question(entry.getKey(), entry.getValue()).isPresent())
                .toList();
        if (!votes.isEmpty()) {
            line("");
            line("| screen | question | round | answered | right | gain |");
            line("|---|---|---|---|---|---|");
            votes.forEach(entry -> row(entry.getKey(), entry.getValue()));
            votes.forEach(entry -> detail(entry.getKey(), entry.getValue()));
        }
        report.room().labs().keySet().stream()
                .filter(place -> route.holds(place) && route.lab(place).isPresent())
                .sorted(Comparator.comparingInt(route::index))
                .forEach(this::lab);
        stuck();
        notes();
        people();
        return text.toString();
    }

    private void row(Vote vote, VoteRecord record) {
        Question question = question(vote, record).orElseThrow();
        String gain = before(vote)
                .flatMap(before -> VoteTransitions.between(before, record).gain())
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .orElse("");
        line("| " + screen(record.place()) + " | " + escaped(asked(question)) + " | " + vote.round() + " | "
                + record.ballots().size() + " of " + record.present().size() + " | "
                + (record.ballots().isEmpty() ? "" : percent(record.shareRight()))
                + " | " + gain + " |");
    }

    private void detail(Vote vote, VoteRecord record) {
        Question question = question(vote, record).orElseThrow();
        line("");
        line("## " + screen(record.place()) + " " + escaped(asked(question)) + " (round " + vote.round() + ")");
        line("");
        VoteCounts counts = VoteCounts.of(question, vote, record);
        before(vote)
                .flatMap(VoteRecord::closed)
                .ifPresent(closed -> line("- Asked again " + clock(Duration.between(closed, record.opened()))
                        + " after the round before was closed."));
        for (PartCounts part : counts.parts()) {
            line("- " + part.bars(true).stream().map(ReportMarkdown::counted).collect(Collectors.joining(", ")));
        }
        before(vote).ifPresent(before -> {
            VoteTransitions moved = VoteTransitions.between(before, record);
            line("- Changed since the round before: " + moved.toRight() + " to the right answer, " + moved.fromRight()
                    + " away from it, " + moved.betweenWrong() + " between wrong ones.");
        });
        VotePanel.mistakes(counts).forEach(sentence -> line("- " + escaped(sentence)));
    }

    private static String counted(Bar bar) {
        String name = escaped(bar.label()) + " " + bar.amount();
        return bar.remark().isEmpty() ? name : "**" + name + "** (" + bar.remark() + ")";
    }

    private void lab(CoursePlace place) {
        line("");
        line("## " + screen(place) + " " + escaped(route.stepView(place).title()));
        line("");
        line("How many said that they have reached each goal on their own machine:");
        line("");
        Lab lab = route.lab(place).orElseThrow();
        LabCounts counts = LabCounts.of(report.room(), place, lab);
        for (int i = 0; i < lab.goals().size(); i++) {
            line((i + 1) + ". " + counts.reached().get(i) + ": "
                    + escaped(lab.goals().get(i).text().text()));
        }
    }

    private void stuck() {
        line("");
        line("## Where people were stuck");
        line("");
        if (report.stuck().isEmpty()) {
            line("No one asked for help.");
        }
        report.stuck()
                .forEach((place, waits) -> line("- " + screen(place) + ": asked for help "
                        + (waits.size() == 1 ? "once" : waits.size() + " times") + ", the longest wait was "
                        + clock(waits.stream().max(Comparator.naturalOrder()).orElseThrow()) + "."));
        String slowest = report.screens().entrySet().stream()
                .sorted(Map.Entry.<CoursePlace, Duration>comparingByValue().reversed())
                .limit(SLOWEST_SHOWN)
                .map(entry -> screen(entry.getKey()) + " (" + clock(entry.getValue()) + ")")
                .collect(Collectors.joining(", "));
        if (!slowest.isEmpty()) {
            line("");
            line("The screens that took longest: " + slowest + ".");
        }
    }

    private void notes() {
        if (!report.notes().isEmpty()) {
            line("");
            line("## Notes");
            line("");
            report.notes().forEach(note -> line("- " + time(note.at()) + " " + escaped(note.text())));
        }
    }

    /** Names are only given where the figures above do not show who answered what. */
    private void people() {
        Room room = report.room();
        if (room.attendees().size() < Report.FEWEST_FOR_NAMES) {
            return;
        }
        line("");
        line("## Attendees");
        line("");
        line(room.attendees().values().stream()
                .map(each -> escaped(each.name()))
                .collect(Collectors.joining(", ")));
    }

    private Optional<VoteRecord> before(Vote vote) {
        return report.room().vote(new Vote(vote.question(), vote.round() - 1));
    }

    private Optional<Question> question(Vote vote, VoteRecord record) {
        return route.holds(record.place())
                ? route.question(record.place())
                        .filter(question -> question.key().equals(vote.question()))
                : Optional.empty();
    }

    private static String asked(Question question) {
        String text = BlockView.text(question.ask(part -> Line.of("[" + (part + 1) + "]")));
        if (text.length() <= LONGEST_TITLE) {
            return text;
        }
        String beginning = text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE - 20));
        int end = beginning.lastIndexOf(' ');
        return (end > 0 ? beginning.substring(0, end) : beginning) + " ...";
    }

    private String screen(CoursePlace place) {
        return ReportCsv.screen(route, place);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(report.zone()));
    }

    private static String clock(Duration duration) {
        return Presence.clock(Instant.EPOCH, Instant.EPOCH.plus(duration));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Text of people and courses, so that none of it is markup. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
