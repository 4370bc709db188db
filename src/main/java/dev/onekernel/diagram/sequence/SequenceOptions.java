package dev.onekernel.diagram.sequence;

/**
 * How generous a layout is with room.
 *
 * @param label columns after which the text of messages, notes and fragments is wrapped, where the participants are not further
 *     apart anyway
 * @param name columns after which the name of a participant is wrapped
 * @param gap columns between the heads of two participants
 * @param padding blanks between a name and the sides of its head
 * @param longWords what happens to a word that is longer than a line
 */
public record SequenceOptions(int label, int name, int gap, int padding, LongWords longWords) {

    /** What happens to a word that is longer than a line. */
    public enum LongWords {
        /** The word makes its line wider. */
        KEPT,
        /** The word is broken where its parts are joined: at a slash, a full stop, an underscore, a capital letter. */
        BROKEN_AT_JOINTS
    }
}
