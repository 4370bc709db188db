package dev.onekernel.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FrameCacheTest {

    private static final Display NARROW = new Display(40, 20, Glyphs.UNICODE, false);
    private static final Display USUAL = new Display(80, 24, Glyphs.UNICODE, false);

    private final List<String> drawings = new ArrayList<>();
    private final FrameCache frames = new FrameCache((screen, display) -> {
        drawings.add(name(screen) + " " + display.width());
        return new SharedFrame(List.of(Line.of(name(screen))), List.of());
    });

    private static SharedScreen screen(int number) {
        return new SharedScreen(
                new RoomPhase.Presenting(new CoursePlace("lesson", number)),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String name(SharedScreen screen) {
        return Integer.toString(screen.phase().where().orElseThrow().step());
    }

    private void drawAll() {
        while (frames.hasMissing()) {
            frames.drawAhead();
        }
    }

    @Test
    void each_screen_is_drawn_once_for_terminals_that_are_alike() {
        frames.lines(screen(1), USUAL);
        frames.lines(screen(1), USUAL);
        frames.lines(screen(1), NARROW);
        assertEquals(List.of("1 80", "1 40"), drawings);
    }

    @Test
    void everything_that_may_come_next_is_drawn_ahead_for_the_most_frequent_size_first() {
        frames.turn(List.of(screen(1)), List.of(screen(2), screen(3)), List.of(NARROW, USUAL, USUAL));
        drawAll();
        assertEquals(List.of("2 80", "2 40", "3 80", "3 40"), drawings);
        frames.lines(screen(3), NARROW);
        assertEquals(4, drawings.size(), "nothing is drawn when it is shown");
    }

    @Test
    void what_comes_next_is_drawn_for_whoever_joins_meanwhile() {
        frames.turn(List.of(screen(1)), List.of(screen(2)), List.of(USUAL));
        drawAll();
        frames.expect(NARROW);
        frames.expect(USUAL);
        drawAll();
        assertEquals(List.of("2 80", "2 40"), drawings);
    }

    @Test
    void a_terminal_that_takes_on_every_size_does_not_fill_the_memory() {
        for (int i = 0; i < 1000; i++) {
            frames.lines(screen(1), new Display(20 + i, 24, Glyphs.UNICODE, false));
        }
        drawings.clear();
        for (int i = 0; i < 1000; i++) {
            frames.lines(screen(1), new Display(1019 - i, 24, Glyphs.UNICODE, false));
        }
        assertTrue(drawings.size() > 900, "only the last ones are kept, but " + (1000 - drawings.size()) + " are");
    }

    private static Display high(int rows) {
        return USUAL.withHeight(rows);
    }

    @Test
    void of_windows_of_one_width_the_lowest_and_the_highest_are_drawn_and_the_others_are_alike() {
        frames.turn(
                List.of(screen(1)),
                List.of(screen(2)),
                List.of(high(24), high(40), high(18), high(30), high(50), NARROW));
        drawAll();
        assertEquals(List.of("2 80", "2 80", "2 40"), drawings);
        for (int rows = 18; rows <= 50; rows++) {
            frames.lines(screen(2), high(rows));
        }
        assertEquals(3, drawings.size(), "nothing is drawn when it is shown");
        frames.lines(screen(2), high(17));
        assertEquals(4, drawings.size(), "a window that is lower than all others may be another matter");
    }

    @Test
    void a_drawing_that_depends_on_the_height_is_made_for_the_heights_where_it_may_change() {
        var tables = new FrameCache((screen, display) -> {
            drawings.add(Integer.toString(display.height()));
            return new SharedFrame(List.of(Line.of(display.height() < 30 ? "cards" : "box")), List.of());
        });
        for (int rows : List.of(20, 50, 40, 25, 45, 22, 30)) {
            String expected = rows < 30 ? "cards" : "box";
            assertEquals(expected, tables.lines(screen(1), high(rows)).get(0).text(), rows + " rows");
        }
        assertEquals(List.of("20", "50", "40", "25", "30"), drawings);
    }

    /** What {@link FrameCache} takes for granted. */
    @Test
    void a_screen_of_the_course_that_changed_in_a_lower_window_does_not_change_back() throws Exception {
        var route =
                new CourseRoute(CourseReader.whole(CourseLocation.at(Path.of("").toAbsolutePath())));
        var view = new RoomView(route, "Course", "Anna");
        Optional<CoursePlace> place = Optional.of(route.first());
        for (; place.isPresent(); place = route.after(place.get())) {
            CoursePlace at = place.get();
            var phases = new ArrayList<RoomPhase>(List.of(new RoomPhase.Presenting(at)));
            route.question(at)
                    .ifPresent(question -> phases.add(
                            new RoomPhase.Voting(at, new Vote(question.key(), 1), RoomPhase.VotePhase.OPEN, false)));
            for (RoomPhase phase : phases) {
                var shared = new SharedScreen(
                        phase, false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                var seen = new HashSet<SharedFrame>();
                SharedFrame last = null;
                for (int rows = 48; rows >= 16; rows -= 8) {
                    SharedFrame frame = view.draw(shared, NARROW.withHeight(rows));
                    assertTrue(frame.equals(last) || seen.add(frame), at + " at " + rows + " rows");
                    last = frame;
                }
            }
        }
    }

    @Test
    void what_nobody_will_see_again_is_forgotten() {
        frames.lines(screen(1), USUAL);
        frames.turn(List.of(screen(2)), List.of(screen(3)), List.of());
        assertFalse(frames.hasMissing());
        frames.lines(screen(1), USUAL);
        assertEquals(List.of("1 80", "1 80"), drawings);
    }

    @Test
    void a_drawing_that_fails_is_not_tried_again_and_again() {
        var failing = new FrameCache((screen, display) -> {
            throw new IllegalStateException("a bug");
        });
        failing.turn(List.of(screen(1)), List.of(screen(2)), List.of(USUAL));
        assertTrue(failing.hasMissing());
        try {
            failing.drawAhead();
        } catch (IllegalStateException expected) {
            assertFalse(failing.hasMissing());
        }
    }
}
