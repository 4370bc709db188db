package dev.onekernel.tutor;

import dev.onekernel.text.Display;
import dev.onekernel.view.ScreenBuilder;
import java.util.Optional;

/**
 * A pause: the welcome, the end of a unit, of a review or of the course, or a unit that cannot be opened.
 *
 * @param content what there is to say
 * @param onward where Enter leads; nowhere when nothing is left
 * @param invitation what the prompt says
 * @param tip what else is likely to be typed
 */
record PauseScene(Position position, Content content, Optional<Position> onward, String invitation, String tip)
        implements Scene {

    PauseScene(Position position, Content content, Optional<Position> onward, String invitation) {
        this(position, content, onward, invitation, "map, go, score, review, quit");
    }

    @Override
    public void draw(ScreenBuilder screen, Display display) {
        content.on(screen, display);
        screen.blank();
    }

    @Override
    public String prompt() {
        return invitation;
    }

    @Override
    public Transition enter(Navigator navigator) {
        return next(navigator);
    }

    @Override
    public Transition next(Navigator navigator) {
        return onward.map(navigator::to)
                .orElseGet(
                        () -> Transition.saying(
                                this,
                                "This is the end of the course. Type map to see it, go to return to a lesson, or quit to leave."));
    }

    /** Another attempt at a finished quiz begins; anything else is shown again. */
    @Override
    public Transition again(Navigator navigator) {
        return navigator.quizOf(position).map(navigator::begin).orElseGet(() -> Transition.to(this));
    }

    @Override
    public Transition answers(Navigator navigator) {
        return navigator
                .quizOf(position)
                .flatMap(new QuizRoute(navigator)::answers)
                .map(answers -> Transition.saying(this, answers))
                .orElseGet(() -> Scene.super.answers(navigator));
    }
}
