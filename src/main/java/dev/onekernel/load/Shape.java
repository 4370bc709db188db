package dev.onekernel.load;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of one kind of mapping. Together the constants are the format of a course on one page; how a question's further keys
 * follow from its type is the table at the end.
 *
 * @param what its name in a sentence
 * @param needed the keys that must be there
 * @param known all keys, the needed ones first
 */
record Shape(String what, Set<String> needed, Set<String> known) {

    static final Shape COURSE = of("a course").needs("title", "units").may("about", "pass");
    static final Shape GLOSSARY = of("a glossary").needs("terms");
    static final Shape TERM = of("a term").needs("term", "means").may("also", "sources");
    static final Shape SOURCES = of("a list of sources").needs("sources");
    static final Shape SOURCE = of("a source").needs("id", "title", "seen").may("publisher", "year", "note");

    static final Shape LESSON = of("a lesson").needs("title", "steps").may("minutes", "about", "objectives");
    static final Shape STEP = of("a step").needs("title").may("text", "question", "notes", "objectives", "sources");
    static final Shape QUIZ = of("a quiz").needs("title", "questions").may("minutes", "about", "pass");

    static final Shape OPTION = of("an option").needs("text", "why").may("correct");
    static final Shape ITEM = of("a step to order").needs("text", "why");
    static final Shape PAIR = of("a pair").needs("left", "right", "why");
    static final Shape EXTRA = of("an extra right side").needs("text", "why");
    static final Shape MISTAKE = of("a wrong answer").needs("text", "why");

    static final Shape BLANK_TO_TYPE =
            of("a blank without options").needs("accept", "why", "otherwise").may("wrong");
    static final Shape BLANK_TO_CHOOSE = of("a blank with options").needs("options");

    private static final Shape QUESTION =
            of("a question").needs("id", "type", "ask").may("predict", "hints", "objective", "difficulty", "sources");

    /** The types of questions, each with the keys that only it has. */
    static final List<QuestionShape> QUESTIONS = List.of(
            new QuestionShape("choice", QUESTION.needs("options")),
            new QuestionShape("several", QUESTION.needs("options")),
            new QuestionShape("true-false", QUESTION.needs("answer", "if-true", "if-false", "reasons")),
            new QuestionShape("order", QUESTION.needs("steps")),
            new QuestionShape("match", QUESTION.needs("pairs").may("extra")),
            new QuestionShape(
                    "text", QUESTION.needs("accept", "why", "otherwise").may("wrong")),
            new QuestionShape(
                    "number",
                    QUESTION.needs("answer", "from", "to", "why", "low", "high").may("unit")),
            new QuestionShape("blanks", QUESTION.needs("blanks")));

    /** What a question of one type looks like. */
    record QuestionShape(String type, Shape shape) {}

    private static Shape of(String what) {
        return new Shape(what, Set.of(), Set.of());
    }

    /** What it is, without the article. */
    String noun() {
        return what.substring(what.indexOf(' ') + 1);
    }

    private Shape needs(String... keys) {
        return new Shape(what, with(needed, keys), with(known, keys));
    }

    private Shape may(String... keys) {
        return new Shape(what, needed, with(known, keys));
    }

    private static Set<String> with(Set<String> keys, String... more) {
        var all = new LinkedHashSet<>(keys);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
