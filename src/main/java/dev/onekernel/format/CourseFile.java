package dev.onekernel.format;

import dev.onekernel.source.Problem;
import dev.onekernel.source.Severity;
import dev.onekernel.source.SourceFile;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.SourceText;
import dev.onekernel.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of a course while it is read: what was found wrong in it, and the names in it that stand for something elsewhere. One
 * thread reads a file.
 */
public final class CourseFile {

    private final SourceFile source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> advice = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private SourcePosition readingAt = SourcePosition.START;

    public CourseFile(SourceFile source) {
        this.source = source;
        this.problems.addAll(
                source.problems().stream().limit(SourceFile.MOST_PROBLEMS).toList());
    }

    public SourceFile source() {
        return source;
    }

    /** Its path in the course, such as {@code lessons/01-why-isolate.yaml}. */
    public String name() {
        return source.file();
    }

    Optional<YamlNode> root() {
        return source.root();
    }

    SourceText text() {
        return source.text();
    }

    /** Whether a list or a mapping is written in brackets or braces. */
    boolean isInBrackets(YamlNode node) {
        int start = text().offsetOf(node.position());
        return start < text().text().length() && "[{".indexOf(text().text().charAt(start)) >= 0;
    }

    /** What was found wrong so far. */
    public List<Problem> problems() {
        var all = new ArrayList<>(problems);
        all.addAll(advice);
        return all;
    }

    /** The references that were found so far. */
    public List<Reference> references() {
        return List.copyOf(references);
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** The first error, for a reader who is not the author of the file. There must be one. */
    public String firstError() {
        Problem first =
                problems.stream().filter(Problem::isError).findFirst().orElseThrow(() -> new AssertionError(name()));
        return first.headline() + " Run `onekernel lint` to see all problems.";
    }

    /** True when so much is wrong that no more is noted. */
    boolean isFull() {
        return problems.size() >= SourceFile.MOST_PROBLEMS;
    }

    /** Notes which part of the file is being read. */
    void readingAt(SourcePosition position) {
        readingAt = position;
    }

    /**
     * What {@code read} makes of the file. All readers are bounded; should one of them fall into a trap all the same, that is an error of
     * this file, at the part that was being read, and the other files are read.
     */
    <T> Optional<T> guarded(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (StackOverflowError | OutOfMemoryError | AssertionError tooMuch) {
            error(
                    "unreadable-file",
                    readingAt,
                    SourceFile.TOO_MUCH,
                    "Write it in a simpler way, or spread it over several steps.");
            return Optional.empty();
        }
    }

    void refer(Reference.ReferenceKind kind, String name, Supplier<SourcePosition> position) {
        references.add(new Reference(kind, name, position));
    }

    void error(String rule, SourcePosition position, String message) {
        add(source.problem(Severity.ERROR, rule, position, message, Optional.empty()));
    }

    public void error(String rule, SourcePosition position, String message, String hint) {
        add(source.problem(Severity.ERROR, rule, position, message, Optional.of(hint)));
    }

    /** Notes that something is missing that a learner can do without. However much it is, errors are not crowded out. */
    void lacks(String key, SourcePosition position) {
        advice.add(source.problem(
                Severity.WARNING,
                "missing-feedback",
                position,
                "The key `" + key + "` is missing here, so nothing is explained.",
                Optional.of("Say why the answer is right or wrong.")));
    }

    /** Notes something that only a strict reader wants to know. */
    void advise(String rule, SourcePosition position, String message, String hint) {
        advice.add(source.problem(Severity.WARNING, rule, position, message, Optional.of(hint)));
    }

    public void warning(String rule, SourcePosition position, String message, String hint) {
        add(source.problem(Severity.WARNING, rule, position, message, Optional.of(hint)));
    }

    private void add(Problem problem) {
        if (!isFull()) {
            problems.add(problem);
        }
    }
}
