package dev.onekernel.format;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of one kind of mapping. Together the constants are the format of a course on one page; how a question's further keys
 * follow from its type is the table at the end.
 *
 * @param what its name in a sentence
 * @param needed the keys that must be there
 * @param expected keys that should be there for a learner's sake, but that nothing depends on
 * @param known all keys, the needed ones first
 * @param instead keys, each with another that may stand in its place; a mapping never has both
 */
record MappingSchema(
        String what, Set<String> needed, Set<String> expected, Set<String> known, Map<String, String> instead) {

    static final MappingSchema COURSE = of("a course")
            .needs("title", "units")
            .may("id", "about", "author", "license", "version", "language", "pass")
            .orInstead("units", "parts");
    static final MappingSchema PART = of("a part").needs("title", "units").may("about");
    static final MappingSchema GLOSSARY = of("a glossary").needs("terms");
    static final MappingSchema TERM = of("a term").needs("term", "means").may("also", "sources");
    static final MappingSchema PHRASES = of("a list of phrases").needs("phrases");
    static final MappingSchema PHRASE = of("a phrase").needs("english", "say");
    static final MappingSchema SOURCES = of("a list of sources").needs("sources");
    static final MappingSchema SOURCE = of("a source")
            .needs("id", "title", "seen")
            .may("url", "author", "publisher", "version", "date", "note")
            .orInstead("url", "no-url")
            .orInstead("date", "year");

    static final MappingSchema LESSON = of("a lesson").needs("title", "steps").may("minutes", "about", "objectives");
    static final MappingSchema STEP =
            of("a step").needs("title").may("text", "question", "lab", "notes", "objectives", "sources");
    static final MappingSchema LAB = of("a lab").needs("goals", "recorded");
    static final MappingSchema GOAL = of("a goal").needs("fact").may("text", "hint");
    static final MappingSchema QUIZ = of("a quiz").needs("title", "questions").may("minutes", "about", "pass", "pick");

    static final MappingSchema OPTION =
            of("an option").needs("text").expects("why").may("correct");
    static final MappingSchema ITEM = of("a step to order").needs("text").expects("why");
    static final MappingSchema PAIR = of("a pair").needs("left", "right").expects("why");
    static final MappingSchema EXTRA = of("an extra right side").needs("text").expects("why");
    static final MappingSchema MISTAKE = of("a wrong answer").needs("text").expects("why");

    static final MappingSchema BLANK_TO_TYPE = of("a blank without options")
            .needs("accept")
            .expects("why", "otherwise")
            .may("compare", "answer", "wrong");
    static final MappingSchema BLANK_TO_CHOOSE = of("a blank with options").needs("options");

    static final MappingSchema WALL = of("a wall").needs("name").may("closed-by", "open", "why", "sources");
    static final MappingSchema SWITCH = of("a switch").needs("name", "text").may("why");
    static final MappingSchema THREAT = of("a threat")
            .needs("name", "text")
            .may("crosses", "stopped-by", "reduced-by", "contested", "why", "sources");
    static final MappingSchema REACH_PREDICTION = of("a prediction of reach")
            .needs("ask")
            .may("asks", "why", "low", "high", "tolerance", "with", "start", "threat");
    static final MappingSchema REACH_GOAL = of("a goal of reach")
            .needs("text")
            .expects("why")
            .may("reached-at-most", "reached", "not-reached", "switches-at-most", "without", "start", "threat");
    static final MappingSchema QUOTA_PREDICTION = of("a prediction of quota")
            .needs("ask")
            .expects("why", "low", "high")
            .may("tolerance");
    static final MappingSchema QUOTA_GOAL = of("a goal of quota")
            .needs("text")
            .expects("why")
            .may("takes-at-most", "share-at-most", "changes-at-most", "keep");

    private static final MappingSchema QUESTION = of("a question")
            .needs("id", "type", "ask")
            .may("predict", "hints", "explain", "objective", "difficulty", "topic", "weight", "sources");

    /** The types of questions, each with the keys that only it has. */
    static final List<QuestionShape> QUESTIONS = List.of(
            new QuestionShape("choice", QUESTION.needs("options")),
            new QuestionShape("several", QUESTION.needs("options")),
            new QuestionShape("true-false", QUESTION.needs("answer").expects("if-true", "if-false", "reasons")),
            new QuestionShape("order", QUESTION.needs("steps")),
            new QuestionShape("match", QUESTION.needs("pairs").may("extra")),
            new QuestionShape(
                    "text", QUESTION.needs("accept").expects("why", "otherwise").may("compare", "answer", "wrong")),
            new QuestionShape(
                    "number",
                    QUESTION.needs("answer")
                            .expects("why", "low", "high")
                            .may("from", "to", "unit")
                            .orInstead("from", "tolerance")
                            .orInstead("to", "tolerance")),
            new QuestionShape("blanks", QUESTION.needs("blanks")),
            new QuestionShape(
                    "reach",
                    QUESTION.needs("chart", "start", "switches", "prediction", "goals")
                            .may("walls", "threats", "count", "worth", "unit")),
            new QuestionShape(
                    "quota", QUESTION.needs("work", "quota", "period", "threads", "cpus", "prediction", "goals")));

    /** What a question of one type looks like. */
    record QuestionShape(String type, MappingSchema shape) {}

    private static MappingSchema of(String what) {
        return new MappingSchema(what, Set.of(), Set.of(), Set.of(), Map.of());
    }

    /** What it is, without the article. */
    String noun() {
        return what.substring(what.indexOf(' ') + 1);
    }

    private MappingSchema needs(String... keys) {
        return new MappingSchema(what, with(needed, keys), expected, with(known, keys), instead);
    }

    private MappingSchema expects(String... keys) {
        return new MappingSchema(what, needed, with(expected, keys), with(known, keys), instead);
    }

    private MappingSchema may(String... keys) {
        return new MappingSchema(what, needed, expected, with(known, keys), instead);
    }

    private MappingSchema orInstead(String key, String other) {
        var more = new LinkedHashMap<>(instead);
        more.put(key, other);
        return new MappingSchema(what, needed, expected, with(known, other), more);
    }

    private static Set<String> with(Set<String> keys, String... more) {
        var all = new LinkedHashSet<>(keys);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
