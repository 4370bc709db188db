package dev.onekernel.room;

import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Drawings, each made once for everybody whose terminal is alike: of what is shown, of what was shown before, and of what is expected
 * next. For one thread.
 */
public final class FrameCache {

    private final BiFunction<SharedScreen, Display, SharedFrame> drawn;
    private final Map<SharedScreen, Map<Display, SharedFrame>> frames = new HashMap<>();

    /** What may be shown next, the likeliest first. */
    private List<SharedScreen> expected = List.of();

    /** How many drawings of a screen are kept: as many as the terminals can need, and some more. */
    private int most = SPARE;

    private final Queue<MissingFrame> missing = new ArrayDeque<>();

    private static final int SPARE = 64;

    private record MissingFrame(SharedScreen screen, Display display) {}

    FrameCache(BiFunction<SharedScreen, Display, SharedFrame> drawn) {
        this.drawn = drawn;
    }

    List<Line> lines(SharedScreen screen, Display display) {
        return frame(screen, display).lines();
    }

    SharedFrame frame(SharedScreen screen, Display display) {
        Map<Display, SharedFrame> known = frames.computeIfAbsent(screen, key -> new HashMap<>());
        if (known.size() >= most && !known.containsKey(display)) {
            known.clear(); // a terminal whose size changes all the time must not fill the memory
        }
        return known.computeIfAbsent(display, key -> drawn.apply(screen, display));
    }

    /**
     * Another screen is shown. All drawings are forgotten but those of some screens.
     *
     * @param now what is shown, and what may still be asked for
     * @param next what may be shown next, the likeliest first
     * @param displays what it will be drawn on, one for each terminal
     */
    void turn(List<SharedScreen> now, List<SharedScreen> next, Collection<Display> displays) {
        Set<SharedScreen> kept = new HashSet<>(now);
        kept.addAll(next);
        frames.keySet().retainAll(kept);
        expected = next.stream().distinct().toList();
        missing.clear();
        most = displays.size() + SPARE;
        for (SharedScreen screen : expected) {
            mostFrequentFirst(displays).forEach(display -> missing.add(new MissingFrame(screen, display)));
        }
    }

    private static List<Display> mostFrequentFirst(Collection<Display> displays) {
        Map<Display, Long> counted =
                displays.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.<Display, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A terminal came, or was resized, and will need what is shown next as well. */
    void expect(Display display) {
        most++;
        expected.forEach(screen -> missing.add(new MissingFrame(screen, display)));
    }

    /** Whether something can be drawn ahead. */
    boolean hasMissing() {
        return !missing.isEmpty();
    }

    /** Draws one frame that is still missing. */
    void drawAhead() {
        MissingFrame next = missing.remove();
        frame(next.screen(), next.display());
    }
}
