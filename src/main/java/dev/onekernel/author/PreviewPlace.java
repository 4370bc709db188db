package dev.onekernel.author;

import dev.onekernel.text.Key;
import dev.onekernel.text.Key.Control;

/**
 * Which page of a preview is shown, and how keys change that.
 *
 * @param page from 0
 * @param number the number that is being typed; 0 when none is
 * @param left whether the author has left
 */
public record PreviewPlace(int page, int number, boolean left) {

    private static final int LARGEST = 9999;

    /** The place of a page, counted from 0. */
    public static PreviewPlace at(int page) {
        return new PreviewPlace(page, 0, false);
    }

    /** The place after a key. A key that means nothing changes nothing. */
    public PreviewPlace press(Key key) {
        if (key instanceof Key.Printable printable) {
            return typed(printable.codePoint());
        }
        return switch ((Control) key) {
            case ENTER -> number > 0 ? at(page) : at(page + 1); // the page with the number is shown already
            case RIGHT, DOWN, PAGE_DOWN -> at(page + 1);
            case LEFT, UP, PAGE_UP -> at(page - 1);
            case LEAVE, CLEAR -> new PreviewPlace(page, 0, true);
            case TAB, ERASE, DELETE, ERASE_WORD, HOME, END, REDRAW -> at(page);
        };
    }

    private PreviewPlace typed(int character) {
        if (character >= '0' && character <= '9') {
            int typed = Math.min(LARGEST, number * 10 + character - '0');
            return typed == 0 ? at(page) : new PreviewPlace(typed - 1, typed, false);
        }
        return switch (character) {
            case ' ', 'n' -> at(page + 1);
            case 'b' -> at(page - 1);
            case 'q' -> new PreviewPlace(page, 0, true);
            default -> at(page);
        };
    }

    /** The nearest page that there is. */
    public PreviewPlace within(int pages) {
        return new PreviewPlace(Math.max(0, Math.min(page, pages - 1)), number, left);
    }
}
