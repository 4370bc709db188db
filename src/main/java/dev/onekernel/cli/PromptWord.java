package dev.onekernel.cli;

import dev.onekernel.tutor.Command;
import java.util.Optional;

/** A word for the prompt of the course that was typed in the shell. */
final class PromptWord {

    private PromptWord() {}

    /** What to do instead; empty where the word means nothing at the prompt either. */
    static Optional<String> advice(String word) {
        return Command.in(word, false)
                .map(command -> "\"" + word + "\" is typed at the prompt of the course, and "
                        + (command == Command.QUIT ? "no course is open here." : "not in the shell.")
                        + " Type onekernel to open the course.");
    }
}
