package dev.onekernel.handout;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.Outline;
import dev.onekernel.course.Outline.CoursePart;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnitKind;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a course teaches, in Markdown: its units and how long they take, and each objective with the screens that teach it and the questions
 * that ask for it.
 *
 * @param units all units of the course, in its order
 */
public record CourseCard(Course course, List<Unit> units) {

    public CourseCard {
        units = List.copyOf(units);
    }

    /** The card, ending with a line break. */
    public String markdown() {
        var paragraphs = new ArrayList<String>();
        paragraphs.add("# " + MarkdownText.of(outline().title()));
        paragraphs.add(MarkdownText.of(outline().about()));
        paragraphs.add(facts());
        for (Unit unit : units) {
            outline().partThatBeginsWith(unit.name()).ifPresent(part -> paragraphs.addAll(head(part)));
            paragraphs.addAll(unit instanceof Lesson lesson ? lesson(lesson) : quiz((Quiz) unit));
        }
        paragraphs.removeIf(String::isBlank);
        return String.join("\n\n", paragraphs) + "\n";
    }

    private Outline outline() {
        return course.outline();
    }

    private String facts() {
        var facts = new ArrayList<String>();
        int minutes =
                units.stream().map(this::entry).mapToInt(OutlineEntry::minutes).sum();
        facts.add(counted(of(UnitKind.LESSON), "lesson", "lessons") + " and "
                + counted(of(UnitKind.QUIZ), "quiz", "quizzes")
                + (minutes == 0 ? "" : ", about " + Durations.words(minutes)));
        var edition = outline().edition();
        fact(facts, "By ", edition.author());
        fact(facts, "License: ", edition.license());
        fact(facts, "Version ", edition.version());
        fact(facts, "Language: ", edition.language());
        return facts.stream().map(fact -> "- " + MarkdownText.of(fact)).collect(Collectors.joining("\n"));
    }

    private long of(UnitKind kind) {
        return units.stream().filter(unit -> entry(unit).kind() == kind).count();
    }

    private static void fact(List<String> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(label + text);
        }
    }

    private static String counted(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    private OutlineEntry entry(Unit unit) {
        return outline().entry(unit.name()).orElseThrow();
    }

    private List<String> head(CoursePart part) {
        int minutes = outline().minutes(part);
        return List.of(
                "## " + MarkdownText.of(part.title()) + (minutes == 0 ? "" : " (" + Durations.words(minutes) + ")"),
                MarkdownText.of(part.about()));
    }

    private String head(Unit unit) {
        OutlineEntry entry = entry(unit);
        String number = CourseMap.number(outline(), entry);
        return (outline().parts().isEmpty() ? "## " : "### ")
                + MarkdownText.of(Character.toUpperCase(number.charAt(0)) + number.substring(1) + ": " + entry.title())
                + (entry.minutes() == 0 ? "" : " (" + Durations.words(entry.minutes()) + ")");
    }

    private List<String> lesson(Lesson lesson) {
        var paragraphs = new ArrayList<>(List.of(head(lesson), MarkdownText.of(lesson.about())));
        if (!lesson.objectives().isEmpty()) {
            paragraphs.add("| Objective | Taught | Asked |\n|---|---|---|\n"
                    + lesson.objectives().entrySet().stream()
                            .map(objective -> "| " + MarkdownText.of(objective.getValue()) + " | "
                                    + taught(lesson, objective.getKey()) + " | " + asked(objective.getKey()) + " |")
                            .collect(Collectors.joining("\n")));
        }
        return paragraphs;
    }

    private static String taught(Lesson lesson, String objective) {
        List<Integer> screens = places(
                lesson.steps().size(),
                screen -> lesson.steps().get(screen).objectives().contains(objective));
        return screens.isEmpty() ? "" : numbered(screens, "screen");
    }

    /** Where questions ask for an objective, in the lessons and in the quizzes. */
    private String asked(String objective) {
        var asked = new ArrayList<String>();
        for (Unit unit : units) {
            List<Integer> places = unit instanceof Lesson lesson
                    ? places(
                            lesson.steps().size(),
                            screen -> lesson.steps()
                                    .get(screen)
                                    .question()
                                    .filter(question -> asksFor(question, objective))
                                    .isPresent())
                    : places(
                            ((Quiz) unit).questions().size(),
                            question -> asksFor(((Quiz) unit).questions().get(question), objective));
            if (!places.isEmpty()) {
                asked.add(CourseMap.number(outline(), entry(unit)) + ", "
                        + numbered(places, unit instanceof Lesson ? "screen" : "question"));
            }
        }
        return String.join("; ", asked);
    }

    private static boolean asksFor(Question question, String objective) {
        return question.header().objective().equals(objective);
    }

    /** The places that are meant, from 1. */
    private static List<Integer> places(int size, Predicate<Integer> meant) {
        return IntStream.range(0, size)
                .boxed()
                .filter(meant)
                .map(place -> place + 1)
                .toList();
    }

    private static String numbered(List<Integer> places, String what) {
        return what
                + (places.size() == 1 ? " " : "s ")
                + places.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<String> quiz(Quiz quiz) {
        OutlineEntry entry = entry(quiz);
        String drawn = entry.asked() < quiz.questions().size() ? ", of which an attempt asks " + entry.asked() : "";
        return List.of(
                head(quiz),
                MarkdownText.of(quiz.about()),
                counted(quiz.questions().size(), "question", "questions") + drawn + ". A score of " + quiz.pass()
                        + " % passes.");
    }
}
