package dev.onekernel.course;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Regular expressions whose time grows with the length of the text only: they come from the authors of courses, and a learner must
 * never wait for one. The library is loaded when the first question of this kind is met.
 */
final class LinearPattern {

    private static final int LONGEST_PATTERN = 200;

    /** Longer than any answer to a question that asks for a line. */
    private static final int LONGEST_TEXT = 500;

    private LinearPattern() {}

    static boolean matches(String pattern, String text) {
        return text.length() <= LONGEST_TEXT
                && fault(pattern).isEmpty()
                && Pattern.compile(pattern).matches(text);
    }

    /** What is wrong with a pattern. */
    static Optional<String> fault(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            return Optional.of("it has more than " + LONGEST_PATTERN + " characters");
        }
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }
}
