package dev.onekernel.tutor;

import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.ScoreSheet;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** The pauses on the way: what is said at the end of something, and where it goes on. */
final class Pauses {

    private Pauses() {}

    static PauseScene lessonRead(Navigator navigator, Position position, Lesson lesson) {
        Content content = (screen, display) -> {
            screen.head(lesson.title(), "End of the lesson", "", 1).text("You have read the lesson to its end.");
            next(navigator, lesson.name()).ifPresent(entry -> screen.blank().text(invitation(entry)));
            ending(navigator, lesson.name()).ifPresent(end -> end.on(screen, display));
        };
        return unitDone(navigator, position, lesson.name(), content);
    }

    static PauseScene quizDone(Navigator navigator, Position position, Quiz quiz) {
        var attempt = navigator.progress().unit(quiz.name()).last().orElseThrow();
        var keies = quiz.questions().stream().map(question -> question.key()).toList();
        Score score = Score.of(attempt, keies);
        Content content = (screen, display) -> {
            screen.head(quiz.title(), "Your score", "", 1);
            ScoreSheet.quiz(screen, display, score, quiz.pass());
            screen.blank();
            screen.text("again takes the quiz once more, with the choices in another order.", Style.MUTED);
            next(navigator, quiz.name()).ifPresent(entry -> screen.blank().text(invitation(entry)));
            ending(navigator, quiz.name()).ifPresent(end -> end.on(screen, display));
        };
        return unitDone(navigator, position, quiz.name(), content);
    }

    private static PauseScene unitDone(Navigator navigator, Position position, String unit, Content content) {
        Optional<Position> onward = next(navigator, unit).map(entry -> navigator.resumeIn(entry.name()));
        String prompt = next(navigator, unit)
                .map(entry ->
                        entry.kind() == Outline.UnitKind.QUIZ ? "Enter starts the quiz" : "Enter starts the lesson")
                .orElse("quit leaves");
        return new PauseScene(position, content, onward, prompt);
    }

    private static Optional<Outline.OutlineEntry> next(Navigator navigator, String unit) {
        return navigator.course().outline().after(unit);
    }

    private static Line invitation(Outline.OutlineEntry entry) {
        boolean quiz = entry.kind() == Outline.UnitKind.QUIZ;
        var facts = new ArrayList<String>();
        if (entry.size() > 0) { // nothing is known of a unit that cannot be read
            facts.add(quiz ? count(entry.size(), "question", "questions") : count(entry.size(), "screen", "screens"));
        }
        if (entry.minutes() > 0) {
            facts.add("about " + count(entry.minutes(), "minute", "minutes"));
        }
        String behind = facts.isEmpty() ? "." : " (" + String.join(", ", facts) + ").";
        return Line.of("Next: ")
                .plus((quiz ? "Quiz: " : "") + entry.title(), Style.STRONG)
                .plus(behind);
    }

    /** What is said behind the last unit. */
    private static Optional<Content> ending(Navigator navigator, String unit) {
        if (next(navigator, unit).isPresent()) {
            return Optional.empty();
        }
        return Optional.of((screen, display) -> {
            screen.blank().text("This was the last unit of the course.").blank();
            ScoreSheet.course(screen, display, navigator.course().outline(), navigator.progress());
        });
    }

    static PauseScene reviewDone(Navigator navigator, Position.InReview stop) {
        Content content = (screen, display) -> {
            screen.head("Review", "Done", "", 1);
            screen.text(count(stop.queue().size(), "question", "questions") + " reviewed.");
            screen.text(whenNext(navigator.progress(), stop.zone()));
        };
        return new PauseScene(stop, content, Optional.of(navigator.resume()), "Enter goes back to your place");
    }

    /** When the next question comes back, as a sentence. */
    static String whenNext(Progress progress, ZoneId zone) {
        return progress.nextDue(zone)
                .map(day -> "The next one comes back on "
                        + day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(Locale.UK))
                        + ".")
                .orElse("Nothing is waiting to come back.");
    }

    static PauseScene unreadable(Navigator navigator, Position position, UnreadableUnitException problem) {
        Optional<String> unit = position instanceof Position.InUnit in ? Optional.of(in.unit()) : Optional.empty();
        Optional<Outline.OutlineEntry> next = unit.flatMap(name -> next(navigator, name));
        Content content = (screen, display) -> {
            screen.text(problem.getMessage(), Style.WARNING).blank();
            screen.text("The other units are not touched by this.");
            next.ifPresent(entry -> screen.blank().text(invitation(entry)));
        };
        return new PauseScene(
                position,
                content,
                next.map(entry -> navigator.resumeIn(entry.name())),
                next.isPresent() ? "Enter goes on" : "map, go or quit");
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
