package dev.onekernel.course;

import dev.onekernel.text.Line;
import java.util.List;

/**
 * What every question has, of whatever kind.
 *
 * @param id unique in the course
 * @param hints from mild to strong
 * @param objective the number of the objective it tests, or empty
 * @param difficulty 1 easy, 2 medium, 3 hard
 * @param topic which pool of its quiz it belongs to, or empty
 * @param weight how many points it is worth in a quiz, from 1
 * @param predict true when it is asked before the explanation, so that a miss is nothing to be sorry for
 * @param explanation what is shown once the question is settled; may be empty
 * @param digest changes when anything a learner can see of the question changes
 */
public record QuestionHeader(
        String id,
        List<Block> prompt,
        List<Line> hints,
        String objective,
        int difficulty,
        String topic,
        int weight,
        List<String> sources,
        boolean predict,
        List<Block> explanation,
        String digest) {

    public QuestionHeader {
        prompt = List.copyOf(prompt);
        hints = List.copyOf(hints);
        sources = List.copyOf(sources);
        explanation = List.copyOf(explanation);
    }

    /** {@code easy}, {@code medium} or {@code hard}, for an instructor who decides how long to wait for answers. */
    public String difficultyInWords() {
        return List.of("easy", "medium", "hard").get(difficulty - 1);
    }
}
