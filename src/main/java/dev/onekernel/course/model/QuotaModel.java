package dev.onekernel.course.model;

import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The CPU bandwidth limit of a control group: in each period, the threads of a group may run until together they have used up its
 * quota; then they wait for the next period. A request is work that the threads share evenly, from the beginning of a period on.
 * All times are in milliseconds. The lists hold the values that can be chosen, the usual one first.
 *
 * @param quota CPU time in each period
 * @param threads that are ready to run
 * @param cpus that the threads can run on
 * @param work CPU time that the request needs
 */
public record QuotaModel(
        List<BigDecimal> quota,
        List<BigDecimal> period,
        List<BigDecimal> threads,
        List<BigDecimal> cpus,
        BigDecimal work)
        implements Model {

    /** Characters for one period. */
    private static final int CELLS = 20;

    private static final int MOST_ROWS = 6;

    public QuotaModel {
        quota = List.copyOf(quota);
        period = List.copyOf(period);
        threads = List.copyOf(threads);
        cpus = List.copyOf(cpus);
    }

    @Override
    public List<ModelControl> controls() {
        var controls = new ArrayList<ModelControl>();
        add(controls, "quota", quota, "ms of CPU time in each period");
        add(controls, "period", period, "ms");
        add(controls, "threads", threads, "at work on the request");
        add(controls, "cpus", cpus, "to run on");
        return controls;
    }

    private static void add(List<ModelControl> controls, String name, List<BigDecimal> values, String text) {
        if (values.size() > 1) {
            controls.add(ModelControl.number(
                    name, values.stream().map(QuotaModel::shown).toList(), Line.of(text)));
        }
    }

    private BigDecimal value(String name, List<BigDecimal> values, Setting setting) {
        int control = indexOf(name);
        return values.get(control < 0 ? 0 : setting.value(control));
    }

    private BigDecimal quota(Setting setting) {
        return value("quota", quota, setting);
    }

    private BigDecimal period(Setting setting) {
        return value("period", period, setting);
    }

    /** How many threads can run at the same time. */
    private BigDecimal width(Setting setting) {
        return value("threads", threads, setting).min(value("cpus", cpus, setting));
    }

    /** CPU time that the group can use in one period. */
    public BigDecimal used(Setting setting) {
        return quota(setting).min(width(setting).multiply(period(setting)));
    }

    /** How long the threads run in each period before the quota is used up; the whole period when it is not. */
    public BigDecimal running(Setting setting) {
        return used(setting).divide(width(setting), MathContext.DECIMAL64);
    }

    /** How long the threads wait in each period because the quota is used up. */
    public BigDecimal throttled(Setting setting) {
        return period(setting).subtract(running(setting));
    }

    /** The share of one CPU that the group may use. */
    public BigDecimal share(Setting setting) {
        return quota(setting).divide(period(setting), MathContext.DECIMAL64);
    }

    /** The share of one CPU that each thread gets. */
    public BigDecimal sharePerThread(Setting setting) {
        return used(setting)
                .divide(value("threads", threads, setting).multiply(period(setting)), MathContext.DECIMAL64);
    }

    /** How many periods the request needs, the last of which it may not use up. */
    public int periods(Setting setting) {
        return work.divide(used(setting), 0, RoundingMode.CEILING).intValueExact();
    }

    /** How long the request takes. */
    public BigDecimal duration(Setting setting) {
        BigDecimal full = BigDecimal.valueOf(periods(setting) - 1L);
        BigDecimal rest = work.subtract(full.multiply(used(setting)));
        return full.multiply(period(setting)).add(rest.divide(width(setting), MathContext.DECIMAL64));
    }

    /** How long the request would take without a limit. */
    public BigDecimal unlimited(Setting setting) {
        return work.divide(width(setting), MathContext.DECIMAL64);
    }

    @Override
    public BigDecimal result(Setting setting) {
        return new BigDecimal(shown(duration(setting)));
    }

    @Override
    public String unit() {
        return "ms";
    }

    /** Rounded to a tenth, without zeros behind. */
    private static String shown(BigDecimal value) {
        return plain(value.setScale(1, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String conditions(Setting setting) {
        BigDecimal several = value("threads", threads, setting);
        BigDecimal on = value("cpus", cpus, setting);
        return "The request needs " + shown(work) + " ms of CPU time. " + shown(several)
                + (several.compareTo(BigDecimal.ONE) == 0 ? " thread works" : " threads work") + " on it, on "
                + shown(on) + (on.compareTo(BigDecimal.ONE) == 0 ? " CPU" : " CPUs") + ". The quota is "
                + shown(quota(setting)) + " ms of CPU time in each period of " + shown(period(setting)) + " ms.";
    }

    @Override
    public Exhibit unsolved(Setting setting) {
        return new Exhibit.RowsExhibit(
                List.of(
                        "work      " + shown(work) + " ms of CPU time",
                        "threads   " + shown(value("threads", threads, setting)),
                        "CPUs      " + shown(value("cpus", cpus, setting)),
                        "quota     " + shown(quota(setting)) + " ms of CPU time",
                        "period    " + shown(period(setting)) + " ms"),
                conditions(setting));
    }

    @Override
    public Exhibit solved(Setting setting) {
        int periods = periods(setting);
        var rows = new ArrayList<String>();
        for (int row = 0; row < periods; row++) {
            boolean left = periods > MOST_ROWS && row >= MOST_ROWS - 2 && row < periods - 1;
            if (!left) {
                rows.add(row(row, setting));
            } else if (row == MOST_ROWS - 2) {
                rows.add("  ... " + (periods - MOST_ROWS + 1) + " more of these periods");
            }
        }
        rows.add("# runs   . waits for the next period");
        rows.add("Each character is " + plain(period(setting).divide(BigDecimal.valueOf(CELLS))) + " ms.");
        return new Exhibit.RowsExhibit(rows, conditions(setting));
    }

    private String row(int row, Setting setting) {
        BigDecimal start = period(setting).multiply(BigDecimal.valueOf(row));
        boolean last = row == periods(setting) - 1;
        BigDecimal runs = last ? duration(setting).subtract(start) : running(setting);
        int cells = cells(runs, setting);
        String time = shown(start) + " ms";
        return " ".repeat(Math.max(0, 9 - time.length())) + time + "  " + "#".repeat(cells)
                + (last ? "" : ".".repeat(CELLS - cells));
    }

    /** As many characters as a time takes; at least one, and a whole period only for a whole period. */
    private int cells(BigDecimal time, Setting setting) {
        int cells = time.multiply(BigDecimal.valueOf(CELLS))
                .divide(period(setting), 0, RoundingMode.HALF_UP)
                .intValueExact();
        int most = time.compareTo(period(setting)) < 0 ? CELLS - 1 : CELLS;
        return Math.max(1, Math.min(most, cells));
    }

    @Override
    public String summary(Setting setting) {
        String takes = "The request takes " + shown(duration(setting)) + " ms; without a limit it would take "
                + shown(unlimited(setting)) + " ms.";
        if (waits(setting)) {
            return takes + " In each full period the threads run for " + shown(running(setting))
                    + " ms and then wait for " + shown(throttled(setting)) + " ms.";
        }
        return takes
                + (periods(setting) == 1
                        ? " It ends before anything has to wait."
                        : " The quota is never used up, so nothing waits.");
    }

    /** Whether the request has to wait for another period. */
    boolean waits(Setting setting) {
        return periods(setting) > 1 && throttled(setting).signum() > 0;
    }

    @Override
    public List<Line> reasons(Setting setting) {
        BigDecimal full = BigDecimal.valueOf(periods(setting) - 1L);
        BigDecimal rest = work.subtract(full.multiply(used(setting)));
        return List.of(
                Line.of(useOfQuota(setting)),
                Line.of("The request needs " + shown(work) + " ms of CPU time and gets at most " + shown(used(setting))
                        + " ms in each period, so it needs " + periods(setting)
                        + (periods(setting) == 1 ? " period." : " periods.")
                        + (full.signum() > 0 && rest.compareTo(used(setting)) < 0
                                ? " In the last it needs " + shown(rest) + " ms."
                                : "")),
                Line.of("The group may use " + shown(share(setting).multiply(BigDecimal.valueOf(100)))
                        + " % of one CPU; each thread gets at most "
                        + shown(sharePerThread(setting).multiply(BigDecimal.valueOf(100))) + " %."));
    }

    private String useOfQuota(Setting setting) {
        BigDecimal width = width(setting);
        boolean one = width.compareTo(BigDecimal.ONE) == 0;
        String threads = shown(width) + (one ? " running thread" : " running threads");
        if (throttled(setting).signum() == 0) {
            return threads + " can use " + shown(used(setting))
                    + " ms of CPU time in a period, which is no more than the quota of " + shown(quota(setting))
                    + " ms, so nothing waits.";
        }
        String use = waits(setting) ? one ? " uses" : " use" : " could use";
        return threads + use + " up the quota of " + shown(quota(setting)) + " ms in " + shown(running(setting))
                + " ms, which is " + shown(quota(setting)) + " divided by " + shown(width) + ".";
    }
}
