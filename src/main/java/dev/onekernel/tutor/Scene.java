package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.text.Medium;
import dev.onekernel.view.Screen;
import java.util.List;

/** What a learner has in front of them. A scene is a value: what is said to it gives a {@link Move} and leaves it as it is. */
sealed interface Scene permits Showing, Asking, Resting {

    /** Where it stands. */
    Stop stop();

    void draw(Screen screen, Medium medium);

    /** What the prompt says before its mark: what Enter does, or what is asked for. */
    String prompt();

    /** What else is likely to be typed, in a few words. */
    String tip();

    Move enter(Route route);

    /** Text that is no command word. */
    Move typed(String text, boolean quoted, Route route);

    Move next(Route route);

    Move again(Route route);

    Move hint(Route route);

    Move skip(Route route);

    Move answer(Route route);

    Move why(Route route);

    default Move back(Route route) {
        return route.back(this);
    }

    /** The instructor's notes. */
    List<Block> notes();

    /** The ids of the sources it rests on. */
    List<String> sources();
}
