package dev.onekernel.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeHomeNotesTest {

    private static final String LESSON = "lessons/05-side-by-side";
    private static final String QUIZ = "quizzes/05-side-by-side";

    private static Course course() throws Exception {
        return CourseReader.open(CourseLocation.at(Path.of(".")));
    }

    @Test
    void whoever_has_finished_nothing_is_told_so() throws Exception {
        String notes = TakeHomeNotes.of(course(), Progress.NONE);
        assertEquals(
                "# Containers and virtual machines\n\nYou have not finished a lesson yet. The notes grow with every lesson"
                        + " that you finish.\n",
                notes);
    }

    @Test
    void they_hold_summary_tables_charts_words_and_what_was_missed() throws Exception {
        Course course = course();
        var question = course.outline().entry(QUIZ).orElseThrow().questions().get(0);
        var events = new ArrayList<Event>(List.of(
                new Event.Finished(Instant.EPOCH, LESSON),
                new Event.LookedUp(Instant.EPOCH, LESSON, "hypervisor"),
                new Event.Started(Instant.EPOCH, QUIZ, 1, List.of()),
                new Event.Answered(Instant.EPOCH, QUIZ, question, Event.Occasion.QUIZ, "0", 0, 1, false)));
        String notes = TakeHomeNotes.of(course, Progress.of(events));
        assertTrue(notes.contains("\n## VMs and containers side by side\n"), notes);
        assertTrue(notes.contains("```text\n") && notes.contains("\u2502"), notes);
        assertTrue(notes.contains("**hypervisor**: "), notes);
        assertTrue(notes.contains("## What you missed"), notes);
        assertFalse(notes.contains("## Choosing"), "not finished: " + notes);
    }
}
