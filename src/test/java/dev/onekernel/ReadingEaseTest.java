package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingEaseTest {

    @Test
    void syllables_are_counted_as_they_are_spoken() {
        assertEquals(1, ReadingEase.syllables("wall"));
        assertEquals(1, ReadingEase.syllables("share"));
        assertEquals(1, ReadingEase.syllables("booted".substring(0, 4)));
        assertEquals(2, ReadingEase.syllables("booted"));
        assertEquals(2, ReadingEase.syllables("table"));
        assertEquals(2, ReadingEase.syllables("process"));
        assertEquals(3, ReadingEase.syllables("processes"));
        assertEquals(4, ReadingEase.syllables("hypervisor"));
    }

    @Test
    void a_version_number_does_not_end_a_sentence() {
        assertEquals(
                2,
                ReadingEase.sentences("It came with Linux 4.6 in spring. Nobody noticed.")
                        .size());
    }

    @Test
    void short_words_in_short_sentences_read_more_easily() {
        double plain = ReadingEase.of(List.of("The wall is thin. It may fall."));
        double heavy =
                ReadingEase.of(List.of("Virtualization infrastructure necessitates considerable administration."));
        assertTrue(plain > 90 && heavy < 0, plain + " " + heavy);
    }
}
