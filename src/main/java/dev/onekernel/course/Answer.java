package dev.onekernel.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What somebody answered, in the author's numbering, whatever the order on the screen was. */
public sealed interface Answer {

    /** The answer in a few characters, for records; {@code 0} is the author's first choice. */
    String written();

    /**
     * Choices. A chosen set is sorted; an order is as it was given; a match has the right side for each left one.
     */
    record Choices(List<Integer> items) implements Answer {
        public Choices {
            items = List.copyOf(items);
        }

        @Override
        public String written() {
            return items.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /** A verdict on a statement, and the reason when it has been given. */
    record TruthAndReason(boolean verdict, OptionalInt reason) implements Answer {

        public TruthAndReason(boolean verdict) {
            this(verdict, OptionalInt.empty());
        }

        @Override
        public String written() {
            return verdict + (reason.isPresent() ? "," + reason.getAsInt() : "");
        }
    }

    record Text(String text) implements Answer {
        @Override
        public String written() {
            return text;
        }
    }

    record Number(BigDecimal value) implements Answer {
        @Override
        public String written() {
            return value.toPlainString();
        }
    }
}
