package dev.onekernel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnitKind;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.MemoryFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was exported and imported again says the same, but for what the guide says a format does not keep. */
class RoundTripTest {

    private static final int BANKS = 500;

    private static final String[] LOST_IN_GIFT = {
        "hint", "weight", "sources", "unit", "extra's why", "styles of right sides", "pattern"
    };

    /** Sources become comments, as another course does not have them. */
    private static final String[] LOST_IN_CSV = {"sources"};

    @Test
    void the_shipped_course_is_the_same_after_a_round_through_each_format() throws Exception {
        Course course =
                CourseReader.check(CourseLocation.at(Path.of("."))).course().orElseThrow();
        for (UnitKind kind : UnitKind.values()) {
            QuestionBank bank = QuestionBank.of(
                    course,
                    course.outline().entries().stream()
                            .filter(entry -> entry.kind() == kind)
                            .map(OutlineEntry::name)
                            .toList());
            assertSame(bank, throughGift(bank), LOST_IN_GIFT);
            assertSame(bank, throughCsv(bank), LOST_IN_CSV);
        }
    }

    @Test
    void random_banks_are_the_same_after_a_round_through_gift() {
        banks().forEach(bank -> assertSame(bank, throughGift(bank), LOST_IN_GIFT));
    }

    @Test
    void random_banks_are_the_same_after_a_round_through_csv() {
        banks().forEach(bank -> assertSame(bank, throughCsv(bank), LOST_IN_CSV));
    }

    /** The banks do not depend on each other, so all processors read them. */
    private static Stream<QuestionBank> banks() {
        return IntStream.rangeClosed(1, BANKS).parallel().mapToObj(seed -> RandomBank.bank(RandomBank.course(seed)));
    }

    private static void assertSame(QuestionBank bank, QuestionBank again, String... lost) {
        List<String> expected = CanonicalQuestion.of(bank, lost);
        List<String> actual = CanonicalQuestion.of(again, lost);
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            assertEquals(expected.get(i), actual.get(i), bank.course());
        }
        assertEquals(expected.size(), actual.size(), bank.course());
    }

    private static QuestionBank throughCsv(QuestionBank bank) {
        ImportedBank imported = CsvReader.read(
                CsvWriter.of(bank).text(), bank.title(), bank.objectives().keySet());
        assertEquals(List.of(), imported.notes());
        return read(imported, bank);
    }

    private static QuestionBank throughGift(QuestionBank bank) {
        ImportedBank imported = GiftReader.read(
                GiftWriter.of(bank).text(), bank.title(), bank.objectives().keySet());
        assertEquals(List.of(), imported.notes());
        return read(imported, bank);
    }

    /** The bank as a course again. */
    private static QuestionBank read(ImportedBank imported, QuestionBank bank) {
        var files = new TreeMap<String, byte[]>();
        var units = new StringBuilder("title: Again\nunits:\n  - lessons/01-objectives\n");
        for (int i = 0; i < imported.quizzes().size(); i++) {
            String name = String.format("quizzes/%02d-quiz", i + 1);
            units.append("  - ").append(name).append('\n');
            files.put(name + ".yaml", imported.quizzes().get(i).yaml().getBytes(StandardCharsets.UTF_8));
        }
        var lesson = new StringBuilder("title: Objectives\nobjectives:\n  none: none\n");
        bank.objectives()
                .forEach((number, text) -> lesson.append("  \"").append(number).append("\": text\n"));
        lesson.append("steps:\n  - title: A step\n    text: Some text.\n");
        files.put("lessons/01-objectives.yaml", lesson.toString().getBytes(StandardCharsets.UTF_8));
        files.put("lessons/course.yaml", units.toString().getBytes(StandardCharsets.UTF_8));
        return RandomBank.bank(new MemoryFiles(files));
    }
}
