package dev.onekernel.course;

import dev.onekernel.course.Answer.Choices;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Things on the left, each of which belongs to one on the right. Worth the share of pairs that are right.
 *
 * @param extra right sides that belong to nothing
 */
public record Matching(List<Pair> pairs, List<Extra> extra) implements Part {

    private static final Pattern PAIR = Pattern.compile("([0-9]+)\\s*[-=:>.)]*\\s*([a-z])");

    public record Pair(Line left, Line right, Line why) {}

    /** A right side that matches nothing, and why. */
    public record Extra(Line text, Line why) {}

    public Matching {
        pairs = List.copyOf(pairs);
        extra = List.copyOf(extra);
    }

    /** The right sides, each text once, in the author's order, the extra ones last. */
    public List<Line> rights() {
        var rights =
                Stream.concat(pairs.stream().map(Pair::right), extra.stream().map(Extra::text));
        return List.copyOf(new LinkedHashSet<>(rights.toList()));
    }

    @Override
    public List<Line> rows() {
        return pairs.stream().map(Pair::left).toList();
    }

    @Override
    public List<Line> choices() {
        return rights();
    }

    @Override
    public Interaction interaction() {
        return Interaction.PAIR;
    }

    @Override
    public String usage() {
        return "Type the number and the letter of each pair, for example 1b 2a 3c.";
    }

    @Override
    public String form() {
        return "pairs, for example 1b 2a";
    }

    /**
     * Pairs ({@code 1b 2a 3c}, {@code 1-b, 2-a}), or just the letters for the left sides from top to bottom ({@code b a c}).
     */
    @Override
    public ParsedResponse parse(String typed, ChoiceOrder order) {
        String text = typed.toLowerCase(Locale.ROOT);
        var picks = new Integer[pairs.size()];
        var matcher = PAIR.matcher(text);
        while (matcher.find()) {
            Optional<Integer> left = ChoiceParser.place(matcher.group(1), pairs.size());
            Optional<Integer> right = ChoiceParser.place(matcher.group(2), order.size());
            if (left.isEmpty() || right.isEmpty() || picks[left.get()] != null) {
                return unclear();
            }
            picks[left.get()] = order.itemAt(right.get());
        }
        String rest = matcher.replaceAll(" ").replaceAll("[\\s,;]+", "");
        if (Stream.of(picks).noneMatch(pick -> pick != null)) {
            return lettersOnly(text, order);
        }
        return rest.isEmpty() && Stream.of(picks).allMatch(pick -> pick != null)
                ? new ParsedResponse.Valid(new Choices(List.of(picks)))
                : unclear();
    }

    private ParsedResponse lettersOnly(String text, ChoiceOrder order) {
        var letters = text.replaceAll("[\\s,;]+", "");
        if (!letters.matches("[a-z]{" + pairs.size() + "}")) {
            return unclear();
        }
        var picks = letters.chars()
                .mapToObj(letter -> ChoiceParser.place(String.valueOf((char) letter), order.size()))
                .toList();
        return picks.stream().allMatch(Optional::isPresent)
                ? new ParsedResponse.Valid(new Choices(
                        picks.stream().map(place -> order.itemAt(place.get())).toList()))
                : unclear();
    }

    private ParsedResponse unclear() {
        return new ParsedResponse.Invalid("Type a letter for each number from 1 to " + pairs.size()
                + ", for example 1b 2a. A letter can be used more than once.");
    }

