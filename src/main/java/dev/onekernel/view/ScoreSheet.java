package dev.onekernel.view;

import dev.onekernel.course.Outline;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Draws scores, each with what the number alone does not tell. */
public final class ScoreSheet {

    private ScoreSheet() {}

    /** The score of one attempt at a quiz. */
    public static void quiz(ScreenBuilder screen, Display display, Score score, int pass) {
        screen.text(headline(score, pass, display)).blank();
        details(score).forEach(line -> screen.item(Line.of(display.plain() ? "" : "  "), line));
    }

    private static Line headline(Score score, int pass, Display display) {
        boolean passed = score.percent() >= pass;
        String verdict = passed ? "passed" : "not passed yet";
        String mark = passed ? display.glyphs().right() : display.glyphs().wrong();
        return Line.of(mark + " " + score.percent() + " %", passed ? Style.RIGHT : Style.WRONG)
                .plus(": " + points(score.points()) + " of " + score.questions() + " points, " + verdict + " (" + pass
                        + " % needed).");
    }

    private static List<Line> details(Score score) {
        var lines = new ArrayList<Line>();
        lines.add(detail(score.rightAtFirst(), "right at the first try"));
        lines.add(detail(score.rightLater(), "right after a retry"));
        lines.add(detail(score.hinted(), "with hints"));
        lines.add(detail(score.revealed(), "shown before they were found"));
        lines.add(detail(score.skipped(), "skipped"));
        return lines;
    }

    private static Line detail(int count, String what) {
        return Line.of(String.format(Locale.ROOT, "%2d", count), Style.STRONG).plus("  " + what);
    }

    /** Points without a useless fraction: {@code 7}, {@code 7.5}, {@code 7.33}. */
    static String points(double points) {
        String text = String.format(Locale.ROOT, "%.2f", points);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** Where an attempt at a quiz stands that is not completed; nothing in any other unit. */
    public static void underWay(ScreenBuilder screen, Outline outline, Progress progress, String unit) {
        Optional<Attempt> open = progress.unit(unit).open();
        Optional<Outline.OutlineEntry> entry = outline.entry(unit);
        if (open.isPresent() && entry.isPresent()) {
            Score score = Score.of(open.get(), entry.get().questions());
            screen.text(Line.of(entry.get().title(), Style.STRONG)
                    .plus(": " + score.answered() + " of " + score.questions() + " answered, " + points(score.points())
                            + " points so far."));
            screen.blank();
        }
    }

    /** The quizzes of a course, the last completed attempt of each, and their sum. */
    public static void course(ScreenBuilder screen, Display display, Outline outline, Progress progress) {
        var rows = new ArrayList<List<Line>>();
        Score sum = Score.NOTHING;
        for (Outline.OutlineEntry entry : outline.entries()) {
            Optional<Attempt> attempt = lastCompleted(progress, entry);
            if (entry.kind() == Outline.UnitKind.QUIZ && attempt.isPresent()) {
                Score score = Score.of(attempt.get(), entry.questions());
                sum = sum.plus(score);
                rows.add(row(entry.title(), score, entry.pass(), best(progress, entry)));
            }
        }
        if (rows.isEmpty()) {
            screen.text("No quiz is completed yet.");
            return;
        }
        var head = List.of("Quiz", "Score", "Best", "First", "Later", "Hints", "Shown", "Skips");
        screen.grid(new TextTable(head.stream().map(Line::of).toList(), rows)).blank();
        screen.text(
                "First and Later: right at the first answer, or after a miss. * is below what the quiz needs.",
                Style.MUTED);
        screen.blank();
        screen.text("All completed quizzes together: " + sum.percent() + " %, " + points(sum.points()) + " of "
                + sum.questions() + " points.");
    }

    private static List<Line> row(String title, Score score, int pass, int best) {
        boolean passed = score.percent() >= pass;
        return List.of(
                Line.of(title),
                Line.of(score.percent() + " %" + (passed ? "" : "*"), passed ? Style.RIGHT : Style.WRONG),
                Line.of(best + " %"),
                Line.of(score.rightAtFirst() + "/" + score.questions()),
                Line.of(String.valueOf(score.rightLater())),
                Line.of(String.valueOf(score.hinted())),
                Line.of(String.valueOf(score.revealed())),
                Line.of(String.valueOf(score.skipped())));
    }

    private static Optional<Attempt> lastCompleted(Progress progress, Outline.OutlineEntry entry) {
        var completed = progress.unit(entry.name()).completed();
        return completed.isEmpty() ? Optional.empty() : Optional.of(completed.get(completed.size() - 1));
    }

    private static int best(Progress progress, Outline.OutlineEntry entry) {
        return progress.unit(entry.name()).completed().stream()
                .mapToInt(attempt -> Score.of(attempt, entry.questions()).percent())
                .max()
                .orElse(0);
    }

    /** The percentage of the last completed attempt. */
    static Optional<Integer> percent(Progress progress, Outline.OutlineEntry entry) {
        return lastCompleted(progress, entry)
                .map(attempt -> Score.of(attempt, entry.questions()).percent());
    }
}
