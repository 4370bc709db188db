package dev.onekernel.room;

/** What to do with a closed vote, as the research on peer instruction recommends. */
public enum VoteAdvice {
    /** Too few answers to say anything. */
    NONE,
    /** Many are wrong, and many could convince them. */
    DISCUSS,
    /** Hardly anybody knows it: explain. */
    EXPLAIN,
    /** Most know it. */
    REVEAL;

    private static final int FEWEST = 5;
    private static final double TOO_FEW_RIGHT = 0.35;
    private static final double ENOUGH_RIGHT = 0.70;

    /** The advice for a vote that is closed, by the share of its answers that are right in full. */
    public static VoteAdvice of(Vote vote, VoteRecord record) {
        if (record.ballots().size() < FEWEST) {
            return NONE;
        }
        double right = record.shareRight();
        if (right > ENOUGH_RIGHT) {
            return REVEAL;
        }
        if (right < TOO_FEW_RIGHT) {
            return EXPLAIN;
        }
        return vote.round() == 1 ? DISCUSS : REVEAL;
    }
}
