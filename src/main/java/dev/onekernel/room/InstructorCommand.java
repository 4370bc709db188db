package dev.onekernel.room;

import dev.onekernel.tutor.CommandWord;
import dev.onekernel.tutor.Vocabulary;
import java.util.List;

/** The words of whoever leads a guided session. */
public enum InstructorCommand implements CommandWord {
    NEXT("", "shows the next screen and asks nothing; so does PageDown"),
    BACK("", "shows the screen before; so does PageUp"),
    GO("PLACE", "shows another screen: go 5.3 (screen 3 of lesson 5), go quiz 3"),
    ASK("", "asks the question of this screen"),
    CLOSE("", "closes the vote: no more answers"),
    AGAIN("", "asks the same question once more, as the next round"),
    COUNTS("", "shows everybody how the answers are distributed, but not which is right"),
    REVEAL("", "shows everybody the distribution, the answer and the reasons"),
    SET("SWITCH", "changes the model on this screen, for everybody: set 2, set quota 100, set reset"),
    FREE("[all] [MINUTES]", "lets everybody read on their own; with all, in the whole course"),
    CALL("", "calls everybody back to your screen"),
    STUCK("", "lists who asked for help, is behind, silent or gone"),
    WHO("", "lists everybody"),
    CLEAR("NAME", "settles someone's request for help; a name may be cut short"),
    RENAME("NAME NEW", "gives an attendee another name"),
    REMOVE("NAME", "closes an attendee's terminal; the attendee may come back"),
    BAN("NAME", "closes an attendee's terminal for good"),
    LOCK("[off]", "lets in no one new; lock off opens the session again"),
    CODE("", "makes a new join code"),
    PROJECTOR("on|off", "shows the screen on the projector, or nothing"),
    NOTES("", "shows your notes"),
    SCREEN("", "shows what attendees see"),
    ROOM("", "shows what the room is doing. Tab goes from one of the three to the next"),
    WORDS("", "lists the typed answers of a closed vote, on this console only"),
    SAY("TEXT", "shows a line to everybody"),
    NOTE("TEXT", "writes a line into the report"),
    REPORT("", "writes the report now"),
    HELP("", "lists these words"),
    END("", "ends the session");

    public static final Vocabulary<InstructorCommand> VOCABULARY = new Vocabulary<>(List.of(values()));

    private final String argument;
    private final String does;

    InstructorCommand(String argument, String does) {
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
