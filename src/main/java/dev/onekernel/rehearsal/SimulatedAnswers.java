package dev.onekernel.rehearsal;

import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.room.CoursePlace;
import dev.onekernel.room.CourseRoute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What people answer. Some questions are harder than others, and of the wrong answers some are more popular; both follow from the question,
 * so that everybody in the room errs in the same direction.
 */
record SimulatedAnswers(CourseRoute route) {

    private static final double EASIEST = 0.75;
    private static final double HARDEST = 0.25;

    /**
     * @param skill from -0.2 to 0.2, added to the chance of a right answer
     * @return what is typed, a line for each part of the question
     */
    List<String> first(CoursePlace place, double skill, Random chance) {
        Question question = route.question(place).orElseThrow();
        double right = HARDEST + (EASIEST - HARDEST) * own(question).nextDouble() + skill;
        return typed(question, chance.nextDouble() < right ? right(question) : wrong(question, chance));
    }

    /** The answer that is right in full. */
    List<String> right(CoursePlace place) {
        Question question = route.question(place).orElseThrow();
        return typed(question, right(question));
    }

    private static Response right(Question question) {
        return question.accepted().get(0);
    }

    /** The first of the question's own order is the most popular one. */
    private static Response wrong(Question question, Random chance) {
        List<Response> mistakes = new ArrayList<>(question.mistakes());
        if (mistakes.isEmpty()) {
            return right(question);
        }
        Collections.shuffle(mistakes, own(question));
        int place = 0;
        while (place < mistakes.size() - 1 && chance.nextInt(5) >= 3) {
            place++;
        }
        return mistakes.get(place);
    }

    private static Random own(Question question) {
        return new Random(question.id().hashCode() * 31L);
    }

    private static List<String> typed(Question question, Response response) {
        var lines = new ArrayList<String>();
        for (int part = 0; part < response.size(); part++) {
            lines.add(question.parts()
                    .get(part)
                    .format(
                            response.answers().get(part),
                            question.sharedChoiceOrders().get(part)));
        }
        return lines;
    }

    /** Whether there is something to do on one's own machine. */
    boolean isLab(CoursePlace place) {
        return route.lab(place).isPresent();
    }
}
