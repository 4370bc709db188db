package dev.onekernel.tutor;

import dev.onekernel.course.Block;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Question;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.QuestionRecord;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.tutor.QuestionState.Phase;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.StepView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question, wherever it is asked.
 *
 * @param context what the screen says about where it stands
 * @param orders the order in which the choices of each part stand on the screen
 * @param state how far the learner is with it
 */
record QuestionScene(Position position, QuestionContext context, List<ChoiceOrder> orders, QuestionState state)
        implements Scene {

    /** The question as it was left. */
    static QuestionScene resumed(
            Position position,
            QuestionContext context,
            Question question,
            List<ChoiceOrder> orders,
            QuestionRecord left) {
        return new QuestionScene(
                position, context, orders, QuestionState.resumed(question, context.tries(question), left));
    }

    /** The question from its beginning. */
    static QuestionScene fresh(
            Position position, QuestionContext context, Question question, List<ChoiceOrder> orders, int answers) {
        return new QuestionScene(position, context, orders, QuestionState.fresh(question, answers));
    }

    QuestionScene with(QuestionState next) {
        return new QuestionScene(position, context, orders, next);
    }

    Question question() {
        return state.question();
    }

    /** What the next line would be an answer to; empty where nothing is asked for. */
    Optional<PendingQuestion> pendingQuestion() {
        return state.isAsking()
                ? Optional.of(new PendingQuestion(
                        question(), state.part(), orders.get(state.given().size())))
                : Optional.empty();
    }

    QuestionView view() {
        return new QuestionView(question(), orders);
    }

    @Override
    public void draw(ScreenBuilder screen, Display display) {
        new StepView(context.unitTitle(), context.title(), context.number(), context.of(), context.before())
                .draw(screen);
        switch (state.phase()) {
            case SETTLED -> view().settled(screen, state.trial().draft());
            case PAUSED -> view().tried(screen, state.given(), state.trial().draft());
            case OPEN, RETRY ->
                view().ask(screen, state.given(), state.kept(), state.trial().draft());
        }
        if (state.phase() == Phase.RETRY) {
            screen.text(
                            "Your first answer was not fully right. Try again, or type answer to see the solution.",
                            Style.MUTED)
                    .blank();
        } else if (state.phase() == Phase.SETTLED) {
            view().solution(screen, display);
            screen.blank();
        }
    }

    @Override
    public String prompt() {
        return switch (state.phase()) {
            case OPEN -> (context.isGuess() ? "your guess, " : "") + question().form(state.given());
            case RETRY -> "try again, " + question().form(state.given());
            case PAUSED, SETTLED -> CONTINUE;
        };
    }

    @Override
    public String tip() {
        return state.isAsking() ? "hint, skip, answer, help" : "why, again, help";
    }

    @Override
    public Transition enter(Navigator navigator) {
        return switch (state.phase()) {
            case OPEN ->
                Transition.saying(
                        this,
                        question().usage(state.given())
                                + " You can also type hint, skip (to answer later) or answer (to see the solution).");
            case RETRY ->
                Transition.saying(
                        this,
                        question().usage(state.given())
                                + " Type answer to see the solution, or next to continue without it.");
            case PAUSED, SETTLED -> next(navigator);
        };
    }

    void drawSolution(ScreenBuilder screen, Display display) {
        view().solution(screen, display);
        screen.blank();
    }

    @Override
    public Transition typed(String text, boolean quoted, Navigator navigator) {
        return new TypedAnswer(this, text, quoted, navigator).transition();
    }

    @Override
    public Transition next(Navigator navigator) {
        if (state.phase() == Phase.PAUSED) {
            return Transition.saying(
                    with(state.reopened()),
                    (screen, display) ->
                            view().exhibit(screen, state.given(), state.part().beginning()));
        }
        return state.phase() == Phase.OPEN ? skip(navigator) : navigator.to(position.next());
    }

    @Override
    public Transition again(Navigator navigator) {
        return Transition.to(
                state.phase() == Phase.SETTLED ? fresh(position, context, question(), orders, state.answers()) : this);
    }

    @Override
    public Transition hint(Navigator navigator) {
        var ladder = question().header().hints();
        if (state.phase() == Phase.SETTLED) {
            return Transition.saying(this, "You have answered this one. Type why to see every choice explained.");
        }
        if (state.phase() == Phase.PAUSED) {
            return Transition.saying(this, "This part is done. Press Enter to continue.");
        }
        List<Line> thoughts = state.part().thoughts(state.trial().draft());
        if (!thoughts.isEmpty()) {
            return state.trial()
                    .next(thoughts)
                    .map(thought -> with(state.trying(state.trial().hinted(thought)))
                            .hinted(Line.of("Hint: ", Style.MUTED).plus(thought), navigator))
                    .orElseGet(() -> Transition.saying(
                            this,
                            "There are no more hints for now. Try something, or type answer to see the solution."));
        }
        if (state.hints() >= ladder.size()) {
            return Transition.saying(
                    this,
                    ladder.isEmpty()
                            ? "This question has no hint. Type answer to see the solution."
                            : "There are no more hints. Type answer to see the solution.");
        }
        Line hint = Line.of("Hint " + (state.hints() + 1) + " of " + ladder.size() + ": ", Style.MUTED)
                .plus(ladder.get(state.hints()));
        return hinted(hint, navigator);
    }

    private Transition hinted(Line hint, Navigator navigator) {
        Transition transition = Transition.saying(with(state.hinted()), (screen, display) -> screen.text(hint));
        return context.occasion() == Occasion.REVIEW
                ? transition
                : transition.after(new Event.Hinted(
                        navigator.now(), context.unit(), question().key()));
    }

    @Override
    public Transition skip(Navigator navigator) {
        boolean unanswered =
                state.phase() != Phase.SETTLED && state.answers() == 0 && context.occasion() != Occasion.REVIEW;
        return unanswered
                ? navigator.to(
                        position.next(),
                        new Event.Skipped(
                                navigator.now(), context.unit(), question().key()))
                : navigator.to(position.next());
    }

    @Override
    public Transition answer(Navigator navigator) {
        if (state.phase() == Phase.PAUSED) {
            return Transition.saying(this, "This part is done. Press Enter to continue.");
        }
        if (state.isAsking() && question().settlesParts()) {
            return new QuestionMarking(this, navigator).partShown();
        }
        Transition shown = Transition.saying(with(state.settled()), this::drawSolution);
        return state.phase() == Phase.SETTLED ? shown : shown.after(new QuestionMarking(this, navigator).revealed());
    }

    @Override
    public Transition why(Navigator navigator) {
        List<Line> reasons = state.isAsking()
                ? state.part().reasons(state.trial().draft())
                : state.trial().draft().isPresent()
                        ? state.shownPart().reasons(state.trial().draft())
                        : List.of();
        if (!reasons.isEmpty()) {
            return Transition.saying(
                    this,
                    (screen, display) -> reasons.forEach(reason -> screen.item(
                            Line.of(display.plain() ? "" : display.glyphs().bullet() + " "), reason)));
        }
        return state.phase() == Phase.SETTLED
                ? Transition.saying(this, (screen, display) -> {
                    view().explanations(screen, display);
                    screen.blank();
                })
                : Transition.saying(
                        this, "Answer the question first. Then why explains every choice. Type hint if you need help.");
    }

    @Override
    public Transition answers(Navigator navigator) {
        return context.occasion() == Occasion.QUIZ
                ? Transition.saying(
                        this,
                        "All your answers are shown at the end of this quiz."
                                + (state.phase() == Phase.SETTLED
                                        ? ""
                                        : " To see the solution of this question, type answer."))
                : Scene.super.answers(navigator);
    }

    @Override
    public Map<String, String> words() {
        return (state.isAsking() ? state.part() : state.shownPart()).words();
    }

    @Override
    public List<Block> notes() {
        return state.phase() == Phase.SETTLED ? context.notes() : List.of();
    }

    @Override
    public List<String> sources() {
        return question().header().sources();
    }
}
