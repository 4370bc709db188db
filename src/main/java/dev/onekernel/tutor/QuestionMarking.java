package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Verdict;
import dev.onekernel.progress.Event;
import dev.onekernel.text.Style;
import dev.onekernel.tutor.QuestionState.Phase;
import dev.onekernel.view.QuestionView;
import java.util.List;
import java.util.Optional;

/** What follows when a question gets an answer, or when its answer is shown: the next state, what is said, and what is remembered. */
record QuestionMarking(QuestionScene scene, Navigator navigator) {

    private QuestionState state() {
        return scene.state();
    }

    private Question question() {
        return scene.question();
    }

    private QuestionView view() {
        return scene.view();
    }

    /** What was tried, so that it is not lost; what is like the beginning need not be remembered. */
    Event tried(Answer tried) {
        boolean isBeginning = state().part().beginning().filter(tried::equals).isPresent();
        Response response = isBeginning ? state().given() : state().given().plus(tried);
        return answered(response, question().grade(response).points(), true);
    }

    /** The answer to the part that is asked for, with those before it. */
    Transition marked(Response response) {
        Outcome outcome = question().grade(response);
        Event event = answered(response, outcome.points(), outcome.unfinished());
        if (outcome.unfinished()) {
            return (question().isPausedAfter(response) ? pause(response, response) : proceed(response)).after(event);
        }
        if (question().settlesParts()) {
            return finished(response, (screen, display) -> view().finished(screen, display, response, outcome))
                    .after(outcome.verdict() == Verdict.RIGHT ? List.of(event) : List.of(event, revealed()));
        }
        return whole(response, outcome).after(event);
    }

    /** The solution of one part. The part counts as it was at the beginning, and the next one is asked for. */
    Transition partShown() {
        Answer solution = state().part().accepted().get(0);
        Response shown = state().given().plus(solution);
        Response counted = state().given().plus(state().part().beginning().orElse(solution));
        Outcome outcome = question().grade(counted);
        Event event = answered(counted, outcome.points(), outcome.unfinished());
        if (!outcome.unfinished()) {
            return finished(shown, (screen, display) -> view().revealed(screen, display, shown))
                    .after(List.of(event, revealed()));
        }
        return (question().isPausedAfter(shown) ? pause(counted, shown) : proceedAfter(counted, shown)).after(event);
    }

    /** The answer was shown before it was found. */
    Event revealed() {
        return new Event.Revealed(
                navigator.now(),
                scene.context().unit(),
                question().key(),
                scene.context().occasion());
    }

    private Event answered(Response response, double points, boolean unfinished) {
        return new Event.Answered(
                navigator.now(),
                scene.context().unit(),
                question().key(),
                scene.context().occasion(),
                question().written(response),
                points,
                state().answers() + 1,
                unfinished);
    }

    private Transition proceed(Response response) {
        var kept = state().kept();
        return Transition.saying(
                scene.with(state().given(response)),
                (screen, display) -> view().proceed(screen, display, response, kept));
    }

    private Transition proceedAfter(Response counted, Response shown) {
        return Transition.saying(scene.with(state().given(counted)), (screen, display) -> {
            view().settledPart(screen, display, shown, true);
            view().exhibit(screen, counted, question().next(counted).beginning());
        });
    }

    /** All parts are answered at once or one after the other; after a miss, they may be answered again. */
    private Transition whole(Response response, Outcome outcome) {
        boolean right = outcome.verdict() == Verdict.RIGHT;
        boolean last = state().answers() + 1 >= scene.context().tries(question());
        QuestionState next = state().answered(right || last ? Phase.SETTLED : Phase.RETRY, response);
        return Transition.saying(scene.with(next), (screen, display) -> {
            view().marked(screen, display, outcome);
            screen.blank();
            if (!right && last && !scene.context().isGuess()) {
                scene.drawSolution(screen, display);
            } else if (!right && !last && question().showsGiven()) {
                view().ask(screen, next.given(), next.kept(), Optional.empty());
            }
        });
    }

    /**
     * The result of a part, before the next one begins.
     *
     * @param response what was answered so far
     * @param shown what there is to see; something else where the answer was shown
     */
    private Transition pause(Response response, Response shown) {
        boolean canTry = question().parts().get(shown.size() - 1).beginning().isPresent();
        Trial trial = canTry ? Trial.from(shown.answers().get(shown.size() - 1)) : Trial.NONE;
        return Transition.saying(scene.with(state().paused(response, trial)), (screen, display) -> {
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
        QuestionState settled = state().answered(Phase.SETTLED, Response.NONE)
                .trying(Trial.from(shown.answers().get(shown.size() - 1)));
        return Transition.saying(scene.with(settled), (screen, display) -> {
            content.on(screen, display);
            screen.blank()
                    .text("You can go on trying things, or press Enter to continue.", Style.MUTED)
                    .blank();
        });
    }
}
