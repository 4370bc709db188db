package dev.onekernel.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a format cannot say, and which questions that concerns. Nothing is left out without a word. */
final class Losses {

    private final Map<String, Set<String>> questions = new LinkedHashMap<>();

    /**
     * Notes that a question loses something.
     *
     * @param sentence what, and what was done instead, for all questions alike; it ends with a period
     */
    void add(String sentence, String question) {
        questions.computeIfAbsent(sentence, kind -> new LinkedHashSet<>()).add(question);
    }

    /**
     * A line for each kind of loss.
     *
     * @param of how many questions there are
     */
    List<String> lines(int of) {
        var lines = new ArrayList<String>();
        questions.forEach((sentence, ids) -> lines.add(sentence + " " + concerned(ids, of)));
        return lines;
    }

    private static String concerned(Set<String> ids, int of) {
        if (ids.size() == of && of > 3) {
            return "This concerns all " + of + " questions.";
        }
        return "This concerns " + (ids.size() == 1 ? "1 question: " : ids.size() + " questions: ")
                + String.join(", ", ids) + ".";
    }
}
