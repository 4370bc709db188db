package dev.onekernel.tutor;

import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary.Term;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.text.Suggestion;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers to what is not understood. */
final class NotUnderstood {

    /** The beginning of a place: what is missing is how to get there. */
    private static final Pattern PLACE = Pattern.compile("(?i)(lesson|quiz)( [0-9]{1,3}([.][0-9]{1,3})?)?");

    private NotUnderstood() {}

    /** The command word that {@code text} was probably meant to be. */
    static Optional<String> meant(String text) {
        String word = text.split("\\s+", 2)[0];
        return Suggestion.to(word, Command.words());
    }

    static Transition word(Scene scene, String text, Course course) {
        Line line = Line.of("Unknown command \"" + shortened(text) + "\". ");
        Line more = place(text)
                .or(() -> meant(text))
                .or(() -> course.glossary()
                        .find(text)
                        .map(Term::name)
                        .or(() -> course.glossary().near(text).stream().findFirst())
                        .map(name -> "term " + name))
                .map(word -> Line.of("Did you mean ").plus(word, Style.KEY).plus("?"))
                .orElseGet(() -> Line.of("Press Enter to continue, or type ")
                        .plus("help", Style.KEY)
                        .plus("."));
        return Transition.saying(scene, (screen, display) -> screen.text(line.plus(more)));
    }

    private static Optional<String> place(String text) {
        Matcher place = PLACE.matcher(text);
        return place.matches()
                ? Optional.of("go " + text.toLowerCase(Locale.ROOT) + (place.group(2) == null ? " 3" : ""))
                : Optional.empty();
    }

    /** Long pastes are quoted by their beginning. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + " ...";
    }
}
