package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.List;

/** One question of each kind, and with them one part of each kind, for tests. */
final class Questions {

    private Questions() {}

    static final QuestionHeader STEM = new QuestionHeader(
            "a-question", List.of(), List.of(), "", 1, "", 1, List.of(), false, List.of(), "0123456789ab");

    static final SingleChoice CHOICE = new SingleChoice(options(false, true, false));

    static final MultipleResponse SEVERAL = new MultipleResponse(options(true, false, true, false));

    static final TrueFalse STATEMENT = new TrueFalse(
            STEM,
            new Statement(false, Line.of("It is not."), Line.of("Indeed."), true),
            new SingleChoice(SingleChoice.Role.REASON, options(true, false)));

    static final Ordering ORDER = new Ordering(List.of(item("first"), item("second"), item("third"), item("fourth")));

    static final Matching MATCH = new Matching(
            List.of(pair("1", "x"), pair("2", "y"), pair("3", "x")),
            List.of(new Matching.Extra(Line.of("z"), Line.of("Matches nothing."))));

    static final ShortText TEXT = new ShortText(
            List.of("cgroups", "control groups"),
            Line.of("They are."),
            List.of(new ShortText.Mistake(List.of("namespaces", "a namespace"), Line.of("They hide."))),
            Line.of("Something else."));

    static final Numeric NUMBER = new Numeric(
            new BigDecimal("0.5"),
            new BigDecimal("0.4"),
            new BigDecimal("0.60"),
            "CPUs",
            Line.of("So it is."),
            Line.of("More."),
            Line.of("Less."));

    static final Blanks BLANKS = new Blanks(
            STEM,
            List.of(
                    TEXT,
                    new SingleChoice(SingleChoice.Role.GAP, options(false, true)),
                    new SingleChoice(SingleChoice.Role.GAP, options(true, false))));

    static final List<Question> ALL = List.of(
            simple(CHOICE),
            simple(SEVERAL),
            STATEMENT,
            simple(ORDER),
            simple(MATCH),
            simple(TEXT),
            simple(NUMBER),
            BLANKS);

    static final List<Part> PARTS =
            ALL.stream().flatMap(question -> question.parts().stream()).toList();

    private static Question simple(Part part) {
        return new SimpleQuestion(STEM, part);
    }

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
