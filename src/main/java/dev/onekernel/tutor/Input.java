package dev.onekernel.tutor;

import java.util.Optional;

/** A typed line, sorted: C is the kind of command that the line was read for. */
public sealed interface Input<C extends CommandWord> {

    /** Nothing but blanks. */
    record Enter<C extends CommandWord>() implements Input<C> {}

    /** A command word, and what stood behind it, without blanks around. */
    record TypedCommand<C extends CommandWord>(C command, String argument) implements Input<C> {}

    /**
     * Anything else.
     *
     * @param quoted true when it stood in quotes, so that it is meant as an answer whatever it looks like
     */
    record FreeText<C extends CommandWord>(String text, boolean quoted) implements Input<C> {}

    /** @param vocabulary the words that are orders to whoever typed the line; every other word is text */
    static <C extends CommandWord> Input<C> of(String line, Vocabulary<C> vocabulary) {
        String text = line.strip();
        if (text.isEmpty()) {
            return new Enter<>();
        }
        if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
            return new FreeText<>(text.substring(1, text.length() - 1), true);
        }
        String[] words = text.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        Optional<C> command = vocabulary.find(words[0], !rest.isEmpty());
        return command.<Input<C>>map(each -> new TypedCommand<>(each, rest))
                .orElseGet(() -> new FreeText<>(text, false));
    }
}
