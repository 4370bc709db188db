package dev.onekernel.ssh;

import dev.onekernel.render.TerminalEncoder;
import dev.onekernel.text.Field;
import dev.onekernel.text.Key;
import dev.onekernel.text.Key.Control;
import dev.onekernel.text.KeyDecoder;
import dev.onekernel.text.Line;
import java.io.Closeable;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A room that shows each attendee a greeting and repeats what was typed. Like a real one it has one thread, which everything goes through;
 * {@code quit} leaves it.
 */
final class EchoRoom implements Admission, TerminalListener, Closeable {

    static final String CODE = "K7M2QX";
    static final String RESUME_WORD = "amber-otter-seven";
    static final Line PROMPT = Line.of("say > ");

    /** What has happened, in words. */
    final BlockingQueue<String> log = new LinkedBlockingQueue<>();

    final AtomicInteger wrongCodes = new AtomicInteger();
    final AtomicInteger received = new AtomicInteger();

    private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
    private final Map<TerminalChannel, Seat> seats = new HashMap<>();
    private final Thread thread = new Thread(this::run, "echo room");

    private static final class Seat {
        private final String name;
        private final TerminalEncoder encoder;
        private final KeyDecoder decoder = new KeyDecoder();
        private Field field = Field.EMPTY;
        private WindowSize size;

        Seat(Arrival arrival) {
            name = arrival.who();
            encoder = arrival.dumb() ? TerminalEncoder.dumb() : TerminalEncoder.ansi(Line::text);
            size = arrival.size();
        }

        byte[] prompt() {
            return encoder.prompt(PROMPT, field, size.columns());
        }
    }

    EchoRoom() {
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                inbox.take().run();
            }
        } catch (InterruptedException closed) {
            // the end of the test
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** Shows a screen on every terminal. */
    void showAll(List<Line> lines) {
        inbox.add(() -> seats.forEach((channel, seat) -> {
            channel.show(seat.encoder.screen(lines));
            channel.append(seat.prompt());
        }));
    }

    void closeAll(String sentence) {
        inbox.add(() -> {
            seats.keySet().forEach(channel -> channel.close(sentence));
            log.add("all closed");
        });
    }

    // At the door.

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String welcome() {
        return "Containers and virtual machines, guided by Anna.";
    }

    @Override
    public void wrongCode(InetAddress from) {
        wrongCodes.incrementAndGet();
    }

    @Override
    public AdmissionReply named(String typed) {
        return switch (typed) {
            case RESUME_WORD -> new Admitted("Ada again");
            case "Ada" -> new NameKnown("Ada was here and left.");
            case "" -> new AskAgain("Type a name.");
            case "Mallory" -> new TurnedAway("The instructor lets in nobody new.");
            default -> new Admitted(typed);
        };
    }

    @Override
    public AdmissionReply resumed(String name, String word) {
        return switch (word) {
            case RESUME_WORD -> new Admitted(name + " again");
            case "" -> new Admitted(name + " (2)");
            default -> new AskAgain("That is not the resume word.");
        };
    }

    // Inside.

    @Override
    public void connected(TerminalChannel channel, Arrival arrival) {
        inbox.add(() -> {
            var seat = new Seat(arrival);
            seats.put(channel, seat);
            log.add(seat.name + " came, " + arrival.terminal() + " " + told(arrival.size()));
            greet(channel, seat);
        });
    }

    private static void greet(TerminalChannel channel, Seat seat) {
        channel.show(seat.encoder.screen(List.of(
                Line.of("Hello " + seat.name + ", your window has " + told(seat.size)),
                Line.of("═".repeat(seat.size.columns())))));
        channel.append(seat.prompt());
    }

    private static String told(WindowSize size) {
        return size.columns() + "x" + size.rows();
    }

    @Override
    public void received(TerminalChannel channel, byte[] bytes) {
        received.addAndGet(bytes.length);
        inbox.add(() -> {
            Seat seat = seats.get(channel);
            for (Key key : seat.decoder.decode(bytes)) {
                if (key == Control.ENTER) {
                    say(channel, seat);
                } else {
                    seat.field = seat.field.press(key);
                }
            }
            channel.append(seat.prompt());
        });
    }

    private void say(TerminalChannel channel, Seat seat) {
        String said = seat.field.text();
        seat.field = Field.EMPTY;
        if (said.equals("quit")) {
            channel.close("Goodbye, " + seat.name + ".");
        } else {
            channel.append(seat.encoder.screen(List.of(Line.of("You said: " + said))));
        }
    }

    @Override
    public void resized(TerminalChannel channel, WindowSize size) {
        inbox.add(() -> {
            Seat seat = seats.get(channel);
            seat.size = size;
            log.add(seat.name + " has " + told(size));
            greet(channel, seat);
        });
    }

    @Override
    public void closed(TerminalChannel channel, CloseReason reason) {
        inbox.add(() -> log.add(seats.remove(channel).name + " left, " + reason));
    }
}
