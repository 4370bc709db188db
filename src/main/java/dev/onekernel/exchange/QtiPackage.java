package dev.onekernel.exchange;

import dev.onekernel.course.Question;
import dev.onekernel.exchange.QuestionBank.BankSection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bank as a package of QTI 2.1: a manifest, an item for each question and a test for each unit. The same bank gives the same bytes.
 *
 * @param zip the package
 * @param losses what the format cannot say and which questions that concerns, a line for each kind
 * @see <a href="https://www.imsglobal.org/question/">Question and Test Interoperability</a>
 */
public record QtiPackage(byte[] zip, List<String> losses) {

    static final String MANIFEST = "imsmanifest.xml";

    /** The earliest time that a zip file can hold: that of the export says nothing about the questions. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CONTENT_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1";

    /** The package with an item for each question of the bank and a test for each section. */
    public static QtiPackage of(QuestionBank bank) {
        var losses = new Losses();
        Map<String, String> files = files(bank, losses);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return new QtiPackage(bytes.toByteArray(), losses.lines(bank.size()));
    }

    /** The files of the package by their names, the manifest first. */
    static Map<String, String> files(QuestionBank bank, Losses losses) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(MANIFEST, "");
        for (BankSection section : bank.sections()) {
            for (Question question : section.questions()) {
                files.put(QtiItem.file(question), QtiItem.of(question, section.title(), losses));
            }
        }
        for (int number = 1; number <= bank.sections().size(); number++) {
            files.put(test(number), QtiTest.of(bank.sections().get(number - 1), number));
        }
        files.put(MANIFEST, manifest(bank));
        return files;
    }

    private static String test(int number) {
        return "tests/" + QtiTest.identifier(number) + ".xml";
    }

    private static String manifest(QuestionBank bank) {
        var xml = new Xml().declaration();
        xml.line("manifest")
                .attribute("xmlns", CONTENT_PACKAGE)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute(
                        "xsi:schemaLocation",
                        CONTENT_PACKAGE + " http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd")
                .attribute("identifier", "bank");
        xml.line("metadata");
        xml.line("schema").text("QTIv2.1 Package").close();
        xml.line("schemaversion").text("1.0.0").close();
        xml.closeLine().line("organizations").close();
        xml.line("resources");
        for (BankSection section : bank.sections()) {
            for (Question question : section.questions()) {
                resource(xml, QtiItem.identifier(question.id()), "imsqti_item_xmlv2p1", QtiItem.file(question));
                xml.closeLine();
            }
        }
        for (int number = 1; number <= bank.sections().size(); number++) {
            resource(xml, QtiTest.identifier(number), "imsqti_test_xmlv2p1", test(number));
            for (Question question : bank.sections().get(number - 1).questions()) {
                xml.line("dependency")
                        .attribute("identifierref", QtiItem.identifier(question.id()))
                        .close();
            }
            xml.closeLine();
        }
        return xml.closeLine().closeLine() + "\n";
    }

    /** Begins the entry of a file, which ends behind what the file depends on. */
    private static void resource(Xml xml, String identifier, String type, String file) {
        xml.line("resource")
                .attribute("identifier", identifier)
                .attribute("type", type)
                .attribute("href", file);
        xml.line("file").attribute("href", file).close();
    }
}
