package dev.onekernel.progress;

import dev.onekernel.course.Outline.QuestionKey;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One pass through a quiz, or all the checkpoints of a lesson.
 *
 * @param seed decides the order of the choices
 * @param tallies by question, in the order they were first met
 * @param finished whether its score stands
 */
public record Attempt(long seed, Instant started, Map<QuestionKey, QuestionRecord> questionRecords, boolean finished) {

    public Attempt {
        questionRecords =
                Collections.unmodifiableMap(new LinkedHashMap<>(questionRecords)); // Map.copyOf would lose the order
    }

    static Attempt begun(long seed, Instant at) {
        return new Attempt(seed, at, Map.of(), false);
    }

    public QuestionRecord tally(QuestionKey question) {
        return questionRecords.getOrDefault(question, QuestionRecord.NONE);
    }

    Attempt with(QuestionKey question, Event event) {
        var changed = new LinkedHashMap<>(questionRecords);
        changed.put(question, tally(question).with(event));
        return new Attempt(seed, started, changed, finished);
    }

    /** The same after questions got other ids. */
    Attempt renamed(Map<QuestionKey, QuestionKey> names) {
        var changed = new LinkedHashMap<QuestionKey, QuestionRecord>();
        questionRecords.forEach((question, record) -> changed.put(names.getOrDefault(question, question), record));
        return new Attempt(seed, started, changed, finished);
    }

    Attempt done() {
        return new Attempt(seed, started, questionRecords, true);
    }
}
