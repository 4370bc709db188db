package dev.onekernel.format;

import dev.onekernel.course.Block;
import dev.onekernel.source.SourcePosition;
import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.source.YamlNode.Sequence;
import dev.onekernel.text.Line;
import dev.onekernel.text.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The values of one mapping, asked for by key and converted to what the format says they are. Whatever does not fit becomes a
 * problem at its position and reads as absent, so that reading goes on and finds the next one.
 */
final class MappingReader {

    static final Set<String> FLAGS = Set.of("true", "false");

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,6}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,15}([.][0-9]{1,15})?");

    private final Map<String, YamlNode.Entry> entries;
    private final SourcePosition position;
    private final CourseFile file;
    private final MarkdownReader markdown;
    private final WrittenTextCheck written;

    /** The lists that were asked for, so that what is wrong with one is told once. */
    private final Map<String, List<YamlNode>> lists = new HashMap<>();

    private MappingReader(Mapping mapping, CourseFile file) {
        this.entries = mapping.entries();
        this.position = mapping.position();
        this.file = file;
        this.markdown = new MarkdownReader(file);
        this.written = new WrittenTextCheck(file);
    }

    /** The fields of a node that should be a mapping of that shape; empty when it is something else. */
    static Optional<MappingReader> of(YamlNode node, MappingSchema schema, CourseFile file) {
        if (!(node instanceof Mapping mapping)) {
            file.error(
                    "wrong-type",
                    node.position(),
                    "Here should be " + schema.what() + ", but this is " + node.kind() + ".",
                    "It has keys: " + String.join(", ", schema.known()) + ".");
            return Optional.empty();
        }
        file.readingAt(node.position());
        new KeyCheck(mapping, schema, file).check();
        return Optional.of(new MappingReader(mapping, file));
    }

    SourcePosition position() {
        return position;
    }

    CourseFile file() {
        return file;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<YamlNode> node(String key) {
        return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::value);
    }

    /** Where to say something about the value of a key, or about its absence. */
    SourcePosition positionOf(String key) {
        YamlNode.Entry entry = entries.get(key);
        return entry == null
                ? position
                : entry.value() instanceof Scalar scalar && !scalar.value().isEmpty()
                        ? scalar.position()
                        : entry.key().position();
    }

    /** The text of a key; empty when it is absent, blank or no text. */
    Optional<Scalar> scalar(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof Scalar scalar)) {
            file.error(
                    "wrong-type",
                    entries.get(key).key().position(),
                    "The value of `" + key + "` should be text, but this is "
                            + node.get().kind() + ".",
                    "Text that begins with a bracket or holds a colon and a blank needs quotes.");
            return Optional.empty();
        }
        if (scalar.value().isBlank()) {
            file.error("empty-value", entries.get(key).key().position(), "The key `" + key + "` has no value.");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    /** A name, a word or a number on one line, as typed; empty text when there is none. */
    String text(String key) {
        return scalar(key).map(Scalar::onOneLine).orElse("");
    }

    /** Plain text that is shown to people; empty text when there is none. */
    String title(String key) {
        return scalar(key).map(scalar -> written.plain(scalar).onOneLine()).orElse("");
    }

    /** One paragraph of Markdown. */
    Line line(String key) {
        return scalar(key).map(written::paragraph).map(markdown::line).orElse(Line.EMPTY);
    }

    /** A text of Markdown. */
    List<Block> blocks(String key) {
        return scalar(key).map(written::text).map(markdown::blocks).orElse(List.of());
    }

    /** The text that is shown under a key, which is one of these words; empty when there is none. */
    Optional<String> oneOf(String key, List<String> words) {
        String typed = text(key);
        if (!typed.isEmpty() && !words.contains(typed)) {
            file.error(
                    "wrong-type",
                    positionOf(key),
                    "The value of `" + key + "` should be one of " + String.join(", ", words) + ".",
                    Suggestion.to(typed, words)
                            .map(near -> "Did you mean `" + near + "`?")
                            .orElse("The authoring guide explains them."));
        }
        return Optional.of(typed).filter(words::contains);
    }

    /** The plain texts of a list. A single text counts as a list of one. */
    List<Scalar> scalars(String key) {
        var scalars = new ArrayList<Scalar>();
        for (YamlNode item : items(key)) {
            if (item instanceof Scalar scalar && !scalar.value().isBlank()) {
                scalars.add(scalar);
            } else {
                file.error(
                        "wrong-type",
                        item.position(),
                        "The items of `" + key + "` should be texts, but this is " + item.kind() + ".",
                        "Text that holds a colon and a blank needs quotes.");
            }
        }
        return scalars;
    }

    /** The plain texts of a list. */
    List<String> texts(String key) {
        return scalars(key).stream().map(scalar -> scalar.value().strip()).toList();
    }

    /** The plain texts of a list, each of which is typed or shown as it is written. */
    List<Scalar> typedTexts(String key) {
        return scalars(key).stream().map(written::typed).toList();
    }

    /** The texts of a list, each one paragraph of Markdown. */
    List<Line> linesOf(String key) {
        node(key).ifPresent(written::checkCommas);
        return scalars(key).stream().map(written::paragraph).map(markdown::line).toList();
    }

    /** Ids of sources, noted so that it can be checked whether the course has them. */
    List<String> sources(String key) {
        var ids = scalars(key);
        ids.forEach(id -> file.refer(Reference.ReferenceKind.SOURCE, id.value().strip(), id::position));
        return ids.stream().map(id -> id.value().strip()).toList();
    }

    /** What {@code read} makes of the items of a list, each a mapping of that shape; what is no such mapping is left out. */
    <T> List<T> list(String key, MappingSchema schema, Function<MappingReader, T> read) {
        var items = new ArrayList<T>();
        for (YamlNode item : items(key)) {
            MappingReader.of(item, schema, file).map(read).ifPresent(items::add);
        }
        return items;
    }

    /** The items of a list; a single text counts as a list of one. */
    List<YamlNode> items(String key) {
        return lists.computeIfAbsent(key, this::readItems);
    }

    private List<YamlNode> readItems(String key) {
        Optional<YamlNode> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Sequence sequence) {
            if (sequence.items().isEmpty()) {
                file.error("empty-value", positionOf(key), "The list `" + key + "` is empty.");
            }
            return sequence.items();
        }
        if (node.get() instanceof Scalar scalar && !scalar.value().isBlank()) {
            return List.of(scalar);
        }
        file.error(
                "wrong-type",
                positionOf(key),
                "The value of `" + key + "` should be a list, but this is "
                        + node.get().kind() + ".",
                "The items of a list begin with `- `.");
        return List.of();
    }

    /** The plain texts of a mapping whose keys the author chooses, in the author's order. */
    Map<String, String> mapping(String key) {
        var texts = new LinkedHashMap<String, String>();
        Optional<YamlNode> node = node(key);
        if (node.isPresent() && node.get() instanceof Mapping mapping) {
            var inner = new MappingReader(mapping, file);
            mapping.entries().keySet().forEach(each -> texts.put(each, inner.title(each)));
        } else if (node.isPresent()) {
            file.error(
                    "wrong-type",
                    positionOf(key),
                    "The value of `" + key + "` should be a mapping of keys to texts, but this is "
                            + node.get().kind() + ".",
                    "Each line is a key, a colon, a blank and a text.");
        }
        return texts;
    }

    /** Whole numbers from 1 by names that the author chooses, in the author's order. What is no such number is left out. */
    Map<String, Integer> wholes(Mapping mapping, int most) {
        var numbers = new LinkedHashMap<String, Integer>();
        var inner = new MappingReader(mapping, file);
        mapping.entries().keySet().forEach(each -> {
            int number = inner.whole(each, 1, most, 0);
            if (number > 0) {
                numbers.put(each, number);
            }
        });
        return numbers;
    }

    /** A whole number within limits, or {@code otherwise}. */
    int whole(String key, int least, int most, int otherwise) {
        return value(
                        key,
                        typed -> WHOLE.matcher(typed).matches()
                                && Integer.parseInt(typed) >= least
                                && Integer.parseInt(typed) <= most,
                        typed -> "a whole number from " + least + " to " + most)
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** A decimal number; 0 when there is none. */
    BigDecimal decimal(String key) {
        return value(key, typed -> DECIMAL.matcher(typed).matches(), typed -> "a number such as 12 or 0.5")
                .map(BigDecimal::new)
                .orElse(BigDecimal.ZERO);
    }

    /** True or false; false when it is absent. */
    boolean flag(String key) {
        return value(key, FLAGS::contains, typed -> "true or false, but this is `" + typed + "`")
                .map(Boolean::valueOf)
                .orElse(false);
    }

    /**
     * The value of a key, without blanks around it; empty when there is none that fits, which is noted.
     *
     * @param expected says what the value should be, given what it is
     */
    private Optional<String> value(String key, Predicate<String> fits, UnaryOperator<String> expected) {
        Optional<String> typed = scalar(key).map(scalar -> scalar.value().strip());
        typed.filter(fits.negate())
                .ifPresent(wrong -> file.error(
                        "wrong-type",
                        positionOf(key),
                        "The value of `" + key + "` should be " + expected.apply(wrong) + "."));
        return typed.filter(fits);
    }
}
