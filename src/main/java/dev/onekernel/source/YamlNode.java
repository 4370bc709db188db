package dev.onekernel.source;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What YAML says, before anybody asks whether it makes sense, with the position of everything. */
public sealed interface YamlNode {

    SourcePosition position();

    /** What it is called in a sentence. */
    String kind();

    /** Text as typed: {@code Yes}, {@code 012} and {@code 0.50} are not numbers until the format asks for one. */
    record Scalar(String value, SourcePosition position) implements YamlNode {

        private static final Pattern BLANKS = Pattern.compile("\\s+");

        /** The text on one line, with one blank between words. */
        public String onOneLine() {
            return BLANKS.matcher(value.strip()).replaceAll(" ");
        }

        @Override
        public String kind() {
            return value.isEmpty() ? "nothing" : "text";
        }
    }

    record Sequence(List<YamlNode> items, SourcePosition position) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and values in the author's order. */
    record Mapping(Map<String, Entry> entries, SourcePosition position) implements YamlNode {
        @Override
        public String kind() {
            return "a mapping of keys to values";
        }
    }

    record Entry(Scalar key, YamlNode value) {}
}
