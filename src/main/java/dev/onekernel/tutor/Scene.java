package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.text.Display;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;
import java.util.Map;

/** What a learner has in front of them. A scene never changes: what is said to it gives a {@link Transition} and leaves it as it is. */
sealed interface Scene permits ReadingScene, QuestionScene, LabScene, PauseScene {

    String NOTHING_ASKED = "This screen does not ask a question.";

    /** What the prompt says where Enter leads to the next screen. */
    String CONTINUE = "Press Enter to continue";

    /** Where it stands. */
    Position position();

    void draw(ScreenBuilder screen, Display display);

    /** What the prompt says before its mark: what Enter does, or what is asked for. */
    String prompt();

    /** What else is likely to be typed, in a few words. */
    String tip();

    Transition enter(Navigator navigator);

    Transition next(Navigator navigator);

    Transition again(Navigator navigator);

    /** Text that is no command word; where nothing is asked, it cannot be an answer either. */
    default Transition typed(String text, boolean quoted, Navigator navigator) {
        return NotUnderstood.word(this, text, navigator.course());
    }

    default Transition hint(Navigator navigator) {
        return Transition.saying(this, NOTHING_ASKED);
    }

    default Transition skip(Navigator navigator) {
        return Transition.saying(this, NOTHING_ASKED);
    }

    default Transition answer(Navigator navigator) {
        return Transition.saying(this, NOTHING_ASKED);
    }

    default Transition why(Navigator navigator) {
        return Transition.saying(this, NOTHING_ASKED);
    }

    /** All questions of a quiz with the learner's answers. */
    default Transition answers(Navigator navigator) {
        return Transition.saying(
                this,
                "Your answers are shown with the result of a quiz. Go to a quiz that you have completed, for example"
                        + " with go quiz 1.");
    }

    default Transition back(Navigator navigator) {
        return navigator.back(this);
    }

    /** What can be typed here and nowhere else, each with what it does. */
    default Map<String, String> words() {
        return Map.of();
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
