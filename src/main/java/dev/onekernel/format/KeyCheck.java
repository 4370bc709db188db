package dev.onekernel.format;

import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.text.Suggestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the keys of a mapping with those that the format has there. */
final class KeyCheck {

    /** Names that other tools have for our keys. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("points", "weight"),
            Map.entry("score", "weight"),
            Map.entry("marks", "weight"),
            Map.entry("explanation", "explain"),
            Map.entry("feedback", "why"),
            Map.entry("rationale", "why"),
            Map.entry("choices", "options"),
            Map.entry("prompt", "ask"),
            Map.entry("stem", "ask"),
            Map.entry("category", "topic"),
            Map.entry("lessons", "units"),
            Map.entry("chapters", "units"),
            Map.entry("modules", "units"),
            Map.entry("lang", "language"),
            Map.entry("screens", "steps"),
            Map.entry("slides", "steps"),
            Map.entry("definition", "means"));

    /** Keys that only a question has; in a step they are a question that is not indented below its key. */
    private static final List<String> OF_QUESTIONS = List.of("id", "type", "ask");

    private final Mapping mapping;
    private final Map<String, YamlNode.Entry> entries;
    private final MappingSchema schema;
    private final CourseFile file;
    private final Set<String> missing;

    KeyCheck(Mapping mapping, MappingSchema schema, CourseFile file) {
        this.mapping = mapping;
        this.entries = mapping.entries();
        this.schema = schema;
        this.file = file;
        this.missing = new LinkedHashSet<>(schema.needed());
    }

    void check() {
        entries.keySet().forEach(this::isThere);
        schema.instead().forEach(this::checkExclusive);
        for (YamlNode.Entry entry : entries.values()) {
            if (file.isFull()) {
                return;
            }
            checkKnown(entry.key());
        }
        schema.expected().stream().filter(key -> !isGiven(key)).forEach(key -> file.lacks(key, mapping.position()));
        missing.forEach(key -> file.error(
                "missing-key",
                mapping.position(),
                "Here the key `" + key + "` is missing.",
                "Every " + schema.noun() + " has: " + String.join(", ", schema.needed()) + "."));
    }

    /** Neither the key nor one that it stands in place of is missing. */
    private void isThere(String key) {
        missing.remove(key);
        missing.removeIf(other -> key.equals(schema.instead().get(other)));
    }

    private boolean isGiven(String key) {
        return entries.containsKey(key);
    }

    private void checkExclusive(String key, String other) {
        if (entries.containsKey(key) && entries.containsKey(other)) {
            file.error(
                    "exclusive-keys",
                    entries.get(other).key().position(),
                    "The keys `" + key + "` and `" + other + "` exclude each other in " + schema.what() + ".",
                    "Keep one of the two.");
        }
    }

    /** Whether a key without a value is what follows a comma in a text without quotes. */
    private boolean isRestOfText(YamlNode.Scalar key) {
        return entries.get(key.value()).value() instanceof YamlNode.Scalar value
                && value.value().isEmpty()
                && file.isInBrackets(mapping);
    }

    private void checkKnown(YamlNode.Scalar key) {
        if (schema.known().contains(key.value())) {
            return;
        }
        if (isRestOfText(key)) {
            file.error(
                    "unknown-key",
                    key.position(),
                    "In braces, a comma begins a new key, so `" + key.value()
                            + "` is not a part of the text before it.",
                    "Put that text in quotes.");
            return;
        }
        if (isUnwrapped(key.value())) {
            return;
        }
        if (key.value().equals("answer") && schema.known().contains("options")) {
            file.error(
                    "unknown-key",
                    key.position(),
                    "The right option is not named by the key `answer`.",
                    "Mark it with `correct: true`.");
            return;
        }
        Optional<String> meant = ourName(key.value())
                .or(() -> Suggestion.to(
                        key.value(),
                        schema.known().stream()
                                .filter(known -> !entries.containsKey(known))
                                .toList()));
        meant.ifPresent(this::isThere); // one slip of the finger is one problem
        file.error(
                "unknown-key",
                key.position(),
                "The key `" + key.value() + "` is unknown in " + schema.what() + ".",
                meant.map(near -> "Did you mean `" + near + "`?")
                        .orElse("It may have: " + String.join(", ", schema.known()) + "."));
    }

    private Optional<String> ourName(String key) {
        return Optional.ofNullable(ELSEWHERE.get(key))
                .filter(schema.known()::contains)
                .filter(known -> !entries.containsKey(known));
    }

    /** Whether a key is part of a question that stands in a step as if it were the step; told at the first of its keys. */
    private boolean isUnwrapped(String key) {
        boolean unwrapped = schema == MappingSchema.STEP
                && OF_QUESTIONS.stream().filter(entries::containsKey).count() > 1;
        boolean first =
                OF_QUESTIONS.stream().filter(entries::containsKey).findFirst().equals(Optional.of(key));
        if (unwrapped && first) {
            file.error(
                    "unknown-key",
                    entries.get(key).key().position(),
                    "This is a question, and a question in a step stands below the key `question`.",
                    "Write `question:` in the line before, and indent the question below it.");
        }
        return unwrapped
                && MappingSchema.QUESTIONS.stream()
                        .anyMatch(type -> type.shape().known().contains(key));
    }
}
