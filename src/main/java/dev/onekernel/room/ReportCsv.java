package dev.onekernel.room;

import dev.onekernel.course.Lab;
import dev.onekernel.course.Question;
import dev.onekernel.course.UnitKind;
import dev.onekernel.text.CsvTable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a report as tables for other programs.
 *
 * @param session what tells the session from others
 */
public record ReportCsv(Report report, CourseRoute route, String session) {

    /** Every last answer of every attendee in every vote: {@code answers.csv}. */
    public String answers() {
        var csv = new CsvTable(List.of(
                "session",
                "at",
                "unit",
                "screen",
                "question",
                "digest",
                "round",
                "attendee",
                "name",
                "shown",
                "given",
                "points",
                "how",
                "seconds"));
        report.room()
                .votes()
                .forEach((vote, record) -> record.ballots().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(entry -> {
                            Ballot ballot = entry.getValue();
                            csv.row(
                                    session,
                                    ballot.at().toString(),
                                    record.place().unit(),
                                    String.valueOf(record.place().step() + 1),
                                    vote.question().id(),
                                    vote.question().digest(),
                                    String.valueOf(vote.round()),
                                    entry.getKey(),
                                    report.room()
                                            .attendee(entry.getKey())
                                            .map(Attendee::name)
                                            .orElse(""),
                                    shown(vote, record, ballot),
                                    ballot.given(),
                                    String.format(Locale.ROOT, "%.2f", ballot.points()),
                                    ballot.how().name().toLowerCase(Locale.ROOT),
                                    String.valueOf(Duration.between(record.opened(), ballot.at())
                                            .toSeconds()));
                        }));
        return csv.text();
    }

    private String shown(Vote vote, VoteRecord record, Ballot ballot) {
        return question(vote, record)
                .flatMap(question ->
                        question.restore(ballot.given()).map(response -> AnswerReader.shown(question, response)))
                .orElse("");
    }

    /** One row for each attendee: {@code attendees.csv}. */
    public String attendees() {
        var csv = new CsvTable(List.of(
                "session",
                "attendee",
                "name",
                "joined",
                "left",
                "minutes",
                "answered",
                "right_first",
                "right_last",
                "hands"));
        for (Attendee attendee : report.room().attendees().values()) {
            String id = attendee.id();
            csv.row(
                    session,
                    id,
                    attendee.name(),
                    attendee.joined().toString(),
                    attendee.here() ? "" : attendee.since().toString(),
                    String.valueOf(
                            report.minutes().getOrDefault(id, Duration.ZERO).toMinutes()),
                    String.valueOf(votes(id).size()),
                    String.valueOf(rightInRound(id, true)),
                    String.valueOf(rightInRound(id, false)),
                    String.valueOf(report.hands().getOrDefault(id, 0)));
        }
        return csv.text();
    }

    private List<Vote> votes(String who) {
        return report.room().votes().keySet().stream()
                .filter(vote -> report.room().ballot(vote, who).isPresent())
                .toList();
    }

    /** How many questions an attendee answered right, in the first or in the last round in which they answered. */
    private long rightInRound(String who, boolean first) {
        List<Vote> votes = votes(who);
        return votes.stream()
                .filter(vote -> votes.stream()
                        .filter(other -> other.question().equals(vote.question()))
                        .allMatch(other -> first ? other.round() >= vote.round() : other.round() <= vote.round()))
                .filter(vote -> report.room().ballot(vote, who).orElseThrow().right())
                .count();
    }

    /** How the answers to each question are distributed: {@code questions.csv}. */
    public String questions() {
        var csv = new CsvTable(List.of(
                "session", "unit", "screen", "question", "round", "present", "answered", "right", "choice", "count"));
        report.room()
                .votes()
                .forEach((vote, record) -> question(vote, record).ifPresent(question -> {
                    VoteCounts counts = VoteCounts.of(question, vote, record);
                    counts.parts()
                            .forEach(part -> part.counts()
                                    .forEach((choice, count) -> csv.row(
                                            session,
                                            record.place().unit(),
                                            String.valueOf(record.place().step() + 1),
                                            vote.question().id(),
                                            String.valueOf(vote.round()),
                                            String.valueOf(counts.present()),
                                            String.valueOf(counts.answered()),
                                            String.valueOf(counts.right()),
                                            choice,
                                            String.valueOf(count))));
                }));
        return csv.text();
    }

    /** How many said that they have reached each goal of a lab: {@code labs.csv}. */
    public String labs() {
        var csv = new CsvTable(List.of("session", "unit", "screen", "goal", "fact", "joined", "reached"));
        report.room().labs().keySet().stream()
                .filter(place -> route.holds(place) && route.lab(place).isPresent())
                .sorted(Comparator.comparingInt(route::index))
                .forEach(place -> lab(csv, place, route.lab(place).orElseThrow()));
        return csv.text();
    }

    private void lab(CsvTable csv, CoursePlace place, Lab lab) {
        LabCounts counts = LabCounts.of(report.room(), place, lab);
        for (int i = 0; i < lab.goals().size(); i++) {
            csv.row(
                    session,
                    place.unit(),
                    String.valueOf(place.step() + 1),
                    String.valueOf(i + 1),
                    lab.goals().get(i).fact(),
                    String.valueOf(report.room().attendees().size()),
                    String.valueOf(counts.reached().get(i)));
        }
    }

    private Optional<Question> question(Vote vote, VoteRecord record) {
        return route.holds(record.place())
                ? route.question(record.place())
                        .filter(question -> question.key().equals(vote.question()))
                : Optional.empty();
    }

    /** A place as it is typed: {@code 5.10}, or {@code quiz 3.2}. */
    static String screen(CourseRoute route, CoursePlace place) {
        String unit = route.outline()
                .entry(place.unit())
                .map(entry -> (entry.kind() == UnitKind.QUIZ ? "quiz " : "")
                        + route.outline().number(entry))
                .orElse(place.unit());
        return unit + "." + (place.step() + 1);
    }
}
