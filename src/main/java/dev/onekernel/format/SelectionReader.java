package dev.onekernel.format;

import dev.onekernel.course.Selection;
import dev.onekernel.source.YamlNode;
import dev.onekernel.source.YamlNode.Mapping;
import dev.onekernel.source.YamlNode.Scalar;
import dev.onekernel.text.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which questions of a quiz an attempt asks, and whether the quiz has enough of them. */
final class SelectionReader {

    private static final String TOPIC = "topic";
    private static final int MOST = 999;

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
            return byTopic(mapping);
        }
        int number = fields.whole("pick", 1, MOST, 0);
        if (number > questions.size()) {
            tooFew(pick.orElseThrow(), number, questions.size(), "this quiz");
        }
        return new Selection(number, Map.of());
    }

    private Selection byTopic(Mapping mapping) {
        Map<String, Integer> wanted = fields.wholes(mapping, MOST);
        wanted.forEach((topic, number) -> {
            Scalar key = mapping.entries().get(topic).key();
            long written = questions.stream()
                    .filter(question -> topicOf(question).stream().anyMatch(is -> isMeant(is, topic, wanted)))
                    .count();
            if (isUnused(topic)) {
                file.error(
                        "unknown-topic",
                        key.position(),
                        "No question of this quiz has the topic `" + topic + "`.",
                        "Give its questions the key `topic`.");
            } else if (written < number) {
                tooFew(mapping.entries().get(topic).value(), number, (int) written, "the topic `" + topic + "`");
            }
        });
        questions.forEach(question -> topicOf(question).ifPresent(topic -> known(topic, wanted)));
        return new Selection(0, wanted);
    }

    private boolean isUnused(String topic) {
        return questions.stream()
                .flatMap(question -> topicOf(question).stream())
                .noneMatch(is -> is.value().strip().equals(topic));
    }

    /** One slip is one problem: a misspelt topic counts for the one that it is nearest to. */
    private static boolean isMeant(Scalar written, String topic, Map<String, Integer> wanted) {
        String is = written.value().strip();
        return is.equals(topic)
                || !wanted.containsKey(is) && Suggestion.to(is, wanted.keySet()).equals(Optional.of(topic));
    }

    private void known(Scalar topic, Map<String, Integer> wanted) {
        String is = topic.value().strip();
        Optional<String> near = Suggestion.to(is, wanted.keySet());
        if (!wanted.containsKey(is) && near.filter(this::isUnused).isEmpty()) {
            file.error(
                    "unknown-topic",
                    topic.position(),
                    "The topic `" + is + "` has no number in `pick`.",
                    near.map(word -> "Did you mean `" + word + "`?")
                            .orElse("Add it to `pick`, or leave out `topic`: then the question is always asked."));
        }
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
