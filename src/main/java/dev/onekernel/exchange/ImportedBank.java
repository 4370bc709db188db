package dev.onekernel.exchange;

import java.util.List;

/**
 * A bank that was read.
 *
 * @param quizzes one for each category of the file, in its order
 * @param notes what could not be taken over, in reading order
 */
public record ImportedBank(List<ImportedQuiz> quizzes, List<ImportNote> notes) {

    public ImportedBank {
        quizzes = List.copyOf(quizzes);
        notes = List.copyOf(notes);
    }

    /**
     * A quiz of it.
     *
     * @param yaml its file
     * @param questions how many questions it has
     */
    public record ImportedQuiz(String title, String yaml, int questions) {}

    /**
     * Something that has no place in a course.
     *
     * @param line in the file that was read, from 1
     * @param sentence what it is, and what to do
     */
    public record ImportNote(int line, String sentence) {}

    /** How many questions were read. */
    public int size() {
        return quizzes.stream().mapToInt(ImportedQuiz::questions).sum();
    }
}
