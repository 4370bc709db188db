package dev.onekernel.tutor;

import java.util.Optional;

/** A typed line, sorted. */
sealed interface Input {

    /** Nothing but blanks. */
    record Enter() implements Input {}

    /** A command word, and what stood behind it. */
    record CommandWord(Command command, String argument) implements Input {}

    /**
     * Anything else.
     *
     * @param quoted true when it stood in quotes, so that it is meant as an answer whatever it looks like
     */
    record Text(String text, boolean quoted) implements Input {}

    static Input of(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return new Enter();
        }
        if (text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")) {
            return new Text(text.substring(1, text.length() - 1), true);
        }
        String[] words = text.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        Optional<Command> command = Command.in(words[0], !rest.isEmpty());
        return command.<Input>map(each -> new CommandWord(each, rest)).orElseGet(() -> new Text(text, false));
    }
}
