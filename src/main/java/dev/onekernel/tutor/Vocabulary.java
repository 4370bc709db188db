package dev.onekernel.tutor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words that can be used as commands. A learner and an instructor have different ones.
 *
 * @param commands in the order in which help lists them
 */
public record Vocabulary<C extends CommandWord>(List<C> commands) {

    public Vocabulary {
        commands = List.copyOf(commands);
    }

    /** The command a line begins with; a word that takes nothing behind it must stand alone to be one. */
    public Optional<C> find(String word, boolean followed) {
        String typed = word.toLowerCase(Locale.ROOT);
        return commands.stream()
                .filter(command ->
                        command.word().equals(typed) || command.otherWords().contains(typed))
                .filter(command -> !followed || command.mayBeFollowed())
                .findFirst();
    }

    public List<String> words() {
        return commands.stream().map(CommandWord::word).toList();
    }
}
