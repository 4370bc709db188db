package dev.onekernel.cli;

import dev.onekernel.room.CourseRoute;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.Room;
import dev.onekernel.room.RoomLoop;
import dev.onekernel.room.RoomView;
import dev.onekernel.web.ProjectorPage;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** The web pages of one session. */
final class SessionPages implements AutoCloseable {

    private final ProjectorPage projector;

    private SessionPages(ProjectorPage projector) {
        this.projector = projector;
    }

    /** @param port for the projector's page; 0 takes any */
    static SessionPages open(RoomLoop loop, CourseRoute route, int port, RandomGenerator chance) throws IOException {
        Room room = loop.room();
        var view = new RoomView(route, room.courseTitle(), room.guide());
        var projector = ProjectorPage.open(port, view, chance);
        loop.projector(projector, ProjectorPage.DISPLAY);
        return new SessionPages(projector);
    }

    /** What is said about joining, with the pages. */
    JoinNotice in(JoinNotice notice) {
        return notice.withProjector(projector.address());
    }

    @Override
    public void close() {
        projector.close();
    }
}
