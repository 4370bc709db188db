package dev.onekernel.web;

import dev.onekernel.remote.ResumeWord;
import dev.onekernel.remote.TerminalUpdate;
import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.room.AttendeeOutput;
import dev.onekernel.room.AttendeePage;
import dev.onekernel.room.RoomPhase;
import java.util.Optional;

/**
 * One attendee's phone, as the room sees it. The page may lose its connection and come back, or wait for a moment in a pocket; the newest
 * state is kept for it.
 */
final class Phone implements AttendeeOutput {

    private final String attendee;
    private final PhoneHtml html;
    private final Runnable ended;
    private Optional<AttendeePage> page = Optional.empty();
    private Optional<String> word = Optional.empty();
    private Optional<String> goodbye = Optional.empty();
    private Optional<EventStream> stream = Optional.empty();
    private boolean connected = true;
    private long heard;
    private double saidLately;

    /**
     * @param attendee the id in the room
     * @param ended called when the room closes this phone
     */
    Phone(String attendee, PhoneHtml html, Runnable ended, long now) {
        this.attendee = attendee;
        this.html = html;
        this.ended = ended;
        this.heard = now;
    }

    String attendee() {
        return attendee;
    }

    @Override
    public void show(TerminalUpdate update) {
        // what is added to a terminal is on the page already
    }

    @Override
    public synchronized void show(AttendeePage next) {
        page = Optional.of(next.after(page));
        word = next.word().map(ResumeWord::text).or(() -> word);
        stream.ifPresent(this::send);
    }

    private void send(EventStream to) {
        AttendeePage newest = page.orElseThrow();
        Optional<String> known = word;
        to.send(() -> ServerEvent.state(html.state(newest, known)));
    }

    @Override
    public void close(String sentence) {
        synchronized (this) {
            boolean over = page.filter(last -> last.room().phase() instanceof RoomPhase.Ended)
                    .isPresent();
            goodbye = Optional.of(
                    HtmlEncoder.text(over ? "The session has ended. Thank you for taking part." : sentence));
            connected = false;
            stream.ifPresent(each -> each.end(() -> ServerEvent.closed(goodbye.orElseThrow())));
        }
        ended.run();
    }

    /**
     * The page waits for events, for the first time or again.
     *
     * @param elsewhere whether the attendee has gone on with another terminal
     */
    synchronized void listen(EventStream listening, long now, boolean elsewhere) {
        stream.ifPresent(before -> before.end(() -> ServerEvent.BEAT));
        stream = Optional.of(listening);
        heard = now;
        if (elsewhere && goodbye.isEmpty()) {
            goodbye = Optional.of("You have connected with another terminal, so this page is closed.");
        }
        if (goodbye.isPresent()) {
            listening.end(() -> ServerEvent.closed(goodbye.get()));
        } else if (page.isPresent()) {
            send(listening);
        }
    }

    /** Whether the room has to be told that the phone is back after it was gone. */
    synchronized boolean returned() {
        boolean back = !connected && goodbye.isEmpty();
        connected |= back;
        return back;
    }

    /**
     * Whether the phone may say something now.
     *
     * @param perSecond how much it may say in the long run
     */
    synchronized boolean maySay(long now, int perSecond) {
        saidLately = Math.max(0, saidLately - (now - heard) / 1e9 * perSecond);
        heard = now;
        if (saidLately >= 2 * perSecond) {
            return false;
        }
        saidLately++;
        return true;
    }

    /** Counts a phone that has been silent for too long as gone. @return whether the room has to be told */
    synchronized boolean lost(long now, long silence) {
        if (!connected || now - heard < silence) {
            return false;
        }
        connected = false;
        stream.ifPresent(each -> each.end(() -> ServerEvent.BEAT));
        stream = Optional.empty();
        return true;
    }

    synchronized boolean connected() {
        return connected;
    }
}
