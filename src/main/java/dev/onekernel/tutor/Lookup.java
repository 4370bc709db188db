package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.UnitKind;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScoreSheet;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;
import java.util.Optional;

/** What a learner can look up without leaving the scene. */
record Lookup(Course course, Progress progress, Scene scene) {

    /** Room for the longest word with what may follow it. */
    private static final int HELP_COLUMN = 14;

    void map(ScreenBuilder screen, Display display) {
        new CourseMap(course.outline(), progress).draw(screen, display, unit());
    }

    private Optional<String> unit() {
        return scene.position() instanceof Position.InUnit in ? Optional.of(in.unit()) : Optional.empty();
    }

    Content find(String words) {
        return words.isEmpty()
                ? Content.of("Say what to find, for example find overlay.")
                : (screen, display) -> new CourseSearch(course).find(words, screen);
    }

    Content term(String word) {
        return (screen, display) -> new CourseSearch(course).term(word, screen);
    }

    Content compare(String idea) {
        return (screen, display) -> new CourseSearch(course).compare(idea, screen);
    }

    void notes(ScreenBuilder screen, Display display) {
        if (!scene.notes().isEmpty()) {
            screen.text("For the instructor", Style.HEADING).blank().blocks(scene.notes());
        } else {
            screen.text(
                    scene instanceof QuestionScene
                            ? "Notes can give the answer away, so they are not shown before you have answered."
                            : "This screen has no notes for the instructor.");
        }
    }

    void score(ScreenBuilder screen, Display display) {
        unit().ifPresent(unit -> ScoreSheet.underWay(screen, course.outline(), progress, unit));
        ScoreSheet.course(screen, display, course.outline(), progress);
        screen.blank().text(Score.rule(), Style.MUTED);
    }

    /** The sources of what was named, if there is such a thing. */
    Optional<Content> sources(String argument) {
        CourseSearch search = new CourseSearch(course);
        Optional<List<String>> ids = switch (argument) {
            case "" -> Optional.of(scene.sources());
            case "course", "all" -> Optional.of(search.allSources());
            case "lesson", "unit" -> Optional.of(unit().map(search::sourcesOf).orElse(List.of()));
            default ->
                new UnitFinder(course.outline())
                        .find(argument, UnitKind.LESSON)
                        .map(found -> search.sourcesOf(found.unit().name()));
        };
        return ids.map(listed -> (screen, display) -> search.sources(listed, screen));
    }

    void help(ScreenBuilder screen, Display display) {
        var here = scene.words();
        if (!here.isEmpty()) {
            screen.text("Here you can type:", Style.STRONG);
            here.forEach((typed, does) -> help(typed, does, screen, display));
            screen.blank().text("And as everywhere:", Style.STRONG);
        }
        for (Command command : Command.values()) {
            String word = display.phrases().in(command.word());
            if (!here.containsKey(command.word())) {
                help((word + " " + command.argument()).strip(), command.does(), screen, display);
            }
        }
        if (!display.plain()) {
            screen.blank()
                    .text(
                            "In the top line, 4/11 means screen 4 of 11, and the thick part of the line shows how far that is.",
                            Style.MUTED);
        }
    }

    private static void help(String typed, String does, ScreenBuilder screen, Display display) {
        String mark = display.plain() ? typed + ": " : Width.pad(typed, HELP_COLUMN);
        screen.item(Line.of(mark, Style.KEY), Line.of(does));
    }
}
