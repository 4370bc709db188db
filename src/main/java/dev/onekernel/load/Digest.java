package dev.onekernel.load;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/**
 * A short name for the content of a question: the same however its file is formatted, commented and ordered, another as soon as
 * a learner would see something else.
 */
final class Digest {

    /** Twelve digits tell some ten thousand questions apart with a chance of one in millions to err. */
    private static final int DIGITS = 12;

    /** What is kept about a question, but is not the question. */
    private static final Set<String> UNSEEN = Set.of("id", "objective", "difficulty", "sources");

    private Digest() {}

    static String of(Node question) {
        var written = new StringBuilder();
        write(question, written, UNSEEN);
        return of(written.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** FNV-1a. Nobody gains by forging a question's name, and loading cryptography would cost every start ten milliseconds. */
    static String of(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return HexFormat.of().toHexDigits(hash, DIGITS);
    }

    private static void write(Node node, StringBuilder to, Set<String> without) {
        if (node instanceof Node.Scalar scalar) {
            to.append('"').append(bare(scalar)).append('"');
        } else if (node instanceof Node.Sequence sequence) {
            to.append('[');
            sequence.items().forEach(item -> write(item, to, Set.of()));
            to.append(']');
        } else if (node instanceof Node.Mapping mapping) {
            to.append('{');
            new TreeMap<>(mapping.entries()).forEach((key, entry) -> {
                if (!without.contains(key)) {
                    to.append(key).append(':');
                    write(entry.value(), to, Set.of());
                }
            });
            to.append('}');
        } else {
            throw new AssertionError(node);
        }
    }

    /** Where lines break in prose is the author's business; in code and tables it is content. */
    private static String bare(Node.Scalar scalar) {
        String value = scalar.value();
        return value.contains("```") || value.contains("|") ? value.strip() : scalar.onOneLine();
    }
}
