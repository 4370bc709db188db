package dev.onekernel.cli;

import dev.onekernel.serve.ServiceMetrics;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a server writes to standard error: when it starts, reads its course and ends, and what it refuses, in numbers. It names no person. */
final class ServiceLog {

    private final Printer printer;
    private final Clock clock;
    private Map<String, Long> reported = Map.of();
    private long reportedFailures;

    /** Whether the store is known to fail; it is, until a minute has passed without a failure. */
    private boolean storeFails;

    ServiceLog(Printer printer, Clock clock) {
        this.printer = printer;
        this.clock = clock;
    }

    synchronized void line(String text) {
        printer.note(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + text);
    }

    /** Says at once when the store begins to fail, and why; to be called every second. */
    synchronized void second(ServiceMetrics metrics) {
        if (!storeFails && metrics.storeFailures() > reportedFailures) {
            storeFails = true;
            line("The store cannot be read or written: " + reason(metrics)
                    + " People are told that what they did waits.");
        }
    }

    private static String reason(ServiceMetrics metrics) {
        String reason = metrics.lastStoreFailure().map(GuideRun::sentence).orElse("");
        return reason.endsWith(".") ? reason : reason + ".";
    }

    /** What was refused since the last time, and how often the store failed, if anything was or did. */
    synchronized void minute(ServiceMetrics metrics) {
        long failures = metrics.storeFailures() - reportedFailures;
        reportedFailures += failures;
        if (failures > 0) {
            storeFails = true;
            line("The store failed " + failures + (failures == 1 ? " time" : " times") + " in the last minute. "
                    + reason(metrics));
        } else if (storeFails) {
            storeFails = false;
            line("The store has not failed for a minute.");
        }
        Map<String, Long> now = metrics.refusals();
        var news = new LinkedHashMap<String, Long>();
        now.forEach((kind, count) -> {
            long more = count - reported.getOrDefault(kind, 0L);
            if (more > 0) {
                news.put(kind, more);
            }
        });
        reported = now;
        if (!news.isEmpty()) {
            line("Refused in the last minute: "
                    + news.entrySet().stream()
                            .map(each -> each.getKey() + " " + each.getValue())
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }
}
