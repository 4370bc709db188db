package dev.onekernel.format;

import dev.onekernel.course.ShortText;
import dev.onekernel.course.TextComparison;
import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Scalar;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads an answer that is typed: a question of the type {@code text}, or a blank. */
record ShortTextReader(MappingReader fields) {

    /** Far more ways to write an answer than anybody lists. */
    private static final int MOST_TEXTS = 100;

    ShortText read() {
        var accept = fields.typedTexts("accept");
        var texts = stripped(accept);
        bounded(fields, "accept");
        TextComparison comparison = comparison(texts);
        for (Scalar pattern : accept) {
            comparison
                    .fault(pattern.value().strip())
                    .ifPresent(fault -> fields.file()
                            .error(
                                    "pattern",
                                    pattern.position(),
                                    "This pattern cannot be used: " + fault + ".",
                                    "Patterns have the syntax of RE2, without look-around and back references."));
        }
        var mistakes = fields.list("wrong", MappingSchema.MISTAKE, wrong -> {
            bounded(wrong, "text");
            return new ShortText.Mistake(stripped(wrong.typedTexts("text")), wrong.line("why"));
        });
        bounded(fields, "wrong");
        String example = fields.title("answer");
        return new ShortText(
                texts,
                comparison,
                example.isEmpty() && !texts.isEmpty() ? texts.get(0) : example,
                fields.line("why"),
                mistakes,
                fields.line("otherwise"));
    }

    /** Every answer that is typed is compared with all of them. */
    private static void bounded(MappingReader fields, String key) {
        int written = fields.node(key)
                .map(node ->
                        node instanceof YamlNode.Sequence list ? list.items().size() : 1)
                .orElse(0);
        if (written > MOST_TEXTS) {
            fields.file()
                    .error(
                            "choice-count",
                            fields.positionOf(key),
                            "There are " + written + " of `" + key + "` here; there should be at most " + MOST_TEXTS
                                    + ".",
                            "With `compare: pattern`, one pattern stands for many answers.");
        }
    }

    private static List<String> stripped(List<Scalar> scalars) {
        return scalars.stream().map(scalar -> scalar.value().strip()).toList();
    }

    private TextComparison comparison(List<String> accept) {
        var words =
                Arrays.stream(TextComparison.values()).map(TextComparison::word).toList();
        Optional<TextComparison> said = fields.oneOf("compare", words).flatMap(TextComparison::of);
        TextComparison suiting = TextComparison.suiting(accept);
        if (!fields.has("compare") && suiting == TextComparison.EXACT) {
            fields.file()
                    .advise(
                            "compare-unsaid",
                            fields.positionOf("accept"),
                            "An accepted answer looks like code, so what is typed has to be exactly the same.",
                            "Write `compare: exact`, or `compare: words` if case and punctuation do not matter.");
        }
        if (said.equals(Optional.of(TextComparison.PATTERN)) && !fields.has("answer")) {
            fields.file()
                    .error(
                            "missing-key",
                            fields.positionOf("compare"),
                            "With `compare: pattern` the key `answer` is needed.",
                            "It is the answer to show, because a pattern does not show what to type.");
        }
        return said.orElse(suiting);
    }
}
