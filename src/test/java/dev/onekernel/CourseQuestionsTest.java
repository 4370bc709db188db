package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Response;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.text.Display;
import dev.onekernel.text.Line;
import dev.onekernel.tutor.Command;
import dev.onekernel.view.BlockView;
import dev.onekernel.view.QuestionView;
import dev.onekernel.view.ScreenBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Laws of the questions in the course we ship: what is asked can be answered, and only by somebody who knows. */
class CourseQuestionsTest {

    /** The rows of a window of 80x24 below the header and above the prompt. */
    private static final int ROWS = 24;

    private static ShippedCourse shipped;

    @BeforeAll
    static void read() throws IOException {
        shipped = ShippedCourse.read();
    }

    /** How often the right choice can be told by its length, of those parts in which one choice is right. */
    private record LengthCue(int longest, int shortest, int of) {

        static LengthCue in(Stream<Question> questions) {
            int longest = 0;
            int shortest = 0;
            int of = 0;
            for (Part part :
                    questions.flatMap(question -> question.parts().stream()).toList()) {
                OptionalInt right = onlyRightChoice(part);
                if (right.isEmpty()) {
                    continue;
                }
                int width = part.choices().get(right.getAsInt()).width();
                int[] others = IntStream.range(0, part.choices().size())
                        .filter(i -> i != right.getAsInt())
                        .map(i -> part.choices().get(i).width())
                        .toArray();
                of++;
                longest += IntStream.of(others).allMatch(other -> other < width) ? 1 : 0;
                shortest += IntStream.of(others).allMatch(other -> other > width) ? 1 : 0;
            }
            return new LengthCue(longest, shortest, of);
        }

        private static OptionalInt onlyRightChoice(Part part) {
            boolean pickOne = part.choices().size() > 2
                    && part.accepted().size() == 1
                    && part.accepted().get(0) instanceof Answer.Choices picked
                    && picked.items().size() == 1
                    && part.rows().isEmpty();
            return pickOne
                    ? OptionalInt.of(
                            ((Answer.Choices) part.accepted().get(0)).items().get(0))
                    : OptionalInt.empty();
        }
    }

    @Test
    void the_right_choice_is_the_longest_in_at_most_a_third_and_the_shortest_in_at_most_a_third() {
        LengthCue cue = LengthCue.in(shipped.questions());
        assertTrue(cue.of() > 60, cue.toString());
        assertTrue(cue.longest() * 3 <= cue.of(), cue.toString());
        assertTrue(cue.shortest() * 3 <= cue.of(), cue.toString());
    }

    @Test
    void in_each_quiz_the_right_choice_is_the_longest_in_at_most_half_and_the_shortest_in_at_most_half() {
        for (Quiz quiz : shipped.quizzes()) {
            LengthCue cue = LengthCue.in(quiz.questions().stream());
            assertTrue(cue.longest() * 2 <= cue.of() && cue.shortest() * 2 <= cue.of(), quiz.name() + ": " + cue);
        }
    }

    @Test
    void between_two_and_three_fifths_of_the_statements_are_true() {
        var statements = shipped.questions().filter(TrueFalse.class::isInstance).toList();
        long right = statements.stream()
                .filter(question -> question.accepted().get(0).answers().get(0).equals(new Answer.Truth(true)))
                .count();
        assertTrue(
                right * 5 >= statements.size() * 2L && right * 5 <= statements.size() * 3L,
                right + " of " + statements.size());
    }

    /** Whoever sees a reason in one option only has been told which one is meant. */
    @Test
    void no_option_stands_out_because_it_alone_gives_or_lacks_a_reason() {
        var cues = new ArrayList<String>();
        shipped.questions()
                .forEach(question -> question.parts().forEach(part -> {
                    OptionalInt right = LengthCue.onlyRightChoice(part);
                    if (right.isPresent()) {
                        List<Boolean> reasons = part.choices().stream()
                                .map(Line::text)
                                .map(text -> text.matches("(?i).*\\b(because|since)\\b.*"))
                                .toList();
                        boolean alone = IntStream.range(0, reasons.size())
                                .filter(i -> i != right.getAsInt())
                                .allMatch(i -> reasons.get(i) != reasons.get(right.getAsInt()));
                        if (alone) {
                            cues.add(question.id());
                        }
                    }
                }));
        assertEquals(List.of(), cues);
    }

    @Test
    void no_hint_tells_how_many_options_are_right() {
        var telling = shipped.questions()
                .flatMap(question -> question.header().hints().stream())
                .map(Line::text)
                .filter(hint -> hint.matches("(?i).*\\b(one|two|three|four|all|none|both) (of (the|these|them)|are|is) "
                        + "(\\w+ )?(right|wrong|true|false|correct|sound).*"))
                .toList();
        assertEquals(List.of(), telling);
    }

    @Test
    void no_hint_holds_its_answer_unless_the_question_does() {
        shipped.questions()
                .forEach(question -> question.parts().stream()
                        .flatMap(part -> part.giveaways().stream())
                        .filter(answer ->
                                !holds(BlockView.text(question.header().prompt()), answer))
                        .forEach(answer -> question.header()
                                .hints()
                                .forEach(hint -> assertTrue(
                                        !holds(hint.text(), answer), question.id() + ": \"" + hint.text() + "\""))));
    }

    private static boolean holds(String text, String part) {
        return (" " + ShortText.folded(text) + " ").contains(" " + ShortText.folded(part) + " ");
    }

    @Test
    void no_accepted_answer_is_a_command() {
        shipped.questions()
                .flatMap(question -> question.parts().stream())
                .flatMap(part -> part.typedTexts().stream())
                .forEach(typed -> assertTrue(!Command.words().contains(ShortText.folded(typed.text())), typed.text()));
    }

    @Test
    void no_checkpoint_is_asked_again_in_a_quiz() {
        var prompts = new HashSet<String>();
        var twice = shipped.questions()
                .map(question ->
                        ShortText.folded(BlockView.text(question.header().prompt())))
                .filter(prompt -> !prompts.add(prompt))
                .toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void a_question_of_a_quiz_and_the_feedback_to_its_first_answer_fit_in_a_window_of_24_rows() {
        var tooHigh = new ArrayList<String>();
        for (Quiz quiz : shipped.quizzes()) {
            for (Question question : quiz.questions()) {
                var screen = new ScreenBuilder(Display.wide());
                var view = new QuestionView(question, question.authoredOrders());
                screen.head(quiz.title(), "Question", "1/9", 0.5);
                view.ask(screen, Response.NONE);
                view.marked(
                        screen,
                        Display.wide(),
                        question.grade(question.accepted().get(0)));
                int rows = screen.lines().size() + 1;
                if (rows > ROWS) {
                    tooHigh.add(question.id() + ": " + rows + " rows");
                }
            }
        }
        assertEquals(List.of(), tooHigh);
    }
}
