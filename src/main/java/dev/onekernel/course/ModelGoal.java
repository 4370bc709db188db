package dev.onekernel.course;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.course.model.Constraint;
import dev.onekernel.course.model.Model;
import dev.onekernel.course.model.ModelControl;
import dev.onekernel.course.model.ReachModel;
import dev.onekernel.course.model.Setting;
import dev.onekernel.course.model.ShortestSolution;
import dev.onekernel.course.model.TypedMoves;
import dev.onekernel.text.Line;
import dev.onekernel.text.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A setting of a model that meets all constraints, to be found by trying. Worth 1 when it is reached. An answer has the index of the
 * value of each control.
 *
 * @param initial how the model is set when the goal is given
 * @param text the goal in words
 * @param why it is reached in this way
 */
public record ModelGoal(Model model, Setting initial, Line text, List<Constraint> constraints, Line why)
        implements Part {

    public ModelGoal {
        constraints = List.copyOf(constraints);
    }

    @Override
    public String usage() {
        return "Type the number or the name of what you want to change, for example "
                + model.controls().get(0).name() + ". why explains what you see, and reset goes back to the beginning.";
    }

    @Override
    public String form() {
        return "1 to " + model.controls().size() + ", why, reset";
    }

    @Override
    public Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("NUMBER", "changes what has that number: 1; or several at once: 1 3");
        for (ModelControl control : model.controls()) {
            String name = control.name();
            switch (control.kind()) {
                case SWITCH -> words.putIfAbsent("NAME", "turns a switch on or off: " + name);
                case CHOICE -> words.put(name + " NAME", "chooses: " + name + " " + example(control));
                case NUMBER -> words.putIfAbsent("NAME VALUE", "sets a value: set " + name + " " + example(control));
            }
        }
        words.put("reset", "sets everything as at the beginning");
        words.put("why", "explains what you see");
        return words;
    }

    private String example(ModelControl control) {
        return moves().shown(control.values().get(1));
    }

    private TypedMoves moves() {
        return new TypedMoves(
                model.controls(), initial, value -> model instanceof ReachModel reach ? reach.labelOf(value) : value);
    }

    /** Taken alone, a line says how to change the model as it is set at first, and where that leads is the answer. */
    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        TypedMoves.Moves moves = moves().on(initial, typed);
        return moves instanceof TypedMoves.Moves.Made made
                ? new ParsedResponse.Valid(answer(made.setting()))
                : new ParsedResponse.Invalid(((TypedMoves.Moves.Unclear) moves).sentence());
    }

    /** Only a setting that meets the goal is an answer; until then everything may be tried. */
    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order, Optional<Answer> draft) {
        ParsedResponse tried = tried(typed, draft);
        return tried instanceof ParsedResponse.Draft made && isMet(setting(made.answer()))
                ? new ParsedResponse.Valid(made.answer())
                : tried;
    }

    /** What a line changes in what was tried so far. */
    ParsedResponse tried(String typed, Optional<Answer> draft) {
        TypedMoves.Moves moves = moves().on(setting(draft), typed);
        return moves instanceof TypedMoves.Moves.Made made
                ? new ParsedResponse.Draft(answer(made.setting()))
                : new ParsedResponse.Invalid(((TypedMoves.Moves.Unclear) moves).sentence());
    }

    @Override
    public Optional<Answer> beginning() {
        return Optional.of(answer(initial));
    }

    private Setting setting(Optional<Answer> draft) {
        return draft.map(ModelGoal::setting).orElse(initial);
    }

    static Setting setting(Answer answer) {
        if (answer instanceof Choices choices) {
            return new Setting(choices.items());
        }
        throw new IllegalArgumentException("not a setting: " + answer);
    }

    static Answer answer(Setting setting) {
        return new Choices(setting.values());
    }

    boolean isMet(Setting setting) {
        return constraints.stream().allMatch(constraint -> constraint.isMet(setting));
    }

    /** What keeps a setting from being the solution though it looks like one, in a sentence; empty when nothing does. */
    String objection(Setting setting) {
        Optional<String> broken = brokenRules(setting);
        boolean nearly = constraints.stream().allMatch(constraint -> isRule(constraint) || constraint.isMet(setting));
        return broken.or(() -> unmet(setting)
                        .filter(constraint -> nearly)
                        .map(constraint -> constraint.thought(setting))
                        .findFirst())
                .map(sentence -> " " + sentence)
                .orElse("");
    }

    /** Whether it limits what may be used for the goal, and is not what the picture shows. */
    private static boolean isRule(Constraint constraint) {
        return constraint instanceof Constraint.ControlKept
                || constraint instanceof Constraint.ChangesAtMost
                || constraint instanceof Constraint.ShareAtMost;
    }

    private Stream<Constraint> unmet(Setting setting) {
        return constraints.stream().filter(constraint -> !constraint.isMet(setting));
    }

    /** What has to be set as at the beginning and is not, in one sentence. */
    private Optional<String> brokenRules(Setting setting) {
        var rules = unmet(setting)
                .filter(Constraint.ControlKept.class::isInstance)
                .map(Constraint.ControlKept.class::cast)
                .map(kept -> kept.control().name() + " has to be "
                        + moves().shown(kept.control().values().get(kept.value())))
                .toList();
        return rules.isEmpty() ? Optional.empty() : Optional.of("For this goal, " + String.join(", and ", rules) + ".");
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        return moves().typed(setting(answer));
    }

    @Override
    public Optional<Answer> restore(String written) {
        int most = model.controls().stream()
                .mapToInt(control -> control.values().size())
                .max()
                .orElse(0);
        return Choices.restore(written, most)
                .filter(choices -> model.holds(new Setting(choices.items())))
                .map(Answer.class::cast);
    }

    @Override
    public Outcome grade(Answer answer) {
        Setting setting = setting(answer);
        boolean met = isMet(setting);
        return Outcome.of(
                met ? 1 : 0,
                new Feedback(
                        met ? Verdict.RIGHT : Verdict.WRONG,
                        Target.WHOLE,
                        Line.of(moves().typed(setting)),
                        met ? why : Line.EMPTY));
    }

    /** The solution with the fewest changes; none when the goal cannot be reached. */
    Optional<Setting> solved() {
        return ShortestSolution.of(model, initial, constraints);
    }

    @Override
    public List<Answer> accepted() {
        return List.of(answer(solved().orElse(initial)));
    }

    @Override
    public List<Answer> mistakes() {
        return List.of(answer(initial));
    }

    @Override
    public List<Feedback> solution() {
        Setting setting = solved().orElse(initial);
        return List.of(new Feedback(Verdict.RIGHT, Target.WHOLE, Line.of(moves().typed(setting)), why));
    }

    @Override
    public List<Feedback> explanations() {
        return solution();
    }

    /** What is not met yet; then how far it is to a solution; at last, what to change on the way there. */
    @Override
    public List<Line> thoughts(Optional<Answer> draft) {
        Setting setting = setting(draft);
        var thoughts = new ArrayList<String>();
        brokenRules(setting).ifPresent(thoughts::add);
        unmet(setting)
                .filter(constraint -> !(constraint instanceof Constraint.ControlKept))
                .forEach(constraint -> thoughts.add(constraint.thought(setting)));
        ShortestSolution.of(model, setting, constraints).ifPresent(solution -> {
            int changes = solution.changesFrom(setting);
            thoughts.add("From here, the goal is " + (changes == 1 ? "one change" : changes + " changes") + " away.");
            firstChange(setting, solution)
                    .ifPresent(control -> thoughts.add("Change " + control.name() + ", and see what it does."));
        });
        return thoughts.stream().map(Line::of).toList();
    }

    private Optional<ModelControl> firstChange(Setting setting, Setting solution) {
        return IntStream.range(0, model.controls().size())
                .filter(control -> setting.value(control) != solution.value(control))
                .mapToObj(control -> model.controls().get(control))
                .findFirst();
    }

    @Override
    public List<Line> reasons(Optional<Answer> draft) {
        return model.reasons(setting(draft));
    }

    @Override
    public List<FeedbackSite> feedback() {
        return List.of(FeedbackSite.of(why, true, "why"));
    }

    @Override
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        if (solved().isEmpty()) {
            flaws.add(new Flaw(
                    "goal-unreachable",
                    Pointer.to("text"),
                    "No setting of this model reaches this goal.",
                    "Play the question: ask for less, or add what is missing."));
        } else if (isMet(initial)) {
            flaws.add(new Flaw(
                    "goal-at-start",
                    Pointer.to("text"),
                    "This goal is reached before anything has been changed.",
                    "Ask for more, so that there is something to find out."));
        }
        return flaws;
    }

    /** The controls with what they are set to, one on each line. */
    List<Line> controls(Setting setting) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < model.controls().size(); i++) {
            lines.add(control(i, setting.value(i)));
        }
        return lines;
    }

    private Line control(int index, int value) {
        ModelControl control = model.controls().get(index);
        Line meaning = model.meaning(index, value);
        boolean number = control.kind() == ModelControl.ControlKind.NUMBER;
        return Line.of(control.name(), Style.KEY)
                .plus(": " + moves().shown(control.values().get(value)))
                .plus(number && !meaning.isBlank() ? Line.of(" ").plus(meaning) : Line.EMPTY)
                .plus(control.isSwitch() ? "" : " (or " + others(control, value) + ")")
                .plus(number || meaning.isBlank() ? Line.EMPTY : Line.of(". ").plus(meaning));
    }

    private String others(ModelControl control, int value) {
        return control.values().stream()
                .filter(each -> !each.equals(control.values().get(value)))
                .map(moves()::shown)
                .collect(Collectors.joining(", "));
    }
}
