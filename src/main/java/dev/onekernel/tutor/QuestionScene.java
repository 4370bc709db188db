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
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Style;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.StepView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question, wherever it is asked.
 *
 * @param place what the screen says about where it stands
 * @param orders the order in which the choices of each part stand on the screen
 * @param phase how far it is
 * @param answers how many answers to it were marked
 * @param hints how many hints were shown
 * @param given what was answered so far, when the question has further parts
 * @param kept after a miss, the right answers to single parts, which are not asked again; by the index of the part
 * @param draft what was tried for the part that is to be answered, where an answer is built up line by line
 */
record QuestionScene(
        Position position,
        QuestionContext questionContext,
        Question question,
        List<ChoiceOrder> orders,
        Phase phase,
        int answers,
        int hints,
        Response given,
        Map<Integer, Answer> kept,
        Optional<Answer> draft)
        implements Scene {

    QuestionScene {
        kept = Map.copyOf(kept);
    }

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
            List<Block> notes) {

        private boolean isGuess() {
            return occasion == Occasion.PREDICTION;
        }

        /** A miss may be tried again once; then the answer is shown. Nothing follows from a guess, so one is enough. */
        private int tries() {
            return isGuess() ? 1 : 2;
        }
    }

    /** The question as it was left: what has been answered is not asked from the beginning. */
    static QuestionScene resumed(
            Position position,
            QuestionContext questionContext,
            Question question,
            List<ChoiceOrder> orders,
            QuestionRecord questionRecord) {
        int tries = questionContext.tries();
        Phase phase = questionRecord.solved() || questionRecord.revealed() || questionRecord.answers() >= tries
                ? Phase.SETTLED
                : questionRecord.answers() > 0 ? Phase.RETRY : Phase.OPEN;
        QuestionScene scene = new QuestionScene(
                position,
                questionContext,
                question,
                orders,
                phase,
                questionRecord.answers(),
                questionRecord.hints(),
                Response.NONE,
                phase == Phase.RETRY
                        ? question.restore(questionRecord.given())
                                .map(missed -> rightParts(question, missed))
                                .orElse(Map.of())
                        : Map.of(),
                Optional.empty());
        Response begun = questionRecord.partial().isEmpty()
                ? Response.NONE
                : question.restore(questionRecord.partial()).orElse(Response.NONE);
        return scene.given(begun.size() < question.parts().size() ? begun : Response.NONE);
    }

    static QuestionScene fresh(
            Position position,
            QuestionContext questionContext,
            Question question,
            List<ChoiceOrder> orders,
            int answers) {
        return new QuestionScene(
                position,
                questionContext,
                question,
                orders,
                Phase.OPEN,
                answers,
                0,
                Response.NONE,
                Map.of(),
                Optional.empty());
    }

    private static Map<Integer, Answer> rightParts(Question question, Response response) {
        var right = new HashMap<Integer, Answer>();
        for (int part = 0; part < response.size(); part++) {
            Answer answer = response.answers().get(part);
            if (question.parts().get(part).grade(answer).verdict() == Verdict.RIGHT) {
                right.put(part, answer);
            }
        }
        return right;
    }

    private QuestionScene settled() {
        return with(Phase.SETTLED, answers, Response.NONE, Map.of(), Optional.empty());
    }

    /** The same after an answer was marked; what was right in it is kept. */
    private QuestionScene answered(Phase phase, Response response) {
        Map<Integer, Answer> right = phase == Phase.RETRY ? rightParts(question, response) : Map.of();
        return with(phase, answers + 1, Response.NONE, right, Optional.empty()).given(Response.NONE);
    }

    private QuestionScene given(Response begun) {
        return with(phase, answers, filled(begun), kept, Optional.empty());
    }

    /** The same after something was tried that is not an answer yet. */
    private QuestionScene trying(Answer tried) {
        return with(phase, answers, given, kept, Optional.of(tried));
    }

    private QuestionScene with(
            Phase phase, int answers, Response given, Map<Integer, Answer> kept, Optional<Answer> draft) {
        return new QuestionScene(
                position, questionContext, question, orders, phase, answers, hints, given, kept, draft);
    }

    /** The answers so far, and those that follow and need not be given again. */
    private Response filled(Response begun) {
        Response filled = begun;
        while (filled.size() < question.parts().size() && kept.containsKey(filled.size())) {
            filled = filled.plus(kept.get(filled.size()));
        }
        return filled;
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
            view().ask(screen, given, kept, draft);
        }
        if (phase == Phase.RETRY) {
            screen.text(
                            "Your first answer was not fully right. Try again, or type answer to see the solution.",
                            Style.MUTED)
                    .blank();
        } else if (phase == Phase.SETTLED) {
            view().solution(screen, display);
            screen.blank();
        }
    }

    @Override
    public String prompt() {
        return switch (phase) {
            case OPEN -> (questionContext.isGuess() ? "your guess, " : "") + question.form(given);
            case RETRY -> "try again, " + question.form(given);
            case SETTLED -> CONTINUE;
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
                        question.usage(given)
                                + " You can also type hint, skip (to answer later) or answer (to see the solution).");
            case RETRY ->
                Transition.saying(
                        this,
                        question.usage(given) + " Type answer to see the solution, or next to continue without it.");
            case SETTLED -> next(navigator);
        };
    }

    private void drawSolution(ScreenBuilder screen, Display display) {
        view().solution(screen, display);
        screen.blank();
    }

    @Override
    public Transition typed(String text, boolean quoted, Navigator navigator) {
        if (phase == Phase.SETTLED && lastPart().beginning().isPresent()) {
            return triedOn(text, navigator);
        }
        if (phase == Phase.SETTLED) {
            return NotUnderstood.meant(text).isPresent()
                    ? NotUnderstood.word(this, text, navigator.course())
                    : Transition.saying(
                            this, "You have answered this one. Press Enter to continue, or type again to retry.");
        }
        var parsedResponse = parsed(text, navigator.course().phrases());
        if (parsedResponse instanceof ParsedResponse.Invalid invalid) {
            return !quoted && NotUnderstood.meant(text).isPresent()
                    ? NotUnderstood.word(this, text, navigator.course())
                    : Transition.saying(this, invalid.sentence());
        }
        if (parsedResponse instanceof ParsedResponse.Draft tried) {
            return Transition.saying(
                    trying(tried.answer()),
                    (screen, display) -> view().exhibit(screen, given, Optional.of(tried.answer())));
        }
        Answer answer = ((ParsedResponse.Valid) parsedResponse).answer();
        if (!quoted && looksLikeASlip(answer, text)) {
            return Transition.saying(
                    this,
                    "That looks like the command " + NotUnderstood.meant(text).orElseThrow()
                            + ", so it was not counted. If it is your answer, put it in quotes.");
        }
        return marked(filled(given.plus(answer)), navigator);
    }

    private Part lastPart() {
        return question.parts().get(question.parts().size() - 1);
    }

    /** Once all is answered, things can still be tried; nothing of that is remembered. */
    private Transition triedOn(String text, Navigator navigator) {
        var parsed = lastPart().parse(text, orders.get(orders.size() - 1), draft);
        Optional<Answer> tried = parsed instanceof ParsedResponse.Draft drafted
                ? Optional.of(drafted.answer())
                : parsed instanceof ParsedResponse.Valid valid ? Optional.of(valid.answer()) : Optional.empty();
        return tried.map(answer -> Transition.saying(
                        trying(answer),
                        (screen, display) ->
                                view().exhibit(screen, question.accepted().get(0), Optional.of(answer))))
                .orElseGet(() -> NotUnderstood.meant(text).isPresent()
                        ? NotUnderstood.word(this, text, navigator.course())
                        : Transition.saying(this, ((ParsedResponse.Invalid) parsed).sentence()));
    }

    /** An answer such as "true" is understood in the words of the course, too. */
    private ParsedResponse parsed(String text, Phrases phrases) {
        ChoiceOrder order = orders.get(given.size());
        ParsedResponse asTyped = part().parse(text, order, draft);
        return asTyped instanceof ParsedResponse.Invalid
                ? phrases.english(text)
                        .map(english -> part().parse(english, order, draft))
                        .orElse(asTyped)
                : asTyped;
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
                            given(response), (screen, display) -> view().proceed(screen, display, response, kept))
                    .after(event);
        }
        boolean right = outcome.verdict() == Verdict.RIGHT;
        boolean last = answers + 1 >= questionContext.tries();
        QuestionScene next = answered(right || last ? Phase.SETTLED : Phase.RETRY, response);
        return Transition.saying(next, (screen, display) -> {
                    view().finished(screen, display, response, outcome);
                    screen.blank();
                    if (lastPart().beginning().isPresent()) {
                        screen.text("You can go on trying things, or press Enter to continue.", Style.MUTED)
                                .blank();
                    }
                    if (!right && last && !questionContext.isGuess()) {
                        drawSolution(screen, display);
                    } else if (!right && !last && question.showsGiven()) {
                        view().ask(screen, next.given, next.kept, Optional.empty());
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
            return Transition.saying(this, "You have answered this one. Type why to see every choice explained.");
        }
        Optional<Line> thought = part().thought(draft);
        if (thought.isPresent()) {
            return hinted(Line.of("Hint: ", Style.MUTED).plus(thought.get()), navigator);
        }
        if (hints >= ladder.size()) {
            return Transition.saying(
                    this,
                    ladder.isEmpty()
                            ? "This question has no hint. Type answer to see the solution."
                            : "There are no more hints. Type answer to see the solution.");
        }
        Line hint = Line.of("Hint " + (hints + 1) + " of " + ladder.size() + ": ", Style.MUTED)
                .plus(ladder.get(hints));
        return hinted(hint, navigator);
    }

    private Transition hinted(Line hint, Navigator navigator) {
        QuestionScene next = new QuestionScene(
                position, questionContext, question, orders, phase, answers, hints + 1, given, kept, draft);
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
        Transition shown = Transition.saying(settled(), this::drawSolution);
        return phase == Phase.SETTLED
                ? shown
                : shown.after(new Event.Revealed(
                        navigator.now(), questionContext.unit(), question.key(), questionContext.occasion()));
    }

    @Override
    public Transition why(Navigator navigator) {
        List<Line> reasons = phase != Phase.SETTLED
                ? part().reasons(draft)
                : draft.isPresent() ? lastPart().reasons(draft) : List.of();
        if (!reasons.isEmpty()) {
            return Transition.saying(
                    this,
                    (screen, display) -> reasons.forEach(reason -> screen.item(
                            Line.of(display.plain() ? "" : display.glyphs().bullet() + " "), reason)));
        }
        return phase == Phase.SETTLED
                ? Transition.saying(this, (screen, display) -> {
                    view().explanations(screen, display);
                    screen.blank();
                })
                : Transition.saying(
                        this, "Answer the question first. Then why explains every choice. Type hint if you need help.");
    }

    @Override
    public Transition answers(Navigator navigator) {
        return questionContext.occasion() == Occasion.QUIZ
                ? Transition.saying(
                        this,
                        "All your answers are shown at the end of this quiz."
                                + (phase == Phase.SETTLED ? "" : " To see the solution of this question, type answer."))
                : Scene.super.answers(navigator);
    }

    @Override
    public List<Block> notes() {
        return phase == Phase.SETTLED ? questionContext.notes() : List.of();
    }

    @Override
    public List<String> sources() {
        return question.header().sources();
    }
}
