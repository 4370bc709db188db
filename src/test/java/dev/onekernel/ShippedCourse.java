package dev.onekernel;

import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.load.ValidatedCourse;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The course that lies beside the code, whole and checked. */
record ShippedCourse(ValidatedCourse checked, Course course) {

    static ShippedCourse read() throws IOException {
        var checked = CourseReader.check(CourseLocation.at(Path.of(".")));
        return new ShippedCourse(checked, checked.course().orElseThrow());
    }

    List<Unit> units() {
        return course.outline().entries().stream()
                .map(OutlineEntry::name)
                .map(this::unit)
                .toList();
    }

    private Unit unit(String name) {
        try {
            return course.unit(name);
        } catch (UnreadableUnitException problem) {
            throw new AssertionError(problem);
        }
    }

    List<Lesson> lessons() {
        return of(Lesson.class);
    }

    List<Quiz> quizzes() {
        return of(Quiz.class);
    }

    private <U> List<U> of(Class<U> kind) {
        return units().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    Stream<Step> steps() {
        return lessons().stream().flatMap(lesson -> lesson.steps().stream());
    }

    Stream<Question> checkpoints() {
        return steps().flatMap(step -> step.question().stream());
    }

    Stream<Question> questions() {
        return Stream.concat(checkpoints(), quizzes().stream().flatMap(quiz -> quiz.questions().stream()));
    }
}
