package dev.onekernel.source;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One file as its author wrote it: its text, the tree of its YAML, and the position of everything in it, so that whoever examines
 * the file later can point at it. It never changes.
 */
public final class SourceFile {

    /** More is not read; what is wrong with so many lines is one thing. */
    public static final int MOST_PROBLEMS = 200;

    /** What is said about a file that asks for more memory than there is. */
    public static final String TOO_MUCH = "What stands here is too much for the program to read.";

    private final String file;
    private final boolean missing;
    private final SourceText text;
    private final Optional<YamlNode> root;
    private final List<Problem> problems;

    private SourceFile(String file, boolean missing, SourceText text, Optional<YamlNode> root, List<Finding> findings) {
        this.file = file;
        this.missing = missing;
        this.text = text;
        this.root = root;
        this.problems = findings.stream().map(this::problem).toList();
    }

    /** Opens a file of a course. It never fails: what keeps the file from being read is one of its problems. */
    public static SourceFile open(CourseFiles files, String name) {
        try {
            return parse(name, files.read(name));
        } catch (NoSuchFileException e) {
            return unreadable(name, true, "There is no such file.");
        } catch (IOException e) {
            return unreadable(name, false, e.getMessage() == null ? "It cannot be read (" + e + ")." : e.getMessage());
        }
    }

    private static SourceFile unreadable(String name, boolean missing, String message) {
        var finding = new Finding(Severity.ERROR, "unreadable-file", SourcePosition.START, message, "");
        return new SourceFile(name, missing, new SourceText(""), Optional.empty(), List.of(finding));
    }

    /** A file that is not read, to say something about it. */
    public static SourceFile unread(String name) {
        return new SourceFile(name, false, new SourceText(""), Optional.empty(), List.of());
    }

    /** Reads the YAML of a file whose bytes are known. It never fails: what is wrong with the bytes is one of its problems. */
    public static SourceFile parse(String name, byte[] bytes) {
        var decoder = new TextDecoder(bytes);
        var findings = new ArrayList<>(decoder.findings());
        Optional<YamlNode> root = Optional.empty();
        if (decoder.isReadable()) {
            try {
                var yaml = YamlReader.read(decoder.source());
                findings.addAll(yaml.findings());
                root = yaml.root();
            } catch (StackOverflowError | OutOfMemoryError tooMuch) {
                findings.add(new Finding(Severity.ERROR, "yaml", SourcePosition.START, TOO_MUCH, ""));
            }
        }
        return new SourceFile(name, false, decoder.source(), root, findings);
    }

    /** Whether there is no file of that name. */
    public boolean isMissing() {
        return missing;
    }

    /** Its path in the course, such as {@code lessons/01-why-isolate.yaml}. */
    public String file() {
        return file;
    }

    public SourceText text() {
        return text;
    }

    public int lines() {
        return text.lines();
    }

    /** A line by its number from 1; empty where there is none. */
    public String line(int number) {
        return text.line(number);
    }

    /** What the file says; empty when it is not the YAML of a course. */
    public Optional<YamlNode> root() {
        return root;
    }

    /** What keeps the file from being read, or is wrong with its characters or its YAML. */
    public List<Problem> problems() {
        return problems;
    }

    /** The keys of the mapping under a key at the top of the file. */
    public Set<String> keysOf(String key) {
        return root.isPresent()
                        && root.get() instanceof YamlNode.Mapping top
                        && top.entries().containsKey(key)
                        && top.entries().get(key).value() instanceof YamlNode.Mapping inner
                ? inner.entries().keySet()
                : Set.of();
    }

    /**
     * A problem at the value that {@code path} leads to, or at the nearest thing around it that exists.
     *
     * @param path keys and indexes from the top of the file, such as {@code "steps", 2, "question", "hints"}
     */
    public Problem problem(Severity severity, String rule, String message, Optional<String> hint, Object... path) {
        return problem(severity, rule, positionOf(path), message, hint);
    }

    /** A problem at a line and column, both from 1. */
    public Problem problemAt(
            Severity severity, String rule, int line, int column, String message, Optional<String> hint) {
        return problem(severity, rule, new SourcePosition(line, column), message, hint);
    }

    /** A problem at a position. */
    public Problem problem(
            Severity severity, String rule, SourcePosition position, String message, Optional<String> hint) {
        return new Problem(
                severity, rule, file, position.line(), position.column(), message, hint, text.line(position.line()));
    }

    private Problem problem(Finding finding) {
        return problem(
                finding.severity(),
                finding.rule(),
                finding.position(),
                finding.message(),
                Optional.of(finding.hint()).filter(hint -> !hint.isEmpty()));
    }

    /** Where the value that {@code path} leads to begins; where the path breaks off, the last thing on it. */
    public SourcePosition positionOf(Object... path) {
        if (root.isEmpty()) {
            return SourcePosition.START;
        }
        YamlNode node = root.get();
        SourcePosition position = node.position();
        for (Object step : path) {
            if (node instanceof YamlNode.Mapping mapping && mapping.entries().containsKey(step)) {
                YamlNode.Entry entry = mapping.entries().get(step);
                node = entry.value();
                position = node instanceof YamlNode.Scalar
                        ? node.position()
                        : entry.key().position();
            } else if (node instanceof YamlNode.Sequence sequence
                    && step instanceof Integer index
                    && index < sequence.items().size()) {
                node = sequence.items().get(index);
                position = node.position();
            } else {
                break;
            }
        }
        return position;
    }
}
