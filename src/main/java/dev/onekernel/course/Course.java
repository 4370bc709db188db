package dev.onekernel.course;

import dev.onekernel.text.Phrases;

/** A course: its table of contents, and its units, each read when it is first opened. */
public interface Course {

    Outline outline();

    /**
     * Opens a unit.
     *
     * @param name as in the outline, such as {@code lessons/03-what-a-container-is}
     * @throws UnreadableUnitException when its file is missing or has problems; the other units are not touched by that
     */
    Unit unit(String name) throws UnreadableUnitException;

    Glossary glossary();

    Sources sources();

    /** How the program's own sentences are said in this course. */
    default Phrases phrases() {
        return Phrases.NONE;
    }
}
