package dev.onekernel.results;

import dev.onekernel.course.Outline;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionKey;
import dev.onekernel.course.UnitKind;
import dev.onekernel.view.BlockView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/**
 * What statements are about: the course, a unit or a question, each with an IRI that does not change.
 *
 * @param described whether an activity is written with its definition, which is not a part of what a statement says
 */
record XapiActivities(Outline outline, boolean described) {

    /** Of our own vocabulary: an informal namespace of URNs, as a course has no address. */
    static final String VOCABULARY = "urn:x-onekernel:";

    private static final String TYPES = "http://adlnet.gov/expapi/activities/";

    /** The language of the course; of a course that does not say, it is not determined. */
    String language() {
        String language = outline.edition().language();
        return language.isEmpty() ? "und" : language;
    }

    private String courseId() {
        return id(outline.id().isEmpty() ? outline.title() : outline.id());
    }

    String unitId(String unit) {
        return courseId() + "/" + path(unit);
    }

    /** A question whose wording has changed is another one. */
    String questionId(String unit, QuestionKey question) {
        return unitId(unit) + "/" + path(question.id()) + "/" + path(question.digest());
    }

    private static String id(String course) {
        return VOCABULARY + "course:" + path(course);
    }

    /** With nothing but what an IRI may hold anywhere. */
    private static String path(String name) {
        return Stream.of(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    void writeCourse(JsonGenerator json) {
        json.writeStartObject();
        begin(json, courseId());
        if (described) {
            definition(json, "course", outline.title(), outline.about());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    void writeUnit(JsonGenerator json, String unit) {
        json.writeStartObject();
        begin(json, unitId(unit));
        outline.entry(unit).filter(entry -> described).ifPresent(entry -> {
            definition(json, kind(entry), entry.title(), entry.about());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static String kind(OutlineEntry entry) {
        return entry.kind() == UnitKind.LESSON ? "lesson" : "assessment";
    }

    void writeQuestion(JsonGenerator json, String unit, QuestionKey key, Optional<Question> question) {
        json.writeStartObject();
        begin(json, questionId(unit, key));
        question.filter(asked -> described).ifPresent(asked -> {
            definition(
                    json,
                    "cmi.interaction",
                    key.id(),
                    BlockView.text(asked.header().prompt()));
            new XapiInteraction(asked, language()).write(json);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static void begin(JsonGenerator json, String id) {
        json.writeStringProperty("objectType", "Activity");
        json.writeStringProperty("id", id);
    }

    /** Leaves the definition open. */
    private void definition(JsonGenerator json, String type, String name, String description) {
        json.writeObjectPropertyStart("definition");
        json.writeStringProperty("type", TYPES + type);
        inLanguage(json, "name", name, language());
        if (!description.isBlank()) {
            inLanguage(json, "description", description, language());
        }
    }

    static void inLanguage(JsonGenerator json, String property, String text, String language) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty(language, text);
        json.writeEndObject();
    }
}
