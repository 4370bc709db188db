package dev.onekernel.room;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What attendees may be called. A name is shown on other people's screens, so it holds letters, digits and little else. */
final class AttendeeNames {

    private static final int LONGEST = 24;
    private static final String SIGNS = "-_.'";
    private static final String ANONYMOUS = "anon-";

    private AttendeeNames() {}

    /** The name that is left of what was typed; empty when nothing of it can be in a name. */
    static Optional<String> clean(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var name = new StringBuilder();
        int length = 0;
        for (int i = 0; i < text.length() && length < LONGEST; ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (mayFollow(name, codePoint)) {
                name.appendCodePoint(Character.isSpaceChar(codePoint) ? ' ' : codePoint);
                length++;
            }
        }
        String cleaned = name.toString().strip();
        return cleaned.codePoints().anyMatch(Character::isLetterOrDigit) ? Optional.of(cleaned) : Optional.empty();
    }

    private static boolean mayFollow(StringBuilder name, int codePoint) {
        if (Character.isLetterOrDigit(codePoint) || SIGNS.indexOf(codePoint) >= 0) {
            return true;
        }
        if (Character.isSpaceChar(codePoint)) {
            return !name.isEmpty() && name.charAt(name.length() - 1) != ' ';
        }
        int kind = Character.getType(codePoint);
        boolean mark = kind == Character.NON_SPACING_MARK || kind == Character.COMBINING_SPACING_MARK;
        return mark && !name.isEmpty() && Character.isLetter(name.codePointBefore(name.length()));
    }

    /** The name itself, or with a number behind it when another attendee has it: {@code Ada (2)}. */
    static String unique(String name, Collection<String> taken) {
        var folded = taken.stream().map(AttendeeNames::folded).collect(Collectors.toCollection(HashSet::new));
        String unique = name;
        for (int number = 2; folded.contains(folded(unique)); number++) {
            unique = name + " (" + number + ")";
        }
        return unique;
    }

    /** A name for an attendee who gave none. */
    static String anonymous(Collection<String> taken) {
        long number = taken.stream().filter(AttendeeNames::isAnonymous).count() + 1;
        while (taken.contains(ANONYMOUS + number)) {
            number++;
        }
        return ANONYMOUS + number;
    }

    /** Whether the name was made for an attendee who gave none. */
    static boolean isAnonymous(String name) {
        return name.startsWith(ANONYMOUS);
    }

    /** The form that is the same for names which people would take for one. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
