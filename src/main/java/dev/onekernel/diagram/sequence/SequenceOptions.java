package dev.onekernel.diagram.sequence;

import dev.onekernel.text.LabelWrap.LongWords;

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
public record SequenceOptions(int label, int name, int gap, int padding, LongWords longWords) {}
