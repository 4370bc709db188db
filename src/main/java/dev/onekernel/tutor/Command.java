package dev.onekernel.tutor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words that work at every prompt. None of them ever counts as an answer. */
public enum Command implements CommandWord {
    NEXT("", "goes on; an unanswered question is put off"),
    BACK("", "goes back one screen"),
    AGAIN("", "shows this screen again; when a question is done, asks it once more"),
    HINT("", "gives the next hint, from mild to strong"),
    SKIP("", "puts a question off; in a quiz it comes back at the end"),
    ANSWER("", "shows the answer"),
    WHY("", "explains every choice of a question that is done"),
    MAP("", "shows the course, and where you are in it"),
    GO("PLACE", "goes elsewhere: go 3, go 3.5 (screen 5 of lesson 3), go quiz 3"),
    FIND("WORD", "finds the screens that speak of something"),
    TERM("WORD", "explains a word; without one it lists all"),
    COMPARE("IDEA", "collects what the tables of the course say about something: compare kernel"),
    NOTES("", "shows the instructor's notes to this screen"),
    SCORE("", "shows your score and how it is reckoned"),
    REVIEW("", "asks again what you missed, when it is due"),
    SOURCES("", "lists what this screen rests on; sources lesson, sources course, sources 3"),
    HELP("", "lists these words"),
    QUIT("", "leaves; your place is kept. So does Ctrl-D");

    private final String argument;
    private final String does;

    Command(String argument, String does) {
        this.argument = argument;
        this.does = does;
    }

    /** The words of a learner. */
    public static final Vocabulary<Command> VOCABULARY = new Vocabulary<>(List.of(values()));

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
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
        return !argument.isEmpty() || this == SOURCES || this == HELP;
    }

    /** The learner's command a line begins with. */
    public static Optional<Command> in(String word, boolean followed) {
        return VOCABULARY.find(word, followed);
    }

    public static List<String> words() {
        return VOCABULARY.words();
    }
}
