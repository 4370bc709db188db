package dev.onekernel.results;

import dev.onekernel.course.Answer;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.Response;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SimpleQuestion;
import dev.onekernel.course.TextComparison;
import dev.onekernel.text.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/**
 * A question as an interaction, as xAPI takes it over from SCORM. What is chosen is named by its index in the author's order, from 0. A
 * question of several parts has no kind of its own there.
 *
 * @param language the tag of the language that the question is in
 */
record XapiInteraction(Question question, String language) {

    private static final String NEXT = "[,]";
    private static final String PAIRED = "[.]";
    private static final String OTHER = "other";

    private boolean isSimple() {
        return question instanceof SimpleQuestion && !type(part()).equals(OTHER);
    }

    private Part part() {
        return question.parts().get(0);
    }

    private static String type(Part part) {
        return switch (part.interaction()) {
            case CHOOSE_ONE, CHOOSE_SEVERAL -> "choice";
            case PUT_IN_ORDER -> "sequencing";
            case PAIR -> "matching";
            case WRITE_NUMBER -> "numeric";
            case JUDGE -> "true-false";
            case WRITE -> part.beginning().isPresent() ? OTHER : "fill-in";
        };
    }

    /** Writes the properties of a definition. */
    void write(JsonGenerator json) {
        json.writeStringProperty("interactionType", isSimple() ? type(part()) : OTHER);
        if (!isSimple()) {
            return;
        }
        json.writeArrayPropertyStart("correctResponsesPattern");
        correct().forEach(json::writeString);
        json.writeEndArray();
        if (!part().rows().isEmpty()) {
            components(json, "source", part().rows());
            components(json, "target", part().choices());
        } else if (!part().choices().isEmpty()) {
            components(json, "choices", part().choices());
        }
    }

    private List<String> correct() {
        return part() instanceof Numeric numeric
                ? List.of(numeric.from().toPlainString() + "[:]" + numeric.to().toPlainString())
                : part().accepted().stream()
                        .map(this::written)
                        .map(this::pattern)
                        .distinct()
                        .toList();
    }

    /** Says where upper and lower case differ, which they do not unless it is said. */
    private String pattern(String written) {
        boolean exact = part() instanceof ShortText text && text.comparison() == TextComparison.EXACT;
        return (exact ? "{case_matters=true}" : "") + written;
    }

    private void components(JsonGenerator json, String property, List<Line> texts) {
        json.writeArrayPropertyStart(property);
        for (int i = 0; i < texts.size(); i++) {
            json.writeStartObject();
            json.writeStringProperty("id", String.valueOf(i));
            XapiActivities.inLanguage(json, "description", texts.get(i).text(), language);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A response in the form that the kind of interaction asks for; of several parts, as the journal has it. */
    String written(Response response) {
        return isSimple() ? written(response.answers().get(0)) : question.written(response);
    }

    private String written(Answer answer) {
        if (!(answer instanceof Answer.Choices choices)) {
            return answer.written();
        }
        boolean pairs = !part().rows().isEmpty();
        return IntStream.range(0, choices.items().size())
                .mapToObj(
                        place -> (pairs ? place + PAIRED : "") + choices.items().get(place))
                .collect(Collectors.joining(NEXT));
    }
}
