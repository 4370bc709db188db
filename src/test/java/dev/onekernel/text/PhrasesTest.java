package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Phrases.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private static final Phrases PHRASES = new Phrases(List.of(
            new Phrase("Right.", "Juste."),
            new Phrase("{} to {}", "{} à {}"),
            new Phrase("You have {} of {} points.", "{2} points en tout, {1} pour vous."),
            new Phrase("Press Enter to go back", "Entrée pour revenir"),
            new Phrase("quit", "quitter")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Right.,Juste.",
                "✓ Right.,✓ Juste.",
                "  Right. ,  Juste. ",
                "a to d,a à d",
                "You have a to c of 7 points.,7 points en tout, a à c pour vous.",
                "Wrong. Right. Really.,Wrong. Juste. Really.",
                "Rights.,Rights.",
                "Go back to the lesson,Go back to the lesson",
                "You have 1. Not 2 of 3 points.,You have 1. Not 2 of 3 points."
            })
    void what_is_said_in_other_words(String line) {
        String[] halves = line.split(",", 2);
        assertEquals(halves[1], PHRASES.in(halves[0]));
    }

    @Test
    void gaps_keep_their_styles() {
        Line line = Line.of("You have ")
                .plus("3", Style.KEY)
                .plus(" of ")
                .plus("5", Style.STRONG)
                .plus(" points.");
        assertEquals(
                Line.of("5", Style.STRONG)
                        .plus(" points en tout, ")
                        .plus("3", Style.KEY)
                        .plus(" pour vous."),
                PHRASES.in(line));
        assertEquals(
                Line.of("✓ ", Style.RIGHT).plus("Juste.", Style.STRONG),
                PHRASES.in(Line.of("✓ ", Style.RIGHT).plus("Right.", Style.STRONG)));
    }

    @Test
    void a_word_that_was_typed_is_understood() {
        assertEquals(Optional.of("quit"), PHRASES.english("Quitter"));
        assertEquals(Optional.empty(), PHRASES.english("partir"));
    }

    @Test
    void without_phrases_nothing_is_touched() {
        Line line = Line.of("Right.");
        assertSame(line, Phrases.NONE.in(line));
    }

    @Test
    void a_gap_that_the_english_text_does_not_have_is_noticed() {
        assertTrue(new Phrase("{} of {}", "{2} / {1}").isComplete());
        assertTrue(new Phrase("{} of {}", "{2}").isComplete());
        assertFalse(new Phrase("{} of {}", "{} {} {}").isComplete());
        assertFalse(new Phrase("Right.", "{1}").isComplete());
    }

    @Test
    void many_phrases_and_long_lines_end_in_time() {
        var many = new Phrases(IntStream.range(0, 2_000)
                .mapToObj(i -> new Phrase("{} a {} b {} c" + i, "{} {} {}"))
                .toList());
        String line = "a b c ".repeat(5_000);
        assertEquals(line, many.in(line));
        var nested = new Phrases(List.of(new Phrase("{}x{}", "{}y{}"), new Phrase("(((((((({}", "))))))))){}")));
        nested.in("x".repeat(50_000));
        nested.in("(".repeat(50_000));
    }
}
