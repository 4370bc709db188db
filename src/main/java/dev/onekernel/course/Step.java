package dev.onekernel.course;

import java.util.List;
import java.util.Optional;

/**
 * One screen of a lesson: something to read, a question, a lab, or text with one of these.
 *
 * @param lab what to do in a second terminal; a step has a question or a lab, not both
 * @param notes for the instructor
 * @param objectives the numbers of the objectives it teaches
 * @param sources the ids of what it rests on: those its author lists and those its text cites, each once
 */
public record Step(
        String title,
        List<Block> text,
        Optional<Question> question,
        Optional<Lab> lab,
        List<Block> notes,
        List<String> objectives,
        List<String> sources) {

    public Step {
        text = List.copyOf(text);
        notes = List.copyOf(notes);
        objectives = List.copyOf(objectives);
        sources = List.copyOf(sources);
    }
}
