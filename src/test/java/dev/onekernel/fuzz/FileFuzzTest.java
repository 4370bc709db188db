package dev.onekernel.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.onekernel.author.Lint;
import dev.onekernel.author.ReportFormat;
import dev.onekernel.course.Outline;
import dev.onekernel.diagram.ChartDrawing;
import dev.onekernel.diagram.MarkdownCharts;
import dev.onekernel.diagram.mermaid.MermaidParser;
import dev.onekernel.exchange.CsvReader;
import dev.onekernel.exchange.GiftReader;
import dev.onekernel.exchange.ImportedBank;
import dev.onekernel.load.CourseReader;
import dev.onekernel.progress.Event;
import dev.onekernel.progress.Journal;
import dev.onekernel.progress.Progress;
import dev.onekernel.source.CourseFiles;
import dev.onekernel.source.CourseLocation;
import dev.onekernel.source.MemoryFiles;
import dev.onekernel.source.Problem;
import dev.onekernel.text.Display;
import dev.onekernel.text.Glyphs;
import dev.onekernel.text.Line;
import dev.onekernel.text.Phrases;
import dev.onekernel.tutor.Session;
import dev.onekernel.view.CourseMap;
import dev.onekernel.view.ScoreSheet;
import dev.onekernel.view.ScreenBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every kind that the program reads, damaged in every way: each ends in sentences, in bounded time, and costs no data. */
class FileFuzzTest {

    private static final Pattern SCREENS = Pattern.compile("(-?[0-9]+) of (-?[0-9]+) screens");

    @TempDir
    private Path temp;

