package dev.onekernel.tutor;

import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.Durations;
import dev.onekernel.view.ScreenBuilder;

/** The first screen of a course, made from what its table of contents says: at most twelve lines in a window of 80 columns. */
final class Welcome {

    /** More parts than this are counted, so that the screen stays short. */
    private static final int MOST_PARTS = 4;

    private Welcome() {}

    static void draw(ScreenBuilder screen, Display display, Outline outline) {
        screen.head("Welcome", outline.title(), "", 0);
        if (!outline.about().isEmpty()) {
            screen.text(outline.about()).blank();
        }
        if (!outline.edition().inShort().isEmpty()) {
            screen.text(outline.edition().inShort(), Style.MUTED).blank();
        }
        var shown =
                outline.parts().subList(0, Math.min(MOST_PARTS, outline.parts().size()));
        shown.forEach(part -> screen.item(
                Line.of(display.plain() ? "" : "  "),
                Line.of(part.title(), Style.STRONG).plus(takes(outline.minutes(part)))));
        if (shown.size() < outline.parts().size()) {
            screen.text("and " + (outline.parts().size() - shown.size()) + " more parts");
        }
        screen.text(extent(outline)).blank();
        screen.text(Line.of("Press ")
                .plus("Enter", Style.KEY)
                .plus(" to continue. Type ")
                .plus("back", Style.KEY)
                .plus(" to go back, ")
                .plus("help", Style.KEY)
                .plus(" for all commands, and ")
                .plus("quit", Style.KEY)
                .plus(" to leave. Your place is saved. You need nothing but this terminal."));
    }

    private static String takes(int minutes) {
        return minutes == 0 ? "" : ": about " + Durations.words(minutes);
    }

    private static String extent(Outline outline) {
        int minutes = outline.minutes();
        OutlineEntry first = outline.entries().get(0);
        return (outline.parts().isEmpty() ? "The course has " : "In all: ")
                + CourseMap.extent(outline)
                + (minutes == 0 ? "." : ", about " + Durations.words(minutes) + ".")
                + (first.kind() == UnitKind.QUIZ
                        ? " It begins with the quiz \"" + first.title() + "\". " + Pauses.rules(first)
                        : "");
    }
}
