package dev.onekernel.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Event;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.web.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XapiStatementsTest {

    private static Course course(String folder) throws Exception {
        return CourseReader.open(CourseLocation.at(Path.of(folder)));
    }

    private static List<?> statements(Course course, List<Event> events, XapiActor actor) {
        return (List<?>) Json.read(new XapiStatements(AnsweredCourse.results(course, events), actor).json());
    }

    private static List<?> statements(Course course, List<Event> events) {
        return statements(course, events, XapiActor.anonymous(events));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "src/test/resources/every-kind"})
    void every_statement_keeps_to_the_specification(String folder) throws Exception {
        Course course = course(folder);
        List<?> statements = statements(course, AnsweredCourse.events(course));
        assertFalse(statements.isEmpty());
        var ids = new HashSet<Object>();
        for (Object statement : statements) {
            assertEquals(List.of(), XapiRules.broken(statement), statement::toString);
            assertTrue(ids.add(Json.at(statement, "id")), statement::toString);
        }
        var verbs = statements.stream()
                .map(statement -> Json.at(statement, "verb", "id").toString())
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        assertTrue(verbs.contains("answered") && verbs.contains("completed"), verbs::toString);
    }

    @Test
    void the_rules_find_what_breaks_them() {
        Object statement = Json.read("""
                {"id": "1", "actor": {"objectType": "Agent", "mbox": "grace", "openid": "x"}, "verb": {"id": "answered"},
                 "object": {"objectType": "Activity", "id": "a b"}, "result": {"score": {"scaled": 2}}, "extra": 1,
                 "timestamp": "noon"}""");
        assertTrue(XapiRules.broken(statement).size() >= 9, XapiRules.broken(statement)::toString);
    }

    @Test
    void the_same_file_is_made_twice_and_another_learner_has_other_ids() throws Exception {
        Course course = course("src/test/resources/every-kind");
        List<Event> events = AnsweredCourse.events(course);
        assertEquals(statements(course, events), statements(course, events));
        var other = new XapiActor("mailto:grace@example.org", "", "");
        assertNotEquals(
                Json.at(statements(course, events).get(0), "id"),
                Json.at(statements(course, events, other).get(0), "id"));
    }

    /** A learning record store refuses a statement whose id it has with other content. */
    @Test
    void statements_with_the_same_id_say_the_same_whatever_was_edited(@TempDir Path folder) throws Exception {
        Path quiz = copyOf(Path.of("src/test/resources/every-kind"), folder).resolve("quizzes/01-every-kind.yaml");
        Course before = course(folder.toString());
        List<Event> events = AnsweredCourse.events(before);
        var earlier = contentById(statements(before, events));
        String written = Files.readString(quiz);
        for (String edited : List.of(
                written.replaceFirst("(?m)^( +)- id: .*$", "$0\n$1  weight: 5"),
                written.replaceFirst("(?m)^title: .*$", "$0\npass: 100"),
                written.replaceFirst("(?m)^title: .*$", "title: Another title"))) {
            assertNotEquals(written, edited);
            Files.writeString(quiz, edited);
            var later = contentById(statements(course(folder.toString()), events));
            later.forEach((id, content) -> assertEquals(earlier.getOrDefault(id, content), content));
            assertTrue(later.keySet().stream().anyMatch(earlier::containsKey), "what did not change is sent as before");
        }
    }

    /** What a store compares: everything but how activities and people are described. */
    private static Map<Object, Object> contentById(List<?> statements) {
        return statements.stream()
                .collect(Collectors.toMap(
                        statement -> Json.at(statement, "id"), XapiStatementsTest::withoutDescriptions));
    }

    private static Object withoutDescriptions(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("definition"))
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> withoutDescriptions(entry.getValue())));
        }
        return value instanceof List<?> list
                ? list.stream().map(XapiStatementsTest::withoutDescriptions).toList()
                : value;
    }

    private static Path copyOf(Path course, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(course)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(course.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return folder;
    }

    @Test
    void nobody_is_named_unless_they_say_who_they_are() throws Exception {
        Course course = course("src/test/resources/every-kind");
        List<Event> events = AnsweredCourse.events(course);
        var anonymous = XapiActor.anonymous(events);
        Object actor = Json.at(statements(course, events).get(0), "actor");
        assertNull(Json.at(actor, "name"));
        UUID.fromString(Json.at(actor, "account", "name").toString());
        Object named = Json.at(
                statements(course, events, anonymous.called("Grace \"G\" <b>").orElseThrow())
                        .get(0),
                "actor");
        assertEquals("Grace \"G\" <b>", Json.at(named, "name"));
        assertEquals(Json.at(actor, "account"), Json.at(named, "account"));
        assertEquals(
                "mailto:grace@example.org",
                anonymous.called("mailto:grace@example.org").orElseThrow().mailbox());
        for (String wrong :
                List.of("", " ", "mailto:", "mailto:grace", "mailto:a b@c", "mailto:a@b@c", "mailto:\n@b")) {
            assertTrue(anonymous.called(wrong).isEmpty(), wrong);
        }
    }

    @Test
    void a_quiz_is_passed_or_failed_by_its_score() throws Exception {
        Course course = course("src/test/resources/every-kind");
        String quiz = "quizzes/01-every-kind";
        List<Event> failed = AnsweredCourse.events(course);
        assertEquals("failed", verdictOn(quiz, statements(course, failed)));
        List<Event> passed = failed.stream()
                .filter(event -> !(event instanceof Event.Answered answered) || answered.points() == 1)
                .toList();
        assertEquals("passed", verdictOn(quiz, statements(course, passed)));
    }

    private static String verdictOn(String unit, List<?> statements) {
        return statements.stream()
                .filter(statement ->
                        Json.at(statement, "object", "id").toString().endsWith(unit))
                .map(statement -> Json.at(statement, "verb", "display", "en").toString())
                .filter(verb -> !verb.equals("completed"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void answers_to_what_the_course_does_not_ask_any_more_are_statements_as_well() throws Exception {
        Course course = course("src/test/resources/every-kind");
        var events = List.<Event>of(
                new Event.Started(AnsweredCourse.NOON, "quizzes/gone away", 1, List.of()),
                new Event.Answered(
                        AnsweredCourse.NOON,
                        "quizzes/gone away",
                        new dev.onekernel.course.QuestionKey("old \u0007 \"question\"", "\u202e"),
                        Event.Occasion.QUIZ,
                        "=1+1",
                        0.5,
                        1,
                        false),
                new Event.Finished(AnsweredCourse.NOON, "quizzes/gone away"));
        List<?> statements = statements(course, events);
        assertEquals(2, statements.size(), statements::toString);
        statements.forEach(statement -> assertEquals(List.of(), XapiRules.broken(statement)));
    }

    @Test
    void an_id_made_of_a_name_is_that_of_the_standard() {
        assertEquals(
                UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"), // the example of RFC 9562, appendix A.4
                NameBasedId.of(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
    }
}
