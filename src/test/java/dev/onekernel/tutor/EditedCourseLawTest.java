package dev.onekernel.tutor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.tutor.EditedCourse.Screen;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A thousand times, a learner leaves a course somewhere, its author edits it at random, and the learner comes back: to the screen they
 * left, or to the nearest one that still exists, with every mark of a question that was not changed.
 */
class EditedCourseLawTest {

    private static final int COURSES = 1000;
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-01T12:00:00Z");

    @Test
    void nobody_is_misplaced_and_no_mark_is_lost() throws Exception {
        for (int seed = 0; seed < COURSES; seed++) {
            check(seed);
        }
    }

    private static void check(int seed) throws Exception {
        var random = new Random(seed);
        var author = new EditedCourse(random);
        Course course = CourseReader.open(author.files());
        var journal = learn(course, random);
        Progress before = Progress.of(journal);
        Progress.Place place = before.place().orElseThrow();
        Map<String, List<Screen>> old = author.copy();
        Map<String, Double> marks = marks(before, old, course);
        Map<String, Set<String>> read = read(before, old);

        for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
            author.edit();
        }
        Course edited = CourseReader.open(author.files());
        Session back = Session.resume(edited, before, NOON.toInstant());
        String told = "course " + seed + ", left at " + place + ", back at "
                + back.progress().place();
        check(
                author,
                old.get(place.unit()),
                place.step(),
                back.progress().place().orElseThrow(),
                told);
        Map<String, Double> kept = marks(back.progress(), author.lessons(), edited);
        marks.forEach((id, points) -> {
            if (author.lessons().values().stream()
                    .flatMap(List::stream)
                    .anyMatch(screen -> isUnchanged(screen, id, author))) {
                assertEquals(points, kept.get(id), told + ", mark of " + id);
            }
        });

        checkRead(
                author,
                old.values().stream().flatMap(List::stream).collect(Collectors.toSet()),
                read,
                read(back.progress(), author.lessons()),
                back.progress().place().orElseThrow(),
                told);

        journal.addAll(back.events());
        Session again = Session.resume(edited, Progress.of(journal), NOON.toInstant());
        assertEquals(List.of(), again.events(), told + ": a start where nothing changed is not written down");
        assertEquals(back.progress().place(), again.progress().place(), told);
    }

    private static boolean isUnchanged(Screen screen, String id, EditedCourse author) {
        return screen.id().equals(id) && !author.reworded.contains(screen);
    }

    /** A learner who reads on, goes back, jumps and answers some of what is asked. */
    private static List<Event> learn(Course course, Random random) {
        Session session = Session.resume(course, Progress.NONE, NOON.toInstant());
        var journal = new ArrayList<>(session.events());
        for (int lines = random.nextInt(25); lines > 0; lines--) {
            String line = switch (random.nextInt(8)) {
                case 0 -> "back";
                case 1 -> "go " + (1 + random.nextInt(3));
                case 2, 3 -> "1";
                case 4 -> "7";
                default -> "next";
            };
            session = session.say(line, NOON);
            journal.addAll(session.events());
        }
        return journal;
    }

    private static void check(EditedCourse author, List<Screen> old, int step, Progress.Place now, String told) {
        List<Screen> there = author.lessons().get(now.unit());
        Optional<Screen> here = now.step() < there.size() ? Optional.of(there.get(now.step())) : Optional.empty();
        if (step >= old.size()) {
            assertTrue(here.isEmpty(), told + ": the end of a lesson stays its end");
            return;
        }
        Screen left = old.get(step);
        boolean exists = author.lessons().values().stream().anyMatch(screens -> screens.contains(left));
        if (exists && !author.rewritten.contains(left)) {
            assertEquals(Optional.of(left.id()), here.map(Screen::id), told);
            return;
        }
        Set<String> nearest = nearest(there, old, step);
        nearest.add(left.id());
        String found = here.map(Screen::id).orElse("end");
        // a screen that stands where the lost one stood is as near as can be
        boolean isNew = here.isPresent() && !old.contains(here.get());
        assertTrue(nearest.contains(found) || isNew, told + ": " + found + " is none of " + nearest);
    }

    /** The ids of the nearest screens before and behind that are still in the lesson. */
    private static Set<String> nearest(List<Screen> there, List<Screen> old, int step) {
        var nearest = new TreeSet<String>();
        for (int distance = 1; distance <= old.size() && nearest.isEmpty(); distance++) {
            for (int at : List.of(step - distance, step + distance)) {
                if (at >= 0 && at < old.size() && there.contains(old.get(at))) {
                    nearest.add(old.get(at).id());
                }
            }
        }
        return nearest;
    }

    /** The points of the first answers, by the id of the question. */
    private static Map<String, Double> marks(Progress progress, Map<String, List<Screen>> lessons, Course course) {
        var marks = new HashMap<String, Double>();
        lessons.forEach((name, screens) -> course.outline().entry(name).orElseThrow().questions().stream()
                .filter(question -> progress.checkpoint(name, question).first().isPresent())
                .forEach(question -> marks.put(question.id(), points(progress, name, question))));
        return marks;
    }

    /** The ids of the screens that were read, by the part of the lesson's name that no edit changes. */
    private static Map<String, Set<String>> read(Progress progress, Map<String, List<Screen>> lessons) {
        var read = new HashMap<String, Set<String>>();
        lessons.forEach((name, screens) -> {
            Set<Integer> seen = progress.unit(name).seen();
            var ids = new TreeSet<String>();
            for (int place = 0; place < screens.size(); place++) {
                if (seen.contains(place)) {
                    ids.add(screens.get(place).id());
                }
            }
            read.put(name.substring(name.indexOf('-')), ids);
        });
        return read;
    }

    /** Of the screens that nobody touched, those are read that were read before, and the screen that is shown now. */
    private static void checkRead(
            EditedCourse author,
            Set<Screen> old,
            Map<String, Set<String>> before,
            Map<String, Set<String>> after,
            Progress.Place shown,
            String told) {
        author.lessons().forEach((name, screens) -> {
            String lesson = name.substring(name.indexOf('-'));
            for (int place = 0; place < screens.size(); place++) {
                Screen screen = screens.get(place);
                boolean isShown = shown.equals(new Progress.Place(name, place));
                if (author.isUntouched(screen) && old.contains(screen) && !isShown) {
                    assertEquals(
                            before.get(lesson).contains(screen.id()),
                            after.get(lesson).contains(screen.id()),
                            told + ", read " + screen.id() + " in " + name);
                }
            }
        });
    }

    private static double points(Progress progress, String unit, QuestionKey question) {
        return progress.checkpoint(unit, question).first().getAsDouble();
    }
}
