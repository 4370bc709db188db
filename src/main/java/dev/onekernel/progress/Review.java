package dev.onekernel.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * When a missed question comes back: after 1, 3, 7 and 16 days, each time it was right; a miss starts over. The schedule is
 * fixed, the same for everybody and every question.
 *
 * @param unit where the question stands
 * @param stage how many times in a row it was right in a review
 */
public record Review(String unit, int stage, LocalDate due) {

    /** Days to wait before each return. */
    public static final List<Integer> DAYS = List.of(1, 3, 7, 16);

    static Review missed(String unit, LocalDate today) {
        return new Review(unit, 0, today.plusDays(DAYS.get(0)));
    }

    /** The next return, or null once the last one was right. */
    Review right(LocalDate today) {
        return stage + 1 < DAYS.size() ? new Review(unit, stage + 1, today.plusDays(DAYS.get(stage + 1))) : null;
    }
}
