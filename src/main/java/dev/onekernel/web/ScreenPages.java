package dev.onekernel.web;

import dev.onekernel.room.RoomPhase;
import dev.onekernel.room.RoomView;
import dev.onekernel.room.RoomView.ChoicesShown;
import dev.onekernel.room.SharedScreen;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What everybody has in front of them, as HTML; made once for all pages. */
final class ScreenPages {

    /** What is shown, what was shown before, and room for those who are a little late. */
    private static final int MOST_KEPT = 8;

    private final RoomView view;
    private final Map<SharedScreen, String> kept = new ConcurrentHashMap<>();

    ScreenPages(RoomView view) {
        this.view = view;
    }

    /** The screen with all that can be chosen. */
    String read(SharedScreen screen) {
        return ElementEncoder.html(view.elements(screen, ChoicesShown.WITH_CHOICES));
    }

    /** The screen for somebody who chooses on buttons below it. */
    String answered(SharedScreen screen) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(
                screen, each -> ElementEncoder.html(view.elements(each, ChoicesShown.WITHOUT_CHOICES)));
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
