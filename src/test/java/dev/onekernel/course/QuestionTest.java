package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.course.Answer.Number;
import dev.onekernel.course.Answer.Text;
import dev.onekernel.course.Answer.TruthAndReason;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    static final List<Question> ALL = Questions.ALL;

    private static Optional<Answer> read(Question question, String typed) {
        return read(question, typed, ChoiceOrder.asWritten(question.choices()));
    }

    private static Optional<Answer> read(Question question, String typed, ChoiceOrder order) {
        return question.read(typed, order, Optional.empty()) instanceof ParsedResponse.Valid valid
                ? Optional.of(valid.answer())
                : Optional.empty();
    }

    @Test
    void every_kind_is_tried_here() {
        assertEquals(
                Set.copyOf(Arrays.asList(Question.class.getPermittedSubclasses())),
                ALL.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void its_own_answers_earn_the_full_mark(Question question) {
        assertFalse(question.accepted().isEmpty());
        for (Answer answer : question.accepted()) {
            assertEquals(Verdict.RIGHT, question.grade(answer).verdict(), answer::written);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void its_mistakes_do_not(Question question) {
        assertFalse(question.mistakes().isEmpty());
        for (Answer answer : question.mistakes()) {
            assertNotEquals(Verdict.RIGHT, question.grade(answer).verdict(), answer::written);
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void an_answer_of_another_kind_is_our_own_fault(Question question) {
        List<Answer> strangers = List.of(
                new Text("x"),
                new Number(BigDecimal.ONE),
                new TruthAndReason(true),
                new Choices(List.of(0, 1, 2, 3, 0, 1)));
        long refused = strangers.stream()
                .filter(stranger -> {
                    try {
                        question.grade(stranger);
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
    void a_seed_always_deals_the_same(Question question) {
        for (long seed = 0; seed < 50; seed++) {
            ChoiceOrder order = question.deal(seed);
            assertEquals(order, question.deal(seed));
            assertEquals(question.choices(), new HashSet<>(order.items()).size());
            for (int place = 0; place < order.size(); place++) {
                assertEquals(place, order.positionOf(order.itemAt(place)));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void nothing_typed_is_no_attempt(Question question) {
        for (String typed : List.of("", "   ", "?", "!!", "-")) {
            assertEquals(Optional.empty(), read(question, typed), typed);
        }
    }

    @Test
    void an_order_is_never_dealt_as_its_solution() {
        for (long seed = 0; seed < 500; seed++) {
            assertNotEquals(ChoiceOrder.asWritten(4), Questions.ORDER.deal(seed));
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
    @ValueSource(
            strings = {
                "a c", "a,c", "a, c", "c a", "ac", "AC", "1 3", "13", "a and c", "a + c", "[a, c]", "a & c", "a c a"
            })
    void several_are_letters_in_any_order(String typed) {
        assertEquals(Optional.of(new Choices(List.of(0, 2))), read(Questions.SEVERAL, typed));
    }

    @ParameterizedTest
    @CsvSource({"'0,2', 1", "0, 0.5", "'0,1', 0", "'0,1,2', 0.5", "'0,1,2,3', 0", "'1,3', 0", "1, 0"})
    void a_wrong_pick_takes_away_what_a_right_one_earns(String picks, double points) {
        assertEquals(points, Questions.SEVERAL.grade(picksOf(picks)).points());
    }

    @ParameterizedTest
    @CsvSource({"true, true", "T, true", "yes, true", "' False ', false", "n, false", "wrong, false"})
    void a_verdict_is_a_word(String typed, boolean verdict) {
        assertEquals(Optional.of(new TruthAndReason(verdict)), read(Questions.STATEMENT, typed));
    }

    @Test
    void a_reason_is_asked_for_once_the_verdict_is_right() {
        Outcome right = Questions.STATEMENT.grade(new TruthAndReason(false));
        assertEquals(0.5, right.points());
        assertTrue(right.unfinished());
        Outcome wrong = Questions.STATEMENT.grade(new TruthAndReason(true));
        assertEquals(0, wrong.points());
        assertFalse(wrong.unfinished());
        assertEquals("It is not.", wrong.feedback().get(0).why().text());
    }

    @Test
    void the_reason_is_the_other_half() {
        var order = ChoiceOrder.asWritten(2);
        var parsedResponse = Questions.STATEMENT.read("b", order, Optional.of(new TruthAndReason(false)));
        var answer = new TruthAndReason(false, OptionalInt.of(1));
        assertEquals(new ParsedResponse.Valid(answer), parsedResponse);
        assertEquals(0.5, Questions.STATEMENT.grade(answer).points());
        assertFalse(Questions.STATEMENT.grade(answer).unfinished());
        assertEquals(
                1,
                Questions.STATEMENT
                        .grade(new TruthAndReason(false, OptionalInt.of(0)))
                        .points());
        assertTrue(
                Questions.STATEMENT.read("true", order, Optional.of(new TruthAndReason(false)))
                        instanceof ParsedResponse.Invalid);
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
    @CsvSource({
        "cgroup, Something else.",
        "not cgroups, Something else.",
        "A Namespace, They hide.",
        "namespaces, They hide."
    })
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
