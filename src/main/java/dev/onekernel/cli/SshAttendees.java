package dev.onekernel.cli;

import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.TerminalSettings;
import dev.onekernel.ssh.AttendeeChannel;
import dev.onekernel.ssh.AttendeeListener;
import dev.onekernel.ssh.WindowSize;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Key;
import dev.onekernel.text.KeyDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Passes what happens at the attendees' terminals into the room's inbox. */
final class SshAttendees implements AttendeeListener {

    private final RoomLoop room;
    private final Map<AttendeeChannel, Terminal> terminals = new ConcurrentHashMap<>();

    /** The calls for one channel come one after the other, so that its decoder needs no lock. */
    private record Terminal(SshAttendee output, KeyDecoder decoder) {}

    SshAttendees(RoomLoop room) {
        this.room = room;
    }

    @Override
    public void connected(AttendeeChannel channel, Arrival arrival) {
        var terminal = new Terminal(new SshAttendee(channel, arrival.dumb()), new KeyDecoder());
        terminals.put(channel, terminal);
        var window = new Display(arrival.size().columns(), arrival.size().rows(), Glyphs.UNICODE, arrival.dumb());
        room.connected(arrival.attendee(), terminal.output(), TerminalSettings.of(window, !arrival.dumb()));
    }

    @Override
    public void received(AttendeeChannel channel, byte[] bytes) {
        Terminal terminal = terminals.get(channel);
        List<Key> keys = terminal.decoder().decode(bytes);
        if (!keys.isEmpty()) {
            room.pressed(terminal.output(), keys);
        }
    }

    @Override
    public void resized(AttendeeChannel channel, WindowSize size) {
        room.resized(terminals.get(channel).output(), size.columns(), size.rows());
    }

    @Override
    public void closed(AttendeeChannel channel, CloseReason reason) {
        Terminal terminal = terminals.remove(channel);
        if (terminal != null && reason != CloseReason.CLOSED) {
            room.disconnected(terminal.output(), LeaveReason.LOST);
        }
    }

    /** Ends every connection with a sentence, and without telling the room. */
    void closeAll(String sentence) {
        terminals.keySet().forEach(channel -> channel.close(sentence));
    }
}
