package dev.onekernel.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.ScreenKey;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A place that changed is found by what stayed of it. */
class RearrangementTest {

    /** Screens as {@code title/text}. */
    private static List<ScreenKey> screens(String... written) {
        return Stream.of(written)
                .map(each -> each.split("/"))
                .map(each -> new ScreenKey(each[0], each[1]))
                .toList();
    }

    private static List<Integer> places(List<ScreenKey> before, List<ScreenKey> now) {
        var rearranged = new Rearrangement(before, now);
        return IntStream.range(0, before.size())
                .mapToObj(step -> rearranged.kept(step).orElse(-1))
                .toList();
    }

    @Test
    void two_screens_with_one_heading_are_told_apart_by_their_text() {
        var before = screens("Revision/1", "More/2", "Revision/3");
        assertEquals(List.of(1, 2, 3), places(before, screens("New/0", "Revision/1", "More/2", "Revision/3")));
        assertEquals(List.of(2, 1, 0), places(before, screens("Revision/3", "More/2", "Revision/1")));
        assertEquals(List.of(-1, 0, 1), places(before, screens("More/2", "Revision/3")));
        assertEquals(List.of(0, 1, 2), places(before, screens("Revision/1", "More/2", "Revision/4")));
        assertEquals(List.of(1, 2, 3), places(before, screens("Revision/0", "Revision/1", "More/2", "Revision/4")));
        assertEquals(List.of(0, 1, 3), places(before, screens("Revision/9", "More/2", "New/0", "Revision/3")));
    }

    @Test
    void where_both_were_rewritten_they_keep_their_order() {
        var before = screens("Revision/1", "More/2", "Revision/3");
        assertEquals(List.of(0, 1, 2), places(before, screens("Revision/7", "More/2", "Revision/8")));
        assertEquals(
                List.of(0, 1, 2), places(before, screens("Revision/7", "More/2", "Revision/8", "Revision/9", "End/0")));
    }

    @Test
    void a_screen_that_is_gone_leads_to_the_nearest_one() {
        var rearranged =
                new Rearrangement(screens("Revision/1", "More/2", "Revision/3"), screens("Revision/1", "More/2"));
        assertEquals(OptionalInt.empty(), rearranged.kept(2));
        assertEquals(1, rearranged.nearest(2));
    }

    @Test
    void a_unit_of_many_screens_is_compared_in_time() {
        List<ScreenKey> same = Collections.nCopies(300_000, new ScreenKey("a", "b"));
        assertEquals(299_999, new Rearrangement(same, same).kept(299_999).orElseThrow());
        List<ScreenKey> numbered = IntStream.range(0, 300_000)
                .mapToObj(i -> new ScreenKey("a" + i, "b" + i))
                .toList();
        assertEquals(7, new Rearrangement(numbered, numbered).kept(7).orElseThrow());
        assertEquals(OptionalInt.empty(), new Rearrangement(same, screens("a/b")).kept(7));
    }
}
