package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.load.CourseReader;
import dev.onekernel.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CourseRouteTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final CourseRoute course = new CourseRoute(CourseReader.whole(new MemoryFiles(Map.of(
            "lessons/course.yaml", bytes("title: A course\nunits: [quizzes/01-pool, lessons/01-end]\n"),
            "quizzes/01-pool.yaml", bytes("""
                    title: Pool
                    pick: 2
                    questions:
                      - {id: q1, type: text, ask: Is it one?, accept: [yes]}
                      - {id: q2, type: text, ask: Is it two?, accept: [yes]}
                      - {id: q3, type: text, ask: Is it three?, accept: [yes]}
                      - {id: q4, type: text, ask: Is it four?, accept: [yes]}
                    """),
            "lessons/01-end.yaml", bytes("title: End\nsteps: [{title: Last, text: The end.}]\n")))));

    CourseRouteTest() throws Exception {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private CourseRoute session(int number) {
        return course.of(new RoomEvent.SessionOpened(
                NOON.plusSeconds(number), "A course", "", "abc", "Guide", 1, FreeScope.SEEN, course.first()));
    }

    private static List<CoursePlace> way(CourseRoute route) {
        return Stream.iterate(Optional.of(route.first()), Optional::isPresent, at -> at.flatMap(route::after))
                .map(Optional::get)
                .toList();
    }

    @Test
    void the_way_leads_past_the_questions_that_a_session_does_not_ask() {
        for (int number = 0; number < 20; number++) {
            CourseRoute route = session(number);
            List<CoursePlace> way = way(route);
            assertEquals(3, way.size(), way::toString);
            assertEquals("1/2", route.position(way.get(0)));
            assertEquals("2/2", route.position(way.get(1)));
            var back = new ArrayList<CoursePlace>();
            for (var at = Optional.of(way.get(2)); at.isPresent(); at = at.flatMap(route::before)) {
                back.add(at.get());
            }
            Collections.reverse(back);
            assertEquals(way, back);
        }
    }

    @Test
    void a_session_keeps_its_questions_and_another_has_others() {
        assertEquals(way(session(1)), way(session(1)));
        var ways = new HashSet<List<CoursePlace>>();
        for (int number = 0; number < 20; number++) {
            ways.add(way(session(number)));
        }
        assertTrue(ways.size() > 2, ways::toString);
    }

    @Test
    void the_instructor_can_go_to_a_question_that_was_not_drawn() {
        CourseRoute route = session(1);
        var asked = way(route);
        for (int step = 0; step < 4; step++) {
            var place = new CoursePlace("quizzes/01-pool", step);
            assertTrue(route.holds(place));
            assertEquals(
                    asked.contains(place) ? "Question " + (asked.indexOf(place) + 1) : "A further question",
                    route.stepView(place).title());
            assertEquals("lessons/01-end", way(route).get(2).unit());
        }
    }
}
