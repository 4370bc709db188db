package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import dev.onekernel.room.ProjectorOutput;
import dev.onekernel.room.ProjectorScreen;
import dev.onekernel.room.RoomView;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The page for the projector, for browsers on this computer. It shows the room's screen as large as the window allows, and in the lobby how to
 * join.
 */
public final class ProjectorPage implements ProjectorOutput, AutoCloseable {

    private static final int BROWSERS = 16;
    private static final int BEAT_SECONDS = 2;

    private final ProjectorHtml html;
    private final PageTemplate template;
    private final EventStreams streams = new EventStreams(BROWSERS, BEAT_SECONDS, "projector");
    private final PageServer server;
    private volatile String state = ProjectorHtml.STARTING;

    private ProjectorPage(int port, RoomView view, RandomGenerator chance) throws IOException {
        html = new ProjectorHtml(ScreenPages.forProjector(view));
        template = new PageTemplate("projector", List.of("live.js", "projector.js"), chance);
        server = PageServer.open(
                InetAddress.getLoopbackAddress(),
                WantedPort.orAnother(port),
                RequestRules.ADDRESSES,
                this::handle,
                "projector");
    }

    /**
     * Opens the page.
     *
     * @param port the wanted port; when it is taken, another is used. 0 takes any
     * @param chance for the numbers that mark the page's own script; it must be safe for several threads and hard to guess
     * @throws IOException when no port can be had
     */
    public static ProjectorPage open(int port, RoomView view, RandomGenerator chance) throws IOException {
        return new ProjectorPage(port, view, chance);
    }

    /** Where a browser on this computer finds it. */
    public String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Override
    public void show(ProjectorScreen screen) {
        state = html.state(screen);
        streams.send(ServerEvent.state(state));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET") || !path.equals("/") && !path.equals("/events")) {
            Reply.text(404, "There is nothing here.").send(exchange);
        } else if (path.equals("/")) {
            Reply.page(template.with(state)).send(exchange);
        } else {
            Optional<EventStream> stream = streams.open(exchange);
            if (stream.isPresent()) {
                stream.get().send(() -> ServerEvent.state(state));
            } else {
                Reply.text(503, "Too many browsers show this page.").send(exchange);
            }
        }
    }

    @Override
    public void close() {
        streams.close();
        server.close();
    }
}
