package dev.onekernel.tutor;

import dev.onekernel.text.Display;
import dev.onekernel.view.ScreenBuilder;

/** What is to be shown, drawn when it is known on what: a window may be resized meanwhile. */
@FunctionalInterface
interface Content {

    void on(ScreenBuilder screen, Display display);

    /** One sentence, or a few. */
    static Content of(String sentence) {
        return (screen, display) -> screen.text(sentence);
    }
}
