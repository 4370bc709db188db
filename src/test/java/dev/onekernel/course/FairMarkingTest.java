package dev.onekernel.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.course.Answer.Truth;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a learner may expect of marking. */
class FairMarkingTest {

    private static ShortText text(List<String> accept, String... wrong) {
        var mistakes = List.of(wrong).stream()
                .map(each -> new ShortText.Mistake(List.of(each), Line.of("No.")))
                .toList();
        return new ShortText(accept, Line.of("Yes."), mistakes, Line.of("Think."));
    }

    private static boolean isAskedAgain(ShortText part, String typed) {
        return part.parse(typed, ChoiceOrder.asWritten(0)) instanceof ParsedResponse.Invalid invalid
                && invalid.sentence().startsWith("Check the spelling");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernell", "Kernal", "kenrel", "ernel", "kern el"})
    void one_typing_mistake_is_given_back_to_be_corrected(String typed) {
        assertTrue(isAskedAgain(text(List.of("kernel"), "hypervisor"), typed), typed);
    }

    @ParameterizedTest
    @CsvSource({"tree, tre", "root, rooot", "host, hots", "the host, the hosst", "tree, treee", "root, toor"})
    void a_letter_too_many_or_too_few_in_a_word_of_four_letters_is_a_typing_mistake(String accepted, String typed) {
        assertEquals(!typed.equals("toor"), isAskedAgain(text(List.of(accepted)), typed));
    }

    @ParameterizedTest
    @CsvSource({"host, post", "host, cost", "root, boot", "exec, exit", "RAM, RUM", "CPU, GPU", "VM, VMM", "run, rune"})
    void another_letter_in_a_short_word_makes_another_word(String accepted, String typed) {
        assertFalse(isAskedAgain(text(List.of(accepted)), typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernel", "colonel", "hypervisor", "hypervisr", "engine"})
    void anything_else_is_an_answer(String typed) {
        assertFalse(isAskedAgain(text(List.of("kernel"), "hypervisor"), typed), typed);
    }

    @Test
    void an_answer_near_a_listed_wrong_one_is_marked() {
        ShortText part = text(List.of("kernel space"), "kernel spice");
        assertFalse(isAskedAgain(part, "kernel spice"));
        assertFalse(isAskedAgain(part, "kernel spacs"), "one letter away from the wrong one, too, once it is swapped");
        assertFalse(isAskedAgain(text(List.of("effect"), "affect"), "efect"), "the two are one letter apart");
    }

    @ParameterizedTest
    @CsvSource({
        "/proc/self, /proc/slf",
        "--rm, -rm",
        "cgroup2, cgroup3",
        "sha256, sha255",
        "unshare -p, unshare -u",
        "exec, exit"
    })
    void numbers_code_and_short_words_are_right_to_the_letter(String accepted, String typed) {
        assertFalse(isAskedAgain(text(List.of(accepted)), typed));
    }

    @ParameterizedTest
    @CsvSource({
        "three, 3",
        "Zero, 0",
        "twenty, 20",
        "twenty-one, 21",
        "ninety nine, 99",
        "a hundred, 100",
        "two hundred and five, 205",
        "three hundred sixty-five, 365"
    })
    void a_number_may_be_typed_as_a_word(String typed, BigDecimal value) {
        var number = new Numeric(value, value, value, "", Line.of("Yes."), Line.of("More."), Line.of("Less."));
        assertEquals(new ParsedResponse.Valid(new Answer.Number(value)), number.parse(typed, ChoiceOrder.asWritten(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"some", "twenty-ten", "three four", "hundred hundred", "three hundred hundred", "-"})
    void other_words_are_no_numbers(String typed) {
        assertEquals(Optional.empty(), NumberWords.value(typed));
    }

    @Test
    void a_step_is_marked_right_only_in_its_place_and_explained_only_in_the_end() {
        Outcome outcome = Questions.ORDER.grade(new Choices(List.of(1, 2, 3, 0)));
        assertEquals(2 / 3.0, outcome.points());
        assertTrue(outcome.feedback().stream().allMatch(feedback -> feedback.verdict() == Verdict.WRONG));
        assertTrue(
                outcome.feedback().stream().allMatch(feedback -> feedback.why().isBlank()));
        Outcome swapped = Questions.ORDER.grade(new Choices(List.of(0, 2, 1, 3)));
        assertEquals(
                List.of(Verdict.RIGHT, Verdict.WRONG, Verdict.WRONG, Verdict.RIGHT),
                swapped.feedback().stream().map(Feedback::verdict).toList());
        assertEquals(
                "why first",
                Questions.ORDER
                        .grade(Questions.ORDER.accepted().get(0))
                        .feedback()
                        .get(0)
                        .why()
                        .text());
    }

    @Test
    void what_is_said_to_the_right_verdict_is_shown_once_the_reason_is_known() {
        var right = Questions.STATEMENT.grade(Response.of(new Truth(false), new Choices(List.of(0))));
        assertEquals(
                List.of("Indeed.", "why 1"),
                right.feedback().stream().map(feedback -> feedback.why().text()).toList());
        var wrongReason = Questions.STATEMENT.grade(Response.of(new Truth(false), new Choices(List.of(1))));
        assertEquals(
                List.of("why 2"),
                wrongReason.feedback().stream()
                        .map(feedback -> feedback.why().text())
                        .toList());
    }
}
