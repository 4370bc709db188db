package dev.onekernel.results;

import dev.onekernel.course.Question;
import dev.onekernel.course.Verdict;
import dev.onekernel.progress.Score;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes what a statement says, without its id. */
record XapiContent(Results results, XapiActor actor, XapiActivities activities) {

    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";

    /** What a statement says that was done. */
    enum Verb {
        ANSWERED,
        COMPLETED,
        PASSED,
        FAILED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private void begin(JsonGenerator json, Verb verb) {
        json.writeName("actor");
        actor.write(json);
        json.writeObjectPropertyStart("verb");
        json.writeStringProperty("id", VERBS + verb.word());
        XapiActivities.inLanguage(json, "display", verb.word(), "en");
        json.writeEndObject();
        json.writeName("object");
    }

    /** An answer to a question. */
    void answered(JsonGenerator json, AnswerResult answer) {
        Optional<Question> question = results.question(answer);
        begin(json, Verb.ANSWERED);
        activities.writeQuestion(json, answer.unit(), answer.question(), question);
        json.writeObjectPropertyStart("result");
        if (!answer.isPrediction()) {
            double share = answer.answered().points();
            score(json, share, share * results.weight(answer), results.weight(answer));
        }
        json.writeBooleanProperty("success", answer.verdict() == Verdict.RIGHT);
        json.writeBooleanProperty("completion", true);
        json.writeStringProperty("response", response(answer, question));
        json.writeObjectPropertyStart("extensions");
        json.writeNumberProperty(XapiActivities.VOCABULARY + "hints", answer.hints());
        json.writeBooleanProperty(XapiActivities.VOCABULARY + "scored", answer.scored());
        json.writeEndObject();
        json.writeEndObject();
        context(json, answer.unit(), answer.attempt(), Optional.of(answer.unit()));
        json.writeStringProperty("timestamp", answer.at().toString());
    }

    private String response(AnswerResult answer, Optional<Question> question) {
        return results.response(answer)
                .map(response -> new XapiInteraction(question.orElseThrow(), activities.language()).written(response))
                .orElse(answer.answered().given());
    }

    /** Whether an attempt at a quiz was passed; empty for a lesson. */
    Optional<Boolean> passed(Completion completion) {
        return results.score(completion)
                .map(score -> score.passes(
                        results.unit(completion.unit()).orElseThrow().pass()));
    }

    /** A lesson that was read to its end, or an attempt at a quiz. */
    void completed(JsonGenerator json, Completion completion, Verb verb) {
        begin(json, verb);
        activities.writeUnit(json, completion.unit());
        json.writeObjectPropertyStart("result");
        results.score(completion).ifPresent(score -> score(json, share(score), score.points(), score.possible()));
        passed(completion).ifPresent(passed -> json.writeBooleanProperty("success", passed));
        json.writeBooleanProperty("completion", true);
        completion
                .started()
                .map(started -> Duration.between(started, completion.at()))
                .filter(duration -> !duration.isNegative())
                .ifPresent(duration -> json.writeStringProperty(
                        "duration", duration.truncatedTo(ChronoUnit.SECONDS).toString()));
        json.writeEndObject();
        context(json, completion.unit(), completion.attempt(), Optional.empty());
        json.writeStringProperty("timestamp", completion.at().toString());
    }

    private static double share(Score score) {
        return Math.min(1, score.points() / score.possible());
    }

    /** @param share from 0 to 1 */
    private static void score(JsonGenerator json, double share, double points, int most) {
        json.writeObjectPropertyStart("score");
        json.writeNumberProperty("scaled", share);
        json.writeNumberProperty("raw", Math.min(points, most));
        json.writeNumberProperty("min", 0);
        json.writeNumberProperty("max", most);
        json.writeEndObject();
    }

    /** @param parent the unit that holds a question */
    private void context(JsonGenerator json, String unit, int attempt, Optional<String> parent) {
        var edition = results.course().outline().edition();
        json.writeObjectPropertyStart("context");
        if (attempt > 0) {
            String about = String.join("\n", actor.identity(), "attempt", activities.unitId(unit), "" + attempt);
            json.writeStringProperty("registration", NameBasedId.of(about).toString());
        }
        json.writeObjectPropertyStart("contextActivities");
        json.writeArrayPropertyStart("parent");
        parent.ifPresentOrElse(name -> activities.writeUnit(json, name), () -> activities.writeCourse(json));
        json.writeEndArray();
        if (parent.isPresent()) {
            json.writeArrayPropertyStart("grouping");
            activities.writeCourse(json);
            json.writeEndArray();
        }
        json.writeEndObject();
        if (!edition.version().isEmpty()) {
            json.writeStringProperty("revision", edition.version());
        }
        json.writeStringProperty("platform", "Onekernel");
        if (!edition.language().isEmpty()) {
            json.writeStringProperty("language", edition.language());
        }
        json.writeEndObject();
    }
}
