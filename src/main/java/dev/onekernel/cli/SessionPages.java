package dev.onekernel.cli;

import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.DoorRecord;
import dev.onekernel.room.DoorRecord.PhoneRecord;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.JoinNotice.PhoneAddress;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomView;
import dev.onekernel.web.PhoneLimits;
import dev.onekernel.web.PhonePage;
import dev.onekernel.web.ProjectorPage;
import dev.onekernel.web.WantedPort;
import java.io.IOException;
import java.net.BindException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The web pages of one session. */
final class SessionPages implements AutoCloseable {

    /** The page for phones follows after the projector's, which follows after the door. */
    private static final int ABOVE_DOOR = 2;

    private static final String BELOW_PHONES = "--port: it is two below the one for phones";

    private final RoomLoop loop;
    private final RoomView view;
    private final RandomGenerator chance;
    private final ProjectorPage projector;
    private Optional<OpenPage> phones = Optional.empty();

    /** @param address as it was wished: one of this computer's addresses, or all of them */
    private record OpenPage(PhonePage page, String address, Optional<BalancerAddress> balancer) {

        Optional<PhoneAddress> shown(String code) {
            return balancer.map(reached -> page.address(reached.host(), reached.phonePort(page.port()), code))
                    .or(() -> SessionDoor.hosts(address).stream()
                            .findFirst()
                            .map(host -> page.address(host, page.port(), code)));
        }
    }

    private SessionPages(RoomLoop loop, RoomView view, RandomGenerator chance, ProjectorPage projector) {
        this.loop = loop;
        this.view = view;
        this.chance = chance;
        this.projector = projector;
    }

    /** @param port for the projector's page; 0 takes any */
    static SessionPages open(RoomLoop loop, CourseRoute route, int port, RandomGenerator chance) throws IOException {
        Room room = loop.room();
        var view = new RoomView(route, room.courseTitle(), room.guide());
        var projector = ProjectorPage.open(port, view, chance);
        loop.projector(projector);
        return new SessionPages(loop, view, chance, projector);
    }

    /** Tries the port of the page for phones where it follows from a port that was named. */
    static void requireFree(SessionPlan plan) throws CommandException, IOException {
        if (plan.web().isPresent() && plan.port().isPresent()) {
            String address = plan.web().filter(named -> !named.isEmpty()).orElseGet(() -> SessionDoor.address(plan));
            SessionDoor.requireFree(SessionDoor.listening(address), plan.port().get() + ABOVE_DOOR, BELOW_PHONES);
        }
    }

    /**
     * Opens the page for phones as well, two ports above the port that was named, and at no other. Without one, it opens where it was before,
     * or two ports above the door, or elsewhere if that is taken.
     *
     * @param before where it was before the session was interrupted
     * @return where it listens
     */
    PhoneRecord openPhones(SessionPlan plan, DoorRecord door, Optional<PhoneRecord> before, RoomWarnings warnings)
            throws CommandException, IOException {
        String address = plan.web()
                .map(named -> named.isEmpty() ? door.address() : named)
                .or(() -> before.map(PhoneRecord::address))
                .orElse(door.address());
        WantedPort port = plan.port()
                .map(named -> WantedPort.exactly(named + ABOVE_DOOR))
                .orElseGet(
                        () -> WantedPort.orAnother(before.map(PhoneRecord::port).orElse(door.port() + ABOVE_DOOR)));
        try {
            var page = PhonePage.open(
                    SessionDoor.listening(address),
                    port,
                    plan.join().map(BalancerAddress::host),
                    loop,
                    view,
                    PhoneLimits.STANDARD.withAttendees(plan.attendees()),
                    warnings::wrongCode,
                    chance);
            phones = Optional.of(new OpenPage(page, address, plan.join()));
            return new PhoneRecord(address, page.port());
        } catch (BindException taken) {
            throw SessionDoor.taken(port.number(), BELOW_PHONES, taken);
        }
    }

    /** What is said about joining, with the pages. */
    JoinNotice in(JoinNotice notice, String code) {
        JoinNotice withProjector = notice.withProjector(projector.address());
        return phone(code).map(withProjector::withPhones).orElse(withProjector);
    }

    /** Where people can answer with a phone; empty when they cannot. */
    Optional<PhoneAddress> phone(String code) {
        return phones.flatMap(open -> open.shown(code));
    }

    @Override
    public void close() {
        projector.close();
        phones.ifPresent(open -> open.page().close());
    }
}
