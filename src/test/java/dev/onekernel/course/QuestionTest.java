package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.course.Answer.Number;
import dev.onekernel.course.Answer.Text;
import dev.onekernel.course.Answer.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    static final List<Question> ALL = Questions.ALL;
    static final List<Part> PARTS = Questions.PARTS;

    private static Optional<Answer> read(Part part, String typed) {
        return read(part, typed, ChoiceOrder.asWritten(part.choices().size()));
    }

    private static Optional<Answer> read(Part part, String typed, ChoiceOrder order) {
        return part.parse(typed, order) instanceof ParsedResponse.Valid valid
                ? Optional.of(valid.answer())
                : Optional.empty();
    }

    @Test
    void every_kind_is_tried_here() {
        assertEquals(
                Set.of(Question.class.getPermittedSubclasses()),
                ALL.stream().map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(
                Set.of(Part.class.getPermittedSubclasses()),
                PARTS.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void its_own_answers_earn_the_full_mark(Question question) {
        assertFalse(question.accepted().isEmpty());
        for (Response response : question.accepted()) {
            Outcome outcome = question.grade(response);
            assertEquals(Verdict.RIGHT, outcome.verdict(), () -> question.written(response));
            assertFalse(outcome.unfinished());
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void its_mistakes_do_not(Question question) {
        assertFalse(question.mistakes().isEmpty());
        for (Response response : question.mistakes()) {
            assertNotEquals(Verdict.RIGHT, question.grade(response).verdict(), () -> question.written(response));
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void what_is_written_down_is_understood_again_finished_or_not(Question question) {
        var responses = new ArrayList<>(question.accepted());
        responses.addAll(question.mistakes());
        for (Response response : responses) {
            for (int size = 1; size <= response.size(); size++) {
                var begun = new Response(response.answers().subList(0, size));
                assertEquals(Optional.of(begun), question.restore(question.written(begun)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void what_was_never_written_down_is_no_response(Question question) {
        for (String written :
                List.of("", ",", "-1", "99", "true,99", "0,0,0,0,0,0,0,0", "nan", "\\", "true,\\", "1e5")) {
            question.restore(written)
                    .ifPresent(response -> assertEquals(written, question.written(response), "taken for an answer"));
        }
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void what_it_says_is_typed_is_read_as_the_same_answer(Part part) {
        for (long seed = 0; seed < 20; seed++) {
            ChoiceOrder order = part.choiceOrder(seed);
            for (Answer answer : part.accepted()) {
                assertEquals(Optional.of(answer), read(part, part.format(answer, order), order));
            }
            for (Answer answer : part.mistakes()) {
                assertEquals(Optional.of(answer), read(part, part.format(answer, order), order));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void an_answer_of_another_kind_is_our_own_fault(Part part) {
        List<Answer> strangers = List.of(
                new Text("x"), new Number(BigDecimal.ONE), new Truth(true), new Choices(List.of(0, 1, 2, 3, 0, 1)));
        long refused = strangers.stream()
                .filter(stranger -> {
                    try {
                        part.grade(stranger);
                        return false;
                    } catch (IllegalArgumentException e) {
                        return true;
                    }
                })
                .count();
        assertTrue(refused >= 3, () -> "refused " + refused);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_response_with_too_many_answers_or_none_is_our_own_fault(Question question) {
        Response full = question.accepted().get(0);
        assertThrows(IllegalArgumentException.class, () -> question.grade(Response.NONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> question.grade(full.plus(full.answers().get(0))));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_seed_always_gives_the_same_order(Question question) {
        for (long seed = 0; seed < 50; seed++) {
            List<ChoiceOrder> orders = question.choiceOrders(seed);
            assertEquals(orders, question.choiceOrders(seed));
            assertEquals(question.parts().size(), orders.size());
            for (int part = 0; part < orders.size(); part++) {
                ChoiceOrder order = orders.get(part);
                assertEquals(question.parts().get(part).choices().size(), new HashSet<>(order.items()).size());
                for (int place = 0; place < order.size(); place++) {
                    assertEquals(place, order.positionOf(order.itemAt(place)));
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void nothing_typed_is_no_attempt(Part part) {
        for (String typed : List.of("", "   ", "?", "!!", "-")) {
            assertEquals(Optional.empty(), read(part, typed), typed);
        }
    }

    @Test
    void a_verdict_and_its_reason_are_written_as_version_0_1_wrote_them() {
        var verdict = Response.of(new Truth(false));
        assertEquals("false", Questions.STATEMENT.written(verdict));
        assertEquals("false,1", Questions.STATEMENT.written(verdict.plus(new Choices(List.of(1)))));
        assertEquals(Optional.of(verdict), Questions.STATEMENT.restore("false"));
    }

    @ParameterizedTest
    @CsvSource({
        "cgroups, 1, 0, 1",
        "namespaces, 1, 0, 0.6666666666666666",
        "cgroups, 0, 1, 0.3333333333333333",
        "x, 0, 1, 0"
    })
    void each_gap_counts(String first, int second, int third, double points) {
        Outcome outcome = Questions.BLANKS.grade(
                Response.of(new Text(first), new Choices(List.of(second)), new Choices(List.of(third))));
        assertEquals(points, outcome.points());
        assertFalse(outcome.unfinished());
        assertEquals(
                List.of(Target.row(0), Target.row(1), Target.row(2)),
                outcome.feedback().stream().map(Feedback::target).toList());
    }

    @Test
    void a_wrong_gap_does_not_end_the_question() {
        Outcome outcome = Questions.BLANKS.grade(Response.of(new Text("x")));
        assertTrue(outcome.unfinished());
        assertEquals(0, outcome.points());
        assertEquals("gap 2 of 3, a to b", Questions.BLANKS.form(Response.of(new Text("x"))));
    }

    @Test
    void the_right_letter_of_one_gap_does_not_tell_that_of_another() {
        var same = new HashSet<Boolean>();
        for (long seed = 0; seed < 50; seed++) {
            var orders = Questions.BLANKS.choiceOrders(seed);
            same.add(orders.get(1).equals(orders.get(2)));
        }
        assertEquals(Set.of(true, false), same);
    }

    @Test
    void a_comma_within_an_answer_is_told_from_one_between_answers() {
        var response = Response.of(new Text("a, b\\"), new Text("c"));
        List<Part> parts = List.of(Questions.TEXT, Questions.TEXT);
        assertEquals("a\\, b\\\\,c", response.written(2));
        assertEquals(Optional.of(response), Response.restore(response.written(2), parts));
        assertEquals("a, b\\", Response.of(new Text("a, b\\")).written(1), "as version 0.1 wrote it");
    }

    @Test
    void an_order_is_never_dealt_as_its_solution() {
        for (long seed = 0; seed < 500; seed++) {
            assertNotEquals(ChoiceOrder.asWritten(4), Questions.ORDER.choiceOrder(seed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "B", " b ", "b)", "(b)", "2", "b."})
    void a_choice_is_a_letter_or_a_number(String typed) {
        assertEquals(Optional.of(new Choices(List.of(1))), read(Questions.CHOICE, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "0", "4", "a b", "ab", "option 2", "bb", "é"})
    void anything_else_is_unclear(String typed) {
        assertEquals(Optional.empty(), read(Questions.CHOICE, typed));
    }

    @Test
    void letters_mean_what_stands_at_them() {
        var order = new ChoiceOrder(List.of(2, 0, 1));
        assertEquals(Optional.of(new Choices(List.of(2))), read(Questions.CHOICE, "a", order));
        assertEquals(Optional.of(new Choices(List.of(1))), read(Questions.CHOICE, "c", order));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a c", "a,c", "a, c", "c a", "ac", "AC", "a and c", "a + c", "[a, c]", "a & c", "a c a"})
    void several_are_letters_in_any_order(String typed) {
        assertEquals(Optional.of(new Choices(List.of(0, 2))), read(Questions.SEVERAL, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 3", "13", "1 4 2 3"})
    void numbers_are_not_taken_for_the_letters_of_several(String typed) {
        assertEquals(Optional.empty(), read(Questions.SEVERAL, typed));
    }

    @ParameterizedTest
    @CsvSource({"'0,2', 1", "0, 0.5", "'0,1', 0", "'0,1,2', 0.5", "'0,1,2,3', 0", "'1,3', 0", "1, 0"})
    void a_wrong_pick_takes_away_what_a_right_one_earns(String picks, double points) {
        assertEquals(points, Questions.SEVERAL.grade(picksOf(picks)).points());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "T, true", "yes, true", "' False ', false", "n, false", "wrong, false"})
    void a_verdict_is_a_word(String typed, boolean verdict) {
        assertEquals(Optional.of(new Truth(verdict)), read(Questions.STATEMENT.statement(), typed));
    }

    @Test
    void a_reason_is_asked_for_once_the_verdict_is_right() {
        Outcome right = Questions.STATEMENT.grade(Response.of(new Truth(false)));
        assertEquals(0.5, right.points());
        assertTrue(right.unfinished());
        Outcome wrong = Questions.STATEMENT.grade(Response.of(new Truth(true)));
        assertEquals(0, wrong.points());
        assertFalse(wrong.unfinished());
        assertEquals("It is not.", wrong.feedback().get(0).why().text());
    }

    @Test
    void the_reason_is_the_other_half() {
        var order = ChoiceOrder.asWritten(2);
        var reasons = Questions.STATEMENT.reasons();
        assertEquals(new ParsedResponse.Valid(new Choices(List.of(1))), reasons.parse("b", order));
        Outcome wrongReason = Questions.STATEMENT.grade(Response.of(new Truth(false), new Choices(List.of(1))));
        assertEquals(0.5, wrongReason.points());
        assertFalse(wrongReason.unfinished());
        assertEquals(
                1,
                Questions.STATEMENT
                        .grade(Response.of(new Truth(false), new Choices(List.of(0))))
                        .points());
        assertTrue(reasons.parse("true", order) instanceof ParsedResponse.Invalid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 1 3 4", "2,1,3,4", "2134", "b a c d", "bacd", "2. 1. 3. 4."})
    void an_order_names_every_step_once(String typed) {
        assertEquals(Optional.of(new Choices(List.of(1, 0, 2, 3))), read(Questions.ORDER, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 1 3", "1 1 2 3", "1 2 3 5", "1 2 3 4 4", "first second third fourth"})
    void an_order_is_complete(String typed) {
        assertEquals(Optional.empty(), read(Questions.ORDER, typed));
    }

    @ParameterizedTest
    @CsvSource({
        "'0,1,2,3', 1",
        "'1,2,3,0', 0.6666666666666666",
        "'0,2,1,3', 0",
        "'3,2,1,0', 0",
        "'1,0,2,3', 0.3333333333333333"
    })
    void a_step_counts_when_it_follows_its_true_predecessor(String picks, double points) {
        assertEquals(points, Questions.ORDER.grade(picksOf(picks)).points());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1a 2b 3a",
                "1a2b3a",
                "1-a, 2-b, 3-a",
                "1:a 2:b 3:a",
                "3a 1a 2b",
                "1A 2B 3A",
                "a b a",
                "aba",
                "1 a, 2 b, 3 a",
                "1=a 2=b 3=a"
            })
    void a_match_is_a_pair_for_each_number(String typed) {
        assertEquals(Optional.of(new Choices(List.of(0, 1, 0))), read(Questions.MATCH, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a 2b", "1a 1b 2a 3a", "1a 2b 3d", "4a 2b 3a", "ab", "abab", "1a 2b 3a and more"})
    void a_match_is_complete(String typed) {
        assertEquals(Optional.empty(), read(Questions.MATCH, typed));
    }

    @Test
    void each_pair_counts_and_extra_sides_say_why() {
        Outcome outcome = Questions.MATCH.grade(new Choices(List.of(0, 2, 1)));
        assertEquals(1 / 3.0, outcome.points());
        assertEquals("Matches nothing.", outcome.feedback().get(1).why().text());
        assertEquals("", outcome.feedback().get(2).why().text(), "why y is right for 2 would give 2 away");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cgroups",
                " CGroups ",
                "CGROUPS.",
                "\"cgroups\"",
                "control groups",
                "control-groups",
                "Control  Groups!",
                "ｃgroups"
            })
    void words_are_compared_without_case_blanks_and_punctuation(String typed) {
        assertEquals(
                1,
                Questions.TEXT.grade(read(Questions.TEXT, typed).orElseThrow()).points());
    }

    @ParameterizedTest
    @CsvSource({"not cgroups, Something else.", "A Namespace, They hide.", "namespaces, They hide."})
    void similar_is_not_the_same(String typed, String why) {
        Outcome outcome = Questions.TEXT.grade(read(Questions.TEXT, typed).orElseThrow());
        assertEquals(0, outcome.points());
        assertEquals(why, outcome.feedback().get(0).why().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", ".5", "0,5", "+0.5", "0.5 CPUs", "0.5cpus", " 0.50 ", "0.4", "0.6"})
    void numbers_are_read_as_people_type_them(String typed) {
        assertEquals(
                1,
                Questions.NUMBER
                        .grade(read(Questions.NUMBER, typed).orElseThrow())
                        .points());
    }

    @ParameterizedTest
    @CsvSource({"0.39, More.", "-1, More.", "0.61, Less.", "1000, Less.", "\u22120.5, More.", "'1 000', Less."})
    void what_is_out_of_range_is_told_which_way(String typed, String why) {
        assertEquals(
                why,
                Questions.NUMBER
                        .grade(read(Questions.NUMBER, typed).orElseThrow())
                        .feedback()
                        .get(0)
                        .why()
                        .text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"half", "1e3", "0x10", "1,000", "1.2.3", "NaN", "1/2", "99999999999999999999"})
    void what_is_no_number_is_unclear(String typed) {
        assertEquals(Optional.empty(), read(Questions.NUMBER, typed));
    }

    @Test
    void points_are_a_share() {
        assertThrows(IllegalArgumentException.class, () -> new Outcome(1.5, false, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Outcome(Double.NaN, false, List.of()));
    }

    private static Choices picksOf(String items) {
        return new Choices(Arrays.stream(items.split(",")).map(Integer::valueOf).toList());
    }
}
