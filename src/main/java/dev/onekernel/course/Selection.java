package dev.onekernel.course;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which questions of a quiz an attempt asks: all, a number of all, or a number of each topic. Every attempt asks as many, in the order of
 * the quiz.
 *
 * @param pick how many of all; 0 when no such number is given
 * @param byTopic how many of each topic, in the author's order; questions without a topic are always asked
 */
public record Selection(int pick, Map<String, Integer> byTopic) {

    /** Every question is asked. */
    public static final Selection ALL = new Selection(0, Map.of());

    public Selection {
        byTopic = Collections.unmodifiableMap(new LinkedHashMap<>(byTopic)); // Map.copyOf would lose the order
    }

    public boolean isAll() {
        return pick == 0 && byTopic.isEmpty();
    }

    /**
     * The questions that are drawn by lot together, and how many of them: a pool.
     *
     * @param topic empty for the pool of all questions
     */
    public record Pool(String topic, int pick, List<Question> questions) {
        public Pool {
            questions = List.copyOf(questions);
        }
    }

    /** The pools among the questions of a quiz. */
    public List<Pool> pools(List<Question> questions) {
        var pools = new ArrayList<Pool>();
        if (pick > 0) {
            pools.add(new Pool("", pick, questions));
        }
        byTopic.forEach((topic, number) -> pools.add(new Pool(
                topic,
                number,
                questions.stream()
                        .filter(question -> question.header().topic().equals(topic))
                        .toList())));
        return pools;
    }

    /** How many questions an attempt asks. */
    public int size(List<Question> questions) {
        return questions.size()
                - pools(questions).stream()
                        .mapToInt(pool -> Math.max(0, pool.questions().size() - pool.pick()))
                        .sum();
    }

    /** The questions that an attempt asks, in the order of the quiz. The same seed selects the same on every machine. */
    public List<Question> select(List<Question> questions, long seed) {
        Set<String> left = new HashSet<>();
        for (Pool pool : pools(questions)) {
            var shuffled = new ArrayList<>(pool.questions());
            Collections.shuffle(shuffled, new Random(seed ^ pool.topic().hashCode()));
            shuffled.stream().skip(pool.pick()).forEach(question -> left.add(question.id()));
        }
        return questions.stream()
                .filter(question -> !left.contains(question.id()))
                .toList();
    }
}
