package dev.onekernel.author;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.ParsedResponse;
import dev.onekernel.course.Part;
import dev.onekernel.progress.Progress;
import dev.onekernel.progress.Score;
import dev.onekernel.progress.UnitProgress;
import dev.onekernel.text.Console.Prompt;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.PendingQuestion;
import dev.onekernel.tutor.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Goes through a unit without a person, and writes down what a person would have seen and typed. */
public final class Player {

    /** No unit is so long; but a script may lead in circles. */
    private static final int MOST_LINES = 10_000;

    /** The order of choices follows from the time, so it stands still here: a transcript is the same every day. */
    private static final ZonedDateTime NOW = Instant.EPOCH.atZone(ZoneOffset.UTC);

    /** What to type next; empty to leave. */
    @FunctionalInterface
    public interface Answers {
        Optional<String> next(Optional<PendingQuestion> question);

        /** How many answers are left that nothing has asked for. */
        default int unused() {
            return 0;
        }
    }

    /** The lines of a script, one at each prompt, until there are no more. */
    private static final class Script implements Answers {

        private final Deque<String> lines;

        Script(List<String> lines) {
            this.lines = new ArrayDeque<>(lines);
        }

        @Override
        public Optional<String> next(Optional<PendingQuestion> question) {
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public int unused() {
            return lines.size();
        }
    }

    /** Every question is answered right at once. */
    public static final Answers RIGHT =
            question -> Optional.of(question.map(Player::right).orElse(""));

    /** Every question is answered wrong as often as it is asked. */
    public static final Answers WRONG =
            question -> Optional.of(question.map(Player::wrong).orElse(""));

    /**
     * What was played.
     *
     * @param transcript pages, prompts and what was typed
     * @param completed whether the end of the unit was reached
     * @param passed whether its end was reached and the answers earned what it needs; a lesson needs nothing
     * @param unused how many answers of a script were not needed
     */
    public record Transcript(List<Line> transcript, boolean completed, boolean passed, int unused) {
        public Transcript {
            transcript = List.copyOf(transcript);
        }
    }

    private Player() {}

    /** The lines of a script, one at each prompt, until there are no more. */
    public static Answers script(List<String> lines) {
        return new Script(lines);
    }

    /** Plays a unit to its end, or until there are no more answers. */
    public static Transcript play(Course course, String unit, Answers answers, Display display) {
        var transcript = new ArrayList<Line>();
        Session session = Session.in(course, Progress.NONE, unit, Optional.of(0), NOW.toInstant());
        for (int i = 0; i < MOST_LINES; i++) {
            transcript.addAll(session.page(display));
            if (session.progress().unit(unit).finished()) {
                break;
            }
            Optional<String> typed = answers.next(session.pendingQuestion());
            if (typed.isEmpty() || session.over()) {
                break;
            }
            Prompt prompt = session.prompt();
            transcript.add(prompt.text().plus(typed.get()));
            transcript.add(Line.EMPTY);
            session = session.say(typed.get(), NOW);
        }
        UnitProgress played = session.progress().unit(unit);
        return new Transcript(
                transcript, played.finished(), played.finished() && passed(course, unit, played), answers.unused());
    }

    private static boolean passed(Course course, String unit, UnitProgress played) {
        OutlineEntry entry = course.outline().entry(unit).orElseThrow();
        return played.last()
                .map(attempt -> Score.of(attempt, entry).percent() >= entry.pass())
                .orElse(true);
    }

    private static String right(PendingQuestion pendingQuestion) {
        return typed(pendingQuestion, pendingQuestion.part().accepted().get(0));
    }

    private static String wrong(PendingQuestion pendingQuestion) {
        Part part = pendingQuestion.part();
        return part.mistakes().stream()
                .min(Comparator.comparingDouble(answer -> part.grade(answer).points()))
                .map(mistake -> typed(pendingQuestion, mistake))
                .map(typed -> isAnswer(typed, pendingQuestion) ? typed : "skip")
                .orElse("nothing of the kind");
    }

    /** What is built up line by line is never answered wrong; it can only be left. */
    private static boolean isAnswer(String typed, PendingQuestion pendingQuestion) {
        return !(pendingQuestion.part().parse(typed, pendingQuestion.order(), Optional.empty())
                instanceof ParsedResponse.Draft);
    }

    private static String typed(PendingQuestion pendingQuestion, Answer answer) {
        return AnswerFormatter.of(pendingQuestion.part(), pendingQuestion.order(), answer);
    }
}
