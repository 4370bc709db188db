package dev.onekernel.course.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaModelTest {

    private static QuotaModel model(String work, String quota, String period, String threads, String cpus) {
        return new QuotaModel(list(quota), list(period), list(threads), list(cpus), new BigDecimal(work));
    }

    private static List<BigDecimal> list(String values) {
        return Stream.of(values.split(" ")).map(BigDecimal::new).toList();
    }

    /** The shares of one CPU that busy threads got on a real kernel, in percent, and what the formula says. */
    @ParameterizedTest
    @CsvSource({"50, 100, 1, 50.6", "50, 100, 2, 26.2", "50, 100, 2, 24.1", "20, 100, 1, 20.2"})
    void the_share_of_each_thread_is_within_one_and_a_half_points_of_what_was_measured(
            String quota, String period, String threads, double measured) {
        QuotaModel model = model("1000", quota, period, threads, "4");
        double share = model.sharePerThread(model.initial()).doubleValue() * 100;
        assertEquals(measured, share, 1.5);
    }

    @Test
    void a_request_of_120_ms_takes_three_periods_with_a_quota_of_50_ms() {
        QuotaModel model = model("120", "50", "100", "1", "4");
        assertEquals(3, model.periods(model.initial()));
        assertEquals(new BigDecimal("220"), model.result(model.initial()));
        assertEquals(0, new BigDecimal("120").compareTo(model.unlimited(model.initial())));
    }

    @Test
    void four_threads_use_up_the_quota_four_times_as_fast_and_wait_for_the_rest_of_the_period() {
        QuotaModel model = model("120", "50", "100", "4", "8");
        assertEquals(0, new BigDecimal("12.5").compareTo(model.running(model.initial())));
        assertEquals(0, new BigDecimal("87.5").compareTo(model.throttled(model.initial())));
        assertEquals(new BigDecimal("205"), model.result(model.initial()));
        assertEquals(0, new BigDecimal("30").compareTo(model.unlimited(model.initial())));
    }

    @Test
    void no_more_threads_run_at_once_than_there_are_cpus() {
        QuotaModel model = model("120", "50", "100", "4", "2");
        assertEquals(0, new BigDecimal("25").compareTo(model.running(model.initial())));
        assertEquals(0, new BigDecimal("60").compareTo(model.unlimited(model.initial())));
    }

    @Test
    void a_quota_that_the_threads_cannot_use_up_never_makes_them_wait() {
        QuotaModel model = model("500", "400", "100", "2", "4");
        assertEquals(0, BigDecimal.ZERO.compareTo(model.throttled(model.initial())));
        assertEquals(new BigDecimal("250"), model.result(model.initial()));
    }

    @Test
    void work_that_fits_the_quota_exactly_does_not_wait_for_another_period() {
        QuotaModel model = model("100", "50", "100", "1", "1");
        assertEquals(2, model.periods(model.initial()));
        assertEquals(new BigDecimal("150"), model.result(model.initial()));
    }

    @Test
    void a_larger_quota_never_makes_the_request_slower_and_no_quota_makes_it_faster_than_no_limit() {
        var random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            String work = String.valueOf(1 + random.nextInt(500));
            String period = String.valueOf(1 + random.nextInt(200));
            String threads = String.valueOf(1 + random.nextInt(9));
            String cpus = String.valueOf(1 + random.nextInt(9));
            int quota = 1 + random.nextInt(300);
            QuotaModel small = model(work, String.valueOf(quota), period, threads, cpus);
            QuotaModel large = model(work, String.valueOf(quota + 1 + random.nextInt(50)), period, threads, cpus);
            BigDecimal slow = small.duration(small.initial());
            BigDecimal fast = large.duration(large.initial());
            assertTrue(fast.compareTo(slow) <= 0, small + " " + large);
            assertTrue(
                    slow.round(MathContext.DECIMAL32)
                                    .compareTo(small.unlimited(small.initial()).round(MathContext.DECIMAL32))
                            >= 0,
                    small::toString);
        }
    }

    @Test
    void each_period_is_a_row_and_many_are_shortened() {
        QuotaModel model = model("120", "50 5", "100", "4", "8");
        assertEquals(
                List.of(
                        "     0 ms  ###.................",
                        "   100 ms  ###.................",
                        "   200 ms  #",
                        "# runs   . waits for the next period",
                        "Each character is 5 ms."),
                ((Exhibit.RowsExhibit) model.solved(model.initial())).rows());
        assertEquals(
                8,
                ((Exhibit.RowsExhibit) model.solved(model.initial().with(0, 1)))
                        .rows()
                        .size());
    }

    @Test
    void the_reasons_do_not_say_that_a_quota_is_used_up_when_it_is_not() {
        assertEquals(
                "1 running thread can use 100 ms of CPU time in a period, which is no more than the quota of 150 ms, so nothing waits.",
                reason(0, model("500", "150", "100", "1", "8")));
        assertEquals(
                "4 running threads could use up the quota of 150 ms in 37.5 ms, which is 150 divided by 4.",
                reason(0, model("120", "150", "100", "4", "8")));
        assertEquals(
                "4 running threads use up the quota of 50 ms in 12.5 ms, which is 50 divided by 4.",
                reason(0, model("120", "50", "100", "4", "8")));
    }

    @Test
    void the_last_period_is_said_to_be_partly_used_only_where_it_is() {
        assertEquals(
                "The request needs 120 ms of CPU time and gets at most 50 ms in each period, so it needs 3 periods. In the last it needs 20 ms.",
                reason(1, model("120", "50", "100", "4", "8")));
        assertEquals(
                "The request needs 100 ms of CPU time and gets at most 50 ms in each period, so it needs 2 periods.",
                reason(1, model("100", "50", "100", "4", "8")));
    }

    @Test
    void work_that_is_as_large_as_the_quota_ends_when_it_is_used_up() {
        assertTrue(summary(model("50", "50", "100", "4", "8")).endsWith(" It ends before anything has to wait."));
        assertTrue(summary(model("30", "50", "100", "4", "8")).endsWith(" It ends before anything has to wait."));
    }

    @Test
    void a_short_period_is_drawn_with_characters_whose_time_is_exact() {
        var rows = ((Exhibit.RowsExhibit) solved(model("16", "5", "10", "16", "16"))).rows();
        assertEquals("     0 ms  #...................", rows.get(0));
        assertEquals("Each character is 0.5 ms.", rows.get(rows.size() - 1));
        var odd = ((Exhibit.RowsExhibit) solved(model("16", "1", "1", "1", "1"))).rows();
        assertEquals("Each character is 0.05 ms.", odd.get(odd.size() - 1));
    }

    @Test
    void a_thought_about_one_period_does_not_ask_for_fewer() {
        QuotaModel model = model("120", "150", "100", "1", "8");
        String thought = new Constraint.TakesAtMost(model, new BigDecimal("40")).thought(model.initial());
        assertTrue(thought.startsWith("The request takes 120 ms, and the goal allows 40 ms. Nothing waits"), thought);
    }

    private static String reason(int index, QuotaModel model) {
        return model.reasons(model.initial()).get(index).text();
    }

    private static String summary(QuotaModel model) {
        return model.summary(model.initial());
    }

    private static Exhibit solved(QuotaModel model) {
        return model.solved(model.initial());
    }
}
