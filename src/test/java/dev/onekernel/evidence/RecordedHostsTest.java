package dev.onekernel.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The verdicts on machines of which it is known what they are: each file says which answers are not wrong. */
class RecordedHostsTest {

    private static final Path HOSTS = Path.of("src/test/resources/hosts");

    private static Stream<DynamicTest> each(Check check) throws IOException {
        try (Stream<Path> files = Files.list(HOSTS)) {
            List<Path> hosts = files.sorted().toList();
            assertTrue(hosts.size() >= 129, hosts.size() + " hosts");
            return hosts.stream()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> check.of(Files.readString(file))));
        }
    }

    private interface Check {
        void of(String text) throws UnreadableHostException;
    }

    private static Map<String, String> expected(String text) {
        var expected = new HashMap<String, String>();
        text.lines().filter(line -> line.startsWith("# EXPECT| ")).forEach(line -> {
            String[] words = line.substring(10).split(": ", 2);
            if (words.length == 2) {
                expected.putIfAbsent(words[0], words[1]);
            }
        });
        return expected;
    }

    @TestFactory
    Stream<DynamicTest> no_verdict_is_wrong_or_more_confident_than_the_evidence_allows() throws IOException {
        return each(text -> {
            Evidence evidence = Evidence.of(RecordedHost.parse(text));
            check("container", evidence.container(), expected(text));
            check("vm", evidence.virtualMachine(), expected(text));
        });
    }

    /** "Partly isolated" is the word for what the recordings call unknown. */
    private static void check(String question, EvidenceVerdict verdict, Map<String, String> expected) {
        String ruling = verdict.ruling() == EvidenceVerdict.Ruling.PARTLY
                ? "unknown"
                : verdict.ruling().word();
        List<String> acceptable = List.of(expected.get(question + "-acceptable").split(" "));
        assertTrue(acceptable.contains(ruling), question + ": " + verdict + ", acceptable " + acceptable);
        if (ruling.equals(expected.get(question))) {
            Confidence most =
                    Confidence.valueOf(expected.get(question + "-confidence").toUpperCase(Locale.ROOT));
            assertTrue(verdict.confidence().compareTo(most) >= 0, question + " is too sure: " + verdict);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_recording_of_a_host_leads_to_the_same_verdicts() throws IOException {
        return each(text -> {
            Host host = RecordedHost.parse(text);
            Evidence before = Evidence.of(host);
            Evidence after = Evidence.of(RecordedHost.parse(Recording.of(host).text()));
            assertEquals(before.container().ruling(), after.container().ruling());
            assertEquals(before.container().confidence(), after.container().confidence());
            assertEquals(before.virtualMachine(), after.virtualMachine());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_item_says_something_in_whole_sentences() throws IOException {
        return each(text -> {
            Evidence evidence = Evidence.of(RecordedHost.parse(text));
            assertEquals(
                    Evidence.keys(),
                    evidence.items().stream().map(EvidenceItem::key).toList());
            for (EvidenceItem item : evidence.items()) {
                assertTrue(item.question().endsWith("?"), item.toString());
                assertTrue(item.meaning().endsWith("."), item.toString());
                assertTrue(item.fooledBy().endsWith("."), item.toString());
                assertTrue(!item.value().isBlank() && item.value().lines().count() == 1, item.toString());
            }
        });
    }
}
