package dev.onekernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Lesson;
import dev.onekernel.course.Question;
import dev.onekernel.course.Quiz;
import dev.onekernel.course.Step;
import dev.onekernel.view.BlockView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The short course teaches everything that the workshop's seed says, in its order, and asks about it. The table of statements is
 * {@code seed.csv}: the statement, the screen that teaches it, words that this screen must contain, and the question that tests it.
 */
class ShortCourseTest {

    private static final Path TABLE = Path.of("src/test/resources/course/seed.csv");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\"]+)");

    private record Statement(String text, String screen, List<String> words, String question) {}

    private static Lesson lesson;
    private static Quiz quiz;
    private static List<Statement> seed;

    @BeforeAll
    static void read() throws IOException {
        ShippedCourse shipped = ShippedCourse.read();
        lesson = shipped.lessons().get(0);
        quiz = shipped.quizzes().get(0);
        seed = Files.readAllLines(TABLE).stream()
                .skip(1)
                .map(ShortCourseTest::statement)
                .toList();
    }

    private static Statement statement(String row) {
        List<String> cells =
                CELL.matcher(row).results().map(ShortCourseTest::cell).toList();
        return new Statement(cells.get(0), cells.get(1), List.of(cells.get(2).split(";")), cells.get(3));
    }

    private static String cell(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1).replace("\"\"", "\"");
    }

    @Test
    void it_takes_at_most_twenty_minutes_and_asks_eight_to_ten_questions() {
        assertEquals("lessons/00-short-course", lesson.name());
        assertEquals("quizzes/00-short-course", quiz.name());
        assertTrue(lesson.minutes() + quiz.minutes() <= 20, lesson.minutes() + " + " + quiz.minutes());
        assertTrue(quiz.questions().size() >= 8 && quiz.questions().size() <= 10);
    }

    @Test
    void every_statement_of_the_seed_is_taught_by_its_screen() {
        var missing = new ArrayList<String>();
        for (Statement statement : seed) {
            Step step = lesson.steps().get(screen(statement));
            String text = BlockView.text(step.text()).toLowerCase(Locale.ROOT);
            statement.words().stream()
                    .filter(word -> !text.contains(word.toLowerCase(Locale.ROOT)))
                    .forEach(word -> missing.add(statement.screen() + ": " + word));
        }
        assertEquals(List.of(), missing);
    }

    private static int screen(Statement statement) {
        List<String> titles = lesson.steps().stream().map(Step::title).toList();
        assertTrue(titles.contains(statement.screen()), statement.screen());
        return titles.indexOf(statement.screen());
    }

    @Test
    void the_screens_keep_the_order_of_the_seed() {
        List<Integer> screens = seed.stream().map(ShortCourseTest::screen).toList();
        assertEquals(screens.stream().sorted().toList(), screens);
    }

    @Test
    void every_statement_of_the_seed_is_tested_by_its_question() {
        Stream<Question> checkpoints = lesson.steps().stream().flatMap(step -> step.question().stream());
        List<String> ids = Stream.concat(checkpoints, quiz.questions().stream())
                .map(Question::id)
                .toList();
        assertEquals(
                List.of(),
                seed.stream()
                        .map(Statement::question)
                        .filter(id -> !ids.contains(id))
                        .toList());
    }
}
