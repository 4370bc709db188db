package dev.onekernel.tutor;

import java.util.List;
import java.util.Optional;

/** The words that work at every prompt. None of them ever counts as an answer. */
public enum Command implements CommandWord {
    NEXT("", "continues; a question that you have not answered is skipped"),
    BACK("", "goes back one screen"),
    AGAIN("", "shows this screen again; after a question or a quiz, lets you retry it"),
    HINT("", "gives the next hint, from mild to strong"),
    SKIP("", "leaves a question for later; in a quiz it comes back at the end"),
    ANSWER("", "shows the solution"),
    WHY("", "explains every choice of a question that you have answered"),
    ANSWERS("", "after a quiz, shows all questions with your answers"),
    MAP("", "shows the course, what you have done and how much is left"),
    GO("PLACE", "goes to another place: go 3, go 3.5 (screen 5 of lesson 3), go quiz 3"),
    FIND("WORD", "finds the screens that mention something"),
    TERM("WORD", "explains a word; without one it lists all"),
    COMPARE("IDEA", "collects what the tables of the course say about something: compare kernel"),
    NOTES("", "shows the instructor's notes for this screen"),
    SCORE("", "shows your score and how it is calculated"),
    REVIEW("", "asks the questions that you missed again, when they are due"),
    SOURCES("", "lists the sources of this screen; sources lesson, sources course, sources 3"),
    HERE("", "says whether this machine is a container or a virtual machine; here docker"),
    SAVE("", "gives you your take-home notes"),
    PLAIN("on|off", "describes charts in sentences instead of drawing them"),
    ASCII("on|off", "draws with + - | only"),
    COLOR("on|off", "uses colors"),
    WIDTH("N|auto", "sets text in N columns, or in those of the window"),
    HELP("", "lists these commands"),
    QUIT("", "leaves; your place is saved. Also: exit, Ctrl-D");

    private final String argument;
    private final String does;

    Command(String argument, String does) {
        this.argument = argument;
        this.does = does;
    }

    /** The words of a learner. */
    public static final Vocabulary<Command> VOCABULARY = new Vocabulary<>(List.of(values()));

    @Override
    public List<String> otherWords() {
        return this == QUIT ? List.of("exit", "q", "bye", ":q") : List.of();
    }

    @Override
    public String argument() {
        return argument;
    }

    @Override
    public String does() {
        return does;
    }

    @Override
    public boolean mayBeFollowed() {
        return CommandWord.super.mayBeFollowed() || this == SOURCES || this == HELP || this == HERE;
    }

    /** The learner's command a line begins with. */
    public static Optional<Command> in(String word, boolean followed) {
        return VOCABULARY.find(word, followed);
    }

    public static List<String> words() {
        return VOCABULARY.words();
    }
}
