package dev.onekernel.exchange;

import dev.onekernel.course.ChoiceOrder;
import dev.onekernel.course.Matching;
import dev.onekernel.course.MultipleResponse;
import dev.onekernel.course.Numeric;
import dev.onekernel.course.Option;
import dev.onekernel.course.Ordering;
import dev.onekernel.course.Part;
import dev.onekernel.course.ShortText;
import dev.onekernel.course.SingleChoice;
import dev.onekernel.course.Statement;
import dev.onekernel.course.TextComparison;
import dev.onekernel.text.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part of an item: its declaration, its interaction, how its response is processed, and its feedback.
 *
 * @param order in which its choices are written, so that the right one does not always stand first in a player that shuffles none
 * @param share of the item's point
 * @param condition a part without which this one earns nothing
 */
record QtiResponse(
        Part part,
        String identifier,
        String feedbackIdentifier,
        ChoiceOrder order,
        double share,
        Optional<QtiResponse> condition) {

    QtiResponse(Part part, String identifier, String feedbackIdentifier, ChoiceOrder order, double share) {
        this(part, identifier, feedbackIdentifier, order, share, Optional.empty());
    }

    QtiResponse behind(QtiResponse other) {
        return new QtiResponse(part, identifier, feedbackIdentifier, order, share, Optional.of(other));
    }

    /** What typed answers lose. */
    static void note(ShortText text, String id, Losses losses) {
        if (text.comparison() == TextComparison.PATTERN) {
            losses.add("Of a pattern, only the answer to show is accepted.", id);
        } else if (text.comparison() == TextComparison.WORDS) {
            losses.add("Typed words are compared but for upper and lower case: punctuation counts.", id);
        }
    }

    boolean isMapped() {
        return part instanceof MultipleResponse || part instanceof Matching || part instanceof ShortText;
    }

    List<Option> options() {
        return part instanceof SingleChoice choice ? choice.options() : ((MultipleResponse) part).options();
    }

    static String choice(int index) {
        return "C" + (index + 1);
    }

    private static String right(int index) {
        return "R" + (index + 1);
    }

    /** What is right, as values. */
    private List<String> correct() {
        if (part instanceof SingleChoice || part instanceof MultipleResponse) {
            return IntStream.range(0, options().size())
                    .filter(i -> options().get(i).correct())
                    .mapToObj(QtiResponse::choice)
                    .toList();
        }
        if (part instanceof Statement statement) {
            return List.of(statement.truth() ? "true" : "false");
        }
        if (part instanceof Ordering ordering) {
            return IntStream.range(0, ordering.steps().size())
                    .mapToObj(QtiResponse::choice)
                    .toList();
        }
        if (part instanceof Matching matching) {
            return IntStream.range(0, matching.pairs().size())
                    .mapToObj(i -> choice(i) + " "
                            + right(matching.rights()
                                    .indexOf(matching.pairs().get(i).right())))
                    .toList();
        }
        return part instanceof ShortText text
                ? List.of(text.example())
                : List.of(((Numeric) part).answer().toPlainString());
    }

    /** What each value is worth, where not all or nothing is. */
    private Map<String, String> mapping() {
        Map<String, String> mapping = new LinkedHashMap<>();
        if (part instanceof MultipleResponse) {
            String worth = decimal(1.0 / correct().size());
            for (int i = 0; i < options().size(); i++) {
                mapping.put(choice(i), (options().get(i).correct() ? "" : "-") + worth);
            }
        } else if (part instanceof Matching) {
            correct().forEach(pair -> mapping.put(pair, decimal(1.0 / correct().size())));
        } else if (part instanceof ShortText text) {
            accepted(text).forEach(answer -> mapping.put(answer, "1"));
        }
        return mapping;
    }

    static List<String> accepted(ShortText text) {
        return text.comparison() == TextComparison.PATTERN ? List.of(text.example()) : text.accept();
    }

    static String decimal(double value) {
        return new BigDecimal(value)
                .setScale(9, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    void declaration(Xml xml) {
        String cardinality = part instanceof Ordering
                ? "ordered"
                : part instanceof MultipleResponse || part instanceof Matching ? "multiple" : "single";
        String type = part instanceof Matching
                ? "directedPair"
                : part instanceof ShortText ? "string" : part instanceof Numeric ? "float" : "identifier";
        xml.line("responseDeclaration")
                .attribute("identifier", identifier)
                .attribute("cardinality", cardinality)
                .attribute("baseType", type);
        xml.line("correctResponse");
        correct().forEach(value -> xml.line("value").text(value).close());
        xml.closeLine();
        if (isMapped()) {
            xml.line("mapping")
                    .attribute("lowerBound", "0")
                    .attribute("upperBound", "1")
                    .attribute("defaultValue", "0");
            mapping().forEach((key, worth) -> {
                xml.line("mapEntry").attribute("mapKey", key).attribute("mappedValue", worth);
                if (part instanceof ShortText text) {
                    xml.attribute("caseSensitive", isCaseSensitive(text));
                }
                xml.close();
            });
            xml.closeLine();
        }
        xml.closeLine();
    }

    static boolean isCaseSensitive(ShortText text) {
        return text.comparison() == TextComparison.EXACT || text.comparison() == TextComparison.PATTERN;
    }

    /** @param inline whether it stands in a sentence */
    void interaction(Xml xml, boolean inline) {
        if (part instanceof ShortText || part instanceof Numeric) {
            if (!inline) {
                xml.line("p");
            }
            xml.open("textEntryInteraction")
                    .attribute("responseIdentifier", identifier)
                    .attribute("expectedLength", "20")
                    .close();
            if (!inline) {
                xml.text(part instanceof Numeric number && !number.unit().isEmpty() ? " " + number.unit() : "")
                        .close();
            }
        } else if (inline) {
            xml.open("inlineChoiceInteraction")
                    .attribute("responseIdentifier", identifier)
                    .attribute("shuffle", "true");
            order.items()
                    .forEach(i -> xml.open("inlineChoice")
                            .attribute("identifier", choice(i))
                            .text(options().get(i).text().text())
                            .close());
            xml.close();
        } else if (part instanceof Matching matching) {
            match(xml, matching);
        } else {
            choices(xml);
        }
    }

    private void choices(Xml xml) {
        boolean ordered = part instanceof Ordering;
        xml.line(ordered ? "orderInteraction" : "choiceInteraction")
                .attribute("responseIdentifier", identifier)
                .attribute("shuffle", part instanceof Statement ? "false" : "true");
        if (!ordered) {
            xml.attribute("maxChoices", part instanceof MultipleResponse ? "0" : "1");
        }
        if (part instanceof Statement) {
            choice(xml, "true", Line.of("True"));
            choice(xml, "false", Line.of("False"));
        } else {
            order.items().forEach(i -> choice(xml, choice(i), part.choices().get(i)));
        }
        xml.closeLine();
    }

    private static void choice(Xml xml, String identifier, Line text) {
        xml.line("simpleChoice").attribute("identifier", identifier);
        new BlockHtml(xml).line(text);
        xml.close();
    }

    private void match(Xml xml, Matching matching) {
        int pairs = matching.pairs().size();
        xml.line("matchInteraction")
                .attribute("responseIdentifier", identifier)
                .attribute("shuffle", "true")
                .attribute("maxAssociations", pairs);
        xml.line("simpleMatchSet");
        for (int i = 0; i < pairs; i++) {
            associable(xml, choice(i), matching.pairs().get(i).left(), 1);
        }
        xml.closeLine().line("simpleMatchSet");
        order.items().forEach(i -> associable(xml, right(i), matching.rights().get(i), pairs));
        xml.closeLine().closeLine();
    }

    private static void associable(Xml xml, String identifier, Line text, int most) {
        xml.line("simpleAssociableChoice").attribute("identifier", identifier).attribute("matchMax", most);
        new BlockHtml(xml).line(text);
        xml.close();
    }

    String feedbackCardinality() {
        return part instanceof MultipleResponse ? "multiple" : "single";
    }

    boolean isChosen() {
        return part instanceof SingleChoice || part instanceof MultipleResponse || part instanceof Statement;
    }
}
