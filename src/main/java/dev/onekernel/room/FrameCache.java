package dev.onekernel.room;

import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Drawings, each made once for everybody whose terminal is alike: of what is shown, of what was shown before, and of what is expected
 * next. For one thread.
 */
public final class FrameCache {

    private final BiFunction<SharedScreen, Display, List<Line>> drawn;
    private final Map<SharedScreen, Map<Display, List<Line>>> frames = new HashMap<>();

    FrameCache(BiFunction<SharedScreen, Display, List<Line>> drawn) {
        this.drawn = drawn;
    }

    /** The drawing; the same list for the same screen and display. */
    List<Line> lines(SharedScreen screen, Display display) {
        return frames.computeIfAbsent(screen, key -> new HashMap<>())
                .computeIfAbsent(display, key -> drawn.apply(screen, display));
    }

    /** Forgets all drawings but those of some screens. */
    void retain(Set<SharedScreen> screens) {
        frames.keySet().retainAll(screens);
    }

    /**
     * Draws one frame that is still missing.
     *
     * @return whether there was one
     */
    boolean drawAhead(SharedScreen screen, Set<Display> displays) {
        Map<Display, List<Line>> known = frames.getOrDefault(screen, Map.of());
        var missing = new ArrayList<>(new HashSet<>(displays));
        missing.removeAll(known.keySet());
        Optional<Display> next = missing.stream().findFirst();
        next.ifPresent(display -> lines(screen, display));
        return next.isPresent();
    }
}
