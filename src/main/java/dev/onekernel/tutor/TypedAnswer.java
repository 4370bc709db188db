package dev.onekernel.tutor;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.ParsedResponse;
import dev.onekernel.course.Part;
import dev.onekernel.course.Verdict;
import dev.onekernel.tutor.QuestionState.Phase;
import java.util.Optional;

/**
 * A line that was typed at a question and is no command word.
 *
 * @param quoted whether it stood in quotes, so that it is meant as an answer whatever it looks like
 */
record TypedAnswer(QuestionScene scene, String text, boolean quoted, Navigator navigator) {

    Transition transition() {
        if (scene.state().isAsking()) {
            return read();
        }
        if (scene.state().shownPart().beginning().isPresent()) {
            return triedOn();
        }
        return scene.state().phase() == Phase.PAUSED || isNearACommand()
                ? notUnderstood()
                : Transition.saying(
                        scene, "You have answered this one. Press Enter to continue, or type again to retry.");
    }

    private Transition read() {
        QuestionState state = scene.state();
        var parsed = parsed();
        if (parsed instanceof ParsedResponse.Invalid invalid) {
            return !quoted && isNearACommand() ? notUnderstood() : Transition.saying(scene, invalid.sentence());
        }
        if (parsed instanceof ParsedResponse.Draft draft) {
            Optional<Answer> tried = Optional.of(draft.answer());
            return Transition.saying(
                            scene.with(state.trying(state.trial().with(draft.answer()))),
                            (screen, display) -> scene.view().exhibit(screen, state.given(), tried))
                    .after(new QuestionMarking(scene, navigator).tried(draft.answer()));
        }
        Answer answer = ((ParsedResponse.Valid) parsed).answer();
        if (!quoted && looksLikeASlip(answer)) {
            return Transition.saying(
                    scene,
                    "That looks like the command " + NotUnderstood.meant(text).orElseThrow()
                            + ", so it was not counted. If it is your answer, put it in quotes.");
        }
        return new QuestionMarking(scene, navigator)
                .marked(state.filled(state.given().plus(answer)));
    }

    /** Once a part is settled, things can still be tried, from where its answer has led; nothing of that is remembered. */
    private Transition triedOn() {
        QuestionState state = scene.state();
        Part part = state.shownPart();
        Optional<Answer> from =
                state.trial().draft().or(() -> Optional.of(part.accepted().get(0)));
        var parsed = part.parse(text, ChoiceOrder.asWritten(0), from);
        if (parsed instanceof ParsedResponse.Invalid invalid) {
            return isNearACommand() ? notUnderstood() : Transition.saying(scene, invalid.sentence());
        }
        Answer tried = parsed instanceof ParsedResponse.Draft draft
                ? draft.answer()
                : ((ParsedResponse.Valid) parsed).answer();
        return Transition.saying(
                scene.with(state.trying(state.trial().with(tried))),
                (screen, display) -> scene.view().tried(screen, state.given(), Optional.of(tried)));
    }

    /** An answer such as "true" is understood in the words of the course, too. */
    private ParsedResponse parsed() {
        ParsedResponse asTyped = parsed(text);
        return asTyped instanceof ParsedResponse.Invalid
                ? navigator.course().phrases().english(text).map(this::parsed).orElse(asTyped)
                : asTyped;
    }

    private ParsedResponse parsed(String english) {
        QuestionState state = scene.state();
        return state.part()
                .parse(
                        english,
                        scene.orders().get(state.given().size()),
                        state.trial().draft());
    }

    /** Only where anything typed is an answer can a mistyped command word become one by accident. */
    private boolean looksLikeASlip(Answer answer) {
        Part part = scene.state().part();
        return part.acceptsAnyText()
                && part.grade(answer).verdict() == Verdict.WRONG
                && !part.mistakes().contains(answer)
                && isNearACommand();
    }

    private boolean isNearACommand() {
        return NotUnderstood.meant(text).isPresent();
    }

    private Transition notUnderstood() {
        return NotUnderstood.word(scene, text, navigator.course());
    }
}
