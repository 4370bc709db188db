package dev.onekernel.exchange;

import dev.onekernel.course.Question;
import dev.onekernel.exchange.QuestionBank.BankSection;

/** The questions of one unit as an {@code assessmentTest} of QTI 2.1: all of them in the order of the course, each with its points. */
final class QtiTest {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";

    private static final String POINTS = "POINTS";

    private QtiTest() {}

    static String identifier(int number) {
        return "test-" + number;
    }

    /** @param number of the test in the package, from 1 */
    static String of(BankSection section, int number) {
        var xml = new Xml().declaration();
        xml.line("assessmentTest")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute(
                        "xsi:schemaLocation", NAMESPACE + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd")
                .attribute("identifier", identifier(number))
                .attribute("title", section.title());
        xml.line("outcomeDeclaration")
                .attribute("identifier", "SCORE")
                .attribute("cardinality", "single")
                .attribute("baseType", "float")
                .close();
        xml.line("testPart")
                .attribute("identifier", "part")
                .attribute("navigationMode", "nonlinear")
                .attribute("submissionMode", "individual");
        xml.line("assessmentSection")
                .attribute("identifier", "section")
                .attribute("title", section.title())
                .attribute("visible", "true");
        section.questions().forEach(question -> reference(xml, question));
        xml.closeLine().closeLine();
        xml.line("outcomeProcessing").line("setOutcomeValue").attribute("identifier", "SCORE");
        xml.line("sum")
                .line("testVariables")
                .attribute("variableIdentifier", "SCORE")
                .attribute("weightIdentifier", POINTS)
                .close();
        return xml.closeLine().closeLine().closeLine().closeLine() + "\n";
    }

    private static void reference(Xml xml, Question question) {
        xml.line("assessmentItemRef")
                .attribute("identifier", QtiItem.identifier(question.id()))
                .attribute("href", "../" + QtiItem.file(question));
        xml.line("weight")
                .attribute("identifier", POINTS)
                .attribute("value", question.header().weight())
                .close();
        xml.closeLine();
    }
}
