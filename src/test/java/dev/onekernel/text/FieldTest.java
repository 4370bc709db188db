package dev.onekernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.text.Field.Visible;
import dev.onekernel.text.Key.Control;
import dev.onekernel.text.Key.Printable;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FieldTest {

    private static final String E_ACUTE = "e\u0301";

    private static Field typed(String text, Key... keys) {
        Field field = Field.EMPTY;
        for (int codePoint : text.codePoints().toArray()) {
            field = field.press(new Printable(codePoint));
        }
        for (Key key : keys) {
            field = field.press(key);
        }
        return field;
    }

    @Test
    void characters_go_in_where_the_cursor_is() {
        Field field = typed("ac", Control.LEFT).press(new Printable('b'));
        assertEquals(new Field("abc", 2), field);
    }

    @Test
    void the_cursor_stops_at_both_ends() {
        assertEquals(0, typed("a", Control.LEFT, Control.LEFT).cursor());
        assertEquals(1, typed("a", Control.RIGHT).cursor());
        assertEquals(new Field("abc", 0), typed("abc", Control.HOME, Control.ERASE));
        assertEquals(new Field("abc", 3), typed("abc", Control.HOME, Control.END, Control.DELETE));
    }

    @Test
    void erases_before_the_cursor_and_deletes_under_it() {
        assertEquals(new Field("ac", 1), typed("abc", Control.LEFT, Control.ERASE));
        assertEquals(new Field("ab", 2), typed("abc", Control.LEFT, Control.DELETE));
    }

    @Test
    void erases_the_word_before_the_cursor_with_the_blanks_behind_it() {
        assertEquals(new Field("page ", 5), typed("page cache  ", Control.ERASE_WORD));
        assertEquals(Field.EMPTY, typed("page", Control.ERASE_WORD, Control.ERASE_WORD));
    }

    @Test
    void a_character_goes_with_its_combining_marks() {
        assertEquals(new Field("a", 1), typed("a" + E_ACUTE, Control.ERASE));
        assertEquals(new Field("a" + E_ACUTE, 1), typed("a" + E_ACUTE, Control.LEFT));
        assertEquals(new Field("ab", 1), typed("a" + E_ACUTE + "b", Control.LEFT, Control.LEFT, Control.DELETE));
        assertEquals(
                3,
                typed("a" + E_ACUTE + "b", Control.HOME, Control.RIGHT, Control.RIGHT)
                        .cursor());
    }

    @Test
    void a_character_beyond_the_basic_plane_is_one_character() {
        assertEquals(new Field("a", 1), typed("a😀", Control.ERASE));
        assertEquals(new Field("a😀", 1), typed("a😀", Control.LEFT));
    }

    @Test
    void a_combining_mark_needs_a_character_to_combine_with() {
        assertEquals(Field.EMPTY, typed("\u0301"));
        assertEquals(new Field("a", 0), typed("a", Control.HOME).press(new Printable(0x301)));
    }

    @Test
    void drops_what_is_typed_beyond_the_longest_line() {
        assertEquals("中".repeat(200), typed("中".repeat(201)).text());
        assertEquals("😀".repeat(200), typed("😀".repeat(201)).text());
    }

    @Test
    void refuses_control_characters() {
        assertThrows(IllegalArgumentException.class, () -> new Printable(0x1b));
        assertThrows(IllegalArgumentException.class, () -> new Printable(0x9b));
        assertThrows(IllegalArgumentException.class, () -> new Printable(0x202e));
    }

    @Test
    void clear_empties_the_field_and_other_keys_leave_it() {
        assertEquals(Field.EMPTY, typed("abc", Control.CLEAR));
        assertEquals(typed("abc"), typed("abc", Control.ENTER, Control.TAB, Control.UP, Control.PAGE_DOWN));
    }

    @Test
    void shows_all_that_fits_and_keeps_a_column_for_the_cursor() {
        assertEquals(new Visible("abc", 3), typed("abc").visible(4));
        assertEquals(new Visible("bc", 2), typed("abc").visible(3));
        assertEquals(new Visible("ab", 0), typed("abc", Control.HOME).visible(3));
    }

    @Test
    void never_cuts_a_wide_character_in_two() {
        assertEquals(new Visible("文", 2), typed("中文").visible(4));
        assertEquals(new Visible("中文", 4), typed("中文").visible(5));
        assertEquals(new Visible("中", 0), typed("中文", Control.HOME).visible(4));
    }

    @Test
    void whatever_is_pressed_the_cursor_is_seen_and_the_part_fits() {
        var random = new Random(11);
        int[] alphabet = {'a', ' ', 0x4e2d, 0x301, 0x1f600, 'é'};
        Field field = Field.EMPTY;
        for (int i = 0; i < 20_000; i++) {
            field = field.press(
                    random.nextInt(4) > 0
                            ? new Printable(alphabet[random.nextInt(alphabet.length)])
                            : Control.values()[random.nextInt(Control.values().length)]);
            int columns = 3 + random.nextInt(30);
            Visible visible = field.visible(columns);
            assertTrue(field.text().contains(visible.text()));
            assertTrue(Width.of(visible.text()) < columns);
            assertTrue(visible.cursor() >= 0 && visible.cursor() <= Width.of(visible.text()));
        }
    }
}
