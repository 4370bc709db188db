package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Block;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.ParsedResponse;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Verdict;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.QuestionRecord;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
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
record QuestionScene(
        Position position,
        QuestionContext questionContext,
        Question question,
        List<ChoiceOrder> orders,
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
    record QuestionContext(
            String unit,
            String unitTitle,
            String title,
            int number,
            int of,
            Occasion occasion,
            List<Block> before,
            List<Block> notes) {}

    /** The question as it was left: what has been answered is not asked from the beginning. */
    static QuestionScene resumed(
            Position position,
            QuestionContext questionContext,
            Question question,
            List<ChoiceOrder> orders,
            QuestionRecord questionRecord) {
        Phase phase = questionRecord.solved() || questionRecord.revealed() || questionRecord.answers() >= TRIES
                ? Phase.SETTLED
                : questionRecord.answers() > 0 ? Phase.RETRY : Phase.OPEN;
        Response given = questionRecord.partial().isEmpty()
                ? Response.NONE
                : question.restore(questionRecord.partial())
                        .filter(begun -> begun.size() < question.parts().size())
                        .orElse(Response.NONE);
        return new QuestionScene(
                position,
                questionContext,
                question,
                orders,
                phase,
                questionRecord.answers(),
                questionRecord.hints(),
                given);
    }

    static QuestionScene fresh(
            Position position,
            QuestionContext questionContext,
            Question question,
            List<ChoiceOrder> orders,
            int answers) {
        return new QuestionScene(position, questionContext, question, orders, Phase.OPEN, answers, 0, Response.NONE);
    }

    private QuestionScene now(Phase phase) {
        return new QuestionScene(position, questionContext, question, orders, phase, answers, hints, Response.NONE);
    }

    private QuestionScene answered(Phase phase) {
        return new QuestionScene(position, questionContext, question, orders, phase, answers + 1, hints, Response.NONE);
    }

    private QuestionScene unfinished(Response given) {
        return new QuestionScene(position, questionContext, question, orders, phase, answers, hints, given);
    }

    private Part part() {
        return question.next(given);
    }

    /** What the next line would be an answer to. */
    PendingQuestion pendingQuestion() {
        return new PendingQuestion(question, part(), orders.get(given.size()));
    }

    private QuestionView view() {
        return new QuestionView(question, orders);
    }

    @Override
    public void draw(ScreenBuilder screen, Display display) {
        new StepView(
                        questionContext.unitTitle(),
                        questionContext.title(),
                        questionContext.number(),
                        questionContext.of(),
                        questionContext.before())
                .draw(screen);
        if (phase == Phase.SETTLED) {
            view().settled(screen);
        } else {
            view().ask(screen, given);
        }
        if (phase == Phase.RETRY) {
            screen.text("Your first answer was not right. Try again, or press Enter to see the answer.", Style.MUTED)
                    .blank();
        } else if (phase == Phase.SETTLED) {
            view().solution(screen, display);
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
    public Transition enter(Navigator navigator) {
        return switch (phase) {
            case OPEN ->
                Transition.saying(
                        this,
                        question.usage(given) + " hint helps, skip puts the question off, answer shows the answer.");
            case RETRY -> Transition.saying(now(Phase.SETTLED), this::drawSolution);
            case SETTLED -> next(navigator);
        };
    }

    private void drawSolution(ScreenBuilder screen, Display display) {
        view().solution(screen, display);
        screen.blank();
    }

    @Override
    public Transition typed(String text, boolean quoted, Navigator navigator) {
        if (phase == Phase.SETTLED) {
            return NotUnderstood.meant(text).isPresent()
                    ? NotUnderstood.word(this, text)
                    : Transition.saying(this, "This question is done. Enter goes on; again asks it once more.");
        }
        var parsedResponse = part().parse(text, orders.get(given.size()));
        if (parsedResponse instanceof ParsedResponse.Invalid invalid) {
            return !quoted && NotUnderstood.meant(text).isPresent()
                    ? NotUnderstood.word(this, text)
                    : Transition.saying(this, invalid.sentence());
        }
        Answer answer = ((ParsedResponse.Valid) parsedResponse).answer();
        if (!quoted && looksLikeASlip(answer, text)) {
            return Transition.saying(
                    this,
                    "That looks like the word " + NotUnderstood.meant(text).orElseThrow()
                            + ", so it was not counted. To answer with it, put it in quotes.");
        }
        return marked(given.plus(answer), navigator);
    }

    /** Only where anything typed is an answer can a mistyped command word become one by accident. */
    private boolean looksLikeASlip(Answer answer, String text) {
        return part().acceptsAnyText()
                && part().grade(answer).verdict() == Verdict.WRONG
                && !part().mistakes().contains(answer)
                && NotUnderstood.meant(text).isPresent();
    }

    private Transition marked(Response response, Navigator navigator) {
        Outcome outcome = question.grade(response);
        var event = new Event.Answered(
                navigator.now(),
                questionContext.unit(),
                question.key(),
                questionContext.occasion(),
                question.written(response),
                outcome.points(),
                answers + 1,
                outcome.unfinished());
        if (outcome.unfinished()) {
            return Transition.saying(
                            unfinished(response), (screen, display) -> view().proceed(screen, display, response))
                    .after(event);
        }
        boolean right = outcome.verdict() == Verdict.RIGHT;
        boolean last = answers + 1 >= TRIES;
        QuestionScene next = answered(right || last ? Phase.SETTLED : Phase.RETRY);
        return Transition.saying(next, (screen, display) -> {
                    view().marked(screen, display, outcome);
                    screen.blank();
                    if (!right && last) {
                        drawSolution(screen, display);
                    } else if (!right && question.showsGiven()) {
                        view().ask(screen, Response.NONE);
                    }
                })
                .after(event);
    }

    @Override
    public Transition next(Navigator navigator) {
        return phase == Phase.OPEN ? skip(navigator) : navigator.to(position.next());
    }

    @Override
    public Transition again(Navigator navigator) {
        return Transition.to(
                phase == Phase.SETTLED ? fresh(position, questionContext, question, orders, answers) : this);
    }

    @Override
    public Transition hint(Navigator navigator) {
        var ladder = question.header().hints();
        if (phase == Phase.SETTLED) {
            return Transition.saying(this, "This question is done; why explains every choice.");
        }
        if (hints >= ladder.size()) {
            return Transition.saying(
                    this,
                    ladder.isEmpty()
                            ? "This question has no hint. answer shows the answer."
                            : "There are no more hints. answer shows the answer.");
        }
        Line hint = Line.of("Hint " + (hints + 1) + " of " + ladder.size() + ": ", Style.MUTED)
                .plus(ladder.get(hints));
        QuestionScene next =
                new QuestionScene(position, questionContext, question, orders, phase, answers, hints + 1, given);
        Transition transition = Transition.saying(next, (screen, display) -> screen.text(hint));
        return questionContext.occasion() == Occasion.REVIEW
                ? transition
                : transition.after(new Event.Hinted(navigator.now(), questionContext.unit(), question.key()));
    }

    @Override
    public Transition skip(Navigator navigator) {
        boolean unanswered = phase == Phase.OPEN && answers == 0 && questionContext.occasion() != Occasion.REVIEW;
        return unanswered
                ? navigator.to(
                        position.next(), new Event.Skipped(navigator.now(), questionContext.unit(), question.key()))
                : navigator.to(position.next());
    }

    @Override
    public Transition answer(Navigator navigator) {
        Transition shown = Transition.saying(now(Phase.SETTLED), this::drawSolution);
        return phase == Phase.SETTLED
                ? shown
                : shown.after(new Event.Revealed(
                        navigator.now(), questionContext.unit(), question.key(), questionContext.occasion()));
    }

    @Override
    public Transition why(Navigator navigator) {
        return phase == Phase.SETTLED
                ? Transition.saying(this, (screen, display) -> {
                    view().explanations(screen, display);
                    screen.blank();
                })
                : Transition.saying(this, "Answer first; then why explains every choice. hint helps.");
    }

    @Override
    public List<Block> notes() {
        return questionContext.notes();
    }

    @Override
    public List<String> sources() {
        return question.header().sources();
    }
}
