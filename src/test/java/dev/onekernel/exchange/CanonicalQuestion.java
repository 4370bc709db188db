package dev.onekernel.exchange;

import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TextComparison;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that a question says, a line for each thing, so that two questions can be compared but for what a format does not keep. */
final class CanonicalQuestion implements QuestionVisitor {

    private final Set<String> ignored;
    private final List<String> said = new ArrayList<>();

    private CanonicalQuestion(Set<String> ignored) {
        this.ignored = ignored;
    }

    /** @param ignored what the format does not keep: the words before the colon */
    static List<String> of(QuestionBank bank, String... ignored) {
        var said = new ArrayList<String>();
        for (QuestionBank.BankSection section : bank.sections()) {
            said.add("section: " + section.title());
            for (Question question : section.questions()) {
                var canonical = new CanonicalQuestion(Set.of(ignored));
                canonical.visit(question);
                said.add(String.join("\n  ", canonical.said));
            }
        }
        return said;
    }

    private void say(String what, Object value) {
        if (!ignored.contains(what)) {
            said.add(what + ": " + value);
        }
    }

    private void line(String what, Line line) {
        if (what.endsWith("right") && ignored.contains("styles of right sides")) {
            say(what, line.text());
        } else {
            say(what, BankMarkdown.of(line));
        }
    }

    private void header(QuestionHeader header) {
        say("id", header.id());
        say("ask", BankMarkdown.of(header.prompt()));
        header.hints().forEach(hint -> line("hint", hint));
        say("explain", BankMarkdown.of(header.explanation()));
        say("objective", header.objective());
        say("difficulty", header.difficulty());
        say("topic", header.topic());
        say("weight", header.weight());
        say("sources", header.sources());
        say("predict", header.predict());
    }

    private void options(List<Option> options) {
        options.forEach(option -> {
            line(option.correct() ? "correct option" : "option", option.text());
            line("option's why", option.why());
        });
    }

    @Override
    public void choice(QuestionHeader header, SingleChoice choice) {
        header(header);
        say("kind", "choice");
        options(choice.options());
    }

    @Override
    public void several(QuestionHeader header, MultipleResponse several) {
        header(header);
        say("kind", "several");
        options(several.options());
    }

    @Override
    public void statement(QuestionHeader header, Statement statement, Optional<SingleChoice> reasons) {
        header(header);
        say("kind", "true-false " + statement.truth());
        line("if true", statement.ifTrue());
        line("if false", statement.ifFalse());
        reasons.ifPresent(choice -> options(choice.options()));
    }

    @Override
    public void order(QuestionHeader header, Ordering order) {
        header(header);
        order.steps().forEach(step -> {
            line("step", step.text());
            line("step's why", step.why());
        });
    }

    @Override
    public void match(QuestionHeader header, Matching match) {
        header(header);
        match.pairs().forEach(pair -> {
            line("left", pair.left());
            line("right", pair.right());
            line("pair's why", pair.why());
        });
        match.extra().forEach(extra -> {
            line("extra right", extra.text());
            line("extra's why", extra.why());
        });
    }

    @Override
    public void text(QuestionHeader header, ShortText text) {
        header(header);
        text(text);
    }

    private void text(ShortText text) {
        boolean pattern = text.comparison() == TextComparison.PATTERN;
        say(pattern ? "pattern" : "accept", text.accept() + " by " + text.comparison() + ", shown " + text.example());
        line("text's why", text.why());
        text.wrong().forEach(mistake -> say("wrong", mistake.texts() + " " + BankMarkdown.of(mistake.why())));
        line("otherwise", text.otherwise());
    }

    @Override
    public void number(QuestionHeader header, Numeric number) {
        header(header);
        say(
                "number",
                number.answer().stripTrailingZeros() + " from " + number.from().stripTrailingZeros() + " to "
                        + number.to().stripTrailingZeros());
        say("unit", number.unit());
        line("number's why", number.why());
        line("low", number.low());
        line("high", number.high());
    }

    @Override
    public void blanks(QuestionHeader header, List<Part> gaps) {
        header(header);
        for (Part gap : gaps) {
            if (gap instanceof ShortText text) {
                text(text);
            } else {
                options(((SingleChoice) gap).options());
            }
        }
    }

    @Override
    public void simulation(Simulation simulation) {
        visit(simulation.shared());
    }
}