    @Override
    public String format(Answer answer, ChoiceOrder order) {
        var given = items(answer);
        return IntStream.range(0, given.size())
                .mapToObj(left -> left + 1 + ChoiceOrder.letter(order.positionOf(given.get(left))))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Optional<Answer> restore(String written) {
        return Choices.restore(written, rights().size())
                .filter(picks -> picks.items().size() == pairs.size())
                .map(Answer.class::cast);
    }

    private List<Integer> items(Answer answer) {
        if (answer instanceof Choices picks && picks.items().size() == pairs.size()) {
            return picks.items();
        }
        throw new IllegalArgumentException("not a match: " + answer);
    }

    @Override
    public Outcome grade(Answer answer) {
        var given = items(answer);
        var rights = rights();
        var feedbacks = new ArrayList<Feedback>();
        int right = 0;
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            Line chosen = rights.get(given.get(i));
            boolean fits = chosen.equals(pair.right());
            right += fits ? 1 : 0;
            feedbacks.add(new Feedback(
                    fits ? Verdict.RIGHT : Verdict.WRONG,
                    Target.row(i),
                    paired(pair, chosen),
                    fits ? pair.why() : whyNot(chosen)));
        }
        return Outcome.of(right / (double) pairs.size(), feedbacks);
    }

    private static Line paired(Pair pair, Line right) {
        return pair.left().plus(": ").plus(right);
    }

    /** Why a right side fits nothing; that of a pair would give another answer away, so it stays unsaid. */
    private Line whyNot(Line chosen) {
        return extra.stream()
                .filter(each -> each.text().equals(chosen))
                .map(Extra::why)
                .findFirst()
                .orElse(Line.EMPTY);
    }

    @Override
    public List<Answer> accepted() {
        return List.of(new Choices(solved()));
    }

    private List<Integer> solved() {
        var rights = rights();
        return pairs.stream().map(pair -> rights.indexOf(pair.right())).toList();
    }

    /** The right pairs with one of them led to the next right side. */
    @Override
    public List<Answer> mistakes() {
        var mistakes = new ArrayList<Answer>();
        for (int i = 0; i < pairs.size(); i++) {
            var picks = new ArrayList<>(solved());
            picks.set(i, (picks.get(i) + 1) % rights().size());
            mistakes.add(new Choices(picks));
        }
        return mistakes;
    }

    @Override
    public List<Feedback> solution() {
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> new Feedback(
                        Verdict.RIGHT,
                        Target.row(i),
                        paired(pairs.get(i), pairs.get(i).right()),
                        pairs.get(i).why()))
                .toList();
    }

    @Override
    public List<Feedback> explanations() {
        var all = new ArrayList<>(solution());
        extra.forEach(each -> all.add(new Feedback(Verdict.WRONG, Target.WHOLE, each.text(), each.why())));
        return all;
    }

    @Override
    public List<FeedbackSite> feedback() {
        var sites = new ArrayList<FeedbackSite>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            sites.add(FeedbackSite.toEverybody(pair.why(), pair.right(), "pairs", i, "why"));
        }
        for (int i = 0; i < extra.size(); i++) {
            sites.add(FeedbackSite.of(extra.get(i).why(), false, "extra", i, "why"));
        }
        return sites;
    }

    @Override
    public List<Flaw> flaws() {
        var flaws = new ArrayList<>(
                Flaw.repeated("pairs", "left", rows(), "ambiguous-match", "The two cannot be told apart."));
        if (rights().size() == 1) {
            flaws.add(new Flaw(
                    "mistake-passes",
                    Pointer.to("pairs"),
                    "Everything belongs to the same right side, so any answer passes.",
                    "Add pairs with another right side, or `extra` ones that match nothing."));
        }
        Map<String, Line> seen = new HashMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            Line right = pairs.get(i).right();
            Line earlier = seen.putIfAbsent(TextComparison.asRead(right), right);
            if (earlier != null && !earlier.equals(right)) {
                flaws.add(new Flaw(
                        "ambiguous-match",
                        Pointer.to("pairs", i, "right"),
                        "This right side and \"" + earlier.text() + "\" read the same, but count as two.",
                        "Write both alike if they are one, or make them differ."));
            }
        }
        for (int i = 0; i < extra.size(); i++) {
            if (seen.containsKey(TextComparison.asRead(extra.get(i).text()))) {
                flaws.add(new Flaw(
                        "ambiguous-match",
                        Pointer.to("extra", i, "text"),
                        "This right side should match nothing, but it is the right side of a pair.",
                        "Take another text, or remove it."));
            }
        }
        return flaws;
    }
}
