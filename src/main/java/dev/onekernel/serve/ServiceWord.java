package dev.onekernel.serve;

import dev.onekernel.tutor.CommandWord;
import dev.onekernel.tutor.Vocabulary;
import java.util.List;

/** The words that work on a server only, beside those of every learner. */
enum ServiceWord implements CommandWord {
    RESUME("[WORD]", "says how you come back; with a resume word, continues where its owner was"),
    FORGET("", "deletes everything that is stored about you here");

    static final Vocabulary<ServiceWord> VOCABULARY = new Vocabulary<>(List.of(values()));

    private final String argument;
    private final String does;

    ServiceWord(String argument, String does) {
        this.argument = argument;
        this.does = does;
    }

    @Override
    public List<String> otherWords() {
        return this == RESUME ? List.of("keep") : List.of();
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public String does() {
        return does;
    }
}
