package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Block;
import dev.onekernel.course.Deal;
import dev.onekernel.course.Mark;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Reading;
import dev.onekernel.course.Response;
import dev.onekernel.course.Verdict;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Setting;
import dev.onekernel.progress.Tally;
import dev.onekernel.text.Line;
import dev.onekernel.text.Medium;
import dev.onekernel.text.Style;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.Screen;
import dev.onekernel.view.StepView;
import java.util.List;

/**
 * A question, wherever it is asked.
 *
 * @param place what the screen says about where it stands
 * @param orders the order in which the choices of each part stand on the screen
 * @param phase how far it is
 * @param answers how many answers to it were marked
 * @param hints how many hints were shown
 * @param given what was answered so far, when the question has further parts
 */
record Asking(
        Stop stop,
        Place place,
        Question question,
        List<Deal> orders,
        Phase phase,
        int answers,
        int hints,
        Response given)
        implements Scene {

    /** A miss may be tried again once; then the answer is shown, so that nobody is left guessing. */
    private static final int TRIES = 2;

    enum Phase {
        OPEN,
        /** Missed once. */
        RETRY,
        /** Right, or the answer was shown. */
        SETTLED
    }

    /**
     * Where a question stands.
     *
     * @param before what there is to read on the same screen
     */
    record Place(
            String unit,
            String unitTitle,
            String title,
            int number,
            int of,
            Setting setting,
            List<Block> before,
            List<Block> notes) {}

    /** The question as it was left: what has been answered is not asked from the beginning. */
    static Asking resumed(Stop stop, Place place, Question question, List<Deal> orders, Tally tally) {
        Phase phase = tally.solved() || tally.revealed() || tally.answers() >= TRIES
                ? Phase.SETTLED
                : tally.answers() > 0 ? Phase.RETRY : Phase.OPEN;
        Response given = tally.partial().isEmpty()
                ? Response.NONE
                : question.restore(tally.partial())
                        .filter(begun -> begun.size() < question.parts().size())
                        .orElse(Response.NONE);
        return new Asking(stop, place, question, orders, phase, tally.answers(), tally.hints(), given);
    }

    static Asking fresh(Stop stop, Place place, Question question, List<Deal> orders, int answers) {
        return new Asking(stop, place, question, orders, Phase.OPEN, answers, 0, Response.NONE);
    }

    private Asking now(Phase phase) {
        return new Asking(stop, place, question, orders, phase, answers, hints, Response.NONE);
    }

    private Asking answered(Phase phase) {
        return new Asking(stop, place, question, orders, phase, answers + 1, hints, Response.NONE);
    }

    private Asking unfinished(Response given) {
        return new Asking(stop, place, question, orders, phase, answers, hints, given);
    }

    private Part part() {
        return question.next(given);
    }

    /** What the next line would be an answer to. */
    Waiting waiting() {
        return new Waiting(question, part(), orders.get(given.size()));
    }

    private QuestionView view() {
        return new QuestionView(question, orders);
    }

    @Override
    public void draw(Screen screen, Medium medium) {
        new StepView(place.unitTitle(), place.title(), place.number(), place.of(), place.before()).draw(screen);
        if (phase == Phase.SETTLED) {
            view().settled(screen);
        } else {
            view().ask(screen, given);
        }
        if (phase == Phase.RETRY) {
            screen.text("Your first answer was not right. Try again, or press Enter to see the answer.", Style.MUTED)
                    .blank();
        } else if (phase == Phase.SETTLED) {
            view().solution(screen, medium);
            screen.blank();
        }
    }

    @Override
    public String prompt() {
        return switch (phase) {
            case OPEN -> question.form(given);
            case RETRY -> question.showsGiven() ? question.form(given) + ", or Enter" : "try again, or Enter";
            case SETTLED -> "Enter goes on";
        };
    }

    @Override
    public String tip() {
        return phase == Phase.SETTLED ? "why, again, help" : "hint, skip, answer, help";
    }

    @Override
    public Move enter(Route route) {
        return switch (phase) {
            case OPEN ->
                Move.saying(
                        this,
                        question.usage(given) + " hint helps, skip puts the question off, answer shows the answer.");
            case RETRY -> Move.saying(now(Phase.SETTLED), this::drawSolution);
            case SETTLED -> next(route);
        };
    }

    private void drawSolution(Screen screen, Medium medium) {
        view().solution(screen, medium);
        screen.blank();
    }

    @Override
    public Move typed(String text, boolean quoted, Route route) {
        if (phase == Phase.SETTLED) {
            return Unknown.meant(text).isPresent()
                    ? Unknown.word(this, text)
                    : Move.saying(this, "This question is done. Enter goes on; again asks it once more.");
        }
        var reading = part().parse(text, orders.get(given.size()));
        if (reading instanceof Reading.Unclear unclear) {
            return !quoted && Unknown.meant(text).isPresent()
                    ? Unknown.word(this, text)
                    : Move.saying(this, unclear.sentence());
        }
        Answer answer = ((Reading.Understood) reading).answer();
        if (!quoted && looksLikeASlip(answer, text)) {
            return Move.saying(
                    this,
                    "That looks like the word " + Unknown.meant(text).orElseThrow()
                            + ", so it was not counted. To answer with it, put it in quotes.");
        }
        return marked(given.plus(answer), route);
    }

    /** Only where anything typed is an answer can a mistyped command word become one by accident. */
    private boolean looksLikeASlip(Answer answer, String text) {
        return part().acceptsAnyText()
                && part().grade(answer).verdict() == Verdict.WRONG
                && !part().mistakes().contains(answer)
                && Unknown.meant(text).isPresent();
    }

    private Move marked(Response response, Route route) {
        Mark mark = question.grade(response);
        var event = new Event.Answered(
                route.now(),
                place.unit(),
                question.key(),
                place.setting(),
                question.written(response),
                mark.points(),
                answers + 1,
                mark.unfinished());
        if (mark.unfinished()) {
            return Move.saying(unfinished(response), (screen, medium) -> view().proceed(screen, medium, response))
                    .after(event);
        }
        boolean right = mark.verdict() == Verdict.RIGHT;
        boolean last = answers + 1 >= TRIES;
        Asking next = answered(right || last ? Phase.SETTLED : Phase.RETRY);
        return Move.saying(next, (screen, medium) -> {
                    view().marked(screen, medium, mark);
                    screen.blank();
                    if (!right && last) {
                        drawSolution(screen, medium);
                    } else if (!right && question.showsGiven()) {
                        view().ask(screen, Response.NONE);
                    }
                })
                .after(event);
    }

    @Override
    public Move next(Route route) {
        return phase == Phase.OPEN ? skip(route) : route.to(stop.next());
    }

    @Override
    public Move again(Route route) {
        return Move.to(phase == Phase.SETTLED ? fresh(stop, place, question, orders, answers) : this);
    }

    @Override
    public Move hint(Route route) {
        var ladder = question.stem().hints();
        if (phase == Phase.SETTLED) {
            return Move.saying(this, "This question is done; why explains every choice.");
        }
        if (hints >= ladder.size()) {
            return Move.saying(
                    this,
                    ladder.isEmpty()
                            ? "This question has no hint. answer shows the answer."
                            : "There are no more hints. answer shows the answer.");
        }
        Line hint = Line.of("Hint " + (hints + 1) + " of " + ladder.size() + ": ", Style.MUTED)
                .plus(ladder.get(hints));
        Asking next = new Asking(stop, place, question, orders, phase, answers, hints + 1, given);
        Move move = Move.saying(next, (screen, medium) -> screen.text(hint));
        return place.setting() == Setting.REVIEW
                ? move
                : move.after(new Event.Hinted(route.now(), place.unit(), question.key()));
    }

    @Override
    public Move skip(Route route) {
        boolean unanswered = phase == Phase.OPEN && answers == 0 && place.setting() != Setting.REVIEW;
        return unanswered
                ? route.to(stop.next(), new Event.Skipped(route.now(), place.unit(), question.key()))
                : route.to(stop.next());
    }

    @Override
    public Move answer(Route route) {
        Move shown = Move.saying(now(Phase.SETTLED), this::drawSolution);
        return phase == Phase.SETTLED
                ? shown
                : shown.after(new Event.Revealed(route.now(), place.unit(), question.key(), place.setting()));
    }

    @Override
    public Move why(Route route) {
        return phase == Phase.SETTLED
                ? Move.saying(this, (screen, medium) -> {
                    view().explanations(screen, medium);
                    screen.blank();
                })
                : Move.saying(this, "Answer first; then why explains every choice. hint helps.");
    }

    @Override
    public List<Block> notes() {
        return place.notes();
    }

    @Override
    public List<String> sources() {
        return question.stem().sources();
    }
}
