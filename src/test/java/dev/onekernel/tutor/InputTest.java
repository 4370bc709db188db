package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class InputTest {

    /** Words that no learner has. */
    private enum Order implements CommandWord {
        OPEN,
        SAY;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String argument() {
            return this == SAY ? "TEXT" : "";
        }

        @Override
        public String does() {
            return "something";
        }

        @Override
        public boolean mayBeFollowed() {
            return this == SAY;
        }
    }

    private static final Vocabulary<Order> ORDERS = new Vocabulary<>(List.of(Order.values()));

    @Test
    void a_word_is_an_order_only_to_those_who_have_it() {
        assertEquals(new Input.TypedCommand<>(Order.OPEN, ""), Input.of(" Open ", ORDERS));
        assertEquals(new Input.FreeText<Command>("Open", false), Input.of("Open", Command.VOCABULARY));
        assertEquals(new Input.FreeText<Order>("hint", false), Input.of("hint", ORDERS));
    }

    @Test
    void what_follows_a_word_goes_with_it_where_something_may_follow() {
        assertEquals(new Input.TypedCommand<>(Order.SAY, "two  minutes"), Input.of("say   two  minutes ", ORDERS));
        assertEquals(new Input.FreeText<Order>("open house", false), Input.of("open house", ORDERS));
    }

    @Test
    void what_is_quoted_is_never_an_order() {
        assertEquals(new Input.FreeText<Order>("open", true), Input.of("\"open\"", ORDERS));
    }

    @Test
    void an_empty_line_is_enter() {
        assertEquals(new Input.Enter<Order>(), Input.of(" \t", ORDERS));
    }
}
