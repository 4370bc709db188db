package dev.onekernel.room;

import dev.onekernel.tutor.CommandWord;
import dev.onekernel.tutor.Vocabulary;
import java.util.List;

/** The words of an attendee who follows the room. On their own, attendees also have those of a learner at home. */
public enum AttendeeCommand implements CommandWord {
    OK("", "says that you no longer need help"),
    BACK("", "shows an earlier screen; you are then reading on your own"),
    FREE("", "lets you read on your own from here"),
    FOLLOW("", "shows what everybody sees"),
    DONE("[NUMBER]", "says which goal of a lab you have reached; done 3 off takes it back"),
    WHY("", "explains every choice, once the answer was shown"),
    TERM("WORD", "explains a word"),
    FIND("WORD", "finds the screens that mention something"),
    COMPARE("IDEA", "collects what the tables of the course say about something"),
    SOURCES("", "lists what this screen relies on"),
    MAP("", "lists the lessons and quizzes of the course"),
    PLAIN("[off]", "replaces drawings with sentences, as for a screen reader"),
    ASCII("[off]", "draws with plain letters and signs"),
    MONO("[off]", "leaves out colours"),
    WIDE("COLUMNS", "uses another width than the window's; wide off uses the window's again"),
    NAME("TEXT", "gives you another name"),
    HELP("", "lists these words"),
    QUIT("", "leaves; your answers are kept. So does Ctrl-D");

    public static final Vocabulary<AttendeeCommand> VOCABULARY = new Vocabulary<>(List.of(values()));

    private final String argument;
    private final String does;

    AttendeeCommand(String argument, String does) {
        this.argument = argument;
        this.does = does;
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
