package dev.onekernel.room;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the answers between two rounds of a question.
 *
 * @param toRight how many changed to an answer that is right in full
 * @param fromRight how many left such an answer
 * @param betweenWrong how many changed from one wrong answer to another
 * @param gain the share of what was missing in the first round that the second one won: Hake's normalized gain; empty when nothing
 *     was missing
 */
public record VoteTransitions(int toRight, int fromRight, int betweenWrong, Optional<Double> gain) {

    /** Compares the answers of those who answered in both rounds. */
    public static VoteTransitions between(VoteRecord before, VoteRecord after) {
        int toRight = 0;
        int fromRight = 0;
        int betweenWrong = 0;
        for (Map.Entry<String, Ballot> later : new LinkedHashMap<>(after.ballots()).entrySet()) {
            Ballot first = before.ballots().get(later.getKey());
            Ballot second = later.getValue();
            if (first == null || first.given().equals(second.given())) {
                continue;
            }
            if (second.right() && !first.right()) {
                toRight++;
            } else if (first.right() && !second.right()) {
                fromRight++;
            } else if (!first.right()) {
                betweenWrong++;
            }
        }
        double missing = 1 - before.shareRight();
        return new VoteTransitions(
                toRight,
                fromRight,
                betweenWrong,
                missing <= 0 || before.ballots().isEmpty()
                        ? Optional.empty()
                        : Optional.of((after.shareRight() - before.shareRight()) / missing));
    }

    /** How many gave another answer than before. */
    public int changed() {
        return toRight + fromRight + betweenWrong;
    }
}
