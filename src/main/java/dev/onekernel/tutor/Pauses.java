package dev.onekernel.tutor;

import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.UnitKind;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Attempt;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.UnitProgress;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.Durations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pauses on the way: what is said at the end of something, and where it goes on. */
final class Pauses {

    private Pauses() {}

    /** The first thing a learner sees: what this is, how long it takes, and the few keys. */
    static PauseScene welcome(Position first, Outline outline) {
        return new PauseScene(
                first,
                (screen, display) -> Welcome.draw(screen, display, outline),
                Optional.of(first),
                "Press Enter to start",
                "map, help, quit");
    }

    static PauseScene lessonRead(Navigator navigator, Position position, Lesson lesson) {
        OutlineEntry entry = navigator.course().outline().entry(lesson.name()).orElseThrow();
        UnitProgress known = navigator.progress().unit(lesson.name());
        List<Integer> unread = known.finished() ? known.added(entry) : known.unread(entry);
        Content content = (screen, display) -> {
            screen.head(lesson.title(), "End of the lesson", "", 1);
            if (known.finished()) {
                screen.text("You have finished this lesson.");
            }
            if (!unread.isEmpty()) {
                screen.text(unread(
                        entry,
                        unread,
                        known,
                        "go " + navigator.course().outline().number(entry)));
            }
            closing(navigator, lesson.name()).on(screen, display);
        };
        return unitDone(navigator, position, lesson.name(), content);
    }

    /** What is left of a lesson for a learner who has jumped to its end, or had finished it before its author added to it. */
    private static Line unread(OutlineEntry lesson, List<Integer> unread, UnitProgress known, String go) {
        String said = known.finished()
                ? count(unread.size(), "screen is", "screens are") + " new since then."
                : "You have read " + (lesson.size() - unread.size()) + " of the "
                        + count(lesson.size(), "screen", "screens") + " of this lesson.";
        return Line.of(said + " Type ")
                .plus(go + "." + (unread.get(0) + 1), Style.KEY)
                .plus(unread.size() == 1 ? " to read the one that is left." : " to read the first one that is left.");
    }

    static PauseScene quizDone(Navigator navigator, Position position, Quiz quiz) {
        var attempt = navigator.progress().unit(quiz.name()).last().orElseThrow();
        var result = new QuizResult(navigator.course(), navigator.progress(), attempt.asked(quiz), attempt);
        Content content = (screen, display) -> {
            screen.head(quiz.title(), "Your score", "", 1);
            result.draw(screen, display);
            closing(navigator, quiz.name()).on(screen, display);
        };
        return unitDone(navigator, position, quiz.name(), content);
    }

    /** What comes next; behind the last unit, what the course was like. */
    private static Content closing(Navigator navigator, String unit) {
        return next(navigator, unit)
                .<Content>map(
                        entry -> (screen, display) -> screen.blank().text(invitation(entry, navigator.progress())))
                .orElseGet(() -> (screen, display) -> {
                    screen.blank();
                    new ClosingPage(navigator.course(), navigator.progress()).draw(screen, display);
                });
    }

    private static PauseScene unitDone(Navigator navigator, Position position, String unit, Content content) {
        Optional<OutlineEntry> next = next(navigator, unit);
        Optional<Position> onward = next.map(entry -> navigator.resumeIn(entry.name()));
        return new PauseScene(
                position,
                content,
                onward,
                next.map(entry -> onward(entry, navigator.progress())).orElse("Type quit to leave"));
    }

    /** What Enter does before the next unit. */
    private static String onward(OutlineEntry entry, Progress progress) {
        UnitProgress unit = progress.unit(entry.name());
        if (entry.kind() == UnitKind.LESSON) {
            return unit.finished() ? "Press Enter to read the lesson again" : "Press Enter to start the lesson";
        }
        return unit.open().isPresent()
                ? "Press Enter to continue the quiz"
                : unit.finished() ? "Press Enter to see your result" : "Press Enter to start the quiz";
    }

    private static Optional<OutlineEntry> next(Navigator navigator, String unit) {
        return navigator.course().outline().after(unit);
    }

