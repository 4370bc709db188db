package dev.onekernel.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When a missed question comes back: after 1, 3, 7 and 16 days, each time it was right; a miss starts over. The schedule is
 * fixed, the same for everybody and every question.
 *
 * @param unit where the question stands
 * @param stage how many times in a row it was right in a review
 * @param since when it was last asked
 */
public record ReviewSchedule(String unit, int stage, Instant since) {

    /** Days to wait before each return. */
    public static final List<Integer> DAYS = List.of(1, 3, 7, 16);

    static ReviewSchedule missed(String unit, Instant now) {
        return new ReviewSchedule(unit, 0, now);
    }

    /** The next return, or null once the last one was right. */
    ReviewSchedule right(Instant now) {
        return stage + 1 < DAYS.size() ? new ReviewSchedule(unit, stage + 1, now) : null;
    }

    /** No zone's day begins earlier than a day before that of another. */
    boolean mayBeDue(Instant now) {
        return !since.plus(Duration.ofDays(DAYS.get(stage) - 1L)).isAfter(now);
    }

    ReviewSchedule in(String renamedUnit) {
        return new ReviewSchedule(renamedUnit, stage, since);
    }

    /** @param zone where the learner's days begin */
    public LocalDate due(ZoneId zone) {
        return LocalDate.ofInstant(since, zone).plusDays(DAYS.get(stage));
    }
}
