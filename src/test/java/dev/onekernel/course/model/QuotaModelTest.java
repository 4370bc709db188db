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
}
