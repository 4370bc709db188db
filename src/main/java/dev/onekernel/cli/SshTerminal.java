package dev.onekernel.cli;

import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.render.AnsiEncoder;
import dev.onekernel.render.TerminalEncoder;
import dev.onekernel.room.AttendeeOutput;
import dev.onekernel.ssh.TerminalChannel;
import dev.onekernel.text.Line;
import java.util.Arrays;

/** What is shown to one person, as bytes for that person's terminal. For the one thread that decides what is shown. */
final class SshTerminal implements AttendeeOutput {

    private final TerminalChannel channel;
    private final TerminalEncoder encoder;
    private boolean colour;

    /** @param dumb true for a terminal that must not be sent escape sequences */
    SshTerminal(TerminalChannel channel, boolean dumb) {
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
