package dev.onekernel.tutor;

import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.UnreadableUnit;
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
final class Rests {

    private Rests() {}

    static Resting lessonRead(Route route, Stop stop, Lesson lesson) {
        Drawing drawing = (screen, medium) -> {
            screen.head(lesson.title(), "End of the lesson", "", 1).text("You have read the lesson to its end.");
            next(route, lesson.name()).ifPresent(entry -> screen.blank().text(invitation(entry)));
            ending(route, lesson.name()).ifPresent(end -> end.on(screen, medium));
        };
        return unitDone(route, stop, lesson.name(), drawing);
    }

    static Resting quizDone(Route route, Stop stop, Quiz quiz) {
        var attempt = route.progress().unit(quiz.name()).last().orElseThrow();
        var keys = quiz.questions().stream().map(question -> question.key()).toList();
        Score score = Score.of(attempt, keys);
        Drawing drawing = (screen, medium) -> {
            screen.head(quiz.title(), "Your score", "", 1);
            ScoreSheet.quiz(screen, medium, score, quiz.pass());
            screen.blank();
            screen.text("again takes the quiz once more, with the choices in another order.", Style.MUTED);
            next(route, quiz.name()).ifPresent(entry -> screen.blank().text(invitation(entry)));
            ending(route, quiz.name()).ifPresent(end -> end.on(screen, medium));
        };
        return unitDone(route, stop, quiz.name(), drawing);
    }

    private static Resting unitDone(Route route, Stop stop, String unit, Drawing drawing) {
        Optional<Stop> onward = next(route, unit).map(entry -> route.resumeIn(entry.name()));
        String prompt = next(route, unit)
                .map(entry -> entry.kind() == Outline.Kind.QUIZ ? "Enter starts the quiz" : "Enter starts the lesson")
                .orElse("quit leaves");
        return new Resting(stop, drawing, onward, prompt);
    }

    private static Optional<Outline.Entry> next(Route route, String unit) {
        return route.course().outline().after(unit);
    }

    private static Line invitation(Outline.Entry entry) {
        boolean quiz = entry.kind() == Outline.Kind.QUIZ;
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
    private static Optional<Drawing> ending(Route route, String unit) {
        if (next(route, unit).isPresent()) {
            return Optional.empty();
        }
        return Optional.of((screen, medium) -> {
            screen.blank().text("This was the last unit of the course.").blank();
            ScoreSheet.course(screen, medium, route.course().outline(), route.progress());
        });
    }

    static Resting reviewDone(Route route, Stop.InReview stop) {
        Drawing drawing = (screen, medium) -> {
            screen.head("Review", "Done", "", 1);
            screen.text(count(stop.queue().size(), "question", "questions") + " reviewed.");
            screen.text(whenNext(route.progress(), stop.zone()));
        };
        return new Resting(stop, drawing, Optional.of(route.resume()), "Enter goes back to your place");
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

    static Resting unreadable(Route route, Stop stop, UnreadableUnit problem) {
        Optional<String> unit = stop instanceof Stop.InUnit in ? Optional.of(in.unit()) : Optional.empty();
        Optional<Outline.Entry> next = unit.flatMap(name -> next(route, name));
        Drawing drawing = (screen, medium) -> {
            screen.text(problem.getMessage(), Style.WARNING).blank();
            screen.text("The other units are not touched by this.");
            next.ifPresent(entry -> screen.blank().text(invitation(entry)));
        };
        return new Resting(
                stop,
                drawing,
                next.map(entry -> route.resumeIn(entry.name())),
                next.isPresent() ? "Enter goes on" : "map, go or quit");
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
