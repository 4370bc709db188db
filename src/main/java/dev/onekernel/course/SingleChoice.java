package dev.onekernel.course;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Options of which exactly one is correct. Worth 1 or 0.
 *
 * @param role what is chosen
 */
public record SingleChoice(Role role, List<Option> options) implements Part {

    /** What the options are. */
    public enum Role {
        /** The answers to what is asked. */
        ANSWER("options", "Type the letter of your answer, ", "", "Type one letter, "),
        /** The reasons for a verdict. */
        REASON("reasons", "Type the letter of the reason, ", "the reason, ", "Type the letter of the reason, "),
        /** What may be put into a gap. There may be two options only, such as "more" and "less". */
        GAP("options", "Type the letter of your answer, ", "", "Type one letter, ");

        private final String key;
        private final String usage;
        private final String form;
        private final String unclear;

        Role(String key, String usage, String form, String unclear) {
            this.key = key;
            this.usage = usage;
            this.form = form;
            this.unclear = unclear;
        }
    }

    public SingleChoice {
        options = List.copyOf(options);
    }

    public SingleChoice(List<Option> options) {
        this(Role.ANSWER, options);
    }

    @Override
    public List<Line> choices() {
        return Option.texts(options);
    }

    @Override
    public Interaction interaction() {
        return Interaction.CHOOSE_ONE;
    }

    @Override
    public String usage() {
        return role.usage + letters() + ".";
    }

    @Override
    public String form() {
        return role.form + letters();
    }

    private String letters() {
        return ChoiceParser.range(options.size());
    }

    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        return ChoiceParser.in(typed, order.size())
                .filter(places -> places.size() == 1)
                .map(places -> new Choices(List.of(order.itemAt(places.get(0)))))
                .<ParsedResponse>map(ParsedResponse.Valid::new)
                .orElseGet(() -> new ParsedResponse.Invalid(role.unclear + letters() + "."));
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        return ChoiceOrder.letter(order.positionOf(pick(answer)));
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Choices.restore(written, options.size())
                .filter(picks -> picks.items().size() == 1)
                .map(Answer.class::cast);
    }

    private static int pick(Answer answer) {
        if (answer instanceof Choices picks && picks.items().size() == 1) {
            return picks.items().get(0);
        }
        throw new IllegalArgumentException("not a single choice: " + answer);
    }

    @Override
    public Outcome grade(Answer answer) {
        int item = pick(answer);
        return Outcome.of(options.get(item).correct() ? 1 : 0, Option.remark(options, item));
    }

    @Override
    public List<Answer> accepted() {
        return picks(true);
    }

    @Override
    public List<Answer> mistakes() {
        return picks(false);
    }

    private List<Answer> picks(boolean correct) {
        return Option.indexes(options, correct)
                .<Answer>map(item -> new Choices(List.of(item)))
                .toList();
    }

    @Override
    public List<Feedback> solution() {
        return Option.solution(options);
    }

    @Override
    public List<Feedback> explanations() {
        return Option.remarks(options);
    }

    @Override
    public List<FeedbackSite> feedback() {
        return Option.feedback(role.key, options);
    }

    @Override
    public List<Flaw> flaws() {
        var flaws = new ArrayList<>(Option.flaws(role.key, options));
        if (role == Role.ANSWER) {
            flaws.addAll(Option.countFlaws(role.key, options));
        }
        return flaws;
    }

    @Override
    public List<String> giveaways() {
        return Option.correctTexts(options);
    }

    /** The right option is longer or shorter than every other by a fifth: less does not catch the eye. */
    @Override
    public Optional<Boolean> yieldsTo(Strategy strategy) {
        int right = widths(true).max().orElse(0);
        return switch (strategy) {
            case PICK_THE_LONGEST -> Optional.of(right * 5 > widths(false).max().orElse(0) * 6);
            case PICK_THE_SHORTEST ->
                Optional.of(right * 6 < widths(false).min().orElse(0) * 5);
            case SAY_TRUE, SAY_FALSE -> Optional.empty();
        };
    }

    private IntStream widths(boolean correct) {
        return options.stream()
                .filter(option -> option.correct() == correct)
                .mapToInt(option -> option.text().width());
    }
}
