package dev.onekernel.web;

import com.sun.net.httpserver.HttpExchange;
import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.ProjectorOutput;
import dev.onekernel.room.ProjectorScreen;
import dev.onekernel.room.RoomPhase;
import dev.onekernel.room.RoomView;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The page for the projector, for browsers on this computer. It shows the room's screen as large as the window allows, and in the lobby how to
 * join.
 */
public final class ProjectorPage implements ProjectorOutput, AutoCloseable {

    /** What is drawn for the page: so many columns fill a window, and as many rows as it has then. */
    public static final Display DISPLAY = new Display(84, 24, Glyphs.UNICODE, false);

    private static final int BROWSERS = 16;
    private static final int BEAT_SECONDS = 2;

    private final ScreenPages screens;
    private final PageTemplate template;
    private final EventStreams streams = new EventStreams(BROWSERS, BEAT_SECONDS, "projector");
    private final PageServer server;
    private volatile String state = parts("starting", "", "", "");

    private ProjectorPage(int port, RoomView view, RandomGenerator chance) throws IOException {
        screens = new ScreenPages(view);
        template = new PageTemplate("projector", List.of("live.js", "projector.js"), chance);
        server = PageServer.open(InetAddress.getLoopbackAddress(), port, this::handle, "projector");
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
        state = html(screen);
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
                stream.get().send(ServerEvent.state(state));
            } else {
                Reply.text(503, "Too many browsers show this page.").send(exchange);
            }
        }
    }

    private String html(ProjectorScreen screen) {
        if (!screen.on()) {
            return parts("off", "", "", "The projector is off.");
        }
        String facts = screen.facts().stream()
                .map(fact -> "<span>" + HtmlEncoder.text(fact) + "</span>")
                .collect(Collectors.joining("\n"));
        String announcement = HtmlEncoder.text(screens.announcement(screen.shared()));
        if (screen.shared().phase() instanceof RoomPhase.Lobby) {
            return parts("lobby", lobby(screen), facts, announcement);
        }
        String kind = screen.shared().phase() instanceof RoomPhase.Ended ? "ended" : "drawn";
        return parts(
                kind,
                "<pre id=\"drawing\" aria-hidden=\"true\">" + HtmlEncoder.drawing(screen.lines())
                        + "</pre>\n<div class=\"read\">" + screens.read(screen.shared()) + "</div>",
                facts,
                announcement);
    }

    private String lobby(ProjectorScreen screen) {
        JoinNotice joining = screen.joining();
        var html = new StringBuilder("<div class=\"how\">\n").append(screens.read(screen.shared()));
        if (joining.rehearsal()) {
            html.append("<p class=\"warning\">This is a rehearsal: all attendees are simulated.</p>");
        } else if (!joining.commands().isEmpty()) {
            html.append("<p>Join from any terminal:</p>\n");
            joining.commands()
                    .forEach(command -> html.append("<p class=\"typed\">")
                            .append(HtmlEncoder.text(command))
                            .append("</p>\n"));
        }
        joining.phones()
                .ifPresent(phones -> html.append("<p>Or answer with a phone:</p>\n<p class=\"typed\">")
                        .append(HtmlEncoder.text(phones.address()))
                        .append("</p>\n"));
        if (!joining.fingerprint().isEmpty()) {
            html.append("<p>The first time, ssh shows a fingerprint. It must end in <span class=\"typed\">")
                    .append(HtmlEncoder.text(joining.fingerprintEnd()))
                    .append("</span>.</p>");
        }
        html.append("</div>");
        joining.phones()
                .ifPresent(phones -> html.append(
                        new QrPattern(phones.address()).svg("QR code of " + HtmlEncoder.text(phones.address()))));
        return html.toString();
    }

    /** The three parts of the page that change. */
    private static String parts(String kind, String screen, String facts, String announcement) {
        return "<main id=\"screen\" class=\"" + kind + "\">" + screen + "</main>\n<footer id=\"facts\">" + facts
                + "</footer>\n<p id=\"news\" class=\"read\" role=\"status\">" + announcement + "</p>";
    }

    @Override
    public void close() {
        streams.close();
        server.close();
    }
}
