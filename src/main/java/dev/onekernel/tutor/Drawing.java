package dev.onekernel.tutor;

import dev.onekernel.text.Medium;
import dev.onekernel.view.Screen;

/** What is to be shown, drawn when it is known on what: a window may be resized meanwhile. */
@FunctionalInterface
interface Drawing {

    void on(Screen screen, Medium medium);

    /** One sentence, or a few. */
    static Drawing of(String sentence) {
        return (screen, medium) -> screen.text(sentence);
    }
}
