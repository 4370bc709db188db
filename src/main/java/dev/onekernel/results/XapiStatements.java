package dev.onekernel.results;

import dev.onekernel.results.XapiContent.Verb;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Results as statements of the Experience API, version 1.0.3. The id of a statement is made of all that the statement says, so that a
 * store that receives the same statement twice keeps it once, and never receives another one with the same id. How people and
 * activities are described is not a part of what is said: the specification lets it change.
 */
public record XapiStatements(Results results, XapiActor actor) {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** One JSON array, as a store takes it, in ASCII, with each statement on a line. */
    public String json() {
        var statements = new ArrayList<String>();
        XapiContent content = content(actor, true);
        results.answers().forEach(answer -> statements.add(statement((said, json) -> said.answered(json, answer))));
        for (Completion completion : results.completions()) {
            statements.add(statement((said, json) -> said.completed(json, completion, Verb.COMPLETED)));
            content.passed(completion)
                    .map(passed -> passed ? Verb.PASSED : Verb.FAILED)
                    .ifPresent(
                            verb -> statements.add(statement((said, json) -> said.completed(json, completion, verb))));
        }
        return statements.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private XapiContent content(XapiActor actor, boolean described) {
        var activities = new XapiActivities(results.course().outline(), described);
        return new XapiContent(results, actor, activities);
    }

    private String statement(BiConsumer<XapiContent, JsonGenerator> write) {
        String said = object(json -> write.accept(content(actor.unnamed(), false), json));
        return object(json -> {
            json.writeStringProperty("id", NameBasedId.of(said).toString());
            write.accept(content(actor, true), json);
        });
    }

    private static String object(Consumer<JsonGenerator> properties) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
