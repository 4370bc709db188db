package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EditionTest {

    @Test
    void an_edition_is_told_in_sentences() {
        var edition = new Edition("Grace Example", "CC-BY-4.0", "1.2", "pt-BR");
        assertEquals("By Grace Example. Version 1.2. License: CC-BY-4.0.", edition.inShort());
        assertEquals(edition.inShort() + " Language: Portuguese (Brazil).", edition.inFull());
        assertEquals("Language: German.", new Edition("", "", "", "de").inFull());
        assertEquals("By A. B.", new Edition("A. B.", "", "", "").inShort());
        assertEquals("", Edition.UNKNOWN.inFull());
    }

    @Test
    void that_a_course_is_in_english_is_not_worth_a_word() {
        assertEquals("", new Edition("", "", "", "en").inFull());
        assertEquals("By A. B.", new Edition("A. B.", "", "", "en-GB").inFull());
    }
}
