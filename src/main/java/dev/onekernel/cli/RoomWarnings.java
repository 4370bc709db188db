package dev.onekernel.cli;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the instructor is warned of beside the session itself: standing notices, and wrong codes of the last minute. */
final class RoomWarnings {

    private static final Duration RECENT = Duration.ofMinutes(1);

    /** More than these are not counted, so that the memory cannot be filled. */
    private static final int MOST = 1000;

    private record WrongCode(Instant at, InetAddress from) {}

    private final Consumer<String> shown;
    private final Clock clock;
    private final Deque<WrongCode> wrongCodes = new ArrayDeque<>();
    private List<String> notices = List.of();

    /** @param shown takes what is to be shown now, on any thread */
    RoomWarnings(Consumer<String> shown, Clock clock) {
        this.shown = shown;
        this.clock = clock;
    }

    synchronized void notices(Stream<String> sentences) {
        notices = sentences.toList();
        show();
    }

    synchronized void wrongCode(InetAddress from) {
        if (wrongCodes.size() == MOST) {
            wrongCodes.removeFirst();
        }
        wrongCodes.addLast(new WrongCode(clock.instant(), from));
        show();
        CompletableFuture.delayedExecutor(RECENT.toSeconds() + 1, TimeUnit.SECONDS)
                .execute(this::show);
    }

    private synchronized void show() {
        Instant recent = clock.instant().minus(RECENT);
        wrongCodes.removeIf(code -> code.at().isBefore(recent));
        shown.accept(Stream.concat(notices.stream(), wrongCodesNow()).collect(Collectors.joining(" ")));
    }

    private Stream<String> wrongCodesNow() {
        return wrongCodes.stream()
                .collect(Collectors.groupingBy(code -> code.from().getHostAddress(), Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> (each.getValue() == 1 ? "1 wrong code" : each.getValue() + " wrong codes") + " from "
                        + each.getKey() + " in the last minute.");
    }
}
