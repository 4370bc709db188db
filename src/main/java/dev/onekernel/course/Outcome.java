package dev.onekernel.course;

import java.util.List;

/**
 * What an answer is worth.
 *
 * @param points from 0 to 1
 * @param unfinished true when further parts of the question are still to be answered
 * @param remarks on what was chosen
 */
public record Outcome(double points, boolean unfinished, List<Feedback> feedback) {

    public Outcome {
        if (!(points >= 0 && points <= 1)) {
            throw new IllegalArgumentException("points must be from 0 to 1: " + points);
        }
        feedback = List.copyOf(feedback);
    }

    static Outcome of(double points, List<Feedback> feedbacks) {
        return new Outcome(points, false, feedbacks);
    }

    static Outcome of(double points, Feedback feedback) {
        return of(points, List.of(feedback));
    }

    public Verdict verdict() {
        return points == 1 ? Verdict.RIGHT : points == 0 ? Verdict.WRONG : Verdict.PARTLY;
    }
}
