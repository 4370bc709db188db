package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Block;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.ParsedResponse;
import dev.onekernel.course.Question;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.Verdict;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.QuestionRecord;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A question, wherever it is asked.
 *
 * @param place what the screen says about where it stands
 * @param phase how far it is
 * @param answers how many answers to it were marked
 * @param hints how many hints were shown
 * @param half the first half of an answer in two steps
 */
record QuestionScene(
        Position position,
        QuestionContext questionContext,
        Question question,
        ChoiceOrder order,
        Phase phase,
        int answers,
        int hints,
        Optional<Answer> half)
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
            ChoiceOrder order,
            QuestionRecord questionRecord) {
        Phase phase = questionRecord.solved() || questionRecord.revealed() || questionRecord.answers() >= TRIES
                ? Phase.SETTLED
                : questionRecord.answers() > 0 ? Phase.RETRY : Phase.OPEN;
        Optional<Answer> half = questionRecord.half().isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer.TruthAndReason(Boolean.parseBoolean(questionRecord.half())));
        return new QuestionScene(
                position,
                questionContext,
                question,
                order,
                phase,
                questionRecord.answers(),
                questionRecord.hints(),
                half);
    }

    static QuestionScene fresh(
            Position position, QuestionContext questionContext, Question question, ChoiceOrder order, int answers) {
        return new QuestionScene(position, questionContext, question, order, Phase.OPEN, answers, 0, Optional.empty());
    }

    private QuestionScene now(Phase phase) {
        return new QuestionScene(position, questionContext, question, order, phase, answers, hints, Optional.empty());
    }

    private QuestionScene answered(Phase phase) {
        return new QuestionScene(
                position, questionContext, question, order, phase, answers + 1, hints, Optional.empty());
    }

    private QuestionScene halfway(Answer answer) {
        return new QuestionScene(
                position, questionContext, question, order, phase, answers, hints, Optional.of(answer));
    }

    private QuestionView view() {
        return new QuestionView(question, order);
    }

    @Override
    public void draw(ScreenBuilder screen, Display display) {
        screen.head(
                        questionContext.unitTitle(),
                        questionContext.title(),
                        questionContext.number() + "/" + questionContext.of(),
                        questionContext.number() / (double) questionContext.of())
                .blocks(questionContext.before())
                .blank();
        view().ask(screen, half.isPresent());
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
            case OPEN -> form();
            case RETRY -> "try again, or Enter";
            case SETTLED -> "Enter goes on";
        };
    }

    private String form() {
        return question.form(half.isPresent());
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
                        question.usage(half.isPresent())
                                + " hint helps, skip puts the question off, answer shows the answer.");
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
        var parsedResponse = question.read(text, order, half);
        if (parsedResponse instanceof ParsedResponse.Invalid invalid) {
            return !quoted && NotUnderstood.meant(text).isPresent()
                    ? NotUnderstood.word(this, text)
                    : Transition.saying(this, invalid.sentence());
        }
        Answer answer = ((ParsedResponse.Valid) parsedResponse).answer();
        Outcome outcome = question.grade(answer);
        if (!quoted && outcome.verdict() == Verdict.WRONG && looksLikeASlip(text)) {
            return Transition.saying(
                    this,
                    "That looks like the word " + NotUnderstood.meant(text).orElseThrow()
                            + ", so it was not counted. To answer with it, put it in quotes.");
        }
        return marked(answer, outcome, navigator);
    }

    /** Only where anything typed is an answer can a mistyped command word become one by accident. */
    private boolean looksLikeASlip(String text) {
        return question instanceof ShortText words
                && NotUnderstood.meant(text).isPresent()
                && !words.mistakes().contains(new Answer.Text(text.strip()));
    }

    private Transition marked(Answer answer, Outcome outcome, Navigator navigator) {
        var event = new Event.Answered(
                navigator.now(),
                questionContext.unit(),
                question.key(),
                questionContext.occasion(),
                answer.written(),
                outcome.points(),
                answers + 1,
                outcome.unfinished());
        if (outcome.unfinished()) {
            QuestionScene next = halfway(answer);
            return Transition.saying(next, (screen, display) -> {
                        view().marked(screen, display, outcome);
                        screen.blank();
                        view().choices(screen, true);
                        screen.blank();
                    })
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
                phase == Phase.SETTLED ? fresh(position, questionContext, question, order, answers) : this);
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
                new QuestionScene(position, questionContext, question, order, phase, answers, hints + 1, half);
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
