package dev.onekernel.exchange;

import dev.onekernel.course.Block;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.Question;
import dev.onekernel.course.QuestionHeader;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.Simulation;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A question as an {@code assessmentItem} of QTI 2.1. */
final class QtiItem implements QuestionVisitor {

    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";

    private final Question question;
    private final String title;
    private final Losses losses;
    private final List<QtiResponse> responses = new ArrayList<>();

    /** What is said at the end beside the explanation. */
    private List<Block> whys = List.of();

    private String item = "";

    private QtiItem(Question question, String title, Losses losses) {
        this.question = question;
        this.title = title;
        this.losses = losses;
    }

    static String of(Question question, String title, Losses losses) {
        var item = new QtiItem(question, title, losses);
        item.visit(question);
        return item.item;
    }

    /** A name that no digit begins. */
    static String identifier(String id) {
        return "item-" + id;
    }

    /** Its name in the package. */
    static String file(Question question) {
        return "items/" + question.id() + ".xml";
    }

    private void note(QuestionHeader header) {
        if (!header.hints().isEmpty()) {
            losses.add("Hints are left out, as QTI shows none.", header.id());
        }
        if (!header.objective().isEmpty()
                || !header.topic().isEmpty()
                || !header.sources().isEmpty()) {
            losses.add("Objectives, topics and lists of sources are left out.", header.id());
        }
        DrawnBlocks.note(header, losses);
    }

    private void write(QuestionHeader header) {
        note(header);
        var xml = new Xml().declaration();
        xml.line("assessmentItem")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
                .attribute(
                        "xsi:schemaLocation", NAMESPACE + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd")
                .attribute("identifier", identifier(header.id()))
                .attribute("title", title + ": " + header.id())
                .attribute("adaptive", "false")
                .attribute("timeDependent", "false");
        responses.forEach(response -> response.declaration(xml));
        outcome(xml, "SCORE", "single", "float", "0");
        responses.forEach(response ->
                outcome(xml, response.feedbackIdentifier(), response.feedbackCardinality(), "identifier", ""));
        var explanation = new ArrayList<>(header.explanation());
        explanation.addAll(whys);
        if (!explanation.isEmpty()) {
            outcome(xml, "EXPLANATION", "single", "identifier", "explanation");
        }
        body(xml, header);
        xml.line("responseProcessing");
        responses.forEach(response -> new QtiProcessing(response, xml).processing());
        xml.closeLine();
        responses.forEach(response -> new QtiProcessing(response, xml).feedback());
        if (!explanation.isEmpty()) {
            QtiProcessing.modalFeedback(xml, "EXPLANATION", "explanation");
            new BlockHtml(xml).blocks(explanation);
            xml.close();
        }
        item = xml.closeLine() + "\n";
    }

    private static void outcome(Xml xml, String identifier, String cardinality, String type, String value) {
        xml.line("outcomeDeclaration")
                .attribute("identifier", identifier)
                .attribute("cardinality", cardinality)
                .attribute("baseType", type);
        if (!value.isEmpty()) {
            xml.line("defaultValue").line("value").text(value).close().closeLine();
        }
        xml.closeLine();
    }

    private void body(Xml xml, QuestionHeader header) {
        xml.line("itemBody");
        boolean gaps = question.showsGiven();
        var html = gaps
                ? new BlockHtml(xml, number -> responses.get(number - 1).interaction(xml, true))
                : new BlockHtml(xml);
        html.blocks(header.prompt());
        if (!gaps) {
            responses.forEach(response -> response.interaction(xml, false));
        }
        xml.closeLine();
    }

    private QtiResponse response(int part, double share) {
        List<Part> parts = question.shared().parts();
        String suffix = parts.size() == 1 ? "" : String.valueOf(part + 1);
        return new QtiResponse(
                parts.get(part),
                "RESPONSE" + suffix,
                "FEEDBACK" + suffix,
                question.shared().sharedChoiceOrders().get(part),
                share);
    }

    private void single(QuestionHeader header) {
        responses.add(response(0, 1));
        write(header);
    }

    @Override
    public void choice(QuestionHeader header, SingleChoice choice) {
        single(header);
    }

    @Override
    public void several(QuestionHeader header, MultipleResponse several) {
        single(header);
    }

    @Override
    public void statement(QuestionHeader header, Statement statement, Optional<SingleChoice> reasons) {
        responses.add(response(0, reasons.isPresent() ? 0.5 : 1));
        if (reasons.isPresent()) {
            responses.add(response(1, 0.5).behind(responses.get(0)));
            losses.add("The reason for a verdict is asked for together with the verdict, not after it.", header.id());
        }
        write(header);
    }

    @Override
    public void order(QuestionHeader header, Ordering order) {
        losses.add("An order earns its point as a whole, and nothing when only a part of it is right.", header.id());
        whys = whys(order.steps(), Ordering.Item::text, Ordering.Item::why, true);
        single(header);
    }

    @Override
    public void match(QuestionHeader header, Matching match) {
        whys = whys(match.pairs(), Matching.Pair::left, Matching.Pair::why, false);
        if (match.extra().stream().anyMatch(extra -> !extra.why().isBlank())) {
            losses.add("Why an extra right side matches nothing is left out.", header.id());
        }
        single(header);
    }

    private interface LineIn<T> {
        Line of(T item);
    }

    /** What explains each pair or step, as a list. */
    private static <T> List<Block> whys(List<T> items, LineIn<T> what, LineIn<T> why, boolean ordered) {
        if (items.stream().allMatch(item -> why.of(item).isBlank())) {
            return List.of();
        }
        return List.of(new Block.Listing(
                ordered ? 1 : 0,
                items.stream()
                        .map(item -> List.<Block>of(new Block.Paragraph(
                                why.of(item).isBlank()
                                        ? what.of(item)
                                        : what.of(item).plus(": ").plus(why.of(item)))))
                        .toList()));
    }

    @Override
    public void text(QuestionHeader header, ShortText text) {
        QtiResponse.note(text, header.id(), losses);
        single(header);
    }

    @Override
    public void number(QuestionHeader header, Numeric number) {
        single(header);
    }

    @Override
    public void blanks(QuestionHeader header, List<Part> gaps) {
        for (Part gap : gaps) {
            if (gap instanceof ShortText text) {
                QtiResponse.note(text, header.id(), losses);
            }
        }
        IntStream.range(0, gaps.size()).forEach(gap -> responses.add(response(gap, 1.0 / gaps.size())));
        if (gaps.stream()
                .anyMatch(gap -> gap instanceof SingleChoice choice
                        && choice.options().stream()
                                .map(Option::text)
                                .anyMatch(line -> line.spans().size() > 1))) {
            losses.add("Options of a gap lose code and emphasis, as QTI has plain text there.", header.id());
        }
        write(header);
    }

    @Override
    public void simulation(Simulation simulation) {
        losses.add("Of a model, only the prediction is exported: nothing can be tried out in QTI.", simulation.id());
        visit(simulation.shared());
    }
}
