package dev.onekernel.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Block;
import dev.onekernel.course.Matching;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.TrueFalse;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final String CHOICE = """
            - id: one
              type: choice
              ask: Which *kernel*?
              options:
                - text: The host's
                  correct: true
                  why: There is no other.
                - text: Its own
                  why: It has none.
            """;

    private static Question read(String yaml) {
        String quiz = "title: A quiz\nquestions:\n" + yaml;
        var checked = CourseReader.check(MemoryFiles.courseWith("quizzes/01-one.yaml", quiz));
        assertEquals(List.of(), checked.problems());
        try {
            return ((Quiz) checked.course().orElseThrow().unit("quizzes/01-one"))
                    .questions()
                    .get(0);
        } catch (dev.onekernel.course.UnreadableUnitException e) {
            throw new AssertionError(e);
        }
    }

    private static Part part(String yaml) {
        return read(yaml).parts().get(0);
    }

    @Test
    void a_choice_has_options_of_which_one_is_correct() {
        var question = read(CHOICE);
        var part = (SingleChoice) question.parts().get(0);

        assertEquals("one", question.id());
        assertEquals(
                List.of("The host's", "Its own"),
                texts(part.options().stream().map(option -> option.text()).toList()));
        assertEquals(
                List.of(true, false),
                part.options().stream().map(option -> option.correct()).toList());
        assertEquals(1, question.header().difficulty());
        assertEquals(12, question.header().digest().length());
    }

    @Test
    void what_all_questions_may_have_is_read() {
        var header = read(CHOICE + """
                  predict: true
                  hints: [Think., Think harder.]
                  objective: "1.1"
                  difficulty: 3
                  sources: [S01]
                """.indent(0)).header();

        assertTrue(header.predict());
        assertEquals(List.of("Think.", "Think harder."), texts(header.hints()));
        assertEquals("1.1", header.objective());
        assertEquals(3, header.difficulty());
        assertEquals(List.of("S01"), header.sources());
    }

    @Test
    void several_may_be_correct() {
        var question = read(CHOICE.replace("choice", "several").replace("Its own\n", "Its own\n      correct: true\n"));

        assertEquals(1, question.accepted().size());
        assertEquals("0,1", question.written(question.accepted().get(0)));
    }

    @Test
    void a_statement_is_true_or_false_and_has_reasons() {
        var question = (TrueFalse) read("""
                - id: one
                  type: true-false
                  ask: A container has a kernel.
                  answer: "false"
                  if-true: It has none.
                  if-false: Right.
                  reasons:
                    - {text: It shares one., correct: true, why: That is why.}
                    - {text: It needs none., why: Every process needs one.}
                """);

        assertEquals(false, question.statement().truth());
        assertEquals("It has none.", question.statement().ifTrue().text());
        assertEquals(2, question.reasons().options().size());
    }

    @Test
    void steps_keep_their_order() {
        var part = (Ordering) part("""
                - id: one
                  type: order
                  ask: In which order?
                  steps:
                    - {text: First, why: One.}
                    - {text: Second, why: Two.}
                    - {text: Third, why: Three.}
                """);

        assertEquals(
                List.of("First", "Second", "Third"),
                texts(part.steps().stream().map(step -> step.text()).toList()));
    }

    @Test
    void right_sides_may_repeat_and_may_be_extra() {
        var part = (Matching) part("""
                - id: one
                  type: match
                  ask: What belongs together?
                  pairs:
                    - {left: A, right: X, why: So.}
                    - {left: B, right: X, why: So.}
                    - {left: C, right: Y, why: So.}
                  extra:
                    - {text: Z, why: To nothing.}
                """);

        assertEquals(List.of("X", "Y", "Z"), texts(part.rights()));
    }

    @Test
    void texts_stay_as_typed() {
        var part = (ShortText) part("""
                - id: one
                  type: text
                  ask: Which version?
                  accept: [012, 1.10, Yes, null, 12:30]
                  compare: words
                  why: So.
                  wrong:
                    - {text: 0x10, why: No.}
                    - {text: [off, ~], why: Nor these.}
                  otherwise: No.
                """);

        assertEquals(List.of("012", "1.10", "Yes", "null", "12:30"), part.accept());
        assertEquals(List.of("0x10"), part.wrong().get(0).texts());
        assertEquals(List.of("off", "~"), part.wrong().get(1).texts());
    }

    @Test
    void numbers_are_decimal() {
        var part = (Numeric) part("""
                - id: one
                  type: number
                  ask: How much?
                  answer: 0.50
                  from: "0.4"
                  to: 1
                  unit: CPUs
                  why: So.
                  low: More.
                  high: Less.
                """);

        assertEquals(new BigDecimal("0.50"), part.answer());
        assertEquals("CPUs", part.unit());
    }

    @Test
    void a_question_may_show_code() {
        var question = read(CHOICE.replace("Which *kernel*?\n", "|\n    Which?\n\n    ```\n    uname -r\n    ```\n"));

        assertEquals(
                new Block.Code(List.of("uname -r")), question.header().prompt().get(1));
    }

    @Test
    void the_digest_is_that_of_the_content_not_of_its_form() {
        String digest = read(CHOICE).header().digest();

        assertEquals(
                digest,
                read(CHOICE.replace("Which *kernel*?", "\"Which\n    *kernel*?\" # Really?"))
                        .header()
                        .digest());
        assertEquals(digest, read(CHOICE.replace("id: one", "id: two")).header().digest());
        assertEquals(
                digest,
                read(CHOICE.replace("type: choice\n  ask: Which *kernel*?", "ask: Which *kernel*?\n  type: choice"))
                        .header()
                        .digest());
        assertNotEquals(digest, read(CHOICE.replace("Its own", "Its")).header().digest());
        assertNotEquals(
                digest,
                read(CHOICE.replace("It has none.", "It has not.")).header().digest());
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.toList());
    }
}
