package dev.onekernel.course;

import java.util.List;
import java.util.Optional;

/**
 * One screen of a lesson: something to read, a question, or both.
 *
 * @param notes for the instructor
 * @param objectives the numbers of the objectives it teaches
 * @param sources the ids of what it rests on: those its author lists and those its text cites, each once
 */
public record Step(
        String title,
        List<Block> text,
        Optional<Question> question,
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
