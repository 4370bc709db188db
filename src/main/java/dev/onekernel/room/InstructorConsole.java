package dev.onekernel.room;

import dev.onekernel.room.Decision.Confirmation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Field;
import java.util.Optional;

/**
 * The instructor's console, as a value.
 *
 * @param sentence what was said to the last line; may be empty
 * @param pending what Enter confirms
 * @param scroll how many lines of the pane are scrolled out at its top
 */
public record InstructorConsole(
        Display display, ConsolePane pane, Field field, String sentence, Optional<Confirmation> pending, int scroll) {

    static InstructorConsole on(Display display) {
        return new InstructorConsole(display, ConsolePane.NOTES, Field.EMPTY, "", Optional.empty(), 0);
    }

    InstructorConsole with(Field typed) {
        return new InstructorConsole(display, pane, typed, sentence, pending, scroll);
    }

    InstructorConsole with(Display changed) {
        return new InstructorConsole(changed, pane, field, sentence, pending, scroll);
    }

    InstructorConsole with(ConsolePane shown) {
        return new InstructorConsole(display, shown, field, "", Optional.empty(), 0);
    }

    InstructorConsole scrolled(int lines) {
        return new InstructorConsole(display, pane, field, sentence, pending, Math.max(0, scroll + lines));
    }

    InstructorConsole saying(String news) {
        return new InstructorConsole(display, pane, field, news, pending, scroll);
    }

    InstructorConsole after(Decision decision) {
        return new InstructorConsole(
                display, decision.pane().orElse(pane), Field.EMPTY, decision.sentence(), decision.confirmation(), 0);
    }
}
