package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScoreSheet;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;

/** The last page of a course: what was reached, what is left, and what to do with it. */
record ClosingPage(Course course, Progress progress) {

    void draw(ScreenBuilder screen, Display display) {
        Outline outline = course.outline();
        List<OutlineEntry> left = outline.entries().stream()
                .filter(entry -> !progress.isDone(entry))
                .toList();
        List<OutlineEntry> failed = left.stream()
                .filter(entry -> !progress.unit(entry.name()).completed().isEmpty())
                .toList();
        List<OutlineEntry> unfinished =
                left.stream().filter(entry -> !failed.contains(entry)).toList();
        screen.text(
                left.isEmpty()
                        ? "You have completed the course \"" + outline.title() + "\"."
                        : "This is the end of the course \"" + outline.title() + "\".",
                Style.STRONG);
        screen.blank();
        ScoreSheet.parts(screen, display, outline, progress);
        if (!failed.isEmpty()) {
            screen.blank()
                    .text(Pauses.count(failed.size(), "quiz", "quizzes") + " not passed yet: " + names(failed) + ".");
        }
        if (!unfinished.isEmpty()) {
            screen.blank().text("Not finished yet: " + names(unfinished) + ".");
        }
        int waiting = progress.reviewSchedules().size();
        screen.blank();
        if (waiting > 0) {
            screen.text(command("review")
                    .plus(" asks the " + Pauses.count(waiting, "question", "questions")
                            + " that you missed again, after 1, 3, 7 and 16 days."));
        }
        screen.text(command("save").plus(" writes take-home notes: summaries, tables, charts and what you missed."));
        if (!course.sources().all().isEmpty()) {
            screen.text(
                    command("sources course").plus(" lists what to read next: the documents the course is based on."));
        }
        screen.text(command("score")
                .plus(" shows the score of every quiz, ")
                .plus(command("map"))
                .plus(" the whole course."));
    }

    private static Line command(String word) {
        return Line.of(word, Style.KEY);
    }

    private String names(List<OutlineEntry> left) {
        List<String> names = left.stream()
                .limit(5)
                .map(entry -> CourseMap.number(course.outline(), entry))
                .toList();
        return String.join(", ", names) + (left.size() > 5 ? " and " + (left.size() - 5) + " more" : "");
    }
}
