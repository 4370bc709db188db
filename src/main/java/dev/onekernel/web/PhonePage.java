package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import dev.onekernel.remote.TerminalSettings;
import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.room.Attendee;
import dev.onekernel.room.JoinNotice.PhoneAddress;
import dev.onekernel.room.Reception;
import dev.onekernel.room.Reception.DoorReply;
import dev.onekernel.room.RoomEvent.LeaveReason;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomView;
import dev.onekernel.text.Display;
import dev.onekernel.text.Key;
import dev.onekernel.text.Span;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The page on which people answer with a phone. Whoever gives the join code gets a token, which is known to that page alone; with it, the page waits
 * for states and sends the lines that would be typed at a terminal.
 */
public final class PhonePage implements AutoCloseable {

    private static final int BEAT_SECONDS = 10;
    private static final int LONGEST_WAIT = 16;
    private static final int MOST_WAITING = 64;
    private static final TerminalSettings TERMINAL = TerminalSettings.of(Display.flowing(), false);

    private final RoomLoop room;
    private final Reception reception;
    private final PhoneLimits limits;
    private final Consumer<InetAddress> wrongCodes;
    private final RandomGenerator chance;
    private final PhoneHtml html;
    private final PageTemplate template;
    private final EventStreams streams;
    private final PageServer server;
    private final Map<String, Phone> phones = new ConcurrentHashMap<>();
    private final AtomicInteger wrongCodesWaiting = new AtomicInteger();

    private PhonePage(
            InetAddress address,
            WantedPort port,
            Optional<String> name,
            RoomLoop room,
            RoomView view,
            PhoneLimits limits,
            Consumer<InetAddress> wrongCodes,
            RandomGenerator chance)
            throws IOException {
        this.room = room;
        this.reception = room.reception();
        this.limits = limits;
        this.wrongCodes = wrongCodes;
        this.chance = chance;
        this.html = new PhoneHtml(ScreenPages.forPhones(view));
        this.template = new PageTemplate("phone", List.of("live.js", "phone.js"), chance);
        this.streams = new EventStreams(limits.attendees() + limits.attendees() / 10 + 16, BEAT_SECONDS, "phones");
        this.server = PageServer.open(address, port, new RequestRules(name), this::handle, "phones");
        streams.everySecond(this::tick);
    }

    /**
     * Opens the page.
     *
     * @param address where to listen: a loopback address, one of this computer's addresses, or the wildcard for all of them
     * @param name of a load balancer through which requests come; empty when phones connect to this computer
     * @param wrongCodes told where a wrong join code came from, on any thread
     * @param chance for tokens; it must be safe for several threads and hard to guess
     * @throws BindException when the port is taken and no other will do
     * @throws IOException when it cannot listen there
     */
    public static PhonePage open(
            InetAddress address,
            WantedPort port,
            Optional<String> name,
            RoomLoop room,
            RoomView view,
            PhoneLimits limits,
            Consumer<InetAddress> wrongCodes,
            RandomGenerator chance)
            throws IOException {
        return new PhonePage(address, port, name, room, view, limits, wrongCodes, chance);
    }

    /** The port on which the page is served. */
    public int port() {
        return server.port();
    }

