package dev.onekernel.room;

import dev.onekernel.view.BarChart.Bar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How the answers to one part of a question are distributed. */
public sealed interface PartCounts {

    /**
     * The distribution as bars.
     *
     * @param answerShown whether everybody may know what is right; before that, nothing may give it away
     */
    List<Bar> bars(boolean answerShown);

    /** What the longest of the bars stands for; two distributions are drawn on one scale by it. */
    default int longest() {
        return most(List.copyOf(counts().values()));
    }

    /** How often each answer was given, by what stands for it on the screen, in that order. */
    Map<String, Integer> counts();

    /** The wrong answer that was given most often, if it can be named and more than one person gave it. */
    default Optional<WrongAnswer> commonestMistake() {
        return Optional.empty();
    }

    /**
     * A wrong answer.
     *
     * @param label what stands for it on the screen
     * @param text what it says; may be empty
     */
    record WrongAnswer(String label, String text, int count) {

        String inWords() {
            return text.isEmpty() ? "\"" + label + "\"" : label + " (\"" + text + "\")";
        }
    }

    private static Optional<WrongAnswer> commonest(Stream<WrongAnswer> wrong) {
        return wrong.filter(answer -> answer.count() > 1)
                .reduce((first, second) -> second.count() > first.count() ? second : first);
    }

    /** For parts with choices: how often each was chosen, in the order in which they stand on the screen. */
    record ChoiceCounts(List<ChoiceCount> choices) implements PartCounts {

        /**
         * @param label its letter, or {@code true} and {@code false}
         * @param text what the choice says; empty when the label says it
         */
        public record ChoiceCount(String label, String text, int count, boolean right) {}

        public ChoiceCounts {
            choices = List.copyOf(choices);
        }

        @Override
        public Optional<WrongAnswer> commonestMistake() {
            return commonest(choices.stream()
                    .filter(choice -> !choice.right() && !choice.text().isEmpty())
                    .map(choice -> new WrongAnswer(choice.label(), choice.text(), choice.count())));
        }

        @Override
        public Map<String, Integer> counts() {
            var counts = new LinkedHashMap<String, Integer>();
            choices.forEach(choice -> counts.put(choice.label(), choice.count()));
            return counts;
        }

        @Override
        public List<Bar> bars(boolean answerShown) {
            int most = most(choices.stream().map(ChoiceCount::count).toList());
            return choices.stream()
                    .map(choice -> new Bar(
                            choice.label(),
                            String.valueOf(choice.count()),
                            choice.count() / (double) most,
                            answerShown && choice.right() ? "right" : ""))
                    .toList();
        }
    }

    /** For parts with rows: how many were right in each row. */
    record RowCounts(List<Integer> right, int of) implements PartCounts {

        public RowCounts {
            right = List.copyOf(right);
        }

        @Override
        public Map<String, Integer> counts() {
            var counts = new LinkedHashMap<String, Integer>();
            for (int row = 0; row < right.size(); row++) {
                counts.put(row + 1 + " right", right.get(row));
            }
            return counts;
        }

        /** The bars are shares of all answers. */
        @Override
        public int longest() {
            return 1;
        }

        @Override
        public List<Bar> bars(boolean answerShown) {
            var bars = new ArrayList<Bar>();
            for (int row = 0; row < right.size(); row++) {
                double share = of == 0 ? 0 : right.get(row) / (double) of;
                bars.add(new Bar(String.valueOf(row + 1), percent(share) + " right", share, ""));
            }
            return bars;
        }
    }

    /** @param median of all numbers that were given; empty when there are none */
    record NumberCounts(int low, int right, int high, Optional<BigDecimal> median) implements PartCounts {

        @Override
        public Map<String, Integer> counts() {
            var counts = new LinkedHashMap<String, Integer>();
            counts.put("too low", low);
            counts.put("in range", right);
            counts.put("too high", high);
            return counts;
        }

        @Override
        public List<Bar> bars(boolean answerShown) {
            if (!answerShown) {
                return rightAndWrong(right, low + high);
            }
            int most = most(List.of(low, right, high));
            String middle = median.map(value ->
                            "right; the median is " + value.stripTrailingZeros().toPlainString())
                    .orElse("right");
            return List.of(
                    new Bar("too low", String.valueOf(low), low / (double) most, ""),
                    new Bar("in range", String.valueOf(right), right / (double) most, middle),
                    new Bar("too high", String.valueOf(high), high / (double) most, ""));
        }
    }

    /**
     * @param accepted the answer to show
     * @param other wrong answers that the author did not expect
     */
    record TextCounts(String accepted, int right, List<MistakeCount> mistakes, int other) implements PartCounts {

        /** @param text how the author wrote the mistake first */
        public record MistakeCount(String text, int count) {}

        public TextCounts {
            mistakes = List.copyOf(mistakes);
        }

        @Override
        public Optional<WrongAnswer> commonestMistake() {
            return commonest(mistakes.stream().map(mistake -> new WrongAnswer(mistake.text(), "", mistake.count())));
        }

        @Override
        public Map<String, Integer> counts() {
            var counts = new LinkedHashMap<String, Integer>();
            counts.put(accepted, right);
            mistakes.forEach(mistake -> counts.put(mistake.text(), mistake.count()));
            counts.put("other", other);
            return counts;
        }

        @Override
        public List<Bar> bars(boolean answerShown) {
            int known = mistakes.stream().mapToInt(MistakeCount::count).sum();
            if (!answerShown) {
                return rightAndWrong(right, known + other);
            }
            var counts = new ArrayList<Integer>(List.of(right, other));
            mistakes.forEach(mistake -> counts.add(mistake.count()));
            int most = most(counts);
            var bars = new ArrayList<Bar>();
            bars.add(new Bar(accepted, String.valueOf(right), right / (double) most, "right"));
            mistakes.stream()
                    .filter(mistake -> mistake.count() > 0)
                    .forEach(mistake -> bars.add(new Bar(
                            mistake.text(), String.valueOf(mistake.count()), mistake.count() / (double) most, "")));
            bars.add(new Bar("other", String.valueOf(other), other / (double) most, ""));
            return bars;
        }
    }

    private static List<Bar> rightAndWrong(int right, int wrong) {
        int most = most(List.of(right, wrong));
        return List.of(
                new Bar("right", String.valueOf(right), right / (double) most, ""),
                new Bar("not right", String.valueOf(wrong), wrong / (double) most, ""));
    }

    private static int most(List<Integer> counts) {
        return Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
