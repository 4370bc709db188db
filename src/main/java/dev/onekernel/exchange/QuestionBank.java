package dev.onekernel.exchange;

import dev.onekernel.course.Course;
import dev.onekernel.course.Glossary;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions of a course that another tool is to have.
 *
 * @param course what the course is recognised by: its id, or its title where it has none
 * @param title of the course
 * @param sections the questions by the unit they are in; units without questions are left out
 * @param objectives what the course teaches, by number
 */
public record QuestionBank(
        String course, String title, List<BankSection> sections, Map<String, String> objectives, Glossary glossary) {

    /** The questions of one unit. */
    public record BankSection(String title, List<Question> questions) {
        public BankSection {
            questions = List.copyOf(questions);
        }
    }

    public QuestionBank {
        sections = List.copyOf(sections);
        objectives = Map.copyOf(objectives);
    }

    /**
     * The questions of some units: all of a quiz, and the checkpoints of a lesson.
     *
     * @param units their names, as in the outline
     * @throws UnreadableUnitException when one of them has problems
     */
    public static QuestionBank of(Course course, List<String> units) throws UnreadableUnitException {
        var sections = new ArrayList<BankSection>();
        Map<String, String> objectives = new LinkedHashMap<>();
        for (OutlineEntry entry : course.outline().entries()) {
            objectives.putAll(objectives(course, entry.name()));
            if (units.contains(entry.name())) {
                Unit unit = course.unit(entry.name());
                List<Question> questions = questions(unit);
                if (!questions.isEmpty()) {
                    sections.add(new BankSection(unit.title(), questions));
                }
            }
        }
        String id = course.outline().id();
        return new QuestionBank(
                id.isEmpty() ? course.outline().title() : id,
                course.outline().title(),
                sections,
                objectives,
                course.glossary());
    }

    /** What a unit teaches; nothing where it cannot be read, as an export of the others does not depend on it. */
    private static Map<String, String> objectives(Course course, String unit) {
        try {
            return course.unit(unit) instanceof Lesson lesson ? lesson.objectives() : Map.of();
        } catch (UnreadableUnitException broken) {
            return Map.of();
        }
    }

    private static List<Question> questions(Unit unit) {
        return unit instanceof Lesson lesson
                ? lesson.steps().stream()
                        .flatMap(step -> step.question().stream())
                        .toList()
                : ((Quiz) unit).questions();
    }

    /** How many questions there are. */
    public int size() {
        return sections.stream().mapToInt(section -> section.questions().size()).sum();
    }
}