    /**
     * What people type or point their camera at.
     *
     * @param port where this page is reached, which may be the port of a load balancer
     */
    public PhoneAddress address(String host, int port, String code) {
        String address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + code;
        return new PhoneAddress(address, new QrPattern(address).lines());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            if (path.equals("/events")) {
                listen(exchange);
            } else if (path.indexOf('/', 1) < 0 && path.indexOf('.') < 0) {
                Reply.page(template.with(HtmlEncoder.text(reception.welcome()))).send(exchange);
            } else {
                Reply.text(404, "There is nothing here.").send(exchange);
            }
            return;
        }
        Optional<String> body = RequestRules.body(exchange);
        if (body.isEmpty()) {
            Reply.text(413, "That is too long.").send(exchange);
        } else if (path.equals("/join")) {
            join(exchange, body.get());
        } else {
            said(exchange, path, body.get());
        }
    }

    private Optional<Phone> phone(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getQuery()).map(phones::get);
    }

    private void listen(HttpExchange exchange) throws IOException {
        Optional<Phone> phone = phone(exchange);
        if (phone.isEmpty()) {
            Reply.text(404, "This page is not part of the session any more.").send(exchange);
            return;
        }
        Optional<EventStream> stream = streams.open(exchange);
        if (stream.isEmpty()) {
            Reply.text(503, "The session is full.").send(exchange);
        } else {
            phone.get().listen(stream.get(), System.nanoTime(), isElsewhere(phone.get()));
            if (phone.get().returned()) {
                room.connected(phone.get().attendee(), phone.get(), TERMINAL);
            }
        }
    }

    /** A phone that wakes up must not take the session away from the terminal with which its owner went on. */
    private boolean isElsewhere(Phone phone) {
        return !phone.connected()
                && room.room().attendee(phone.attendee()).filter(Attendee::here).isPresent();
    }

    /** @param body the code, what was typed as a name, and the resume word where that was asked for, one a line */
    private void join(HttpExchange exchange, String body) throws IOException {
        String[] lines = body.split("\n", -1);
        if (!isCode(lines[0].strip())) {
            wrongCode(exchange);
            return;
        }
        String name = lines.length > 1 ? lines[1].strip() : "";
        DoorReply reply = lines.length > 2 ? reception.resumed(name, lines[2].strip()) : reception.named(name);
        if (reply instanceof Reception.WordWanted wanted) {
            Reply.text(409, wanted.sentence()).send(exchange);
        } else if (reply instanceof Reception.NameWanted wanted) {
            Reply.text(422, wanted.sentence()).send(exchange);
        } else if (reply instanceof Reception.Refused refused) {
            Reply.text(403, refused.sentence()).send(exchange);
        } else if (phones.values().stream().filter(Phone::connected).count() >= limits.attendees()) {
            Reply.text(403, "The session is full. Tell the instructor.").send(exchange);
        } else {
            Reply.text(200, let(((Reception.LetThrough) reply).attendee())).send(exchange);
        }
    }

    private boolean isCode(String typed) {
        return MessageDigest.isEqual(
                typed.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8),
                reception.code().getBytes(StandardCharsets.UTF_8));
    }

    private String let(String attendee) {
        var bytes = new byte[16];
        chance.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        var phone = new Phone(
                attendee,
                html,
                () -> streams.later(limits.silence().toNanos(), () -> phones.remove(token)),
                System.nanoTime());
        phones.put(token, phone);
        room.connected(attendee, phone, TERMINAL);
        return token;
    }

    /** Replies to wrong codes come one pause after the other, whoever typed them, and without holding a thread. */
    private void wrongCode(HttpExchange exchange) throws IOException {
        wrongCodes.accept(exchange.getRemoteAddress().getAddress());
        int waiting = wrongCodesWaiting.incrementAndGet();
        if (waiting > MOST_WAITING) {
            wrongCodesWaiting.decrementAndGet();
            Reply.text(429, "Wait a moment, and try again.").send(exchange);
            return;
        }
        streams.later(limits.wrongCodePause().toNanos() * Math.min(waiting, LONGEST_WAIT), () -> {
            wrongCodesWaiting.decrementAndGet();
            try {
                Reply.text(401, "That is not the code of this session. It is on the projector.")
                        .send(exchange);
            } catch (IOException gone) {
                exchange.close();
            }
        });
    }

    private void said(HttpExchange exchange, String path, String text) throws IOException {
        Optional<Phone> phone = phone(exchange);
        if (phone.isEmpty()) {
            Reply.text(404, "This page is not part of the session any more.").send(exchange);
        } else if (!phone.get().maySay(System.nanoTime(), limits.linesPerSecond())) {
            Reply.text(429, "That was too much at once. Wait a moment.").send(exchange);
        } else {
            Optional<List<Key>> keys = switch (path) {
                case "/say" -> Optional.of(keys(text, true));
                case "/answer" -> Optional.of(keys(quoted(text), true));
                case "/draft" -> Optional.of(keys(text.isBlank() ? "" : quoted(text), false));
                case "/here" -> Optional.of(List.of());
                default -> Optional.empty();
            };
            keys.filter(each -> !each.isEmpty()).ifPresent(each -> room.pressed(phone.get(), each));
            Reply.text(keys.isPresent() ? 204 : 404, "").send(exchange);
        }
    }

    /** What stands in a field for answers is an answer, even where it looks like a command. */
    private static String quoted(String answer) {
        return "\"" + answer.strip() + "\"";
    }

    /** What would be pressed at a terminal to type a line. */
    private static List<Key> keys(String line, boolean enter) {
        var keys = new ArrayList<Key>();
        keys.add(Key.Control.CLEAR);
        line.codePoints()
                .filter(character -> !Span.isHarmful(character))
                .forEach(character -> keys.add(new Key.Printable(character)));
        if (enter) {
            keys.add(Key.Control.ENTER);
        }
        return keys;
    }

    private void tick() {
        long now = System.nanoTime();
        phones.values().forEach(phone -> {
            if (phone.lost(now, limits.silence().toNanos())) {
                room.disconnected(phone, LeaveReason.LOST);
            }
        });
    }

    @Override
    public void close() {
        streams.close();
        server.close();
    }
}
