package dev.onekernel.web;

import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.room.JoinNotice;
import dev.onekernel.room.ProjectorScreen;
import dev.onekernel.room.RoomPhase;
import java.util.stream.Collectors;

/** What is projected, as HTML: the parts of the page that change, each whole. */
record ProjectorHtml(ScreenPages screens) {

    static final String STARTING = parts("starting", "", "", "");

    String state(ProjectorScreen screen) {
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
        return parts(kind, screens.html(screen.shared()), facts, announcement);
    }

    private String lobby(ProjectorScreen screen) {
        JoinNotice joining = screen.joining();
        var html = new StringBuilder("<div class=\"how\">\n")
                .append("<h1>")
                .append(HtmlEncoder.text(screens.title()))
                .append("</h1>\n<p class=\"muted\">with ")
                .append(HtmlEncoder.text(screens.guide()))
                .append("</p>\n");
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
}
