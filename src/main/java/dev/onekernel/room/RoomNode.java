package dev.onekernel.room;

import dev.onekernel.log.DamagedLineException;
import dev.onekernel.log.LogRecord;
import dev.onekernel.log.SharedEventLog;
import dev.onekernel.log.SharedEventLog.Leadership;
import dev.onekernel.log.SharedEventLog.Request;
import dev.onekernel.log.StreamHeldException;
import dev.onekernel.log.StreamMovedException;
import dev.onekernel.log.StreamName;
import dev.onekernel.room.NodeUpdate.FollowedEvent;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One of several programs that lead the same session. What its loop decides is sent as requests; one node at a time, whichever it is, decides
 * about the requests of all nodes and appends what follows; and every node follows the events and tells its loop. The node has a thread of its
 * own, so that a store that is slow or away holds up nobody's terminal.
 *
 * <p>An event is part of the session when it was read back from the store, and not before. A request is sent until it is answered, and the
 * answer is saved together with the events, so nothing that was acknowledged is lost and nothing happens twice.
 */
public final class RoomNode implements Runnable, Closeable {

    private static final long LOOK_MILLIS = 200;
    private static final int BATCH = 1000;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(1);

    /** How long the answer to a request is kept after it was read: until then, no late copy of the request can count again. */
    private static final Duration ANSWER_KEPT = Duration.ofSeconds(60);

    private final SharedEventLog log;
    private final String stream;
    private final String name;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final ConcurrentLinkedQueue<Request> asked = new ConcurrentLinkedQueue<>();
    private final RequestedEvents requested;
    private final RoomLoop loop;
    private final AbsentPeople absent = new AbsentPeople();

    private final Map<String, Request> unanswered = new LinkedHashMap<>();
    private final List<Request> unsent = new ArrayList<>();
    private final Map<String, Instant> settled = new LinkedHashMap<>();
    private Room room;
    private long position;
    private Optional<Leadership> leadership = Optional.empty();
    private Instant lastTry = Instant.MIN;
    private Instant lastSign = Instant.MIN;
    private volatile boolean failed;
    private volatile boolean leads;
    private volatile boolean closed;

    private RoomNode(
            SharedEventLog log,
            String session,
            List<String> lines,
            CourseRoute route,
            Clock clock,
            RandomGenerator chance) {
        this.log = log;
        this.stream = StreamName.ofRoom(session);
        this.name = RandomText.id(chance) + RandomText.id(chance);
        this.clock = clock;
        List<RoomEvent> events =
                follow(lines).stream().map(FollowedEvent::event).toList();
        this.room = Room.of(events);
        this.position = lines.size();
        this.requested = new RequestedEvents(events, this::request, chance);
        this.loop = new RoomLoop(route, requested, clock, chance);
    }

    /**
     * Joins a session that has been opened.
     *
     * @param chance for ids, codes and resume words; it must be safe for several threads and hard to guess
     * @throws IOException if the session cannot be read
     */
    public static RoomNode join(
            SharedEventLog log, String session, CourseRoute route, Clock clock, RandomGenerator chance)
            throws IOException {
        return new RoomNode(log, session, log.read(StreamName.ofRoom(session), 0), route, clock, chance);
    }

    /** The loop that people are connected to here. */
    public RoomLoop loop() {
        return loop;
    }

    /** Whether this node is the one that decides, as far as it knows. */
    public boolean leads() {
        return leads;
    }

    /**
     * Asks the store whether another node works on the session, so that whoever is connected here can go on there; on any thread.
     *
     * @throws IOException if the store cannot be reached
     */
    public boolean isAccompanied() throws IOException {
        return !failed // a store that is away would only make whoever asks wait
                && log.nodes(stream, AbsentPeople.SIGN_COUNTS).stream().anyMatch(node -> !node.equals(name));
    }

    private void request(String id, List<RoomEvent> events) {
        asked.add(
                new Request(id, name, events.stream().map(RoomEventJson::write).toList()));
        wake.release();
    }

    /** Exchanges requests and events with the store until {@link #close}. */
    @Override
    public void run() {
        Closeable listening = log.onChange(stream, wake::release);
        try {
            while (!closed) {
                exchange();
                wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                wake.drainPermits();
            }
            sendLast();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopListening(listening);
            resign();
        }
    }

    /** What was asked for last, such as that people here are gone, is decided by another node. */
    private void sendLast() {
        try {
            send();
        } catch (IOException away) {
            // then nobody is told, and what people are waiting for is asked for again by themselves
        }
    }

    private static void stopListening(Closeable listening) {
        try {
            listening.close();
        } catch (IOException e) {
            throw new AssertionError(e); // that asks nobody
        }
    }

    private void exchange() {
        try {
            send();
            lead();
            follow();
            showSigns();
        } catch (IOException e) {
            failed(sentence(e));
        } catch (RuntimeException bug) {
            resign(); // another node may do better
            failed("The program made a mistake (" + bug + ").");
        }
    }

    private void failed(String sentence) {
        failed = true;
        loop.follow(requested, new NodeUpdate(room, List.of(), Map.of(), Optional.of(sentence)));
    }