    private static List<String> files(String... folders) throws IOException {
        var texts = new ArrayList<String>();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    /** What is said about a course is bounded, points into its files, and can be told in every format. */
    private static void assertToldWell(List<Problem> problems) {
        assertTrue(problems.size() <= 2_000, problems.size() + " problems");
        for (Problem problem : problems) {
            assertTrue(problem.line() >= 1 && problem.column() >= 1, problem::headline);
        }
        for (ReportFormat format : ReportFormat.values()) {
            format.of(problems, "").forEach(line -> assertTrue(line.length() < 2_000_000, "a line without end"));
        }
    }

    @Test
    void lessons_and_quizzes() throws Exception {
        List<String> units = files(
                "lessons",
                "quizzes",
                "src/test/resources/every-kind",
                "src/test/resources/cases/no-interface-language");
        Fuzzer.run("YAML", random -> {
            var damage = new Damage(random);
            String name = damage.pick(List.of(
                    "lessons/01-one.yaml",
                    "quizzes/01-one.yaml",
                    "lessons/course.yaml",
                    "lessons/glossary.yaml",
                    "lessons/sources.yaml",
                    "lessons/phrases.yaml"));
            CourseFiles files = MemoryFiles.courseWith(name, damage.of(units));
            assertToldWell(Lint.of(files));
            if (name.endsWith("phrases.yaml")) {
                Phrases phrases = CourseReader.open(files).phrases();
                units.forEach(text -> phrases.in(text.substring(0, Math.min(2_000, text.length()))));
            }
        });
    }

    @Test
    void markdown() throws Exception {
        List<String> documents = files("src/site/markdown", "src/test/resources/golden/flowcharts");
        Fuzzer.run("Markdown", random -> {
            String text = new Damage(random).text(documents);
            Display display = display(random);
            MarkdownCharts.redraw(text, display).lines().forEach(line -> assertTrue(line.indexOf('\n') < 0));
            String block = text.lines().map(line -> "      " + line).collect(Collectors.joining("\n"));
            CourseFiles files = MemoryFiles.courseWith(
                    "lessons/01-one.yaml", "title: A\nsteps:\n  - title: B\n    text: |\n" + block + "\n");
            assertToldWell(Lint.of(files));
        });
    }

    /** Whatever a bank holds, what is written of it is YAML, and what is said of it names a line of the bank. */
    @Test
    void banks_of_questions() throws Exception {
        List<String> banks = files("src/test/resources/golden/exchange");
        Fuzzer.run("bank", random -> {
            String text = new Damage(random).text(banks);
            long lines =
                    text.lines().count() + text.chars().filter(c -> c == '\r').count();
            ImportedBank bank = random.nextBoolean()
                    ? GiftReader.read(text, "Bank", Set.of("1.1"))
                    : CsvReader.read(text, "Bank", Set.of("1.1"));
            bank.notes().forEach(note -> assertTrue(note.line() >= 1 && note.line() <= lines + 1, note::sentence));
            for (ImportedBank.ImportedQuiz quiz : bank.quizzes()) {
                CourseFiles files = MemoryFiles.courseWith(
                        "quizzes/01-one.yaml", quiz.yaml().getBytes(StandardCharsets.UTF_8));
                List<Problem> problems = Lint.of(files);
                assertToldWell(problems);
                problems.forEach(problem -> assertFalse(problem.rule().equals("yaml"), problem::headline));
            }
        });
    }

    @Test
    void mermaid() throws Exception {
        List<String> charts = Stream.concat(
                        charts("src/site/markdown", "lessons", "quizzes").stream(),
                        Stream.of(
                                "sequenceDiagram\nparticipant A\nA->>B: hi\nloop x\nB-->>A: no\nend\nNote over A: x\n"))
                .toList();
        Fuzzer.run("Mermaid", random -> {
            var parsed = MermaidParser.parse(new Damage(random).text(charts));
            Display display = display(random);
            parsed.chart().ifPresent(chart -> {
                var drawing = ChartDrawing.draw(chart, display);
                assertEquals(Optional.empty(), drawing.failure());
                drawing.lines().forEach(line -> assertTrue(line.width() <= display.width(), line.text()));
            });
        });
    }

    /** The charts in some files, each from its first line to the end of its block. */
    private static List<String> charts(String... folders) throws IOException {
        var chart = Pattern.compile("^ *```mermaid\\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE);
        return files(folders).stream()
                .flatMap(text -> chart.matcher(text).results())
                .map(found -> found.group(1).stripIndent())
                .toList();
    }

    private static Display display(Random random) {
        return new Display(
                Display.NARROWEST + random.nextInt(160),
                5 + random.nextInt(60),
                random.nextBoolean() ? Glyphs.UNICODE : Glyphs.ASCII,
                random.nextInt(4) == 0);
    }

    @Test
    void archives() throws Exception {
        List<String> units = files("src/test/resources/every-kind");
        Fuzzer.run("zip", random -> {
            var damage = new Damage(random);
            Path archive = temp.resolve("course.zip");
            byte[] zip = zip(damage, units);
            Files.write(archive, random.nextInt(3) == 0 ? zip : damage.flipped(zip));
            try {
                assertToldWell(CourseReader.check(CourseLocation.at(archive)).problems());
            } catch (IOException refused) {
                assertTrue(!refused.getMessage().isBlank());
            }
        });
    }

    private static byte[] zip(Damage damage, List<String> units) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : MemoryFiles.course().files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            String name = damage.text(List.of("lessons/02-two.yaml", "../x", "a/lessons/x.yaml", "C:\\x"));
            if (name.length() < 10_000) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(damage.of(units));
            }
        } catch (ZipException twice) {
            return new byte[0];
        }
        return bytes.toByteArray();
    }

    @Test
    void journals() throws Exception {
        List<String> journals = files("src/test/resources/journal-0.1");
        var course = CourseReader.open(CourseLocation.at(Path.of(".")));
        String title = course.outline().title();
        Path file = temp.resolve("state");
        Fuzzer.run("journal", random -> {
            var visited = new Event.Visited(
                    Instant.EPOCH, course.outline().entries().get(0).name(), 0);
            Files.createDirectories(file);
            Journal.open(file, title).append(visited);
            Path journal;
            try (Stream<Path> found = Files.list(file)) {
                journal = found.filter(each -> each.toString().endsWith(".jsonl"))
                        .findFirst()
                        .orElseThrow();
            }
            byte[] bytes = new Damage(random).of(journals);
            Files.write(journal, bytes);
            Journal opened = Journal.open(file, title);
            assertTrue(opened.notices().size() <= 4, opened.notices()::toString);
            Progress progress = Progress.of(opened.events());
            draw(course.outline(), progress);
            Session.resume(course, progress, Instant.EPOCH).page(Display.wide());
            Session.review(course, progress, Instant.EPOCH.atZone(ZoneOffset.ofHours(14)))
                    .page(Display.wide());
            int before = opened.events().size();
            assertEquals(
                    Optional.empty(),
                    opened.append(visited).stream()
                            .filter(told -> told.contains("cannot"))
                            .findFirst());
            assertEquals(before + 1, Journal.open(file, title).events().size());
        });
    }

    private static void draw(Outline outline, Progress progress) {
        var screen = new ScreenBuilder(Display.wide());
        new CourseMap(outline, progress).draw(screen, Display.wide(), Optional.empty());
        ScoreSheet.course(screen, Display.wide(), outline, progress);
        String shown = screen.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
        Matcher screens = SCREENS.matcher(shown);
        while (screens.find()) {
            int reached = Integer.parseInt(screens.group(1));
            assertTrue(reached >= 0 && reached <= Integer.parseInt(screens.group(2)), screens::group);
        }
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(shown));
    }
}
