package dev.onekernel.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One file of a course as its author wrote it, and what was found wrong in it while it was read. It remembers where
 * everything stands, so that whoever examines the course later can point at it.
 */
public final class Manuscript {

    /** Nobody reads further; what is wrong with so many lines is one thing. */
    private static final int MOST_PROBLEMS = 200;

    private final String file;
    private final boolean missing;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final SourceText source;
    private final Optional<Node> root;

    /** Reads the YAML of a file; what it means is for others to find out. */
    Manuscript(String file, byte[] bytes) {
        this.file = file;
        this.missing = false;
        var decoding = new Decoding(bytes);
        this.source = decoding.source();
        decoding.faults().forEach(this::add);
        this.root = decoding.isReadable() ? YamlReader.read(this) : Optional.empty();
    }

    /** A file that could not even be opened. */
    private Manuscript(String file, boolean missing, String sentence) {
        this.file = file;
        this.missing = missing;
        this.source = new SourceText("");
        this.root = Optional.empty();
        error("unreadable-file", Place.START, sentence);
    }

    static Manuscript unreadable(String file, String sentence) {
        return new Manuscript(file, false, sentence);
    }

    static Manuscript missing(String file) {
        return new Manuscript(file, true, "There is no such file.");
    }

    boolean isMissing() {
        return missing;
    }

    /** Its path in the course, such as {@code lessons/01-why-isolate.yaml}. */
    public String file() {
        return file;
    }

    public int lines() {
        return source.lines();
    }

    /** A line by its number from 1; empty where there is none. */
    public String line(int number) {
        return source.line(number);
    }

    /**
     * A problem at the value that {@code path} leads to, or at the nearest thing around it that exists.
     *
     * @param path keys and indexes from the top of the file, such as {@code "steps", 2, "question", "hints"}
     */
    public Problem problem(Severity severity, String rule, String sentence, Optional<String> hint, Object... path) {
        return problem(severity, rule, placeOf(path), sentence, hint);
    }

    /** A problem at a line and column, both from 1. */
    public Problem problemAt(
            Severity severity, String rule, int line, int column, String sentence, Optional<String> hint) {
        return problem(severity, rule, new Place(line, column), sentence, hint);
    }

    Problem problem(Severity severity, String rule, Place place, String sentence, Optional<String> hint) {
        return new Problem(
                severity, rule, file, place.line(), place.column(), sentence, hint, source.line(place.line()));
    }

    /** Where the value that {@code path} leads to begins; where the path breaks off, the last thing on it. */
    public Place placeOf(Object... path) {
        if (root.isEmpty()) {
            return Place.START;
        }
        Node node = root.get();
        Place place = node.place();
        for (Object step : path) {
            if (node instanceof Node.Mapping mapping && mapping.entries().containsKey(step)) {
                Node.Entry entry = mapping.entries().get(step);
                node = entry.value();
                place = node instanceof Node.Scalar ? node.place() : entry.key().place();
            } else if (node instanceof Node.Sequence sequence
                    && step instanceof Integer index
                    && index < sequence.items().size()) {
                node = sequence.items().get(index);
                place = node.place();
            } else {
                break;
            }
        }
        return place;
    }

    /** What was found wrong so far. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The keys of the mapping under a key at the top of the file. */
    Set<String> keysOf(String key) {
        return root.isPresent()
                        && root.get() instanceof Node.Mapping top
                        && top.entries().containsKey(key)
                        && top.entries().get(key).value() instanceof Node.Mapping inner
                ? inner.entries().keySet()
                : Set.of();
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    List<Reference> references() {
        return references;
    }

    SourceText source() {
        return source;
    }

    Optional<Node> root() {
        return root;
    }

    void refer(Reference.Kind kind, String name, Supplier<Place> place) {
        references.add(new Reference(kind, name, place));
    }

    void error(String rule, Place place, String sentence) {
        add(problem(Severity.ERROR, rule, place, sentence, Optional.empty()));
    }

    void error(String rule, Place place, String sentence, String hint) {
        add(problem(Severity.ERROR, rule, place, sentence, Optional.of(hint)));
    }

    void warning(String rule, Place place, String sentence, String hint) {
        add(problem(Severity.WARNING, rule, place, sentence, Optional.of(hint)));
    }

    void add(Decoding.Fault fault) {
        add(problem(fault.severity(), fault.rule(), fault.place(), fault.sentence(), Optional.of(fault.hint())));
    }

    /** True when so much is wrong that no more is noted. */
    boolean isFull() {
        return problems.size() == MOST_PROBLEMS;
    }

    private void add(Problem problem) {
        if (!isFull()) {
            problems.add(problem);
        }
    }
}
