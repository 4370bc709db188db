package dev.onekernel.evidence;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Evidence as JSON, for other programs. */
public final class EvidenceJson {

    /** In ASCII alone, so that no console's character set can change it. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EvidenceJson() {}

    /** One object on one line: {@code container} and {@code vm}, each a verdict, and {@code items}. */
    public static String of(Evidence evidence) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            verdict(json, "container", evidence.container());
            verdict(json, "vm", evidence.virtualMachine());
            json.writeName("items");
            json.writeStartArray();
            for (EvidenceItem item : evidence.items()) {
                json.writeStartObject();
                json.writeStringProperty("key", item.key());
                json.writeStringProperty("title", item.title());
                json.writeStringProperty("question", item.question());
                json.writeStringProperty("value", item.value());
                json.writeStringProperty("meaning", item.meaning());
                json.writeStringProperty("confidence", item.confidence().word());
                json.writeStringProperty("fooledBy", item.fooledBy());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void verdict(JsonGenerator json, String name, EvidenceVerdict verdict) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty("verdict", verdict.ruling().word());
        json.writeStringProperty("confidence", verdict.confidence().word());
        json.writeStringProperty("summary", verdict.summary());
        json.writeName("because");
        json.writeStartArray();
        verdict.because().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }
}
