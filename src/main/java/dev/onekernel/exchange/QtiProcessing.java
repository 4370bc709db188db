package dev.onekernel.exchange;

import dev.onekernel.course.Numeric;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.Statement;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a response becomes points and feedback. */
record QtiProcessing(QtiResponse response, Xml xml) {

    /** Adds what the response is worth to the score, and says which feedback is shown. */
    void processing() {
        if (response.isMapped()) {
            xml.line("setOutcomeValue").attribute("identifier", "SCORE").line("sum");
            variable("variable", "SCORE");
            xml.line("product");
            base("float", QtiResponse.decimal(response.share()));
            variable("mapResponse", response.identifier());
            xml.closeLine().closeLine().closeLine();
        } else {
            xml.line("responseCondition").line("responseIf");
            response.condition().ifPresent(other -> {
                xml.line("and");
                new QtiProcessing(other, xml).isRight();
            });
            isRight();
            if (response.condition().isPresent()) {
                xml.closeLine();
            }
            xml.line("setOutcomeValue").attribute("identifier", "SCORE").line("sum");
            variable("variable", "SCORE");
            base("float", QtiResponse.decimal(response.share()));
            xml.closeLine().closeLine().closeLine().closeLine();
        }
        chooseFeedback();
    }

    private void isRight() {
        if (response.part() instanceof Numeric number) {
            xml.line("and");
            compared("gte", number.from());
            compared("lte", number.to());
        } else {
            xml.line("match");
            variable("variable", response.identifier());
            variable("correct", response.identifier());
        }
        xml.closeLine();
    }

    private void compared(String operator, BigDecimal bound) {
        xml.line(operator);
        variable("variable", response.identifier());
        base("float", bound.toPlainString());
        xml.closeLine();
    }

    private void variable(String element, String identifier) {
        xml.line(element).attribute("identifier", identifier).close();
    }

    private void base(String type, String value) {
        xml.line("baseValue").attribute("baseType", type).text(value).close();
    }

    /** What was chosen names its feedback; what was typed is compared once more. */
    private void chooseFeedback() {
        if (response.isChosen()) {
            xml.line("setOutcomeValue").attribute("identifier", response.feedbackIdentifier());
            variable("variable", response.identifier());
            xml.closeLine();
        } else if (response.part() instanceof ShortText text) {
            xml.line("responseCondition");
            typed("responseIf", QtiResponse.accepted(text), QtiResponse.isCaseSensitive(text), "right");
            for (int i = 0; i < text.wrong().size(); i++) {
                typed(
                        "responseElseIf",
                        text.wrong().get(i).texts(),
                        QtiResponse.isCaseSensitive(text),
                        "mistake" + (i + 1));
            }
            xml.line("responseElse");
            setFeedback("other");
            xml.closeLine().closeLine();
        } else if (response.part() instanceof Numeric number) {
            xml.line("responseCondition").line("responseIf");
            isRight();
            setFeedback("right");
            xml.closeLine().line("responseElseIf");
            compared("lt", number.from());
            setFeedback("low");
            xml.closeLine().line("responseElseIf");
            compared("gt", number.to());
            setFeedback("high");
            xml.closeLine().closeLine();
        }
    }

    private void typed(String element, List<String> texts, boolean caseSensitive, String feedback) {
        xml.line(element).line("or");
        for (String text : texts) {
            xml.line("stringMatch").attribute("caseSensitive", caseSensitive);
            variable("variable", response.identifier());
            base("string", text);
            xml.closeLine();
        }
        xml.closeLine();
        setFeedback(feedback);
        xml.closeLine();
    }

    private void setFeedback(String name) {
        xml.line("setOutcomeValue").attribute("identifier", response.feedbackIdentifier());
        base("identifier", name);
        xml.closeLine();
    }

    /** What is said, by the identifier that the processing sets. */
    private Map<String, Line> remarks() {
        Map<String, Line> remarks = new LinkedHashMap<>();
        if (response.part() instanceof Statement statement) {
            remarks.put("true", statement.ifTrue());
            remarks.put("false", statement.ifFalse());
        } else if (response.isChosen()) {
            response.options().forEach(option -> remarks.put(QtiResponse.choice(remarks.size()), option.why()));
        } else if (response.part() instanceof ShortText text) {
            remarks.put("right", text.why());
            text.wrong().forEach(mistake -> remarks.put("mistake" + remarks.size(), mistake.why()));
            remarks.put("other", text.otherwise());
        } else if (response.part() instanceof Numeric number) {
            remarks.put("right", number.why());
            remarks.put("low", number.low());
            remarks.put("high", number.high());
        }
        return remarks;
    }

    void feedback() {
        remarks().forEach((name, remark) -> {
            if (!remark.isBlank()) {
                modalFeedback(xml, response.feedbackIdentifier(), name);
                xml.open("p");
                new BlockHtml(xml).line(remark);
                xml.close().close();
            }
        });
    }

    static void modalFeedback(Xml xml, String outcome, String name) {
        xml.line("modalFeedback")
                .attribute("outcomeIdentifier", outcome)
                .attribute("identifier", name)
                .attribute("showHide", "show");
    }
}
