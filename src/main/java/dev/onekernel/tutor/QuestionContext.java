package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.course.Question;
import dev.onekernel.progress.Event.Occasion;
import java.util.List;

/**
 * Where a question stands.
 *
 * @param before what there is to read on the same screen
 */
record QuestionContext(
        String unit,
        String unitTitle,
        String title,
        int number,
        int of,
        Occasion occasion,
        List<Block> before,
        List<Block> notes) {

    boolean isGuess() {
        return occasion == Occasion.PREDICTION;
    }

    /** A miss may be tried again once; then the answer is shown. Nothing follows from a guess, so one is enough. */
    int tries(Question question) {
        return isGuess() || question.settlesParts() ? 1 : 2;
    }
}
