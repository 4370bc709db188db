package dev.onekernel.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as it is going to stand in a quiz's file: its keys in the order of the file, each with a text, a list or a further mapping. It
 * is not checked; that is the linter's work.
 */
final class QuestionDraft {

    private final int line;
    private final List<String> comments = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final Map<String, Object> keys = new LinkedHashMap<>();

    /** @param line where it begins in the file that it was read from, from 1 */
    QuestionDraft(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    /** What its author wrote beside it. */
    List<String> comments() {
        return comments;
    }

    /** What it is marked with, where the format has tags. */
    List<String> tags() {
        return tags;
    }

    Map<String, Object> keys() {
        return keys;
    }

    /** Adds a key unless its text is empty. */
    QuestionDraft with(String key, String text) {
        put(keys, key, text);
        return this;
    }

    /** Adds a key unless the list is empty. */
    QuestionDraft with(String key, List<?> items) {
        if (!items.isEmpty()) {
            keys.put(key, items);
        }
        return this;
    }

    String text(String key) {
        return keys.get(key) instanceof String text ? text : "";
    }

    /** The mappings in the list of a key. */
    List<Map<String, Object>> mappings(String key) {
        var mappings = new ArrayList<Map<String, Object>>();
        if (keys.get(key) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> mapping) {
                    mappings.add(keys(mapping));
                }
            }
        }
        return mappings;
    }

    /** A mapping inside a question: an option, a step, a pair. Each key is followed by its text; empty texts are left out. */
    static Map<String, Object> mapping(String... keysAndTexts) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            put(mapping, keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return mapping;
    }

    /** The mapping with the type that all mappings here have. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> keys(Map<?, ?> mapping) {
        return (Map<String, Object>) mapping;
    }

    private static void put(Map<String, Object> keys, String key, String text) {
        if (!text.isBlank()) {
            keys.put(key, text);
        }
    }
}
