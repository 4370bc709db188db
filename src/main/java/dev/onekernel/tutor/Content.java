package dev.onekernel.tutor;

import dev.onekernel.text.Medium;
import dev.onekernel.view.Screen;

/** What is to be shown, drawn when it is known on what: a window may be resized meanwhile. */
@FunctionalInterface
interface Content {

    void on(Screen screen, Medium medium);

    /** One sentence, or a few. */
    static Content of(String sentence) {
        return (screen, medium) -> screen.text(sentence);
    }

    default Content then(Content more) {
        return (screen, medium) -> {
            on(screen, medium);
            screen.blank();
            more.on(screen, medium);
        };
    }
}
