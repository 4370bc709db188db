package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.List;

/** One question of each kind, for tests. */
final class Questions {

    private Questions() {}

    static final QuestionHeader STEM =
            new QuestionHeader("a-question", List.of(), List.of(), "", 1, List.of(), false, "0123456789ab");

    static final SingleChoice CHOICE = new SingleChoice(STEM, options(false, true, false));

    static final MultipleResponse SEVERAL = new MultipleResponse(STEM, options(true, false, true, false));

    static final TrueFalse STATEMENT =
            new TrueFalse(STEM, false, Line.of("It is not."), Line.of("Indeed."), options(true, false));

    static final Ordering ORDER =
            new Ordering(STEM, List.of(item("first"), item("second"), item("third"), item("fourth")));

    static final Matching MATCH = new Matching(
            STEM,
            List.of(pair("1", "x"), pair("2", "y"), pair("3", "x")),
            List.of(new Matching.Extra(Line.of("z"), Line.of("Matches nothing."))));

    static final ShortText TEXT = new ShortText(
            STEM,
            List.of("cgroups", "control groups"),
            Line.of("They are."),
            List.of(new ShortText.Mistake(List.of("namespaces", "a namespace"), Line.of("They hide."))),
            Line.of("Something else."));

    static final Numeric NUMBER = new Numeric(
            STEM,
            new BigDecimal("0.5"),
            new BigDecimal("0.4"),
            new BigDecimal("0.60"),
            "CPUs",
            Line.of("So it is."),
            Line.of("More."),
            Line.of("Less."));

    static final List<Question> ALL = List.of(CHOICE, SEVERAL, STATEMENT, ORDER, MATCH, TEXT, NUMBER);

    static List<Option> options(boolean... correct) {
        var options = new java.util.ArrayList<Option>();
        for (boolean each : correct) {
            int number = options.size() + 1;
            options.add(new Option(Line.of("option " + number), each, Line.of("why " + number)));
        }
        return options;
    }

    private static Ordering.Item item(String text) {
        return new Ordering.Item(Line.of(text), Line.of("why " + text));
    }

    private static Matching.Pair pair(String left, String right) {
        return new Matching.Pair(Line.of(left), Line.of(right), Line.of("why " + left));
    }
}
