package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.text.Medium;
import dev.onekernel.view.Screen;
import java.util.List;

/** What a learner has in front of them. A scene never changes: what is said to it gives a {@link Move} and leaves it as it is. */
sealed interface Scene permits Showing, Asking, Resting {

    String NOTHING_ASKED = "Nothing is asked here. Enter goes on.";

    /** Where it stands. */
    Stop stop();

    void draw(Screen screen, Medium medium);

    /** What the prompt says before its mark: what Enter does, or what is asked for. */
    String prompt();

    /** What else is likely to be typed, in a few words. */
    String tip();

    Move enter(Route route);

    Move next(Route route);

    Move again(Route route);

    /** Text that is no command word; where nothing is asked, it cannot be an answer either. */
    default Move typed(String text, boolean quoted, Route route) {
        return Unknown.word(this, text);
    }

    default Move hint(Route route) {
        return Move.saying(this, NOTHING_ASKED);
    }

    default Move skip(Route route) {
        return Move.saying(this, NOTHING_ASKED);
    }

    default Move answer(Route route) {
        return Move.saying(this, NOTHING_ASKED);
    }

    default Move why(Route route) {
        return Move.saying(this, NOTHING_ASKED);
    }

    default Move back(Route route) {
        return route.back(this);
    }

    /** The instructor's notes. */
    default List<Block> notes() {
        return List.of();
    }

    /** The ids of the sources it rests on. */
    default List<String> sources() {
        return List.of();
    }
}
