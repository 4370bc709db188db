package dev.onekernel.source;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Rewrites a file for the packaged course. JSON is YAML, too, and is read in a fraction of the time. */
public final class YamlToJson {

    private YamlToJson() {}

    /**
     * The same content in JSON, a key a line: to find a position in a text takes as long as its line.
     *
     * @param yaml a file that was read without an error
     */
    public static byte[] convert(byte[] yaml) {
        var lines = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        var bytes = new ByteArrayOutputStream();
        try (JsonParser tokens = YamlReader.yaml().createParser(ObjectReadContext.empty(), yaml);
                JsonGenerator json = new JsonFactory().createGenerator(lines, bytes, JsonEncoding.UTF8)) {
            while (tokens.nextToken() != null) {
                json.copyCurrentEvent(tokens);
            }
        }
        return bytes.toByteArray();
    }
}
