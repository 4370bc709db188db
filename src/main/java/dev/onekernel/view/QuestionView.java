package dev.onekernel.view;

import dev.onekernel.course.Answer;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Feedback;
import dev.onekernel.course.Outcome;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Verdict;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws questions, and what there is to say about answers. */
public final class QuestionView {

    private final Question question;
    private final List<ChoiceOrder> orders;

    /** @param orders the order in which the choices of each part stand on the screen */
    public QuestionView(Question question, List<ChoiceOrder> orders) {
        this.question = question;
        this.orders = List.copyOf(orders);
    }

    /** What is asked, and the choices of the part that is to be answered after what was given so far. */
    public void ask(ScreenBuilder screen, Response given) {
        ask(screen, given, Map.of(), Optional.empty());
    }

    /**
     * The same for a learner who comes back to it.
     *
     * @param kept answers to parts that are not asked again, by the index of the part
     * @param draft what was tried for the part that is to be answered next
     */
    public void ask(ScreenBuilder screen, Response given, Map<Integer, Answer> kept, Optional<Answer> draft) {
        screen.blocks(question.ask(part -> inText(part, given, kept, screen.display())))
                .blank();
        boolean finished = given.size() == question.parts().size();
        exhibit(screen, given, finished ? draft : draft.or(question.next(given)::beginning));
    }

    /** What there is to see of the answers so far, and the choices of the part that is to be answered next. */
    public void exhibit(ScreenBuilder screen, Response given, Optional<Answer> draft) {
        screen.blocks(question.exhibit(given, draft)).blank();
        choices(screen, given);
        screen.blank();
    }

    /** What is asked, without the choices. */
    public void prompt(ScreenBuilder screen) {
        screen.blocks(question.ask(part -> inText(part, Response.NONE, Map.of(), screen.display())))
                .blank();
    }

    /** What can be chosen first, without what is asked. */
    public void choices(ScreenBuilder screen) {
        choices(screen, Response.NONE);
        screen.blank();
    }

    /** The question with its solution filled in, where it has places for that. */
    public void settled(ScreenBuilder screen) {
        settled(screen, Optional.empty());
    }

    /** The same for a learner who has tried something since. */
    public void settled(ScreenBuilder screen, Optional<Answer> tried) {
        boolean filled = question.showsGiven() || question.settlesParts();
        ask(screen, filled ? question.accepted().get(0) : Response.NONE, Map.of(), tried);
    }

    /** What follows from something that was tried after a part was settled. Nothing is asked. */
    public void tried(ScreenBuilder screen, Response given, Optional<Answer> tried) {
        exhibit(screen, tried.isPresent() ? question.accepted().get(0) : given, tried);
    }

    /** A part within the text of the question: what was answered, or the room for an answer. */
    private Line inText(int part, Response given, Map<Integer, Answer> kept, Display display) {
        String number = (display.plain() ? "gap " : "") + (part + 1);
        Optional<Answer> answer =
                part < given.size() ? Optional.of(given.answers().get(part)) : Optional.ofNullable(kept.get(part));
        if (answer.isPresent()) {
            return Line.of("[" + number + ": ", Style.KEY)
                    .plus(question.parts().get(part).shown(answer.get()))
                    .plus("]", Style.KEY);
        }
        return Line.of("[" + number + "]", Style.KEY).plus(display.plain() ? "" : "____");
    }

    /** What leads from a part to the next one where it is not told yet whether the answer was right. */
    public void proceedInSilence(ScreenBuilder screen, Response given) {
        if (question.showsGiven()) {
            ask(screen, given);
            return;
        }
        choices(screen, given);
        screen.blank();
    }

    private void choices(ScreenBuilder screen, Response given) {
        if (given.size() == question.parts().size()) {
            return;
        }
        Part part = question.next(given);
        ChoiceOrder order = orders.get(given.size());
        for (int row = 0; row < part.rows().size(); row++) {
            screen.item(key(row + 1 + "  "), part.rows().get(row));
        }
        if (!part.rows().isEmpty()) {
            screen.blank();
        }
        for (int place = 0; place < order.size(); place++) {
            screen.item(key(label(part, place) + "  "), part.choices().get(order.itemAt(place)));
        }
    }

