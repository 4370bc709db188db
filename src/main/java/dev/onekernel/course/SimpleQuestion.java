package dev.onekernel.course;

import java.util.List;

/** A question of one part, which is worth what its part is worth. */
public record SimpleQuestion(QuestionHeader header, Part part) implements Question {

    @Override
    public List<Part> parts() {
        return List.of(part);
    }

    @Override
    public Outcome grade(Response response) {
        if (response.size() != 1) {
            throw new IllegalArgumentException("not one answer: " + response);
        }
        return part.grade(response.answers().get(0));
    }
}
