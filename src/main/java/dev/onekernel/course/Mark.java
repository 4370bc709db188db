package dev.onekernel.course;

import java.util.List;

/**
 * What an answer is worth.
 *
 * @param points from 0 to 1
 * @param unfinished true when further parts of the question are still to be answered
 * @param remarks on what was chosen
 */
public record Mark(double points, boolean unfinished, List<Remark> remarks) {

    public Mark {
        if (!(points >= 0 && points <= 1)) {
            throw new IllegalArgumentException("points must be from 0 to 1: " + points);
        }
        remarks = List.copyOf(remarks);
    }

    static Mark of(double points, List<Remark> remarks) {
        return new Mark(points, false, remarks);
    }

    static Mark of(double points, Remark remark) {
        return of(points, List.of(remark));
    }

    public Verdict verdict() {
        return points == 1 ? Verdict.RIGHT : points == 0 ? Verdict.WRONG : Verdict.PARTLY;
    }
}
