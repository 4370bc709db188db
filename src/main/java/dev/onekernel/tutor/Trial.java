package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was tried for a part whose answer is built up line by line.
 *
 * @param draft what the lines so far have led to; empty before the first one
 * @param hinted the hints that were given for this part, which are not given again
 */
record Trial(Optional<Answer> draft, List<Line> hinted) {

    /** Nothing was tried yet. */
    static final Trial NONE = new Trial(Optional.empty(), List.of());

    Trial {
        hinted = List.copyOf(hinted);
    }

    /** A trial that goes on from an answer. */
    static Trial from(Answer answer) {
        return new Trial(Optional.of(answer), List.of());
    }

    Trial with(Answer tried) {
        return new Trial(Optional.of(tried), hinted);
    }

    Trial hinted(Line hint) {
        var all = new ArrayList<>(hinted);
        all.add(hint);
        return new Trial(draft, all);
    }

    /** The first of some hints that was not given yet. */
    Optional<Line> next(List<Line> hints) {
        return hints.stream().filter(hint -> !hinted.contains(hint)).findFirst();
    }
}
