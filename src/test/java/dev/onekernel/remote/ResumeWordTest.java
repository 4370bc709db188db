package dev.onekernel.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Line;
import dev.onekernel.text.Wrap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResumeWordTest {

    private static final ResumeWord WORD = new ResumeWord("blue-hammer-acorn-paint-pink-palm");

    @Test
    void every_new_word_stands_whole_on_a_line_of_a_narrow_window() {
        var chance = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String word = ResumeWord.random(ResumeWord.OF_A_SERVER, chance).text();
            List<Line> lines = Wrap.lines(Line.of("Your resume word is " + word + ". Write it down."), 40);
            assertTrue(lines.stream().anyMatch(line -> line.text().contains(word)), word);
        }
    }

    @Test
    void is_read_as_people_copy_it() {
        for (String typed : List.of(
                "blue-hammer-acorn-paint-pink-palm",
                " Blue hammer acorn paint pink PALM ",
                "blue-hammer-acorn-paint-pink-palm.",
                "blue_hammer_acorn_paint_pink_palm")) {
            assertEquals(Optional.of(WORD), ResumeWord.parse(ResumeWord.OF_A_SERVER, typed), typed);
        }
        for (String typed : List.of("", ".", "blue-hammer", "blue-hammer-acorn-paint-pink-palm-palm", "a-b-c-d-e-f")) {
            assertEquals(Optional.empty(), ResumeWord.parse(ResumeWord.OF_A_SERVER, typed), typed);
        }
    }
}
