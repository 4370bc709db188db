package dev.onekernel.progress;

import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.ScreenKey;
import dev.onekernel.progress.Event.Answered;
import dev.onekernel.progress.Event.Arranged;
import dev.onekernel.progress.Event.Finished;
import dev.onekernel.progress.Event.Hinted;
import dev.onekernel.progress.Event.LookedUp;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Opened;
import dev.onekernel.progress.Event.Reset;
import dev.onekernel.progress.Event.Revealed;
import dev.onekernel.progress.Event.Skipped;
import dev.onekernel.progress.Event.Started;
import dev.onekernel.progress.Event.Visited;
import java.time.Instant;
import java.util.List;

/** Events to test with. */
final class Events {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String QUIZ = "quizzes/01-kernels";
    static final QuestionKey KERNEL = new QuestionKey("host-kernel", "d1");

    /** One of each kind. */
    static final List<Event> ALL = List.of(
            new Visited(NOON, "lessons/01-kernels", 3),
            new Arranged(
                    NOON,
                    QUIZ,
                    "quizzes/kernels",
                    List.of(new ScreenKey("host-kernel", "d1"), new ScreenKey("3f2a", ""))),
            new Opened(NOON, "", "kernels-7f3a", "Kernels: a \"first\" look", "/home/ada/kernels"),
            new LookedUp(NOON, QUIZ, "page cache"),
            new Event.Reached(NOON, QUIZ, "pid-namespace"),
            new Started(NOON.plusNanos(123_456_789), QUIZ, Long.MIN_VALUE, List.of()),
            new Started(NOON, QUIZ, 1, List.of("host-kernel", "q2")),
            new Answered(
                    NOON, QUIZ, KERNEL, Occasion.CHECKPOINT, "a \"quoted\"\u0007 \u202e日本 \ud800", 0.1 + 0.2, 2, true),
            new Hinted(NOON, QUIZ, KERNEL),
            new Revealed(NOON, QUIZ, KERNEL, Occasion.PREDICTION),
            new Skipped(NOON, QUIZ, KERNEL),
            new Finished(NOON, QUIZ),
            new Finished(NOON, QUIZ, true),
            new Reset(NOON, ""));

    private Events() {}

    static Answered answered(double points, int nth) {
        return answered(Occasion.QUIZ, NOON, points, nth);
    }

    static Answered answered(Occasion occasion, Instant at, double points, int nth) {
        return new Answered(at, QUIZ, KERNEL, occasion, "0", points, nth, false);
    }

    static Answered half(String given) {
        return new Answered(NOON, QUIZ, KERNEL, Occasion.QUIZ, given, 0.5, 1, true);
    }

    /** Steps of one lesson, so that each event can be told from the others. */
    static Visited visited(int step) {
        return new Visited(NOON, "lessons/01-kernels", step);
    }
}
