package dev.onekernel.handout;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Block;
import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.ModelGoal;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.Simulation;
import dev.onekernel.handout.AnswerSpace.LabelledChoice;
import dev.onekernel.handout.HandoutElement.AskedQuestion;
import dev.onekernel.handout.HandoutElement.Solution;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Phrases;
import dev.onekernel.text.Style;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import dev.onekernel.view.ScreenElement.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A question on paper: with room for the answer, and with its answer for the appendix. Choices stand in the order that is the same for
 * everybody.
 *
 * @param number among the questions of its unit
 */
record QuestionSheet(Question question, int number, Phrases phrases) {

    private static final int GOAL_LINES = 2;

    AskedQuestion asked() {
        String when = question.header().predict() ? " (answer before you read on)" : "";
        return new AskedQuestion(title() + said(when), text(), spaces());
    }

    private String title() {
        return said("Question " + number);
    }

    private String said(String english) {
        return english.isBlank() ? english : phrases.in(english);
    }

    private List<Block> text() {
        var blocks = new ArrayList<>(question.ask(part -> Line.of("[" + (part + 1) + "]", Style.KEY)
                .plus(isTyped(question.parts().get(part)) ? " ____________________" : " ____")));
        blocks.addAll(question.exhibit(Response.NONE, Optional.<Answer>empty()));
        return blocks;
    }

    private static boolean isTyped(Part part) {
        return part.choices().isEmpty();
    }

    private List<AnswerSpace> spaces() {
        var spaces = new ArrayList<AnswerSpace>();
        for (int part = 0; part < question.parts().size(); part++) {
            lead(part).forEach(spaces::add);
            space(question.parts().get(part), question.sharedChoiceOrders().get(part), spaces);
        }
        return spaces;
    }

    /** What leads from one part to the next. */
    private List<AnswerSpace> lead(int part) {
        var lead = new ArrayList<AnswerSpace>();
        if (question instanceof Simulation simulation && part > 0) {
            if (part == 1) {
                lead.add(new AnswerSpace.Instruction(said("What you can change:")));
                lead.add(new AnswerSpace.Between(List.of(simulation.controls())));
            }
            ModelGoal goal = simulation.goals().get(part - 1);
            lead.add(new AnswerSpace.Between(List.of(new Block.Paragraph(
                    Line.of(said("Goal " + part) + ": ", Style.STRONG).plus(goal.text())))));
        } else if (question.showsGiven() && !isTyped(question.parts().get(part))) {
            lead.add(new AnswerSpace.Instruction("[" + (part + 1) + "]"));
        } else if (part > 0 && !question.showsGiven()) {
            lead.add(new AnswerSpace.Instruction(said("Give the reason:")));
        }
        return lead;
    }

    private void space(Part part, ChoiceOrder order, List<AnswerSpace> spaces) {
        switch (part.interaction()) {
            case CHOOSE_ONE -> spaces.add(new AnswerSpace.TickBoxes(choices(part, order)));
            case CHOOSE_SEVERAL -> {
                spaces.add(new AnswerSpace.Instruction(said("Tick all that apply.")));
                spaces.add(new AnswerSpace.TickBoxes(choices(part, order)));
            }
            case JUDGE ->
                spaces.add(new AnswerSpace.TickBoxes(List.of(
                        new LabelledChoice("", Line.of(said("true"))),
                        new LabelledChoice("", Line.of(said("false"))))));
            case PUT_IN_ORDER -> {
                spaces.add(new AnswerSpace.Instruction(said("Number the steps in their order.")));
                spaces.add(new AnswerSpace.NumberedSteps(
                        choices(part, order).stream().map(LabelledChoice::text).toList()));
            }
            case PAIR -> {
                spaces.add(new AnswerSpace.Instruction(said("Write the right letter behind each number.")));
                spaces.add(new AnswerSpace.LetteredPairs(rows(part), choices(part, order)));
            }
            case WRITE_NUMBER ->
                spaces.add(new AnswerSpace.WritingLines(1, part instanceof Numeric numeric ? numeric.unit() : ""));
            case WRITE -> {
                if (!question.showsGiven()) { // a gap has its room within the text
                    spaces.add(new AnswerSpace.WritingLines(part instanceof ModelGoal ? GOAL_LINES : 1, ""));
                }
            }
        }
    }

    private static List<LabelledChoice> choices(Part part, ChoiceOrder order) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> new LabelledChoice(
                        ChoiceOrder.letter(place), part.choices().get(order.itemAt(place))))
                .toList();
    }

    private static List<LabelledChoice> rows(Part part) {
        return IntStream.range(0, part.rows().size())
                .mapToObj(row ->
                        new LabelledChoice(String.valueOf(row + 1), part.rows().get(row)))
                .toList();
    }

    Solution solution() {
        Display flowing = Display.flowing();
        var screen = new ScreenBuilder(new Display(flowing.width(), flowing.height(), Glyphs.UNICODE, false, phrases));
        new QuestionView(question, question.sharedChoiceOrders()).explanations(screen, screen.display());
        List<MarkedText> remarks = screen.elements().stream()
                .filter(MarkedText.class::isInstance)
                .map(MarkedText.class::cast)
                .toList();
        return new Solution(title(), remarks, question.header().explanation());
    }
}