    private static Line invitation(OutlineEntry entry, Progress progress) {
        boolean quiz = entry.kind() == UnitKind.QUIZ;
        UnitProgress unit = progress.unit(entry.name());
        var facts = new ArrayList<String>();
        if (entry.size() > 0 && !quiz) { // nothing is known of a unit that cannot be read
            facts.add(count(entry.size(), "screen", "screens"));
        }
        if (entry.minutes() > 0) {
            facts.add("about " + Durations.words(entry.minutes()));
        }
        String behind = facts.isEmpty() ? "." : " (" + String.join(", ", facts) + ").";
        Line next = Line.of("Next: ").plus((quiz ? "Quiz: " : "") + entry.title(), Style.STRONG);
        if (unit.finished() && unit.open().isEmpty()) {
            return next.plus(". " + (quiz ? result(progress, entry) : "You have read this lesson."));
        }
        return next.plus(behind + (quiz && entry.size() > 0 && unit.open().isEmpty() ? " " + rules(entry) : ""));
    }

    private static String result(Progress progress, OutlineEntry quiz) {
        return progress.isDone(quiz) ? "You have passed this quiz." : "You have not passed this quiz yet.";
    }

    /** What to know before a quiz. */
    static String rules(OutlineEntry quiz) {
        boolean drawn = quiz.asked() < quiz.size();
        return (drawn
                        ? "Each attempt asks " + count(quiz.asked(), "question", "questions") + ", drawn from "
                                + quiz.size()
                        : "The quiz has " + count(quiz.size(), "question", "questions"))
                + ", and you need " + quiz.pass() + " % to pass. Your first answer to each question counts.";
    }

    /** What to know before the questions that come back at the end of a quiz. */
    static String secondRound(Attempt attempt, List<Question> comingBack) {
        int skipped = (int) comingBack.stream()
                .filter(question -> attempt.tally(question.key()).isSkipped())
                .count();
        int missed = (int) comingBack.stream()
                        .filter(question -> attempt.tally(question.key()).missed())
                        .count()
                - skipped;
        String what = missed == 0
                ? "skipped: " + count(skipped, "question", "questions")
                : skipped == 0
                        ? "missed: " + count(missed, "question", "questions")
                        : "missed (" + count(missed, "question", "questions") + ") or skipped ("
                                + count(skipped, "question", "questions") + ")";
        return "You have seen all questions of this quiz. You are now asked again only what you " + what + ". "
                + (skipped == 0
                        ? "Your score stays as it is."
                        : missed == 0
                                ? "Your answers still count."
                                : "Only your answers to skipped questions still count.");
    }

    static PauseScene reviewDone(Navigator navigator, Position.InReview stop) {
        Content content = (screen, display) -> {
            screen.head("Review", "Done", "", 1);
            screen.text("You have reviewed " + count(stop.queue().size(), "question", "questions") + ".");
            screen.text(whenNext(navigator.progress(), stop.zone()));
        };
        return new PauseScene(stop, content, Optional.of(navigator.resume()), "Press Enter to go back to your place");
    }

    /** When the next question comes back, as a sentence. */
    static String whenNext(Progress progress, ZoneId zone) {
        return progress.nextDue(zone)
                .map(day -> "The next question is due on " + date(day) + ".")
                .orElse("No missed question is waiting.");
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK));
    }

    static PauseScene unreadable(Navigator navigator, Position position, UnreadableUnitException problem) {
        Optional<String> unit = position instanceof Position.InUnit in ? Optional.of(in.unit()) : Optional.empty();
        Optional<OutlineEntry> next = unit.flatMap(name -> next(navigator, name));
        Content content = (screen, display) -> {
            screen.text(problem.getMessage(), Style.WARNING).blank();
            screen.text("You can still open the other lessons and quizzes.");
            next.ifPresent(entry -> screen.blank().text(invitation(entry, navigator.progress())));
        };
        return new PauseScene(
                position,
                content,
                next.map(entry -> navigator.resumeIn(entry.name())),
                next.isPresent() ? Scene.CONTINUE : "Type map, go or quit");
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
