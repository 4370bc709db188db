package dev.onekernel.cli;

import dev.onekernel.remote.TerminalInbox;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.ssh.TerminalChannel;
import dev.onekernel.ssh.TerminalListener;
import dev.onekernel.ssh.WindowSize;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Key;
import dev.onekernel.text.KeyDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passes what happens at the terminals that are connected over SSH into the inbox of what they are connected to. */
final class SshTerminals implements TerminalListener {

    private final TerminalInbox<? super SshTerminal> inbox;
    private final Map<TerminalChannel, Terminal> terminals = new ConcurrentHashMap<>();

    /** The calls for one channel come one after the other, so that its decoder needs no lock. */
    private record Terminal(SshTerminal output, KeyDecoder decoder) {}

    SshTerminals(TerminalInbox<? super SshTerminal> inbox) {
        this.inbox = inbox;
    }

    @Override
    public void connected(TerminalChannel channel, Arrival arrival) {
        var terminal = new Terminal(new SshTerminal(channel, arrival.dumb()), new KeyDecoder());
        terminals.put(channel, terminal);
        var window = new Display(arrival.size().columns(), arrival.size().rows(), Glyphs.UNICODE, arrival.dumb());
        inbox.connected(arrival.who(), terminal.output(), TerminalSettings.of(window, !arrival.dumb()));
    }

    @Override
    public void received(TerminalChannel channel, byte[] bytes) {
        Terminal terminal = terminals.get(channel);
        List<Key> keys = terminal.decoder().decode(bytes);
        if (!keys.isEmpty()) {
            inbox.pressed(terminal.output(), keys);
        }
    }

    @Override
    public void resized(TerminalChannel channel, WindowSize size) {
        inbox.resized(terminals.get(channel).output(), size.columns(), size.rows());
    }

    @Override
    public void closed(TerminalChannel channel, CloseReason reason) {
        Terminal terminal = terminals.remove(channel);
        if (terminal != null && reason != CloseReason.CLOSED) {
            inbox.lost(terminal.output());
        }
    }

    /** Ends every connection with a sentence; the inbox is told that they are gone. */
    void closeAllAsLost(String sentence) {
        terminals.forEach((channel, terminal) -> {
            channel.close(sentence);
            inbox.lost(terminal.output());
        });
    }

    /** Ends every connection with a sentence, and without telling the inbox. */
    void closeAll(String sentence) {
        terminals.keySet().forEach(channel -> channel.close(sentence));
    }
}
