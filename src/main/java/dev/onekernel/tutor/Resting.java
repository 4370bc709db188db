package dev.onekernel.tutor;

import dev.onekernel.text.Medium;
import dev.onekernel.view.Screen;
import java.util.Optional;

/**
 * A pause: the end of a unit, of a review or of the course, or a unit that cannot be opened.
 *
 * @param drawing what there is to say
 * @param onward where Enter leads; nowhere when nothing is left
 * @param invitation what the prompt says
 */
record Resting(Stop stop, Drawing drawing, Optional<Stop> onward, String invitation) implements Scene {

    @Override
    public void draw(Screen screen, Medium medium) {
        drawing.on(screen, medium);
        screen.blank();
    }

    @Override
    public String prompt() {
        return invitation;
    }

    @Override
    public String tip() {
        return "map, go, score, review, quit";
    }

    @Override
    public Move enter(Route route) {
        return next(route);
    }

    @Override
    public Move next(Route route) {
        return onward.map(route::to)
                .orElseGet(() -> Move.saying(
                        this, "This is the end. map shows the course, go leads back into it, quit leaves."));
    }

    /** A finished quiz is taken once more; anything else is shown again. */
    @Override
    public Move again(Route route) {
        return route.quizOf(stop)
                .map(quiz -> route.to(new Stop.InUnit(quiz, 0)))
                .orElseGet(() -> Move.to(this));
    }
}
