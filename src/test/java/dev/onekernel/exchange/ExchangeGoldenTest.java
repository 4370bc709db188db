package dev.onekernel.exchange;

import dev.onekernel.Golden;
import dev.onekernel.course.Course;
import dev.onekernel.course.OutlineEntry;
import dev.onekernel.course.UnreadableUnitException;
import dev.onekernel.load.CourseReader;
import dev.onekernel.source.CourseLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A question of every kind in the format of every other tool. */
class ExchangeGoldenTest {

    private static final Path COURSE = Path.of("src/test/resources/every-kind");

    @TestFactory
    Stream<DynamicTest> a_question_of_every_kind_in_every_format() {
        return Golden.tests(
                Path.of("src/test/resources/golden/exchange"), (file, source, section) -> exported(section));
    }

    private static String exported(String format) {
        if (format.equals("qti")) {
            var losses = new Losses();
            var files = new StringBuilder();
            QtiPackage.files(bank(), losses)
                    .forEach((name, text) ->
                            files.append("==> ").append(name).append("\n").append(text));
            return files + "\nLost:\n" + String.join("\n", losses.lines(bank().size())) + "\n";
        }
        ExportedBank exported = switch (format) {
            case "anki" -> AnkiNotes.of(bank());
            case "csv" -> CsvWriter.of(bank());
            case "gift" -> GiftWriter.of(bank());
            default -> throw new AssertionError(format);
        };
        return exported.text() + "\nLost:\n" + String.join("\n", exported.losses()) + "\n";
    }

    static QuestionBank bank() {
        try {
            Course course =
                    CourseReader.check(CourseLocation.at(COURSE)).course().orElseThrow();
            return QuestionBank.of(
                    course,
                    course.outline().entries().stream().map(OutlineEntry::name).toList());
        } catch (IOException | UnreadableUnitException e) {
            throw new AssertionError(e);
        }
    }
}
