package dev.onekernel.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Event.Answered;
import dev.onekernel.progress.Event.Hinted;
import dev.onekernel.progress.Event.Occasion;
import dev.onekernel.progress.Event.Reset;
import dev.onekernel.progress.Event.Revealed;
import dev.onekernel.progress.Event.Started;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.web.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTableTest {

    private static final String QUIZ = "quizzes/01-every-kind";
    private static final QuestionKey FIRST = new QuestionKey("first", "d1");

    private final List<Event> events = new ArrayList<>();

    private static Course course() throws Exception {
        return CourseReader.open(CourseLocation.at(Path.of("src/test/resources/every-kind")));
    }

    private void answer(String given, double points, int nth) {
        answer(Occasion.QUIZ, given, points, nth);
    }

    private void answer(Occasion occasion, String given, double points, int nth) {
        events.add(new Answered(AnsweredCourse.NOON, QUIZ, FIRST, occasion, given, points, nth, false));
    }

    private void begin() {
        events.add(new Started(AnsweredCourse.NOON, QUIZ, 1, List.of()));
    }

    private void hint() {
        events.add(new Hinted(AnsweredCourse.NOON, QUIZ, FIRST));
    }

    private ResultsTable table() throws Exception {
        return new ResultsTable(AnsweredCourse.results(course(), events));
    }

    private List<Object> column(String name) throws Exception {
        return table().jsonLines()
                .lines()
                .map(line -> Json.at(Json.read(line), name))
                .toList();
    }

    @Test
    void each_answer_is_a_row_with_its_attempt_its_hints_and_whether_it_counts() throws Exception {
        begin();
        hint();
        answer("0", 0, 1);
        hint();
        answer("1", 1, 2);
        begin();
        answer("1", 1, 1);
        hint();
        answer(Occasion.REVIEW, "1", 1, 1);
        assertEquals(List.of(1L, 1L, 2L, 0L), column("attempt"));
        assertEquals(List.of(1L, 2L, 0L, 1L), column("hints"));
        assertEquals(List.of(true, false, true, false), column("scored"));
        assertEquals(List.of("wrong", "right", "right", "right"), column("verdict"));
        assertEquals(List.of("quiz", "quiz", "quiz", "review"), column("asked"));
    }

    @Test
    void what_is_answered_after_the_answer_was_shown_does_not_count() throws Exception {
        begin();
        events.add(new Revealed(AnsweredCourse.NOON, QUIZ, FIRST, Occasion.QUIZ));
        answer("1", 1, 1);
        assertEquals(List.of(false), column("scored"));
    }

    @Test
    void what_was_reset_is_not_told() throws Exception {
        begin();
        answer("1", 1, 1);
        events.add(new Reset(AnsweredCourse.NOON, QUIZ));
        assertFalse(AnsweredCourse.results(course(), events).hasAnswers());
        begin();
        answer("1", 1, 1);
        assertEquals(List.of(1L), column("attempt"));
        events.add(new Reset(AnsweredCourse.NOON, ""));
        assertFalse(AnsweredCourse.results(course(), events).hasAnswers());
    }

    @Test
    void a_unit_that_was_renamed_has_its_new_name() throws Exception {
        begin();
        answer("1", 1, 1);
        events.add(new Event.Arranged(AnsweredCourse.NOON, "quizzes/renamed", QUIZ, List.of()));
        assertEquals(List.of("quizzes/renamed"), column("unit"));
    }

    @Test
    void a_spreadsheet_takes_no_cell_for_a_formula_and_a_terminal_no_text_for_a_command() throws Exception {
        begin();
        answer("=HYPERLINK(\"http://example.org\")", 0, 1);
        answer("+1, \u001b[2J or\nmore", 0, 2);
        String csv = table().csv();
        assertTrue(csv.contains(",\"'=HYPERLINK(\"\"http://example.org\"\")\","), csv);
        assertTrue(csv.contains(",\"'+1, [2J or more\","), csv);
        assertEquals(3, csv.split("\r\n").length, csv);
        assertEquals(
                csv.chars().filter(c -> c == '\n').count(),
                csv.chars().filter(c -> c == '\r').count());
    }

    @Test
    void both_formats_have_the_same_columns() throws Exception {
        begin();
        answer("1", 1 / 3.0, 1);
        String head = table().csv().lines().findFirst().orElseThrow();
        Map<?, ?> line = (Map<?, ?>) Json.read(table().jsonLines());
        assertEquals(
                head,
                String.join(",", line.keySet().stream().map(String::valueOf).toList()));
        assertTrue(table().csv().contains(",partly,0.3333,1,true,0,"), table().csv());
    }

    @Test
    void an_answer_is_told_in_the_words_of_its_question() throws Exception {
        List<Event> all = AnsweredCourse.events(course());
        var results = AnsweredCourse.results(course(), all);
        for (AnswerResult answer : results.answers()) {
            assertFalse(results.inWords(answer).isBlank(), answer::toString);
        }
        AnswerResult several = results.answers().stream()
                .filter(answer -> answer.answered().given().matches("[0-9],[0-9]"))
                .findFirst()
                .orElseThrow();
        assertTrue(results.inWords(several).contains("; "), results.inWords(several));
    }
}
