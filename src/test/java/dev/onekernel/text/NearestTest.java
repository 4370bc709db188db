package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> WORDS = List.of("next", "back", "hint", "answer", "compare", "help");

    @Test
    void finds_the_word_one_slip_away() {
        assertEquals(Optional.of("answer"), Suggestion.to("anwser", WORDS));
        assertEquals(Optional.of("hint"), Suggestion.to("hnit", WORDS));
        assertEquals(Optional.of("compare"), Suggestion.to("Compere", WORDS));
    }

    @Test
    void does_not_guess_at_a_word_that_is_far_from_all() {
        assertEquals(Optional.empty(), Suggestion.to("hypervisor", WORDS));
        assertEquals(Optional.empty(), Suggestion.to("b", WORDS));
        assertEquals(Optional.empty(), Suggestion.to("limit", List.of("init")));
    }
}
