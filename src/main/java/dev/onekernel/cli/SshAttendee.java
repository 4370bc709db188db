package dev.onekernel.cli;

import dev.onekernel.render.AnsiEncoder;
import dev.onekernel.render.TerminalEncoder;
import dev.onekernel.room.AttendeeOutput;
import dev.onekernel.room.TerminalUpdate;
import dev.onekernel.ssh.AttendeeChannel;
import dev.onekernel.text.Line;
import java.util.Arrays;

/** What the room shows to one attendee, as bytes for that attendee's terminal. For the room's thread. */
final class SshAttendee implements AttendeeOutput {

    private final AttendeeChannel channel;
    private final TerminalEncoder encoder;
    private boolean colour;

    /** @param dumb true for a terminal that must not be sent escape sequences */
    SshAttendee(AttendeeChannel channel, boolean dumb) {
        this.channel = channel;
        this.encoder = dumb ? TerminalEncoder.dumb() : TerminalEncoder.ansi(this::rendered);
    }

    private String rendered(Line line) {
        return colour ? AnsiEncoder.encode(line) : line.text();
    }

    @Override
    public void show(TerminalUpdate update) {
        colour = update.colour();
        if (update.whole() || !update.lines().isEmpty()) {
            byte[] lines = encoder.screen(update.lines());
            byte[] prompt = encoder.prompt(update.prompt(), update.field(), update.columns());
            byte[] all = Arrays.copyOf(lines, lines.length + prompt.length);
            System.arraycopy(prompt, 0, all, lines.length, prompt.length);
            if (update.whole()) {
                channel.show(all);
            } else {
                channel.append(all);
            }
        } else {
            channel.append(encoder.prompt(update.prompt(), update.field(), update.columns()));
        }
    }

    @Override
    public void close(String sentence) {
        channel.close(sentence);
    }
}