    private static String label(Part part, int place) {
        return part.labels() == Part.ChoiceLabels.NUMBERS ? String.valueOf(place + 1) : ChoiceOrder.letter(place);
    }

    private static Line key(String mark) {
        return Line.of(mark, Style.KEY);
    }

    /** What leads from a part to the next one: the answer in its place or a word on it, and what can be chosen now. */
    public void proceed(ScreenBuilder screen, Display display, Response given, Map<Integer, Answer> kept) {
        if (question.showsGiven()) {
            ask(screen, given, kept, Optional.empty());
            return;
        }
        interim(screen, display, given);
        exhibit(screen, given, question.next(given).beginning());
    }

    /**
     * What is said of the part that was answered last, and the state that it has led to.
     *
     * @param revealed whether the answer was shown, and not found
     */
    public void settledPart(ScreenBuilder screen, Display display, Response given, boolean revealed) {
        if (revealed) {
            screen.text("The answer", Style.STRONG);
            feedback(screen, display).solution(question.solution(given.size() - 1), question::isGuess);
            screen.blank();
        } else {
            interim(screen, display, given);
        }
        if (question.isPausedAfter(given) || given.size() == question.parts().size()) {
            screen.blocks(question.exhibit(given, Optional.empty())).blank();
        }
    }

    /** The answer to the last part, and the explanation of the whole question. */
    public void revealed(ScreenBuilder screen, Display display, Response given) {
        settledPart(screen, display, given, true);
        explanation(screen);
    }

    private void interim(ScreenBuilder screen, Display display, Response given) {
        List<Feedback> said = question.interim(given);
        if (said.isEmpty()) {
            feedback(screen, display).confirmation(question.confirmation());
        } else if (question.isGuess(given.size() - 1)) {
            feedback(screen, display).guess(said.get(0).verdict(), said.get(0).why());
        } else {
            feedback(screen, display).remarks(said);
        }
        screen.blank();
    }

    /** The verdict on a finished response, and a remark on everything that was chosen. */
    public void marked(ScreenBuilder screen, Display display, Outcome outcome) {
        if (question.header().predict()) {
            feedback(screen, display).guess(outcome.verdict(), outcome.feedback());
            return;
        }
        feedback(screen, display).verdict(outcome, question.header().weight());
        question.parts().stream()
                .map(Part::rule)
                .filter(rule -> !rule.isEmpty() && outcome.verdict() != Verdict.RIGHT)
                .forEach(rule -> screen.text(rule, Style.MUTED));
        feedback(screen, display).remarks(outcome.feedback());
        if (outcome.verdict() == Verdict.RIGHT) {
            explanation(screen);
        }
    }

    /** The same where each part was settled by itself: what was said of the earlier parts is not said again. */
    public void finished(ScreenBuilder screen, Display display, Response response, Outcome outcome) {
        feedback(screen, display).verdict(outcome, question.header().weight());
        feedback(screen, display).remarks(question.interim(response));
        screen.blank().blocks(question.exhibit(response, Optional.empty()));
        explanation(screen);
    }

    /** What the author adds for everybody once the question is settled. */
    private void explanation(ScreenBuilder screen) {
        if (!question.header().explanation().isEmpty()) {
            screen.blank().blocks(question.header().explanation());
        }
    }

    /** The right answer, explained. */
    public void solution(ScreenBuilder screen, Display display) {
        screen.text("The answer", Style.STRONG);
        feedback(screen, display).solution(question.solution(), question::isGuess);
        explanation(screen);
    }

    /** Every choice, explained. */
    public void explanations(ScreenBuilder screen, Display display) {
        feedback(screen, display).remarks(question.explanations());
    }

    private FeedbackView feedback(ScreenBuilder screen, Display display) {
        return new FeedbackView(screen, display, orders);
    }
}
