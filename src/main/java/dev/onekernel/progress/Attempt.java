package dev.onekernel.progress;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.Quiz;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One pass through a quiz, or all the checkpoints of a lesson.
 *
 * @param seed decides the order of the choices
 * @param selected the ids of the questions it asks; empty when it asks all. They stay the same, however the quiz is edited meanwhile
 * @param tallies by question, in the order they were first met
 * @param finished whether its score stands
 */
public record Attempt(
        long seed,
        Instant started,
        List<String> selected,
        Map<QuestionKey, QuestionRecord> questionRecords,
        boolean finished) {

    /** What happens at the questions of a lesson, before anything has happened. */
    static final Attempt CHECKPOINTS = new Attempt(0, Instant.EPOCH, List.of(), Map.of(), false);

    public Attempt {
        selected = List.copyOf(selected);
        questionRecords =
                Collections.unmodifiableMap(new LinkedHashMap<>(questionRecords)); // Map.copyOf would lose the order
    }

    static Attempt begun(Event.Started started) {
        return new Attempt(started.seed(), started.at(), started.selected(), Map.of(), false);
    }

    /** Whether it asks a question. */
    public boolean asks(QuestionKey question) {
        return selected.isEmpty() || selected.contains(question.id());
    }

    /** The quiz with the questions that this attempt asks. */
    public Quiz asked(Quiz quiz) {
        return quiz.with(quiz.questions().stream()
                .filter(question -> asks(question.key()))
                .toList());
    }

    /** What was done with a question in this attempt; an empty record when it was not met. */
    public QuestionRecord tally(QuestionKey question) {
        return questionRecords.getOrDefault(question, QuestionRecord.NONE);
    }

    /** The questions that were put off and not dealt with since. */
    List<QuestionKey> skipped() {
        return questionRecords.entrySet().stream()
                .filter(entry -> entry.getValue().isSkipped())
                .map(Map.Entry::getKey)
                .toList();
    }

    Attempt with(QuestionKey question, Event event) {
        return with(question, tally(question).with(event));
    }

    Attempt dealtWith(QuestionKey question) {
        return tally(question).skips() == 0
                ? this
                : with(question, tally(question).dealtWith());
    }

    private Attempt with(QuestionKey question, QuestionRecord questionRecord) {
        var changed = new LinkedHashMap<>(questionRecords);
        changed.put(question, questionRecord);
        return new Attempt(seed, started, selected, changed, finished);
    }

    /** The same after questions got other ids. */
    Attempt renamed(Map<QuestionKey, QuestionKey> names) {
        var changed = new LinkedHashMap<QuestionKey, QuestionRecord>();
        questionRecords.forEach((question, record) -> changed.put(names.getOrDefault(question, question), record));
        var ids = new HashMap<String, String>();
        names.forEach((was, is) -> ids.put(was.id(), is.id()));
        return new Attempt(
                seed,
                started,
                selected.stream().map(id -> ids.getOrDefault(id, id)).toList(),
                changed,
                finished);
    }

    /** The same with a score that stands. */
    public Attempt done() {
        return new Attempt(seed, started, selected, questionRecords, true);
    }
}
