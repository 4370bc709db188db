package dev.onekernel.tutor;

import dev.onekernel.text.Line;
import dev.onekernel.text.Nearest;
import dev.onekernel.text.Style;
import java.util.Optional;

/** Answers to what is not understood. */
final class Unknown {

    private Unknown() {}

    /** The command word that {@code text} was probably meant to be. */
    static Optional<String> meant(String text) {
        String word = text.split("\\s+", 2)[0];
        return Nearest.to(word, Command.words());
    }

    static Move word(Scene scene, String text) {
        Line line = Line.of("\"" + shortened(text) + "\" is not a word I know here. ");
        Line more = meant(text)
                .map(word -> Line.of("Did you mean ").plus(word, Style.KEY).plus("?"))
                .orElseGet(
                        () -> Line.of("Enter goes on; ").plus("help", Style.KEY).plus(" lists the words."));
        return Move.saying(scene, (screen, medium) -> screen.text(line.plus(more)));
    }

    /** Long pastes are quoted by their beginning. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, text.offsetByCodePoints(0, 30)) + " ...";
    }
}
