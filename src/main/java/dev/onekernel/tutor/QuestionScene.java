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
 * @param trial what was tried for the part that is to be answered, where an answer is built up line by line
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
        Trial trial)
        implements Scene {

    QuestionScene {
        kept = Map.copyOf(kept);
    }

    enum Phase {
        OPEN,
        /** A part is settled, and what it led to is still there to be looked at and changed; the next part begins with something else. */
        PAUSED,
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
        private int tries(Question question) {
            return isGuess() || question.settlesParts() ? 1 : 2;
        }
    }

    /** The question as it was left: what has been answered is not asked from the beginning. */
    static QuestionScene resumed(
            Position position,
            QuestionContext questionContext,
            Question question,
            List<ChoiceOrder> orders,
            QuestionRecord questionRecord) {
        int tries = questionContext.tries(question);
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
                Trial.NONE);
        Response begun = questionRecord.partial().isEmpty()
                ? Response.NONE
                : question.restore(questionRecord.partial()).orElse(Response.NONE);
        if (isDraft(question, begun)) {
            Answer tried = begun.answers().get(begun.size() - 1);
            return scene.given(begun.withoutLast()).trying(Trial.from(tried));
        }
        return scene.given(begun.size() < question.parts().size() ? begun : Response.NONE);
    }

    /** Whether the last answer is only what was tried. What is like the beginning was given up instead. */
    private static boolean isDraft(Question question, Response begun) {
        if (begun.isEmpty()) {
            return false;
        }
        Part last = question.parts().get(begun.size() - 1);
        Answer answer = begun.answers().get(begun.size() - 1);
        return last.beginning().filter(beginning -> !beginning.equals(answer)).isPresent()
                && last.grade(answer).verdict() != Verdict.RIGHT;
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
                Trial.NONE);
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
        return with(Phase.SETTLED, answers, Response.NONE, Map.of(), Trial.NONE);
    }

    /** The same after an answer was marked; what was right in it is kept. */
    private QuestionScene answered(Phase phase, Response response) {
        Map<Integer, Answer> right = phase == Phase.RETRY ? rightParts(question, response) : Map.of();
        return with(phase, answers + 1, Response.NONE, right, Trial.NONE).given(Response.NONE);
    }

    private QuestionScene given(Response begun) {
        return with(phase, answers, filled(begun), kept, Trial.NONE);
    }

    /** The same after something was tried that is not an answer yet. */
    private QuestionScene trying(Trial trial) {
        return with(phase, answers, given, kept, trial);
    }

    /** The same while the result of the last part is looked at. */
    private QuestionScene paused(Response response, Trial trial) {
        return with(Phase.PAUSED, answers, response, kept, trial);
    }

    private QuestionScene with(Phase phase, int answers, Response given, Map<Integer, Answer> kept, Trial trial) {
        return new QuestionScene(
                position, questionContext, question, orders, phase, answers, hints, given, kept, trial);
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

    /** What the next line would be an answer to; empty where nothing is asked for. */
    Optional<PendingQuestion> pendingQuestion() {
        return isAsking()
                ? Optional.of(new PendingQuestion(question, part(), orders.get(given.size())))
                : Optional.empty();
    }

    private boolean isAsking() {
        return phase == Phase.OPEN || phase == Phase.RETRY;
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
        switch (phase) {
            case SETTLED -> view().settled(screen, trial.draft());
            case PAUSED -> view().tried(screen, given, trial.draft());
            case OPEN, RETRY -> view().ask(screen, given, kept, trial.draft());
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
            case PAUSED, SETTLED -> CONTINUE;
        };
    }

    @Override
    public String tip() {
        return isAsking() ? "hint, skip, answer, help" : "why, again, help";
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
            case PAUSED, SETTLED -> next(navigator);
        };
    }

    private void drawSolution(ScreenBuilder screen, Display display) {
        view().solution(screen, display);
        screen.blank();
    }

    @Override
    public Transition typed(String text, boolean quoted, Navigator navigator) {
        if (!isAsking() && shownPart().beginning().isPresent()) {
            return triedOn(text, navigator);
        }
        if (phase == Phase.PAUSED) {
            return NotUnderstood.word(this, text, navigator.course());
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
                            trying(trial.with(tried.answer())),
                            (screen, display) -> view().exhibit(screen, given, Optional.of(tried.answer())))
                    .after(remembered(tried.answer(), navigator));
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

    /** What was tried, so that it is not lost; what is like the beginning need not be remembered. */
    private Event remembered(Answer tried, Navigator navigator) {
        Response response = part().beginning().filter(tried::equals).isPresent() ? given : given.plus(tried);
        return event(response, question.grade(response).points(), true, navigator);
    }

    private Event event(Response response, double points, boolean unfinished, Navigator navigator) {
        return new Event.Answered(
                navigator.now(),
                questionContext.unit(),
                question.key(),
                questionContext.occasion(),
                question.written(response),
                points,
                answers + 1,
                unfinished);
    }

    /** The part whose result is on the screen while nothing is asked for. */
    private Part shownPart() {
        int last = phase == Phase.PAUSED ? given.size() : question.parts().size();
        return question.parts().get(last - 1);
    }

    /** Once a part is settled, things can still be tried, from where its answer has led; nothing of that is remembered. */
    private Transition triedOn(String text, Navigator navigator) {
        Part part = shownPart();
        Optional<Answer> from =
                trial.draft().or(() -> Optional.of(part.accepted().get(0)));
        var parsed = part.parse(text, ChoiceOrder.asWritten(0), from);
        Optional<Answer> tried = parsed instanceof ParsedResponse.Draft drafted
                ? Optional.of(drafted.answer())
                : parsed instanceof ParsedResponse.Valid valid ? Optional.of(valid.answer()) : Optional.empty();
        return tried.map(answer -> Transition.saying(
                        trying(trial.with(answer)),
                        (screen, display) -> view().tried(screen, given, Optional.of(answer))))
                .orElseGet(() -> NotUnderstood.meant(text).isPresent()
                        ? NotUnderstood.word(this, text, navigator.course())
                        : Transition.saying(this, ((ParsedResponse.Invalid) parsed).sentence()));
    }

    /** An answer such as "true" is understood in the words of the course, too. */
    private ParsedResponse parsed(String text, Phrases phrases) {
        ChoiceOrder order = orders.get(given.size());
        ParsedResponse asTyped = part().parse(text, order, trial.draft());
        return asTyped instanceof ParsedResponse.Invalid
                ? phrases.english(text)
                        .map(english -> part().parse(english, order, trial.draft()))
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
        Event event = event(response, outcome.points(), outcome.unfinished(), navigator);
        if (outcome.unfinished()) {
            return (question.isPausedAfter(response)
                            ? pause(response, response)
                            : Transition.saying(
                                    given(response),
                                    (screen, display) -> view().proceed(screen, display, response, kept)))
                    .after(event);
        }
        boolean right = outcome.verdict() == Verdict.RIGHT;
        if (question.settlesParts()) {
            return finished(response, (screen, display) -> view().finished(screen, display, response, outcome))
                    .after(right ? List.of(event) : List.of(event, revealed(navigator)));
        }
        boolean last = answers + 1 >= questionContext.tries(question);
        QuestionScene next = answered(right || last ? Phase.SETTLED : Phase.RETRY, response);
        return Transition.saying(next, (screen, display) -> {
                    view().marked(screen, display, outcome);
                    screen.blank();
                    if (!right && last && !questionContext.isGuess()) {
                        drawSolution(screen, display);
                    } else if (!right && !last && question.showsGiven()) {
                        view().ask(screen, next.given, next.kept, Optional.empty());
                    }
                })
                .after(event);
    }

    /**
     * The result of a part, before the next one begins.
     *
     * @param response what was answered so far
     * @param shown what there is to see; something else where the answer was shown
     */
    private Transition pause(Response response, Response shown) {
        boolean canTry = question.parts().get(shown.size() - 1).beginning().isPresent();
        Answer last = shown.answers().get(shown.size() - 1);
        return Transition.saying(paused(response, canTry ? Trial.from(last) : Trial.NONE), (screen, display) -> {
            view().settledPart(screen, display, shown, !response.equals(shown));
            screen.text(
                            canTry
                                    ? "You can try more things before you press Enter. The next goal starts from the beginning."
                                    : "The first goal starts from the beginning.",
                            Style.MUTED)
                    .blank();
        });
    }

    /** All parts are settled, and the last one can still be tried. */
    private Transition finished(Response shown, Content content) {
        QuestionScene settled = answered(Phase.SETTLED, Response.NONE)
                .trying(Trial.from(shown.answers().get(shown.size() - 1)));
        return Transition.saying(settled, (screen, display) -> {
            content.on(screen, display);
            screen.blank()
                    .text("You can go on trying things, or press Enter to continue.", Style.MUTED)
                    .blank();
        });
    }

    @Override
    public Transition next(Navigator navigator) {
        if (phase == Phase.PAUSED) {
            QuestionScene next = with(Phase.OPEN, answers, given, kept, Trial.NONE);
            return Transition.saying(next, (screen, display) -> view().exhibit(screen, given, part().beginning()));
        }
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
        if (phase == Phase.PAUSED) {
            return Transition.saying(this, "This part is done. Press Enter to continue.");
        }
        List<Line> thoughts = part().thoughts(trial.draft());
        if (!thoughts.isEmpty()) {
            return trial.next(thoughts)
                    .map(thought -> trying(trial.hinted(thought))
                            .hinted(Line.of("Hint: ", Style.MUTED).plus(thought), navigator))
                    .orElseGet(() -> Transition.saying(
                            this,
                            "There are no more hints for now. Try something, or type answer to see the solution."));
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
                position, questionContext, question, orders, phase, answers, hints + 1, given, kept, trial);
        Transition transition = Transition.saying(next, (screen, display) -> screen.text(hint));
        return questionContext.occasion() == Occasion.REVIEW
                ? transition
                : transition.after(new Event.Hinted(navigator.now(), questionContext.unit(), question.key()));
    }

    @Override
    public Transition skip(Navigator navigator) {
        boolean unanswered = phase != Phase.SETTLED && answers == 0 && questionContext.occasion() != Occasion.REVIEW;
        return unanswered
                ? navigator.to(
                        position.next(), new Event.Skipped(navigator.now(), questionContext.unit(), question.key()))
                : navigator.to(position.next());
    }

    @Override
    public Transition answer(Navigator navigator) {
        if (phase == Phase.PAUSED) {
            return Transition.saying(this, "This part is done. Press Enter to continue.");
        }
        if (isAsking() && question.settlesParts()) {
            return partShown(navigator);
        }
        Transition shown = Transition.saying(settled(), this::drawSolution);
        return phase == Phase.SETTLED ? shown : shown.after(revealed(navigator));
    }

    private Event revealed(Navigator navigator) {
        return new Event.Revealed(navigator.now(), questionContext.unit(), question.key(), questionContext.occasion());
    }

    /** The solution of one part. The part counts as it was at the beginning, and the next one is asked for. */
    private Transition partShown(Navigator navigator) {
        Answer solution = part().accepted().get(0);
        Response shown = given.plus(solution);
        Response counted = given.plus(part().beginning().orElse(solution));
        Outcome outcome = question.grade(counted);
        Event event = event(counted, outcome.points(), outcome.unfinished(), navigator);
        if (!outcome.unfinished()) {
            return finished(shown, (screen, display) -> view().revealed(screen, display, shown))
                    .after(List.of(event, revealed(navigator)));
        }
        return (question.isPausedAfter(shown)
                        ? pause(counted, shown)
                        : Transition.saying(given(counted), (screen, display) -> {
                            view().settledPart(screen, display, shown, true);
                            view().exhibit(
                                            screen,
                                            counted,
                                            question.next(counted).beginning());
                        }))
                .after(event);
    }

    @Override
    public Transition why(Navigator navigator) {
        List<Line> reasons = isAsking()
                ? part().reasons(trial.draft())
                : trial.draft().isPresent() ? shownPart().reasons(trial.draft()) : List.of();
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
    public Map<String, String> words() {
        return (isAsking() ? part() : shownPart()).words();
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
