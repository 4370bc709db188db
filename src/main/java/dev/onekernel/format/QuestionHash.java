package dev.onekernel.format;

import dev.onekernel.source.ContentHash;
import dev.onekernel.source.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;

/**
 * A short name for the content of a question: the same however its file is formatted, commented and ordered, another as soon as
 * a learner would see something else.
 */
final class QuestionHash {

    /** What is kept about a question, but is not the question. */
    private static final Set<String> UNSEEN = Set.of("id", "objective", "difficulty", "topic", "weight", "sources");

    private QuestionHash() {}

    static String of(YamlNode question) {
        var written = new StringBuilder();
        write(question, written, UNSEEN);
        return ContentHash.of(written.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(YamlNode node, StringBuilder to, Set<String> without) {
        if (node instanceof YamlNode.Scalar scalar) {
            to.append('"').append(bare(scalar)).append('"');
        } else if (node instanceof YamlNode.Sequence sequence) {
            to.append('[');
            sequence.items().forEach(item -> write(item, to, Set.of()));
            to.append(']');
        } else if (node instanceof YamlNode.Mapping mapping) {
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
    private static String bare(YamlNode.Scalar scalar) {
        String value = scalar.value();
        return value.contains("```") || value.contains("|") ? value.strip() : scalar.onOneLine();
    }
}
