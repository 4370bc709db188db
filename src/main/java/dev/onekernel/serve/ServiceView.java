package dev.onekernel.serve;

import dev.onekernel.remote.ResumeWord;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Width;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a server says beside the course: what it stores, how people come back, and what does not work at the moment. */
final class ServiceView {

    private static final int HELP_COLUMN = 14;

    /** To somebody who reads, and whose place is not stored. */
    static final String READ_ON =
            "Your place cannot be saved at the moment. You can read on; saving is tried again until it works.";

    private ServiceView() {}

    static List<Line> lines(Display display, Consumer<ScreenBuilder> content) {
        var screen = new ScreenBuilder(display);
        content.accept(screen);
        return screen.blank().lines();
    }

    static List<Line> sentence(Display display, String sentence) {
        return lines(display, screen -> screen.text(sentence));
    }

    static List<Line> warning(Display display, String sentence) {
        return lines(display, screen -> screen.text(sentence, Style.WARNING));
    }

    /**
     * Stands before the welcome of the course.
     *
     * @param word of somebody who came without a key
     */
    static List<Line> welcome(Display display, Optional<ResumeWord> word) {
        return lines(display, screen -> {
            screen.text(
                    "This server stores your answers, and which screens you saw and when. It recognizes you by "
                            + (word.isPresent() ? "a resume word" : "your SSH key")
                            + ", of which it stores only a hash. It stores nothing else about you. Type forget to delete it all.",
                    Style.MUTED);
            word.ifPresent(own -> word(screen.blank(), own));
        });
    }

    /** How somebody comes back. */
    static List<Line> comingBack(Display display, Optional<ResumeWord> word, boolean byKey) {
        return lines(display, screen -> {
            if (word.isPresent()) {
                word(screen, word.get());
            } else if (byKey) {
                screen.text(
                        "This server recognizes you by your SSH key. To continue where you left off, connect with the"
                                + " same key.");
            } else {
                screen.text(
                        "To continue where you left off, connect again, and type resume and the resume word that you"
                                + " have noted. The server stores only a hash of it and cannot show it again.");
            }
        });
    }

    /**
     * To somebody who has to wait for the store.
     *
     * @param known whether it is known what this person has done before
     * @param leaving whether it is the end that waits
     */
    static String waiting(boolean known, boolean leaving) {
        String what = !known
                ? "The server cannot read your place at the moment. Please wait; it tries again until it works."
                : leaving
                        ? "Your last steps cannot be saved at the moment. The connection ends as soon as they are saved."
                        : "What you typed cannot be saved at the moment, so it waits. The result appears as soon as it is"
                                + " saved. You need not type it again.";
        return what + " To leave without waiting, press Ctrl-D.";
    }

    private static void word(ScreenBuilder screen, ResumeWord word) {
        screen.text(Line.of("Your resume word is ")
                .plus(word.text(), Style.KEY)
                .plus(". Write it down. To come back, connect again and type ")
                .plus("resume", Style.KEY)
                .plus(" and this word."));
    }

    /** What help lists below the words of the course. */
    static List<Line> help(Display display) {
        return lines(display, screen -> {
            screen.text("On this server:");
            for (ServiceWord word : ServiceWord.values()) {
                help(screen, display, (word.word() + " " + word.argument()).strip(), word.does());
            }
        });
    }

    private static void help(ScreenBuilder screen, Display display, String typed, String does) {
        String mark = display.plain() ? typed + ": " : Width.pad(typed, HELP_COLUMN);
        screen.item(Line.of(mark, Style.KEY), Line.of(does));
    }

    /** What is said last. */
    static String farewell(boolean begun, Optional<ResumeWord> word) {
        if (!begun) {
            return "Nothing was stored.";
        }
        return "Your place is saved. To continue, connect again"
                + word.map(own -> " and type resume " + own.text() + ".").orElse(".");
    }
}
