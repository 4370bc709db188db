package dev.onekernel.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.Golden;
import dev.onekernel.course.Course;
import dev.onekernel.course.Lesson;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Unit;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Width;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class HandoutTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^<>]*>");
    private static final List<String> VOID = List.of("meta");

    @TempDir
    private Path folder;

    static Course course(Path folder) {
        try {
            return CourseReader.whole(CourseLocation.at(folder));
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }

    private static List<Unit> units(Course course) {
        var units = new ArrayList<Unit>();
        for (OutlineEntry entry : course.outline().entries()) {
            try {
                units.add(course.unit(entry.name()));
            } catch (UnreadableUnitException problem) {
                throw new AssertionError(problem);
            }
        }
        return units;
    }

    static Handout handout(Course course, HandoutOptions options) {
        return Handout.of(course, units(course), options);
    }

    private static final HandoutOptions ALL = new HandoutOptions(true, true, false);

    @TestFactory
    Stream<DynamicTest> a_handout_looks_as_it_was_approved() {
        return Golden.tests("handout", (source, section) -> {
            Course course = course(Path.of(source.strip()));
            if (section.equals("outline")) {
                return new CourseCard(course, units(course)).markdown();
            }
            Handout handout = handout(
                    course,
                    new HandoutOptions(
                            section.contains("answers"), section.contains("notes"), section.contains("mermaid")));
            return section.startsWith("md")
                    ? handout.markdown()
                    : handout.html().replaceAll("(?s)<style>.*</style>", "<style></style>");
        });
    }

    @Test
    void every_element_of_the_page_is_closed_and_nothing_of_an_author_is_markup() {
        for (String folder : List.of("src/test/resources/handout", "src/test/resources/every-kind", ".")) {
            String html = handout(course(Path.of(folder)), ALL).html();
            var open = new ArrayList<String>();
            var tags = TAG.matcher(html.replaceAll("(?s)<style>.*</style>", ""));
            while (tags.find()) {
                String name = tags.group(2);
                if (tags.group(1).isEmpty() && !VOID.contains(name)) {
                    open.add(name);
                } else if (!tags.group(1).isEmpty()) {
                    assertEquals(open.remove(open.size() - 1), name, () -> html.substring(0, tags.end()));
                }
            }
            assertEquals(List.of(), open);
            assertFalse(html.contains("<script") || html.contains("<img") || html.contains("<b>"), folder);
            assertTrue(
                    tags.reset().results().allMatch(tag -> !tag.group().matches(".* (src|style|on[a-z]+)=.*")), folder);
            assertTrue(html.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'), folder);
        }
    }

    @Test
    void no_drawing_of_the_shipped_course_is_wider_than_a_page() {
        Course course = course(Path.of("."));
        var drawn = Pattern.compile("(?s)<pre role[^>]*>(.*?)</pre>")
                .matcher(handout(course, ALL).html());
        int drawings = 0;
        while (drawn.find()) {
            drawings++;
            for (String line : drawn.group(1).replaceAll("<[^>]*>", "").lines().toList()) {
                assertTrue(Width.of(line.replaceAll("&[a-z0-9#]+;", "x")) <= 80, line);
            }
        }
        assertTrue(drawings > 20, "drawings: " + drawings);
    }

    @Test
    void answers_and_notes_are_in_it_only_if_they_are_asked_for() {
        Course course = course(Path.of("src/test/resources/handout"));
        String plain = handout(course, HandoutOptions.PLAIN).html();
        assertFalse(plain.contains("It checks every call."), plain);
        assertFalse(plain.contains("Ask first who writes"), plain);
        assertFalse(plain.contains("echo $$"), plain);
        String all = handout(course, ALL).html();
        assertTrue(all.contains("It checks every call.") && all.contains("Ask first who writes"), all);
        assertTrue(all.contains("echo $$") && all.contains("The kernel alone has access."), all);
    }

    @Test
    void questions_are_numbered_in_each_unit_and_the_answers_say_of_which_unit_they_are() {
        Course course = course(Path.of("."));
        String markdown = handout(course, ALL).markdown();
        String answers = markdown.substring(markdown.indexOf("\n## Answers\n"), markdown.indexOf("\n## Words\n"));
        long asking = units(course).stream()
                .filter(unit -> unit instanceof Quiz
                        || unit instanceof Lesson lesson
                                && lesson.steps().stream()
                                        .anyMatch(step -> step.question().isPresent()))
                .count();
        assertEquals(asking, answers.lines().filter("**Question 1**"::equals).count());
        assertTrue(answers.contains("### Quiz 0: The short course\n\n**Question 1**"), answers);
        assertFalse(markdown.contains("**Question 13**"));
    }

    @Test
    void a_course_of_a_thousand_questions_is_one_page_and_numbered_to_the_end() throws IOException {
        Files.createDirectories(folder.resolve("lessons"));
        Files.createDirectories(folder.resolve("quizzes"));
        Files.writeString(folder.resolve("lessons/course.yaml"), "title: Long\nunits: [quizzes/01-long]\n");
        var quiz = new StringBuilder("title: Long\nquestions:\n");
        for (int i = 1; i <= 1000; i++) {
            quiz.append("  - {id: q")
                    .append(i)
                    .append(", type: number, ask: How many?, answer: \"")
                    .append(i)
                    .append("\"}\n");
        }
        Files.writeString(folder.resolve("quizzes/01-long.yaml"), quiz);
        Handout handout = handout(course(folder), ALL);
        assertTrue(handout.html().contains(">Question 1000<"));
        assertTrue(handout.markdown().contains("**Question 1000**"));
    }
}
