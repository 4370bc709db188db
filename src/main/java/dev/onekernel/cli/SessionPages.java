package dev.onekernel.cli;

import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.DoorRecord.PhoneRecord;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.JoinNotice.PhoneAddress;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomView;
import dev.onekernel.web.PhoneLimits;
import dev.onekernel.web.PhonePage;
import dev.onekernel.web.ProjectorPage;
import java.io.IOException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The web pages of one session. */
final class SessionPages implements AutoCloseable {

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

    /**
     * Opens the page for phones as well.
     *
     * @param address where to listen, in the same way as for terminals
     * @param balancer what phones reach it through; empty when they connect to this computer
     * @return where it listens
     */
    PhoneRecord openPhones(
            String address, int port, Optional<BalancerAddress> balancer, int attendees, RoomWarnings warnings)
            throws CommandException, IOException {
        var page = PhonePage.open(
                SessionDoor.listening(address),
                port,
                balancer.map(BalancerAddress::host),
                loop,
                view,
                PhoneLimits.STANDARD.withAttendees(attendees),
                warnings::wrongCode,
                chance);
        phones = Optional.of(new OpenPage(page, address, balancer));
        return new PhoneRecord(address, page.port());
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
