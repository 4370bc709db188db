package dev.onekernel.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Key;
import dev.onekernel.text.KeyDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PreviewPlaceTest {

    private static PreviewPlace after(String bytes, int page) {
        PreviewPlace place = PreviewPlace.at(page);
        for (Key key : new KeyDecoder().decode(bytes.getBytes(StandardCharsets.US_ASCII))) {
            place = place.press(key).within(20);
        }
        return place;
    }

    @Test
    void single_keys_turn_the_pages() {
        assertEquals(3, after("\r", 2).page());
        assertEquals(1, after("b", 2).page());
        assertEquals(0, after("bbb", 2).page());
        assertEquals(19, after("\r\r", 19).page());
        assertTrue(after("q", 2).left());
        assertTrue(after("\u0003", 2).left());
    }

    @Test
    void arrows_are_keys_and_unknown_sequences_are_not_typed() {
        assertEquals(3, after("\u001b[C", 2).page());
        assertEquals(1, after("\u001b[D", 2).page());
        PreviewPlace place = after("\u001b[15~\u001b[1;5P", 2);
        assertEquals(2, place.page());
        assertFalse(place.left());
    }

    @Test
    void a_number_leads_to_its_page_with_and_without_enter() {
        assertEquals(4, after("5", 0).page());
        assertEquals(4, after("5\n", 0).page());
        assertEquals(11, after("12", 0).page());
        assertEquals(12, after("12\r\r", 0).page());
        assertEquals(19, after("999999999", 0).page());
        assertEquals(3, after("0", 3).page());
    }
}