    private static String sentence(IOException e) {
        return e.getMessage() + " Nothing is recorded until it can be reached again; everybody keeps what they see.";
    }

    private void send() throws IOException {
        for (Request next = asked.poll(); next != null; next = asked.poll()) {
            unanswered.put(next.id(), next);
            unsent.add(next);
        }
        if (failed) {
            sendAgain(); // a crash may have forgotten requests that the new ones build on, so all are sent in their
            // order
        } else if (!unsent.isEmpty()) {
            log.send(stream, unsent);
        }
        unsent.clear();
    }

    /** Decides about what all nodes have asked for, if it is this node's turn. */
    private void lead() throws IOException {
        Instant now = clock.instant();
        boolean due = !now.isBefore(lastTry.plus(BETWEEN_TRIES));
        lastTry = due ? now : lastTry;
        try {
            if (leadership.isEmpty() && due) {
                leadership = log.lead(stream);
                absent.clear();
            } else if (leadership.isPresent() && due) {
                leadership.get().refresh();
            }
            leads = leadership.isPresent();
            if (leads) {
                decide(leadership.get());
            }
        } catch (StreamMovedException behind) {
            follow(); // the next turn decides on what is true
        } catch (StreamHeldException replaced) {
            resign();
        } catch (IOException e) {
            resign(); // the right to decide may be lost with the connection
            throw e;
        }
    }

    private void decide(Leadership right) throws IOException {
        for (List<Request> requests = log.requests(stream, BATCH);
                !requests.isEmpty();
                requests = log.requests(stream, BATCH)) {
            RequestDecider.DecidedBatch batch = RequestDecider.decide(room, requests, now());
            right.append(position, batch.lines(), batch.answers());
            follow();
        }
    }

    /** Never before the last event, whatever the clocks of the nodes say. */
    private Instant now() {
        Instant now = clock.instant();
        return now.isBefore(lastEvent) ? lastEvent : now;
    }

    private Instant lastEvent = Instant.EPOCH;

    private void resign() {
        leads = false;
        Optional<Leadership> before = leadership;
        leadership = Optional.empty();
        try {
            if (before.isPresent()) {
                before.get().close();
            }
        } catch (IOException gone) {
            // then the store has ended it already
        }
    }

    /** Reads what is new, and tells the loop. The answers are read first, so that the events of each answer are among those read here. */
    private void follow() throws IOException {
        Map<String, String> answers = unanswered.isEmpty() ? Map.of() : log.answers(stream, name);
        List<String> lines = log.read(stream, position);
        List<FollowedEvent> events = follow(lines);
        room = room.with(events.stream().map(FollowedEvent::event).toList());
        position += lines.size();
        var news = new LinkedHashMap<String, String>();
        answers.forEach((id, sentence) -> {
            if (unanswered.remove(id) != null) {
                news.put(id, sentence);
                settled.put(id, clock.instant());
            }
        });
        if (!events.isEmpty() || !news.isEmpty() || failed) {
            failed = false;
            loop.follow(requested, new NodeUpdate(room, events, news, Optional.empty()));
        }
    }

    private List<FollowedEvent> follow(List<String> lines) {
        var events = new ArrayList<FollowedEvent>();
        for (String line : lines) {
            try {
                Optional<RoomEvent> event = RoomEventJson.read(line);
                LogRecord record = LogRecord.parse(line);
                boolean own = record.has(RequestDecider.REQUEST)
                        && unanswered.containsKey(record.text(RequestDecider.REQUEST));
                event.ifPresent(known -> {
                    lastEvent = known.at();
                    events.add(new FollowedEvent(known, own));
                });
            } catch (DamagedLineException e) {
                // it counts for nothing, as in every journal
            }
        }
        return events;
    }

    /** Says who is connected here, and notes who is connected nowhere. */
    private void showSigns() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(lastSign.plus(BETWEEN_SIGNS))) {
            return;
        }
        lastSign = now;
        sendAgain();
        log.present(stream, name, loop.people());
        if (leadership.isPresent()) {
            noteAbsent(leadership.get(), now);
        }
        List<String> old = settled.entrySet().stream()
                .filter(entry -> entry.getValue().plus(ANSWER_KEPT).isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        if (!old.isEmpty()) {
            log.forget(old);
            settled.keySet().removeAll(old);
        }
    }

    /** A database that crashes may forget what it was sent a moment before; whatever it still knows does not count twice. */
    private void sendAgain() throws IOException {
        if (!unanswered.isEmpty()) {
            log.send(stream, List.copyOf(unanswered.values()));
        }
    }

    private void noteAbsent(Leadership right, Instant now) throws IOException {
        List<String> gone = absent.gone(room, log.people(stream, AbsentPeople.SIGN_COUNTS), now).stream()
                .map(event -> RequestDecider.line(event, Optional.empty()))
                .toList();
        if (!gone.isEmpty()) {
            try {
                right.append(position, gone, Map.of());
            } catch (StreamMovedException | StreamHeldException next) {
                return; // the next turn looks again
            }
            follow();
        }
    }

    /** Leaves the session to the other nodes. */
    @Override
    public void close() {
        closed = true;
        wake.release();
    }
}
