package dev.onekernel.text;

import dev.onekernel.text.Key.Control;
import dev.onekernel.text.Key.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the bytes that a terminal sends into keys: characters in UTF-8, control characters, and the escape sequences of ECMA-48 (CSI and SS3) that
 * xterm and its relatives send for the other keys. A character or a sequence may be split anywhere over two calls.
 *
 * <p>No escape sequence ever gives a printable key: one that is not known gives nothing. What is pasted between the brackets of
 * "bracketed paste" gives printable keys only, so that a pasted line end sends no answer. What is remembered between two calls is a
 * few numbers, whatever arrives.
 */
public final class KeyDecoder {

    private static final int ESCAPE = 0x1b;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1a;
    private static final int BELL = 0x07;

    /** A string, such as a terminal's report of its colours, is over after this many bytes even if nothing ends it. */
    private static final int LONGEST_STRING = 1000;

    private enum State {
        GROUND,
        /** After ESC. */
        ESCAPE,
        /** After ESC [, in the parameters. */
        CSI,
        /** After ESC [ [, which the Linux console sends for F1 to F5. */
        LINUX_FUNCTION_KEY,
        /** After ESC O. */
        SS3,
        /** After ESC ] and the like, up to BEL or ESC \. */
        STRING
    }

    private State state = State.GROUND;
    private boolean pasting;
    private boolean afterReturn;

    /** The first parameter of a control sequence. */
    private int parameter;

    private boolean firstParameter;
    private int stringLength;

    /** True when the character that is being read follows ESC, as a key pressed together with Alt does. */
    private boolean withAlt;

    private final Utf8 utf8 = new Utf8();

    /** @return the keys that these bytes complete, in the order in which they were pressed */
    public List<Key> decode(byte[] bytes) {
        var keys = new ArrayList<Key>();
        for (byte b : bytes) {
            decode(b & 0xff, keys);
        }
        return keys;
    }

    private void decode(int b, List<Key> keys) {
        switch (state) {
            case GROUND -> ground(b, keys);
            case ESCAPE -> afterEscape(b, keys);
            case CSI -> controlSequence(b, keys);
            case LINUX_FUNCTION_KEY -> state = State.GROUND;
            case SS3 -> {
                state = State.GROUND;
                if (b == ESCAPE) {
                    state = State.ESCAPE;
                } else if (!pasting) {
                    add(keys, b == 'M' ? Control.ENTER : cursorKey(b));
                }
            }
            case STRING -> string(b);
        }
    }

    private void ground(int b, List<Key> keys) {
        if (b >= ' ' && b != 0x7f || utf8.isInside()) {
            utf8.decode(b, codePoint -> character(codePoint, keys), () -> ground(b, keys));
        } else if (b == ESCAPE) {
            state = State.ESCAPE;
        } else {
            control(b, keys);
        }
        afterReturn = b == '\r';
    }

    private void character(int codePoint, List<Key> keys) {
        if (withAlt) {
            withAlt = false;
        } else if (!Span.isHarmful(codePoint)) {
            keys.add(new Printable(codePoint));
        }
    }

    private void control(int b, List<Key> keys) {
        boolean secondHalf = b == '\n' && afterReturn;
        if (pasting) {
            if ((b == '\r' || b == '\n' || b == '\t') && !secondHalf) {
                keys.add(new Printable(' '));
            }
        } else if (!secondHalf) {
            add(keys, controlKey(b));
        }
    }

    private static Control controlKey(int b) {
        return switch (b) {
            case '\r', '\n' -> Control.ENTER;
            case '\t' -> Control.TAB;
            case 0x01 -> Control.HOME;
            case 0x02 -> Control.LEFT;
            case 0x03, 0x15 -> Control.CLEAR;
            case 0x04 -> Control.LEAVE;
            case 0x05 -> Control.END;
            case 0x06 -> Control.RIGHT;
            case 0x08, 0x7f -> Control.ERASE;
            case 0x0c -> Control.REDRAW;
            case 0x0e -> Control.DOWN;
            case 0x10 -> Control.UP;
            case 0x17 -> Control.ERASE_WORD;
            default -> null;
        };
    }

    private void afterEscape(int b, List<Key> keys) {
        state = State.GROUND;
        switch (b) {
            case ESCAPE -> state = State.ESCAPE;
            case '[' -> {
                state = State.CSI;
                parameter = 0;
                firstParameter = true;
            }
            case 'O' -> state = State.SS3;
            case ']', 'P', 'X', '^', '_' -> {
                state = State.STRING;
                stringLength = 0;
            }
            case 0x7f, 0x08 -> {
                if (!pasting) {
                    keys.add(Control.ERASE_WORD);
                }
            }
            default -> {
                withAlt = b >= ' ';
                ground(b, keys);
            }
        }
    }

    private void controlSequence(int b, List<Key> keys) {
        if (b >= '0' && b <= '9') {
            if (firstParameter) {
                parameter = Math.min(parameter * 10 + b - '0', 1000);
            }
        } else if (b == '[' && firstParameter && parameter == 0) {
            state = State.LINUX_FUNCTION_KEY;
        } else if (b == ESCAPE) {
            state = State.ESCAPE;
        } else if (b >= '@' && b <= '~') {
            state = State.GROUND;
            sequence(b, keys);
        } else if (b == CANCEL || b == SUBSTITUTE || b > '~') {
            state = State.GROUND;
        } else if (b < ' ') {
            control(b, keys); // as a terminal does: a control character inside a sequence is carried out
        } else {
            firstParameter = false;
        }
    }

    private void sequence(int last, List<Key> keys) {
        if (last == '~' && (parameter == 200 || parameter == 201)) {
            pasting = parameter == 200;
        } else if (!pasting) {
            add(keys, last == '~' ? numberedKey(parameter) : cursorKey(last));
        }
    }

    private static Control cursorKey(int last) {
        return switch (last) {
            case 'A' -> Control.UP;
            case 'B' -> Control.DOWN;
            case 'C' -> Control.RIGHT;
            case 'D' -> Control.LEFT;
            case 'F' -> Control.END;
            case 'H' -> Control.HOME;
            default -> null;
        };
    }

    private static Control numberedKey(int number) {
        return switch (number) {
            case 1, 7 -> Control.HOME;
            case 3 -> Control.DELETE;
            case 4, 8 -> Control.END;
            case 5 -> Control.PAGE_UP;
            case 6 -> Control.PAGE_DOWN;
            default -> null;
        };
    }

    private void string(int b) {
        stringLength++;
        if (b == ESCAPE) {
            state = State.ESCAPE; // ESC \ ends it
        } else if (b == BELL || b == CANCEL || b == SUBSTITUTE || stringLength > LONGEST_STRING) {
            state = State.GROUND;
        }
    }

    private static void add(List<Key> keys, Control key) {
        if (key != null) {
            keys.add(key);
        }
    }
}
