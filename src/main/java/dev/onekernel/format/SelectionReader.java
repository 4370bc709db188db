package dev.onekernel.format;

import dev.onekernel.course.Selection;
import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Suggestion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which questions of a quiz an attempt asks, and whether the quiz has enough of them. */
final class SelectionReader {

    private static final String TOPIC = "topic";
    private static final int MOST = 999;

    /** Every topic is looked for in every question. */
    private static final int MOST_TOPICS = 50;

    private final MappingReader fields;
    private final CourseFile file;
    private final List<YamlNode> questions;

    SelectionReader(MappingReader fields, CourseFile file) {
        this.fields = fields;
        this.file = file;
        this.questions = fields.has("pick") ? fields.items("questions") : List.of();
    }

    Selection selection() {
        Optional<YamlNode> pick = fields.node("pick");
        if (pick.isPresent() && pick.get() instanceof Mapping mapping) {
            return isBounded(mapping) ? byTopic(mapping) : Selection.ALL;
        }
        int number = fields.whole("pick", 1, MOST, 0);
        if (number > questions.size()) {
            tooFew(pick.orElseThrow(), number, questions.size(), "this quiz");
        }
        return new Selection(number, Map.of());
    }

    private boolean isBounded(Mapping mapping) {
        int topics = mapping.entries().size();
        if (topics > MOST_TOPICS) {
            file.error(
                    "pool-size",
                    mapping.position(),
                    "There are " + topics + " topics in `pick`; there should be at most " + MOST_TOPICS + ".",
                    "Make several quizzes, or put related topics together.");
        }
        return topics <= MOST_TOPICS;
    }

    private Selection byTopic(Mapping mapping) {
        Map<String, Integer> wanted = fields.wholes(mapping, MOST);
        List<Scalar> topics = questions.stream()
                .flatMap(question -> topicOf(question).stream())
                .toList();
        Set<String> written =
                topics.stream().map(topic -> topic.value().strip()).collect(Collectors.toSet());
        // One slip is one problem: a misspelt topic counts for the one that it is nearest to.
        Map<String, String> meant = new HashMap<>();
        written.forEach(topic -> meant.put(topic, wanted.containsKey(topic) ? topic : nearest(topic, wanted)));
        Map<String, Integer> sizes = new HashMap<>();
        topics.forEach(topic -> sizes.merge(meant.get(topic.value().strip()), 1, Integer::sum));
        wanted.forEach((topic, number) -> {
            YamlNode.Entry entry = mapping.entries().get(topic);
            if (!written.contains(topic)) {
                file.error(
                        "unknown-topic",
                        entry.key().position(),
                        "No question of this quiz has the topic `" + topic + "`.",
                        "Give its questions the key `topic`.");
            } else if (sizes.get(topic) < number) {
                tooFew(entry.value(), number, sizes.get(topic), "the topic `" + topic + "`");
            }
        });
        for (Scalar topic : topics) {
            String near = meant.get(topic.value().strip());
            boolean known = wanted.containsKey(topic.value().strip());
            boolean told = !near.isEmpty() && !written.contains(near); // at the number that draws nothing
            if (!known && !told) {
                unknown(topic, near);
            }
        }
        return new Selection(0, wanted);
    }

    private static String nearest(String topic, Map<String, Integer> wanted) {
        return Suggestion.to(topic, wanted.keySet()).orElse("");
    }

    private void unknown(Scalar topic, String near) {
        file.error(
                "unknown-topic",
                topic.position(),
                "The topic `" + topic.value().strip() + "` has no number in `pick`.",
                near.isEmpty()
                        ? "Add it to `pick`, or leave out `topic`: then the question is always asked."
                        : "Did you mean `" + near + "`?");
    }

    private void tooFew(YamlNode at, int wanted, int written, String where) {
        file.error(
                "pool-size",
                at.position(),
                "An attempt cannot ask " + wanted + (wanted == 1 ? " question" : " questions") + ": " + where + " has "
                        + written + ".",
                "Lower the number, or write more questions.");
    }

    private static Optional<Scalar> topicOf(YamlNode question) {
        return question instanceof Mapping mapping
                        && mapping.entries().containsKey(TOPIC)
                        && mapping.entries().get(TOPIC).value() instanceof Scalar scalar
                        && !scalar.value().isBlank()
                ? Optional.of(scalar)
                : Optional.empty();
    }
}
