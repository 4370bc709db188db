package dev.onekernel.room;

import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drawings, each made once for everybody whose terminal is alike: of what is shown, of what was shown before, and of what is expected
 * next. For one thread.
 *
 * <p>In a large room no two windows have the same size, but most have the same width, and few drawings depend on the height. What does depend on
 * it, such as a table that gives up its frame, changes once as windows become lower and does not change back. So where two heights have the same
 * drawing, all heights between them have it, too.
 */
public final class FrameCache {

    private final BiFunction<SharedScreen, Display, SharedFrame> drawn;
    private final Map<SharedScreen, Map<Display, NavigableMap<Integer, SharedFrame>>> frames = new HashMap<>();

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
        var known = frames.computeIfAbsent(screen, key -> new HashMap<>());
        var byHeight = known.computeIfAbsent(display.withHeight(1), key -> new TreeMap<>());
        SharedFrame lower = valueOf(byHeight.floorEntry(display.height()));
        SharedFrame higher = valueOf(byHeight.ceilingEntry(display.height()));
        if (lower != null && lower == higher) {
            return lower;
        }
        SharedFrame frame = drawn.apply(screen, display);
        SharedFrame kept = frame.equals(lower) ? lower : frame.equals(higher) ? higher : frame;
        if (known.values().stream().mapToInt(Map::size).sum() >= most) {
            known.clear(); // a terminal whose size changes all the time must not fill the memory
        }
        known.computeIfAbsent(display.withHeight(1), key -> new TreeMap<>()).put(display.height(), kept);
        return kept;
    }

    private static SharedFrame valueOf(Map.Entry<Integer, SharedFrame> entry) {
        return entry == null ? null : entry.getValue();
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
            ordered(displays).forEach(display -> missing.add(new MissingFrame(screen, display)));
        }
    }

    /** The most frequent width first; of each width, first the lowest and the highest window, as the others can follow from these. */
    private static List<Display> ordered(Collection<Display> displays) {
        Map<Display, List<Display>> byWidth =
                displays.stream().collect(Collectors.groupingBy(display -> display.withHeight(1)));
        return byWidth.values().stream()
                .sorted(Comparator.<List<Display>>comparingInt(List::size).reversed())
                .flatMap(alike -> {
                    List<Display> heights = alike.stream()
                            .distinct()
                            .sorted(Comparator.comparingInt(Display::height))
                            .toList();
                    return Stream.concat(Stream.of(heights.get(0), heights.get(heights.size() - 1)), heights.stream());
                })
                .distinct()
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
