package dev.onekernel.tutor;

import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.OutlineEntry;
import dev.onekernel.course.Outline.UnitKind;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Progress;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.Durations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
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
        Content content = (screen, display) -> {
            screen.head(lesson.title(), "End of the lesson", "", 1).text("You have finished this lesson.");
            closing(navigator, lesson.name()).on(screen, display);
        };
        return unitDone(navigator, position, lesson.name(), content);
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
                .<Content>map(entry -> (screen, display) -> screen.blank().text(invitation(entry)))
                .orElseGet(() -> (screen, display) -> {
                    screen.blank();
                    new ClosingPage(navigator.course(), navigator.progress()).draw(screen, display);
                });
    }

    private static PauseScene unitDone(Navigator navigator, Position position, String unit, Content content) {
        Optional<OutlineEntry> next = next(navigator, unit);
        Optional<Position> onward = next.map(entry -> navigator.resumeIn(entry.name()));
        String prompt = next.map(entry -> entry.kind() == UnitKind.LESSON
                        ? "Press Enter to start the lesson"
                        : navigator.progress().unit(entry.name()).finished()
                                ? "Press Enter to see the next quiz"
                                : "Press Enter to start the quiz")
                .orElse("Type quit to leave");
        return new PauseScene(position, content, onward, prompt);
    }

    private static Optional<OutlineEntry> next(Navigator navigator, String unit) {
        return navigator.course().outline().after(unit);
    }

    private static Line invitation(OutlineEntry entry) {
        boolean quiz = entry.kind() == UnitKind.QUIZ;
        var facts = new ArrayList<String>();
        if (entry.size() > 0 && !quiz) { // nothing is known of a unit that cannot be read
            facts.add(count(entry.size(), "screen", "screens"));
        }
        if (entry.minutes() > 0) {
            facts.add("about " + Durations.words(entry.minutes()));
        }
        String behind = facts.isEmpty() ? "." : " (" + String.join(", ", facts) + ").";
        return Line.of("Next: ")
                .plus((quiz ? "Quiz: " : "") + entry.title(), Style.STRONG)
                .plus(behind + (quiz && entry.size() > 0 ? " " + rules(entry) : ""));
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
            next.ifPresent(entry -> screen.blank().text(invitation(entry)));
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
