package dev.onekernel.course;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What was answered to one part of a question, in the author's numbering, whatever the order on the screen was. */
public sealed interface Answer {

    /**
     * The answer in a few characters, for records; {@code 0} is the author's first choice. {@link Part#restore} is the inverse,
     * as only a part knows what kind of answer it takes.
     */
    String written();

    /**
     * Choices. A chosen set is sorted; an order is as it was given; a match has the right side for each left one.
     */
    record Choices(List<Integer> items) implements Answer {

        private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,4}(?:,[0-9]{1,4})*+");

        public Choices {
            items = List.copyOf(items);
        }

        @Override
        public String written() {
            return items.stream().map(String::valueOf).collect(Collectors.joining(","));
        }

        /** The choices that were written, if there are that many choices to take them from. */
        static Optional<Choices> restore(String written, int choices) {
            return Optional.of(written)
                    .filter(text -> WRITTEN.matcher(text).matches())
                    .map(text -> new Choices(
                            Arrays.stream(text.split(",")).map(Integer::valueOf).toList()))
                    .filter(picks -> picks.items.stream().allMatch(item -> item < choices));
        }
    }

    /** Whether a statement is held to be true. */
    record Truth(boolean value) implements Answer {

        @Override
        public String written() {
            return String.valueOf(value);
        }

        static Optional<Answer> restore(String written) {
            return switch (written) {
                case "true" -> Optional.of(new Truth(true));
                case "false" -> Optional.of(new Truth(false));
                default -> Optional.empty();
            };
        }
    }

    record Text(String text) implements Answer {

        @Override
        public String written() {
            return text;
        }

        static Optional<Answer> restore(String written) {
            return written.isBlank() ? Optional.empty() : Optional.of(new Text(written));
        }
    }

    record Number(BigDecimal value) implements Answer {

        /** Longer than any number that can be typed. */
        private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,20}([.][0-9]{1,20})?");

        @Override
        public String written() {
            return value.toPlainString();
        }

        static Optional<Answer> restore(String written) {
            return Optional.of(written)
                    .filter(text -> WRITTEN.matcher(text).matches())
                    .map(text -> new Number(new BigDecimal(text)));
        }
    }
}
