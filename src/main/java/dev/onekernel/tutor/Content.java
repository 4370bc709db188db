package dev.onekernel.tutor;

import dev.onekernel.text.Display;
import dev.onekernel.view.ScreenBuilder;

/** What is to be shown, drawn when it is known on what: a window may be resized meanwhile. */
@FunctionalInterface
interface Content {

    void on(ScreenBuilder screen, Display display);

    /** Something that is added to a scene that is on the screen already, and is no page by itself. */
    record Added(Content added) implements Content {

        @Override
        public void on(ScreenBuilder screen, Display display) {
            added.on(screen, display);
        }
    }

    /** One sentence, or a few. */
    static Content of(String sentence) {
        return (screen, display) -> screen.text(sentence);
    }
}
