package dev.onekernel.progress;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of the places of a unit when its author edited it. A place that changed is recognised by what stayed of it: first by
 * everything, then by its content, then by its name, and then by standing between the same two neighbours.
 */
final class Rearrangement {

    private static final int GONE = -1;

    private final List<ScreenKey> before;
    private final List<ScreenKey> now;

    /** For each place there was, where it is now. */
    private final int[] places;

    private final boolean[] taken;

    Rearrangement(List<ScreenKey> before, List<ScreenKey> now) {
        this.before = before;
        this.now = now;
        this.places = new int[before.size()];
        this.taken = new boolean[now.size()];
        Arrays.fill(places, GONE);
        pair(key -> key);
        pair(ScreenKey::digest);
        pair(ScreenKey::name);
        pairAlikeBetweenNeighbours();
        pairBetweenNeighbours();
    }

    /** Pairs what is alike, in its order; where there are more on one side than on the other, it cannot be told which is which. */
    private void pair(Function<ScreenKey, Object> trait) {
        Map<Object, List<Integer>> found = open(now, place -> !taken[place], trait);
        open(before, place -> places[place] == GONE, trait).forEach((alike, same) -> {
            List<Integer> there = found.getOrDefault(alike, List.of());
            for (int i = 0; same.size() == there.size() && i < same.size(); i++) {
                put(same.get(i), there.get(i));
            }
        });
    }

    /** The places that are not paired yet, by what they may have in common; what is not known is nothing in common. */
    private static Map<Object, List<Integer>> open(
            List<ScreenKey> keys, IntPredicate which, Function<ScreenKey, Object> trait) {
        return IntStream.range(0, keys.size())
                .filter(which)
                .boxed()
                .filter(place -> !trait.apply(keys.get(place)).equals(""))
                .collect(Collectors.groupingBy(place -> trait.apply(keys.get(place))));
    }

    private void put(int old, int place) {
        places[old] = place;
        taken[place] = true;
    }

    /** Of several places with one name, the first that stands between the same two neighbours. */
    private void pairAlikeBetweenNeighbours() {
        int after = -1;
        int next = 0;
        for (int old = 0; old < places.length; old++) {
            if (places[old] != GONE) {
                after = places[old];
                continue;
            }
            next = Math.max(next, old);
            while (next < places.length && places[next] == GONE) {
                next++;
            }
            int end = next < places.length ? places[next] : now.size();
            for (int place = after + 1; place < end; place++) {
                if (!taken[place]
                        && now.get(place).name().equals(before.get(old).name())) {
                    put(old, place);
                    after = place;
                    break;
                }
            }
        }
    }

    /** Where as many places stand between two neighbours as before, their titles and their texts were rewritten. */
    private void pairBetweenNeighbours() {
        int start = 0;
        while (start < places.length) {
            int end = start;
            while (end < places.length && places[end] == GONE) {
                end++;
            }
            int first = start == 0 ? 0 : places[start - 1] + 1;
            int last = end == places.length ? now.size() : places[end];
            if (last - first == end - start && areFree(first, last)) {
                for (int old = start; old < end; old++) {
                    put(old, first + old - start);
                }
            }
            start = end + 1;
        }
    }

    private boolean areFree(int first, int last) {
        for (int place = first; place < last; place++) {
            if (taken[place]) {
                return false;
            }
        }
        return true;
    }

    /** Where the place {@code step} is now, if it still exists; the end of the unit always does. */
    OptionalInt kept(int step) {
        if (step >= places.length) {
            return OptionalInt.of(now.size() + step - places.length);
        }
        return places[step] == GONE ? OptionalInt.empty() : OptionalInt.of(places[step]);
    }

    /** Where the place {@code step} is now, or else the nearest one that still exists; of two as near, the later one. */
    int nearest(int step) {
        if (step >= places.length) {
            return kept(step).getAsInt();
        }
        for (int distance = 0; distance < places.length; distance++) {
            for (int place : new int[] {step + distance, step - distance}) {
                if (place >= 0 && place < places.length && places[place] != GONE) {
                    return places[place];
                }
            }
        }
        return 0;
    }

    /** The places now that were not there before. */
    List<Integer> added() {
        return IntStream.range(0, taken.length)
                .filter(place -> !taken[place])
                .boxed()
                .toList();
    }

    /** Where those of some places are now that still exist. */
    Set<Integer> kept(Set<Integer> steps) {
        return steps.stream().flatMap(step -> kept(step).stream().boxed()).collect(Collectors.toSet());
    }

    /** The questions that got another id and nothing else. */
    Map<QuestionKey, QuestionKey> renamed() {
        var renamed = new HashMap<QuestionKey, QuestionKey>();
        for (int old = 0; old < places.length; old++) {
            if (places[old] != GONE) {
                ScreenKey was = before.get(old);
                ScreenKey is = now.get(places[old]);
                if (was.digest().equals(is.digest()) && !was.name().equals(is.name())) {
                    renamed.put(new QuestionKey(was.name(), was.digest()), new QuestionKey(is.name(), is.digest()));
                }
            }
        }
        return renamed;
    }
}
