package dev.onekernel.format;

import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.text.Suggestion;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the keys of a mapping with those that the format has there. */
final class KeyCheck {

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
                && MappingReader.isInBrackets(mapping, file);
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
        Optional<String> meant = Suggestion.to(
                key.value(),
                schema.known().stream()
                        .filter(known -> !entries.containsKey(known))
                        .toList());
        meant.ifPresent(this::isThere); // one slip of the finger is one problem
        file.error(
                "unknown-key",
                key.position(),
                "The key `" + key.value() + "` is unknown in " + schema.what() + ".",
                meant.map(near -> "Did you mean `" + near + "`?")
                        .orElse("It may have: " + String.join(", ", schema.known()) + "."));
    }
}
