package dev.onekernel.view;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.Outline.OutlineEntry;
import dev.onekernel.course.Outline.UnitKind;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.UnitProgress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import java.util.Optional;
import java.util.function.Predicate;

/** Draws a course's table of contents, with what is done and where the learner is. */
public final class CourseMap {

    private static final int MARK_COLUMN = 2;

    /** Room for {@code lesson 10} and a gap. */
    private static final int NUMBER_COLUMN = 11;

    private final Outline outline;
    private final Progress progress;

    public CourseMap(Outline outline, Progress progress) {
        this.outline = outline;
        this.progress = progress;
    }

    /**
     * The map. What the units are about stands below each where the window is high enough for the whole map; else only below the
     * one where the learner is.
     *
     * @param here the name of the unit the learner is in
     */
    public void draw(ScreenBuilder screen, Display display, Optional<String> here) {
        var whole = new ScreenBuilder(display);
        draw(whole, display, here, entry -> true);
        boolean fits = whole.lines().size() < display.height();
        draw(screen, display, here, entry -> fits || isHere(entry, here));
    }

    private void draw(ScreenBuilder screen, Display display, Optional<String> here, Predicate<OutlineEntry> explained) {
        screen.text(outline.title(), Style.TITLE).blank();
        if (!outline.about().isEmpty()) {
            screen.text(outline.about()).blank();
        }
        if (!outline.edition().inFull().isEmpty()) {
            screen.text(outline.edition().inFull(), Style.MUTED).blank();
        }
        screen.text(left(), Style.MUTED).blank();
        for (OutlineEntry entry : outline.entries()) {
            outline.partThatBeginsWith(entry.name()).ifPresent(part -> head(part, screen));
            String number = number(outline, entry);
            boolean current = isHere(entry, here);
            String column = display.plain() ? number + ": " : Width.pad(number, NUMBER_COLUMN);
            screen.item(mark(entry, current, display).plus(column, Style.KEY), entry(entry, current));
            if (!entry.about().isEmpty() && explained.test(entry)) {
                String indent = display.plain() ? "" : " ".repeat(MARK_COLUMN + NUMBER_COLUMN);
                screen.item(Line.of(indent), Line.of(entry.about(), Style.MUTED));
            }
        }
    }

    /** What people call a unit: {@code lesson 3}, {@code quiz 3}. */
    public static String number(Outline outline, OutlineEntry entry) {
        return (entry.kind() == UnitKind.LESSON ? "lesson " : "quiz ") + outline.number(entry);
    }

    private String left() {
        long done = outline.entries().stream()
                .filter(entry -> progress.unit(entry.name()).finished())
                .count();
        int minutes = progress.minutesLeft(outline);
        String finished =
                "You have finished " + done + " of " + outline.entries().size() + " lessons and quizzes";
        return finished
                + (minutes == 0
                        ? "."
                        : "; about " + Durations.words(minutes) + (minutes == 1 ? " is left." : " are left."));
    }

    /** The title of a part, and how long it takes. */
    private void head(CoursePart part, ScreenBuilder screen) {
        int minutes = outline.minutes(part);
        Line title = Line.of(part.title(), Style.STRONG);
        screen.blank().text(minutes == 0 ? title : title.plus(" (" + Durations.words(minutes) + ")", Style.MUTED));
        if (!part.about().isEmpty()) {
            screen.text(part.about());
        }
    }

    private static boolean isHere(OutlineEntry entry, Optional<String> here) {
        return here.filter(entry.name()::equals).isPresent();
    }

    private Line mark(OutlineEntry entry, boolean current, Display display) {
        if (current) {
            return Line.of(display.plain() ? "You are here: " : "> ", Style.PROMPT);
        }
        boolean done = progress.unit(entry.name()).finished()
                && ScoreSheet.last(progress, entry)
                        .filter(score -> !score.passes(entry.pass()))
                        .isEmpty();
        if (display.plain()) {
            return Line.of(done ? "Done: " : "");
        }
        return done ? Line.of(display.glyphs().right() + " ", Style.RIGHT) : Line.of("  ");
    }

    private Line entry(OutlineEntry entry, boolean current) {
        Line line = Line.of(entry.title(), current ? Style.STRONG : Style.PLAIN);
        String status = status(entry);
        return status.isEmpty() ? line : line.plus(" (" + status + ")", Style.MUTED);
    }

    private String status(OutlineEntry entry) {
        UnitProgress unit = progress.unit(entry.name());
        if (entry.kind() == UnitKind.QUIZ) {
            if (unit.open().isPresent()) {
                return "started";
            }
            return ScoreSheet.last(progress, entry)
                    .map(score ->
                            score.percentage(entry.pass()) + (score.passes(entry.pass()) ? "" : ", not passed yet"))
                    .orElse(entry.minutes() > 0 ? entry.minutes() + " min" : "");
        }
        if (unit.finished()) {
            return "";
        }
        if (unit.furthest() >= 0) {
            return Math.min(unit.furthest(), entry.size() - 1) + 1 + " of " + entry.size() + " screens";
        }
        return entry.minutes() > 0 ? entry.minutes() + " min" : "";
    }
}
