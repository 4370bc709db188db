package dev.onekernel.text;

import java.util.Objects;

/**
 * One line that is being typed. The cursor stands between characters: a combining mark belongs to the character before it, so that the
 * two are passed over and erased together.
 *
 * @param text at most {@value #LONGEST} code points, none of them a control character
 * @param cursor an index in {@code text}, from 0 to its length
 */
public record Field(String text, int cursor) {

    /** A longer line is no answer to anything; what is typed beyond is dropped. */
    public static final int LONGEST = 200;

    public static final Field EMPTY = new Field("", 0);

    public Field {
        Objects.checkIndex(cursor, text.length() + 1);
    }

    /** @return the field after a key; the field itself when the key means nothing here, as {@link Key.Control#ENTER} does */
    public Field press(Key key) {
        return key instanceof Key.Printable typed ? typed(typed.codePoint()) : pressed((Key.Control) key);
    }

    private Field pressed(Key.Control key) {
        return switch (key) {
            case ERASE -> without(before(cursor), cursor);
            case DELETE -> without(cursor, behind(cursor));
            case ERASE_WORD -> without(wordBefore(cursor), cursor);
            case CLEAR -> EMPTY;
            case LEFT -> new Field(text, before(cursor));
            case RIGHT -> new Field(text, behind(cursor));
            case HOME -> new Field(text, 0);
            case END -> new Field(text, text.length());
            case ENTER, TAB, LEAVE, UP, DOWN, PAGE_UP, PAGE_DOWN, REDRAW -> this;
        };
    }

    private Field typed(int codePoint) {
        boolean markWithoutBase = cursor == 0 && Width.of(codePoint) == 0; // it would change the prompt
        if (markWithoutBase || text.codePointCount(0, text.length()) >= LONGEST) {
            return this;
        }
        String character = Character.toString(codePoint);
        return new Field(text.substring(0, cursor) + character + text.substring(cursor), cursor + character.length());
    }

    private Field without(int from, int to) {
        return new Field(text.substring(0, from) + text.substring(to), from);
    }

    private int before(int index) {
        int at = index;
        while (at > 0) {
            int codePoint = text.codePointBefore(at);
            at -= Character.charCount(codePoint);
            if (Width.of(codePoint) > 0) {
                break;
            }
        }
        return at;
    }

    private int behind(int index) {
        int at = index;
        while (at < text.length()) {
            at += Character.charCount(text.codePointAt(at));
            if (at == text.length() || Width.of(text.codePointAt(at)) > 0) {
                break;
            }
        }
        return at;
    }

    private int wordBefore(int index) {
        int at = index;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        while (at > 0 && text.charAt(at - 1) != ' ') {
            at--;
        }
        return at;
    }

    /**
     * What of a field is seen where it is wider than its place.
     *
     * @param text a part of the field's text
     * @param cursor in columns from the beginning of {@code text}
     */
    public record Visible(String text, int cursor) {}

    /**
     * The part of the field around the cursor.
     *
     * @param columns how many columns there are, at least 3. The cursor needs one of its own at the end of the text, and a wide
     *     character is never cut in two
     */
    public Visible visible(int columns) {
        int from = 0;
        while (columnsBetween(from, cursor) >= columns) {
            from = behind(from); // scrolled only as far as it takes to see the cursor
        }
        int to = cursor;
        while (to < text.length() && columnsBetween(from, behind(to)) < columns) {
            to = behind(to);
        }
        return new Visible(text.substring(from, to), columnsBetween(from, cursor));
    }

    private int columnsBetween(int from, int to) {
        return Width.of(text.substring(from, to));
    }
}
