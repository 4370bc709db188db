package dev.onekernel.ssh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/** Counts who is at the door and who is in, and keeps to the limits. */
final class Connections implements SessionListener {

    private static final AttributeKey<ShellChannel> TERMINAL = new AttributeKey<>();

    /** What {@link Entrance} called the person who has come through a connection. */
    static final AttributeKey<String> WHO = new AttributeKey<>();

    private final DoorLimits limits;
    private final Consumer<Refusal> refusals;

    /** Since when, in nanoseconds; the oldest first. */
    private final Map<Session, Long> newcomers = new LinkedHashMap<>();

    private final Map<Session, Long> inside = new LinkedHashMap<>();

    Connections(DoorLimits limits, Consumer<Refusal> refusals) {
        this.limits = limits;
        this.refusals = refusals;
    }

    /** Refusing here leaves nothing open; an exception here or earlier would leave the socket open for ever. */
    @Override
    public void sessionCreated(Session session) {
        long now = System.nanoTime();
        Optional<Session> leaving = Optional.empty();
        synchronized (this) {
            if (newcomers.size() >= limits.newcomers()) {
                leaving = oldest(now);
            }
            if (leaving.isPresent() || newcomers.size() < limits.newcomers()) {
                leaving.ifPresent(newcomers::remove);
                newcomers.put(session, now);
            } else {
                leaving = Optional.of(session);
            }
        }
        leaving.ifPresent(closing -> {
            refused(Refusal.CROWD);
            closing.close(true);
        });
    }

    private Optional<Session> oldest(long now) {
        return newcomers.entrySet().stream()
                .findFirst()
                .filter(first -> now - first.getValue() >= limits.courtesy().toNanos())
                .map(Map.Entry::getKey);
    }

    @Override
    public synchronized void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated && newcomers.remove(session) != null) {
            inside.put(session, System.nanoTime());
        }
    }

    @Override
    public synchronized void sessionClosed(Session session) {
        newcomers.remove(session);
        inside.remove(session);
    }

    /** Tells whoever counts. */
    void refused(Refusal refusal) {
        refusals.accept(refusal);
    }

    synchronized boolean isFull() {
        return inside.size() >= limits.attendees();
    }

    /** How many have got in. */
    synchronized int attendees() {
        return inside.size();
    }

    /** The one terminal of a connection; a second one is refused. (The library's own limit lets one more in than it says.) */
    Channel terminal(Session session, ShellChannel terminal) {
        if (session.computeAttributeIfAbsent(TERMINAL, key -> terminal) == terminal) {
            return terminal;
        }
        refused(Refusal.SECOND_TERMINAL);
        return null;
    }

    /** True while the last words of the room are still being sent to a person. */
    synchronized boolean saysGoodbye() {
        return inside.keySet().stream()
                .map(session -> session.getAttribute(TERMINAL))
                .anyMatch(terminal -> terminal != null && terminal.isSayingGoodbye());
    }

    /** Does what is to be done from time to time. */
    void tick(long now, Consumer<ShellChannel> each) {
        List<Map.Entry<Session, Long>> here;
        synchronized (this) {
            here = inside.entrySet().stream()
                    .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                    .toList();
        }
        var withoutTerminal = new ArrayList<Session>();
        for (var entry : here) {
            ShellChannel terminal = entry.getKey().getAttribute(TERMINAL);
            if (terminal != null && terminal.hasStarted()) {
                each.accept(terminal);
            } else if (now - entry.getValue() > limits.joining().toNanos()) {
                withoutTerminal.add(entry.getKey());
            }
        }
        withoutTerminal.forEach(session -> {
            refused(Refusal.NO_TERMINAL);
            session.close(true);
        });
    }
}
