package dev.onekernel.web;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.UnreadableCourseException;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.FreeScope;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.RoomEvent;
import dev.onekernel.room.RoomEvent.SessionOpened;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomView;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A room with its own thread and its pages, on ports of this computer that happen to be free. */
final class WebRoom implements AutoCloseable {

    static final Path COURSE = Path.of("src/test/resources/room-course");
    static final String CODE = "K7M2QX";
    static final String COMMAND = "ssh -p 2217 " + CODE + "@10.0.0.5";

    static final PhoneLimits LIMITS = new PhoneLimits(300, Duration.ofSeconds(90), Duration.ofMillis(20), 1000);

    final AtomicInteger wrongCodes = new AtomicInteger();
    final List<RoomEvent> saved = Collections.synchronizedList(new ArrayList<>());
    final CourseRoute route;
    final RoomLoop loop;
    final ProjectorPage projector;
    final PhonePage phones;
    private final Thread thread;

    WebRoom(Path course, CoursePlace start) throws IOException {
        this(course, start, List.of(), 0, LIMITS);
    }

    /**
     * @param before what has happened, in a session that is resumed; empty for a new one
     * @param port of the phones' page; 0 for any
     */
    WebRoom(Path course, CoursePlace start, List<RoomEvent> before, int port, PhoneLimits limits) throws IOException {
        route = new CourseRoute(read(course));
        if (before.isEmpty()) {
            saved.add(new SessionOpened(
                    Instant.parse("2026-11-25T14:00:00Z"),
                    route.outline().title(),
                    route.digest(),
                    CODE,
                    "Anna",
                    90,
                    FreeScope.SEEN,
                    start));
        } else {
            saved.addAll(before);
        }
        var chance = new Random(7);
        loop = new RoomLoop(route, List.copyOf(saved), this::append, Clock.systemUTC(), chance);
        var view = new RoomView(route, route.outline().title(), "Anna");
        projector = ProjectorPage.open(0, view, chance);
        loop.projector(projector);
        phones = PhonePage.open(
                InetAddress.getLoopbackAddress(),
                WantedPort.orAnother(port),
                Optional.empty(),
                loop,
                view,
                limits,
                from -> wrongCodes.incrementAndGet(),
                chance);
        loop.joining(this::notice);
        thread = new Thread(loop, "room");
        thread.start();
    }

    private JoinNotice notice(String code) {
        return new JoinNotice(List.of(COMMAND), "SHA256:J+fAi83AjTFanhvt8ZSwXMK5ER9S6afUGjvAPxjfjRM", false)
                .withProjector(projector.address())
                .withPhones(phones.address("127.0.0.1", phones.port(), code));
    }

    private static Course read(Path course) {
        try {
            return CourseReader.whole(CourseLocation.at(course));
        } catch (IOException | UnreadableCourseException e) {
            throw new AssertionError(e);
        }
    }

    private Optional<String> append(List<RoomEvent> events) {
        saved.addAll(events);
        return Optional.empty();
    }

    String phone() {
        return phones.address("127.0.0.1", phones.port(), CODE).address();
    }

    /** What the instructor types, one line after the other. */
    void lead(String... lines) {
        for (String line : lines) {
            loop.instructorSaid(line);
        }
    }

    @Override
    public void close() {
        loop.stop();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        projector.close();
        phones.close();
    }
}
