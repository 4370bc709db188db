package dev.onekernel.view;

import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.progress.UnitProgress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws a course's table of contents, with what is done and where the learner is. */
public final class CourseMap {

    /** Room for the mark of where the learner is, and for the mark of what is done. */
    private static final int MARK_COLUMN = 4;

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
            Line mark = mark(entry, current, display).plus(column, Style.KEY);
            if (display.plain()) {
                screen.text(mark.plus(entry(entry, current)));
            } else {
                screen.item(mark, entry(entry, current));
            }
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

    /** How much there is: {@code 11 lessons and 12 quizzes}. */
    public static String extent(Outline outline) {
        return Stream.of(UnitKind.values())
                .filter(kind -> outline.count(kind) > 0)
                .map(kind -> outline.count(kind) + " " + noun(kind, outline.count(kind)))
                .collect(Collectors.joining(" and "));
    }

    private static String noun(UnitKind kind, long number) {
        return switch (kind) {
            case LESSON -> number == 1 ? "lesson" : "lessons";
            case QUIZ -> number == 1 ? "quiz" : "quizzes";
        };
    }

    private String left() {
        long done = outline.entries().stream().filter(progress::isDone).count();
        int minutes = progress.minutesLeft(outline);
        int all = outline.entries().size();
        String finished = "You have finished " + done + " of " + all + " "
                + Stream.of(UnitKind.values())
                        .filter(kind -> outline.count(kind) > 0)
                        .map(kind -> noun(kind, all))
                        .collect(Collectors.joining(" and "));
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
        boolean done = progress.isDone(entry);
        if (display.plain()) {
            return Line.of(current ? done ? "You are here, done: " : "You are here: " : done ? "Done: " : "");
        }
        return Line.of(current ? "> " : "  ", Style.PROMPT)
                .plus(done ? display.glyphs().right() + " " : "  ", Style.RIGHT);
    }

    private Line entry(OutlineEntry entry, boolean current) {
        Line line = Line.of(entry.title(), current ? Style.STRONG : Style.PLAIN);
        String status = String.join(", ", status(entry));
        return status.isEmpty() ? line : line.plus(" (" + status + ")", Style.MUTED);
    }

    /** What there is to say of a unit, beside whether it is done. */
    private List<String> status(OutlineEntry entry) {
        UnitProgress unit = progress.unit(entry.name());
        var status = new ArrayList<String>();
        if (entry.kind() == UnitKind.QUIZ) {
            ScoreSheet.last(progress, entry).ifPresent(score -> status.addAll(result(score, entry)));
            if (unit.open().isPresent()) {
                status.add(status.isEmpty() ? "started" : "another attempt started");
            }
        } else if (!unit.finished() && unit.read(entry) > 0) {
            status.add(unit.read(entry) + " of " + entry.size() + " screens read");
        }
        int added = unit.added(entry).size();
        if (added > 0) {
            String one = entry.kind() == UnitKind.QUIZ ? " new question" : " new screen";
            status.add(added + one + (added == 1 ? "" : "s"));
        }
        return status.isEmpty() && entry.minutes() > 0 && !progress.isDone(entry)
                ? List.of(entry.minutes() + " min")
                : status;
    }

    private List<String> result(Score score, OutlineEntry entry) {
        int best = ScoreSheet.best(progress, entry);
        String last = score.percentage(entry.pass());
        if (!progress.isDone(entry)) {
            return List.of(last, "not passed yet");
        }
        return score.percent() < best ? List.of(last, "best " + best + " %") : List.of(last);
    }
}
