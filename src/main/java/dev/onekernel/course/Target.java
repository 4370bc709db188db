package dev.onekernel.course;

/**
 * What a remark is about.
 *
 * @param part the index of the part of the question
 * @param index the author's index of the choice, or the index of the row from the top; 0 where there is nothing to point at
 */
public record Target(int part, TargetKind kind, int index) {

    public enum TargetKind {
        /** The part as a whole. */
        WHOLE,
        /** Something that can be chosen; it has a letter on the screen. */
        CHOICE,
        /** Something that is numbered from the top. */
        ROW
    }

    static final Target WHOLE = new Target(0, TargetKind.WHOLE, 0);

    static Target choice(int item) {
        return new Target(0, TargetKind.CHOICE, item);
    }

    static Target row(int row) {
        return new Target(0, TargetKind.ROW, row);
    }
}
