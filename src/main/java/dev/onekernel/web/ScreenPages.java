package dev.onekernel.web;

import dev.onekernel.render.HtmlEncoder;
import dev.onekernel.room.RoomPhase;
import dev.onekernel.room.RoomView;
import dev.onekernel.room.RoomView.ViewingDevice;
import dev.onekernel.room.SharedScreen;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** What everybody has in front of them, as HTML; made once for all pages. */
final class ScreenPages {

    /** So many columns fill a window, and as many rows as it has then. */
    private static final Display PROJECTED = new Display(84, 24, Glyphs.UNICODE, false);

    /** What is shown, what was shown before, and room for those who are a little late. */
    private static final int MOST_KEPT = 8;

    private final RoomView view;
    private final Map<SharedScreen, String> kept = new ConcurrentHashMap<>();
    private final BiFunction<RoomView, SharedScreen, String> encoded;

    private ScreenPages(RoomView view, BiFunction<RoomView, SharedScreen, String> encoded) {
        this.view = view;
        this.encoded = encoded;
    }

    /** Screens that wrap, for people who choose on buttons below them. */
    static ScreenPages forPhones(RoomView view) {
        return new ScreenPages(view, (from, screen) -> ElementEncoder.html(from.elements(screen, ViewingDevice.PHONE)));
    }

    /** Screens as they are drawn on cells, and the same for those who have it read aloud. */
    static ScreenPages forProjector(RoomView view) {
        return new ScreenPages(
                view,
                (from, screen) -> "<pre id=\"drawing\" aria-hidden=\"true\">"
                        + HtmlEncoder.drawing(from.lines(screen, PROJECTED, ViewingDevice.PROJECTOR))
                        + "</pre>\n<div class=\"read\">"
                        + ElementEncoder.html(from.elements(screen, ViewingDevice.PROJECTOR)) + "</div>");
    }

    String title() {
        return view.title();
    }

    String guide() {
        return view.guide();
    }

    String html(SharedScreen screen) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(screen, each -> encoded.apply(view, each));
    }

    /** What has happened, in a few words, for those who do not see the page change. */
    String announcement(SharedScreen screen) {
        RoomPhase phase = screen.phase();
        Optional<String> title =
                phase.where().map(place -> view.route().stepView(place).title());
        if (phase instanceof RoomPhase.Voting voting) {
            return switch (voting.phase()) {
                case OPEN -> "A question: " + title.orElseThrow();
                case CLOSED -> voting.countsShown() ? "The distribution is shown." : "The vote is closed.";
                case REVEALED -> "The answer is shown.";
            };
        }
        if (phase instanceof RoomPhase.Presenting) {
            return title.orElseThrow();
        }
        if (phase instanceof RoomPhase.FreeWalk) {
            return "Everybody reads on their own.";
        }
        return phase instanceof RoomPhase.Lobby ? "Waiting for the session to begin." : "The session has ended.";
    }
}
