package dev.onekernel.course;

import java.util.Collections;
import java.util.List;

/**
 * A unit in the table of contents of a course.
 *
 * @param name its path without the ending, such as {@code quizzes/03-what-a-container-is}
 * @param minutes how long it takes, or 0 when its author does not say
 * @param pass the percentage it needs; 0 in a lesson
 * @param screens the titles of a lesson's steps; empty in a quiz
 * @param questions the questions of a quiz, or the checkpoints of a lesson
 * @param keys what its places are recognised by, in their order: screens of a lesson, questions of a quiz
 * @param weights how many points each question is worth, in the same order; empty where each is worth one
 * @param asked how many of its questions an attempt asks
 */
public record OutlineEntry(
        UnitKind kind,
        String name,
        String title,
        String about,
        int minutes,
        int pass,
        List<String> screens,
        List<QuestionKey> questions,
        List<ScreenKey> keys,
        List<Integer> weights,
        int asked) {

    /** The lists are not copied, because they may be read when they are asked for. */
    public OutlineEntry {
        screens = Collections.unmodifiableList(screens);
        questions = Collections.unmodifiableList(questions);
        keys = Collections.unmodifiableList(keys);
        weights = List.copyOf(weights);
    }

    /** A unit in which every question is asked and is worth one point. */
    public OutlineEntry(
            UnitKind kind,
            String name,
            String title,
            String about,
            int minutes,
            int pass,
            List<String> screens,
            List<QuestionKey> questions,
            List<ScreenKey> keys) {
        this(kind, name, title, about, minutes, pass, screens, questions, keys, List.of(), questions.size());
    }

    /** A unit whose screens are recognised by their titles, and whose questions as ever. */
    public OutlineEntry(
            UnitKind kind,
            String name,
            String title,
            String about,
            int minutes,
            int pass,
            List<String> screens,
            List<QuestionKey> questions) {
        this(
                kind,
                name,
                title,
                about,
                minutes,
                pass,
                screens,
                questions,
                kind == UnitKind.QUIZ
                        ? questions.stream().map(ScreenKey::of).toList()
                        : screens.stream().map(ScreenKey::titled).toList());
    }

    /** The last part of the name: {@code 03-what-a-container-is}. */
    public String slug() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** How many points one of its questions is worth. */
    public int weight(QuestionKey question) {
        return weights.isEmpty() ? 1 : weights.get(questions.indexOf(question));
    }

    /** How many places the unit has: screens of a lesson, questions of a quiz. */
    public int size() {
        return kind == UnitKind.LESSON ? screens.size() : questions.size();
    }
}
