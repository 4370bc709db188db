package dev.onekernel.view;

import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
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
import java.util.function.Predicate;

/** Draws scores, each with what the number alone does not tell. */
public final class ScoreSheet {

    /** Explains the star behind a score. */
    private static final String FAILED = " * is below what you need to pass.";

    private ScoreSheet() {}

    /** The score of one attempt at a quiz. */
    public static void quiz(ScreenBuilder screen, Display display, Score score, int pass) {
        screen.text(headline(score, pass, display)).blank();
        details(score).forEach(line -> screen.item(Line.of(display.plain() ? "" : "  "), line));
        if (score.hinted() > 0) {
            screen.text(
                    "You used hints in " + score.hinted() + (score.hinted() == 1 ? " question." : " questions."),
                    Style.MUTED);
        }
    }

    private static Line headline(Score score, int pass, Display display) {
        boolean passed = score.passes(pass);
        String mark = passed ? display.glyphs().right() : display.glyphs().wrong();
        return Line.of((display.plain() ? "" : mark + " ") + score.percentage(pass), passed ? Style.RIGHT : Style.WRONG)
                .plus(": " + points(score.points()) + " of " + score.possible() + " points, "
                        + (passed ? "passed" : "not passed yet") + " (you need " + pass + " %).");
    }

    /** What became of each question; the numbers add up to that of the questions. */
    private static List<Line> details(Score score) {
        var lines = new ArrayList<Line>();
        add(lines, score.rightAtFirst(), "right at the first try");
        add(lines, score.rightLater(), "right at a later try");
        add(lines, score.wrong(), "not right");
        add(lines, score.revealed(), "with the answer revealed");
        add(lines, score.skipped(), "skipped");
        int untouched = score.questions()
                - score.rightAtFirst()
                - score.rightLater()
                - score.wrong()
                - score.revealed()
                - score.skipped();
        add(lines, untouched, "not answered yet");
        return lines;
    }

    private static void add(List<Line> lines, int count, String what) {
        if (count > 0) {
            lines.add(Line.of(String.format(Locale.ROOT, "%2d", count), Style.STRONG)
                    .plus("  " + what));
        }
    }

    private static String counted(double points) {
        return points(points) + (points == 1 ? " point" : " points");
    }

    /** Points without a useless fraction: {@code 7}, {@code 7.5}, {@code 7.33}. */
    static String points(double points) {
        String text = String.format(Locale.ROOT, "%.2f", points);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** Where an attempt at a quiz stands that is not completed; nothing in any other unit. */
    public static void underWay(ScreenBuilder screen, Outline outline, Progress progress, String unit) {
        Optional<Attempt> open = progress.unit(unit).open();
        Optional<OutlineEntry> entry = outline.entry(unit);
        if (open.isPresent() && entry.isPresent()) {
            Score score = Score.of(open.get(), entry.get());
            screen.text(Line.of(entry.get().title(), Style.STRONG)
                    .plus(": " + score.answered() + " of " + score.questions() + " answered, " + counted(score.points())
                            + " so far."));
            screen.blank();
        }
    }

    /** The quizzes of a course, the last completed attempt of each, and their sum. */
    public static void course(ScreenBuilder screen, Display display, Outline outline, Progress progress) {
        var rows = new ArrayList<List<Line>>();
        Score sum = Score.NOTHING;
        boolean failed = false;
        for (OutlineEntry entry : outline.entries()) {
            Optional<Attempt> attempt = lastCompleted(progress, entry);
            if (entry.kind() == UnitKind.QUIZ && attempt.isPresent()) {
                Score score = Score.of(attempt.get(), entry);
                sum = sum.plus(score);
                failed |= !score.passes(entry.pass());
                rows.add(row(entry.title(), score, entry.pass(), best(progress, entry)));
            }
        }
        if (rows.isEmpty()) {
            screen.text("You have not completed a quiz yet.");
            return;
        }
        var head = List.of("Quiz", "Score", "Best", "First", "Later", "Wrong", "Revealed", "Skipped");
        screen.grid(new TextTable(head.stream().map(Line::of).toList(), rows)).blank();
        screen.text(
                "First and Later: right at the first answer, or at a later one." + (failed ? FAILED : ""), Style.MUTED);
        screen.blank();
        screen.text("All completed quizzes together: " + sum.percentage(outline.pass()) + ", " + points(sum.points())
                + " of " + sum.possible() + " points.");
    }

    /** The completed quizzes of each part of a course and of the whole; a course without parts has one line. */
    public static void parts(ScreenBuilder screen, Display display, Outline outline, Progress progress) {
        for (Outline.CoursePart part : outline.parts()) {
            line(
                    screen,
                    display,
                    part.title(),
                    outline,
                    progress,
                    entry -> part.units().contains(entry.name()));
        }
        line(screen, display, "All quizzes", outline, progress, entry -> true);
    }

    private static void line(
            ScreenBuilder screen,
            Display display,
            String title,
            Outline outline,
            Progress progress,
            Predicate<OutlineEntry> which) {
        List<OutlineEntry> quizzes = outline.entries().stream()
                .filter(entry -> entry.kind() == UnitKind.QUIZ)
                .filter(which)
                .toList();
        Score sum = Score.NOTHING;
        int taken = 0;
        for (OutlineEntry entry : quizzes) {
            Optional<Attempt> attempt = lastCompleted(progress, entry);
            if (attempt.isPresent()) {
                sum = sum.plus(Score.of(attempt.get(), entry));
                taken++;
            }
        }
        long passed = quizzes.stream().filter(progress::isDone).count();
        String result = taken == 0
                ? "no quiz completed yet"
                : sum.percentage(outline.pass()) + ", " + points(sum.points()) + " of " + sum.possible() + " points ("
                        + passed + " of " + quizzes.size() + (quizzes.size() == 1 ? " quiz" : " quizzes") + " passed)";
        screen.item(
                Line.of(display.plain() ? "" : "  "),
                Line.of(title, Style.STRONG).plus(": " + result));
    }

    private static List<Line> row(String title, Score score, int pass, int best) {
        boolean passed = score.passes(pass);
        return List.of(
                Line.of(title),
                Line.of(score.percentage(pass) + (passed ? "" : "*"), passed ? Style.RIGHT : Style.WRONG),
                Line.of(best + " %"),
                Line.of(score.rightAtFirst() + "/" + score.questions()),
                Line.of(String.valueOf(score.rightLater())),
                Line.of(String.valueOf(score.wrong())),
                Line.of(String.valueOf(score.revealed())),
                Line.of(String.valueOf(score.skipped())));
    }

    private static Optional<Attempt> lastCompleted(Progress progress, OutlineEntry entry) {
        var completed = progress.unit(entry.name()).completed();
        return completed.isEmpty() ? Optional.empty() : Optional.of(completed.get(completed.size() - 1));
    }

    /** The percentage of the best completed attempt. */
    static int best(Progress progress, OutlineEntry entry) {
        return progress.unit(entry.name()).completed().stream()
                .mapToInt(attempt -> Score.of(attempt, entry).percent())
                .max()
                .orElse(0);
    }

    /** The score of the last completed attempt; none when the quiz has nothing left of what it asked. */
    static Optional<Score> last(Progress progress, OutlineEntry entry) {
        return lastCompleted(progress, entry)
                .map(attempt -> Score.of(attempt, entry))
                .filter(score -> score.questions() > 0);
    }
}
