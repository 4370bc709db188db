package dev.onekernel.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the specification of QTI 2.1 demands of a package, as far as items of ours use it. The schema of the standard may not be handed on
 * without a registration, so it is not here; the guide says how the items were checked with it.
 */
class QtiPackageTest {

    /** The children of an item in their order. */
    private static final List<String> ITEM =
            List.of("responseDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing", "modalFeedback");

    private static final Map<String, Set<String>> TYPES = Map.of(
            "choiceInteraction", Set.of("single identifier", "multiple identifier"),
            "inlineChoiceInteraction", Set.of("single identifier"),
            "orderInteraction", Set.of("ordered identifier"),
            "matchInteraction", Set.of("multiple directedPair"),
            "textEntryInteraction", Set.of("single string", "single float"));

    private static final Set<String> CHOICES = Set.of("simpleChoice", "inlineChoice", "simpleAssociableChoice");

    private static QuestionBank shipped() throws Exception {
        Course course =
                CourseReader.check(CourseLocation.at(Path.of("."))).course().orElseThrow();
        return QuestionBank.of(
                course,
                course.outline().entries().stream().map(OutlineEntry::name).toList());
    }

    private static Collection<String> items(QuestionBank bank) {
        return QtiPackage.files(bank, new Losses()).entrySet().stream()
                .filter(file -> file.getKey().startsWith("items/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    @Test
    void every_item_keeps_what_the_specification_demands() throws Exception {
        Stream.concat(
                        Stream.of(shipped(), ExchangeGoldenTest.bank()),
                        IntStream.rangeClosed(1, 50).mapToObj(seed -> RandomBank.bank(RandomBank.course(seed))))
                .flatMap(bank -> items(bank).stream())
                .forEach(QtiPackageTest::check);
    }

    private static void check(String xml) {
        Element item = parsed(xml).getDocumentElement();
        List<Integer> order = children(item).stream()
                .map(child -> ITEM.indexOf(child.getTagName()))
                .toList();
        assertEquals(order.stream().sorted().toList(), order, xml);
        assertTrue(!order.contains(-1), xml);
        var declared = new HashSet<String>();
        for (String kind : List.of("responseDeclaration", "outcomeDeclaration")) {
            all(item, kind).forEach(each -> assertTrue(declared.add(each.getAttribute("identifier")), xml));
        }
        for (Element declaration : all(item, "responseDeclaration")) {
            response(item, declaration, xml);
        }
        for (String reference : List.of("variable", "correct", "mapResponse", "setOutcomeValue")) {
            all(item, reference)
                    .forEach(each -> assertTrue(declared.contains(each.getAttribute("identifier")), reference + xml));
        }
        all(item, "modalFeedback")
                .forEach(each -> assertTrue(declared.contains(each.getAttribute("outcomeIdentifier")), xml));
    }

    private static void response(Element item, Element declaration, String xml) {
        String identifier = declaration.getAttribute("identifier");
        List<Element> interactions = TYPES.keySet().stream()
                .flatMap(type -> all(item, type).stream())
                .filter(each -> each.getAttribute("responseIdentifier").equals(identifier))
                .toList();
        assertEquals(1, interactions.size(), identifier + xml);
        Element interaction = interactions.get(0);
        String type = declaration.getAttribute("cardinality") + " " + declaration.getAttribute("baseType");
        assertTrue(TYPES.get(interaction.getTagName()).contains(type), type + xml);
        List<String> choices = CHOICES.stream()
                .flatMap(choice -> all(interaction, choice).stream())
                .map(choice -> choice.getAttribute("identifier"))
                .toList();
        assertEquals(choices.size(), Set.copyOf(choices).size(), xml);
        List<Element> correct = all(
                (Element) declaration.getElementsByTagName("correctResponse").item(0), "value");
        assertTrue(!correct.isEmpty(), xml);
        if (!interaction.getTagName().equals("textEntryInteraction")) {
            correct.forEach(value -> assertTrue(
                    choices.containsAll(List.of(value.getTextContent().split(" "))), xml));
        }
    }

    @Test
    void a_package_holds_its_manifest_and_every_item_that_the_manifest_names() throws Exception {
        QtiPackage exported = QtiPackage.of(shipped());
        var names = new ArrayList<String>();
        String manifest = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(exported.zip()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().equals(QtiPackage.MANIFEST)) {
                    manifest = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertEquals(QtiPackage.MANIFEST, names.get(0));
        Element root = parsed(manifest).getDocumentElement();
        assertEquals(
                names.subList(1, names.size()),
                all(root, "resource").stream()
                        .map(each -> each.getAttribute("href"))
                        .toList());
    }

    @Test
    void each_quiz_is_a_test_of_its_questions_in_order_with_their_points() throws Exception {
        QuestionBank bank = shipped();
        Map<String, String> files = QtiPackage.files(bank, new Losses());
        Element manifest = parsed(files.get(QtiPackage.MANIFEST)).getDocumentElement();
        for (int i = 0; i < bank.sections().size(); i++) {
            QuestionBank.BankSection section = bank.sections().get(i);
            String name = "tests/test-" + (i + 1) + ".xml";
            Element test = parsed(files.get(name)).getDocumentElement();
            assertEquals(section.title(), test.getAttribute("title"));
            List<Element> items = all(test, "assessmentItemRef");
            assertEquals(
                    section.questions().stream()
                            .map(question -> "../items/" + question.id() + ".xml "
                                    + question.header().weight())
                            .toList(),
                    items.stream()
                            .map(item -> item.getAttribute("href") + " "
                                    + all(item, "weight").get(0).getAttribute("value"))
                            .toList());
            Element resource = all(manifest, "resource").stream()
                    .filter(each -> each.getAttribute("href").equals(name))
                    .findFirst()
                    .orElseThrow();
            assertEquals(
                    items.stream().map(item -> item.getAttribute("identifier")).toList(),
                    all(resource, "dependency").stream()
                            .map(each -> each.getAttribute("identifierref"))
                            .toList());
        }
    }

    @Test
    void the_same_bank_gives_the_same_bytes() throws Exception {
        assertArrayEquals(
                QtiPackage.of(shipped()).zip(), QtiPackage.of(shipped()).zip());
    }
}
