package dev.onekernel.course;

import java.util.List;
import java.util.Optional;

/**
 * A course's table of contents: enough for maps, progress and completion without opening a unit.
 *
 * @param about one paragraph, as plain text
 * @param pass the percentage a quiz needs unless it says otherwise
 * @param entries the units in the order they are to be taken
 */
public record Outline(String title, String about, int pass, List<Entry> entries) {

    /** What kind of unit an entry leads to. */
    public enum Kind {
        LESSON,
        QUIZ
    }

    /**
     * One unit.
     *
     * @param name its path without the ending, such as {@code quizzes/03-what-a-container-is}
     * @param minutes how long it takes, or 0 when its author does not say
     * @param pass the percentage it needs; 0 in a lesson
     * @param screens the titles of a lesson's steps; empty in a quiz
     * @param questions the questions of a quiz, or the checkpoints of a lesson
     */
    public record Entry(
            Kind kind,
            String name,
            String title,
            String about,
            int minutes,
            int pass,
            List<String> screens,
            List<Key> questions) {

        public Entry {
            screens = List.copyOf(screens);
            questions = List.copyOf(questions);
        }

        /** The last part of the name: {@code 03-what-a-container-is}. */
        public String slug() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        /** How many places the unit has: screens of a lesson, questions of a quiz. */
        public int size() {
            return kind == Kind.LESSON ? screens.size() : questions.size();
        }
    }

    /**
     * What identifies a question in the journal.
     *
     * @param digest of its content, so that an answer to an older wording does not count for the new one
     */
    public record Key(String id, String digest) {}

    public Optional<Entry> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The unit a question belongs to. */
    public Optional<Entry> holderOf(Key question) {
        return entries.stream()
                .filter(entry -> entry.questions().contains(question))
                .findFirst();
    }

    /** The unit behind {@code name} in the course's order. */
    public Optional<Entry> after(String name) {
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (entries.get(i).name().equals(name)) {
                return Optional.of(entries.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
